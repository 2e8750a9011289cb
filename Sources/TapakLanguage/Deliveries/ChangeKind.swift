public import TapakSurvey

/// What can be different between two deliveries, by the codes of docs/codes.md.
public enum ChangeKind: String, CaseIterable, Hashable, Sendable {
    /// Not there before.
    case new
    /// No longer there.
    case gone
    /// It has another id.
    case renamed
    /// It lies elsewhere.
    case moved
    /// Its area is another one.
    case resized
    /// Its outline is another one, its area is not.
    case reshaped
    /// Its coordinates are rounded otherwise.
    case precision
    /// It has a geometry now.
    case geometryAdded = "geometry_added"
    /// It has none any more.
    case geometryRemoved = "geometry_removed"
    /// It was points, lines or areas, and is another of these now.
    case kindChanged = "kind_changed"
    /// Attributes have other values.
    case attributes
    /// It was divided.
    case split
    /// It was joined from several.
    case merged
    /// Its verdict is another one.
    case verdictFlipped = "verdict_flipped"
    /// A person put it right in the project, and the delivery changes it too.
    case conflict

    /// The kind of a difference.
    public init(_ change: DeliveryComparison.FeatureChange) {
        switch change {
        case .renamed: self = .renamed
        case .precision: self = .precision
        case .moved: self = .moved
        case .resized: self = .resized
        case .reshaped: self = .reshaped
        case .geometryAdded: self = .geometryAdded
        case .geometryRemoved: self = .geometryRemoved
        case .kindChanged: self = .kindChanged
        case .attributes: self = .attributes
        case .split: self = .split
        case .merged: self = .merged
        }
    }
}

extension Phrasebook {
    /// What is different, in a word or two.
    public func label(_ kind: ChangeKind) -> String {
        switch kind {
        case .new: either("baru", "new")
        case .gone: either("hilang", "gone")
        case .renamed: either("ganti id", "new id")
        case .moved: either("bergeser", "moved")
        case .resized: either("luas berubah", "resized")
        case .reshaped: either("bentuk berubah", "reshaped")
        case .precision: either("hanya pembulatan", "precision only")
        case .geometryAdded: either("geometri ditambahkan", "geometry added")
        case .geometryRemoved: either("geometri hilang", "geometry removed")
        case .kindChanged: either("jenis geometri berubah", "kind of geometry changed")
        case .attributes: either("atribut berubah", "attributes changed")
        case .split: either("dipecah", "split")
        case .merged: either("digabung", "merged")
        case .verdictFlipped: either("putusan berubah", "verdict flipped")
        case .conflict: either("bentrok", "conflict")
        }
    }
}
