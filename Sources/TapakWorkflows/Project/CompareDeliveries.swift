public import TapakGeoPackage
import TapakSurvey
import TapakTopology

/// Compares two deliveries that a project keeps.
public struct CompareDeliveries: Sendable {
    /// What is different between two deliveries.
    public struct Outcome: Sendable {
        /// The earlier one.
        public var old: Delivery
        /// The later one.
        public var new: Delivery
        /// What is different.
        public var changes: DeliveryChanges
    }

    /// The workflow.
    public init() {}

    /// Every delivery that a project keeps.
    ///
    /// - Throws: `WorkflowError`.
    public func deliveries(of project: String) throws(WorkflowError) -> [Delivery] {
        try ProjectStore.reading(project) { try $0.deliveries() }
    }

    /// Compares two deliveries of one layer, each named by its number or by the beginning of its hash (six digits or more).
    ///
    /// - Throws: `WorkflowError`.
    public func callAsFunction(
        project: String, old: String, new: String
    ) throws(WorkflowError) -> Outcome {
        try ProjectStore.reading(project) { database in
            let deliveries = try database.deliveries()
            let before = try Self.find(old, in: deliveries)
            let after = try Self.find(new, in: deliveries)
            guard before.layer == after.layer else {
                throw ProjectRefusal.differentLayers(before.layer, after.layer)
            }
            if let list = [before, after].first(where: \.isList) {
                throw ProjectRefusal.listDelivery(list.id, table: list.layer)
            }
            let one = try Self.features(of: before, in: database)
            let other = try Self.features(of: after, in: database)
            do {
                let comparison = try DeliveryComparison(old: one, new: other, engine: TopologyEngine())
                return Outcome(
                    old: before, new: after,
                    changes: DeliveryChanges(
                        comparison, gone: after.isPartial ? [] : comparison.gone, old: one, new: other))
            } catch let error as TopologyError {
                throw WorkflowError.survey(.topology(error))
            }
        }
    }

    private static func features(
        of delivery: Delivery, in database: ProjectDatabase
    ) throws -> [DeliveredFeature] {
        try DeliveryText.features(of: try database.features(ofDelivery: delivery.id), name: "#\(delivery.id)")
    }

    private static func find(_ name: String, in deliveries: [Delivery]) throws -> Delivery {
        if let number = Int64(name), let found = deliveries.first(where: { $0.id == number }) { return found }
        let named = name.utf8.count >= 6 ? deliveries.filter { $0.sha256.hasPrefix(name.lowercased()) } : []
        guard named.count == 1, let found = named.first else {
            throw ProjectRefusal.noSuchDelivery(name, known: deliveries.map(\.id))
        }
        return found
    }
}
