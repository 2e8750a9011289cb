import TapakGeoPackage
import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakTopology

/// A delivery laid upon what a project holds of its source: what is written, and what is left alone.
struct DeliveryMerge {
    private let input: ImportFeatures.Input
    private let layer: LayerTable
    private let incoming: [IncomingFeature]
    /// The features of the source in the project, in the order of ``base``.
    private let stored: [StoredFeature]
    private let base: [DeliveredFeature]
    private let comparison: DeliveryComparison
    /// Features of the source's list that are no longer in it, by their place in ``base``.
    private let gone: [Int]
    /// What is different.
    let changes: DeliveryChanges
    /// Features that a person has put right and the delivery changes too.
    private(set) var conflicts: [String] = []

    /// How many features of the source the project held.
    var baseCount: Int { base.count }

    /// Whether so much is gone that the file may be another source's.
    var isSuspicious: Bool {
        changes.gone.count > 5 && Double(changes.gone.count) > ImportFeatures.suspiciousShare * Double(base.count)
    }

    init(
        of reading: ImportReading, from input: ImportFeatures.Input, into layer: LayerTable,
        in database: ProjectDatabase
    ) throws {
        self.input = input
        self.layer = layer
        incoming = reading.features
        // Features of nobody's list were drawn in another program: they may be matched, and are never gone.
        let all = try database.features(of: layer).filter { feature in
            let source = Self.column("source", feature, layer).text
            return (source == nil || source == input.sourceName)
                && (layer != .parcels || StoredParcel.status(of: feature.values) == .current)
        }
        let (stored, base) = try Self.delivered(all, layer: layer, in: database)
        self.stored = stored
        self.base = base
        let later = incoming.map(\.delivered)
        if base.isEmpty {
            // Nothing to compare with: a first delivery may be large.
            comparison = try Self.compared([], [])
            gone = []
            var first = DeliveryChanges(unchanged: 0)
            first.new = later.enumerated().map { DeliveryChanges.Name(id: $0.element.id, place: $0.offset) }
            changes = first
        } else {
            let comparison = try Self.compared(base, later)
            self.comparison = comparison
            let listed = Set(stored.indices.filter { Self.column("source", stored[$0], layer).text != nil })
            let gone = input.isPartial ? [] : comparison.gone.filter(listed.contains)
            self.gone = gone
            changes = DeliveryChanges(comparison, gone: gone, old: base, new: later)
        }
    }

    private static func compared(
        _ old: [DeliveredFeature], _ new: [DeliveredFeature]
    ) throws(WorkflowError) -> DeliveryComparison {
        do {
            return try DeliveryComparison(old: old, new: new, engine: TopologyEngine())
        } catch {
            throw .survey(.topology(error))
        }
    }

    static func column(_ name: String, _ feature: StoredFeature, _ layer: LayerTable) -> StoredValue {
        layer.index(of: name).map { feature.values[$0] } ?? .null
    }

    /// Features of the project as they were delivered; those that came in another way, as they are.
    private static func delivered(
        _ features: [StoredFeature], layer: LayerTable, in database: ProjectDatabase
    ) throws -> ([StoredFeature], [DeliveredFeature]) {
        var deliveries: [Int64: [DeliveredFeature]] = [:]
        var base: [DeliveredFeature] = []
        base.reserveCapacity(features.count)
        for feature in features {
            let delivery = Int64(column("delivery", feature, layer).integer ?? 0)
            if deliveries[delivery] == nil {
                let lines = try database.features(ofDelivery: delivery)
                deliveries[delivery] = try DeliveryText.features(of: lines, name: "#\(delivery)")
            }
            let list = deliveries[delivery] ?? []
            let place = column("feature", feature, layer).integer ?? -1
            if list.indices.contains(place) {
                base.append(list[place])
            } else {
                base.append(
                    DeliveredFeature(
                        id: column(layer == .parcels ? "parcel_id" : "code", feature, layer).text,
                        geometry: feature.geometry, decimals: 15,
                        properties: Array((column("attributes", feature, layer).text ?? "{}").utf8)))
            }
        }
        return (features, base)
    }

    // MARK: Writing

    /// Writes what is different, and keeps the delivery.
    ///
    /// - Returns: the number of the delivery.
    mutating func write(
        to database: ProjectDatabase, parts: [DeliveryPart], reading: ImportReading
    ) throws -> Int64 {
        let operation = reading.provenance.system.operation
        let delivery = try database.keep(
            Delivery(
                layer: layer.name, source: input.sourceName, file: Self.fileName(input.file),
                sha256: reading.provenance.sha256, received: input.received, who: input.who,
                featureCount: incoming.count, isPartial: input.isPartial, crs: reading.provenance.system.crs.name,
                operation: operation.name, droppedAttributes: reading.dropped), parts: parts)
        var written: [StoredFeature] = []
        if base.isEmpty {
            written = incoming.indices.map { feature(at: $0, fid: 0, delivery) }
        } else {
            written = try changedFeatures(delivery)
            written += additions().map { feature(at: $0, fid: 0, delivery) }
        }
        try database.write(written, to: layer)
        try takeAway(goneStored(), in: database)
        return delivery
    }

    /// The pairs that are different, but for those a person has put right.
    private mutating func changedFeatures(_ delivery: Int64) throws -> [StoredFeature] {
        var written: [StoredFeature] = []
        for pair in comparison.pairs where !pair.changes.isEmpty {
            let current = stored[pair.old]
            if isPutRight(current) {
                conflicts.append(base[pair.old].id ?? "#\(pair.old + 1)")
                if !input.prefersDelivery { continue }
            }
            written.append(feature(at: pair.new, fid: current.fid, delivery))
        }
        return written
    }

    /// Features of the delivery that have no row yet: new ones, pieces, and what was joined.
    private func additions() -> [Int] {
        let paired = Set(comparison.pairs.map(\.new))
        let pieces = comparison.splits.flatMap(\.new) + comparison.merges.map(\.new)
        return (comparison.new + pieces.filter { !paired.contains($0) }).sorted()
    }

    /// Rows whose features are gone, divided or joined.
    private func goneStored() -> [StoredFeature] {
        let paired = Set(comparison.pairs.map(\.old))
        let divided = comparison.splits.map(\.old) + comparison.merges.flatMap(\.old)
        return Set(gone + divided.filter { !paired.contains($0) }).sorted().map { stored[$0] }
    }

    /// Parcels are kept and marked: a site or a person may speak of them. Of other layers they are taken away.
    private func takeAway(_ gone: [StoredFeature], in database: ProjectDatabase) throws {
        guard layer == .parcels, let status = layer.index(of: "status") else {
            return try database.remove(gone.map(\.fid), from: layer)
        }
        let places = layer.resultColumns.compactMap(layer.index)
        try database.write(
            gone.map { feature in
                var marked = feature
                marked.values[status] = .text(StoredParcel.Status.gone.rawValue)
                for place in places { marked.values[place] = .null }
                return marked
            }, to: layer)
    }

    private func feature(at place: Int, fid: Int64, _ delivery: Int64) -> StoredFeature {
        var values = incoming[place].values
        if let column = layer.index(of: "delivery") { values[column] = .integer(delivery) }
        if let column = layer.index(of: "feature") { values[column] = .integer(Int64(place)) }
        return StoredFeature(fid: fid, geometry: incoming[place].delivered.geometry, values: values)
    }

    /// Whether a person changed a feature in the project after it was delivered.
    private func isPutRight(_ current: StoredFeature) -> Bool { Self.column("edited", current, layer).integer == 1 }

    /// The name of a file without its folders.
    static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
