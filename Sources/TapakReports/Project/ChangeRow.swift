import TapakGeometry
import TapakLanguage
import TapakSurvey
import TapakWorkflows

/// One difference between two deliveries, as a row of a list.
struct ChangeRow {
    var kind: ChangeKind
    var id: String?
    var oldId: String?
    var place: Int?
    var oldPlace: Int?
    var distance: Length?
    var before: Area?
    var after: Area?
    var attributes: [String] = []
    var pieces: [DeliveryChanges.Name] = []
    var verdictBefore: String?
    var verdictAfter: String?

    init(_ kind: ChangeKind, new: DeliveryChanges.Name? = nil, old: DeliveryChanges.Name? = nil) {
        self.kind = kind
        id = new?.id
        place = new?.place
        oldId = old?.id
        oldPlace = old?.place
    }

    /// The columns of docs/codes.md.
    var fields: [Field] {
        [
            Field("change", .code(kind.rawValue)), Field("id", .userText(ifPresent: id)),
            Field("old_id", .userText(ifPresent: oldId)), Field("feature", place.map(Cell.integer) ?? .none),
            Field("old_feature", oldPlace.map(Cell.integer) ?? .none), Field("distance_m", .length(distance)),
            Field("area_before_m2", .area(before)), Field("area_after_m2", .area(after)),
            Field("attributes", .userText(ifPresent: attributes.isEmpty ? nil : attributes.joined(separator: ";"))),
            Field(
                "pieces",
                .userText(ifPresent: pieces.isEmpty ? nil : pieces.map(Self.text).joined(separator: ";"))),
            Field("verdict_before", .code(ifPresent: verdictBefore)),
            Field("verdict_after", .code(ifPresent: verdictAfter)),
        ]
    }

    /// A feature by its id, else by its place in the file.
    static func text(_ name: DeliveryChanges.Name) -> String { name.id ?? "#\(name.place)" }

    /// What is different, row by row: first what is new and gone, then what was divided and joined, then the rest.
    static func rows(of changes: DeliveryChanges) -> [ChangeRow] {
        var rows = changes.new.map { ChangeRow(.new, new: $0) }
        rows += changes.gone.map { ChangeRow(.gone, old: $0) }
        for split in changes.splits {
            var row = ChangeRow(.split, old: split.old)
            row.pieces = split.new
            rows.append(row)
        }
        for merge in changes.merges {
            var row = ChangeRow(.merged, new: merge.new)
            row.pieces = merge.old
            rows.append(row)
        }
        for changed in changes.changed {
            rows += changed.changes.compactMap { row(of: $0, changed) }
        }
        return rows
    }

    private static func row(
        of change: DeliveryComparison.FeatureChange, _ changed: DeliveryChanges.Changed
    ) -> ChangeRow? {
        var row = ChangeRow(ChangeKind(change), new: changed.new, old: changed.old)
        switch change {
        case .precision(let shift): row.distance = shift
        case .moved(let distance): row.distance = distance
        case .resized(let before, let after), .reshaped(let before, let after):
            row.before = before
            row.after = after
        case .attributes(let names): row.attributes = names
        // Told once, with all pieces.
        case .split, .merged: return nil
        case .renamed, .geometryAdded, .geometryRemoved, .kindChanged: break
        }
        return row
    }
}
