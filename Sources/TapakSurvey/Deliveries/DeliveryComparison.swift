import TapakGeometry
public import TapakTopology

/// What changed between two deliveries of one layer, by what features mean and not by how they are written.
///
/// Features are told by their place in the two lists. Every feature of either list stands in at least one of ``pairs``,
/// ``new``, ``gone``, ``splits`` and ``merges``; of these, only a pair that was found by its id may stand beside a split or
/// a merge that it belongs to.
///
/// **Pairing.** First features with the same id; where an id occurs several times, by equal geometry, then by overlap, and
/// by their order only where equally many are left. Then, among all that have no partner, by equal geometry, by split and
/// merge, and by overlap (four fifths of the larger one). Among equal geometries those with equal properties
/// belong together. Order of rows and of properties, start and direction of rings, order of holes and parts, and
/// differences below 1e-9° never make a change.
///
/// **Odd cases.** Only valid polygons are overlaid: others are paired by id or by equal geometry. An id whose land was
/// divided among other features, and which now names land elsewhere, does not make a pair. Features without geometry and
/// without a shared id are paired where their properties are equal.
public struct DeliveryComparison: Sendable {
    /// Features that are on both sides, by the place of the old one.
    public private(set) var pairs: [Pair]
    /// Features of the later delivery that the earlier one does not have, ascending.
    public private(set) var new: [Int]
    /// Features of the earlier delivery that the later one does not have, ascending.
    public private(set) var gone: [Int]
    /// Features that were divided, by the place of the old one.
    public private(set) var splits: [Split]
    /// Features that were joined, by the place of the new one.
    public private(set) var merges: [Merge]

    /// Compares two deliveries.
    ///
    /// - Throws: `TopologyError` when GEOS fails on valid polygons, for which there is no known reason.
    /// - Complexity: O(*n* log *n*) in the features, and an overlay for every two features with a new outline whose boxes
    ///   share most of the smaller.
    public init(
        old: [DeliveredFeature], new later: [DeliveredFeature], engine: TopologyEngine
    ) throws(TopologyError) {
        var pairing = DeliveryPairing(old: old, new: later, engine: engine)
        try pairing.pairById()
        pairing.pairByForm(old: pairing.loneOld, new: pairing.loneNew, as: .geometry)
        var division = try LandDivision(of: pairing)
        try division.findSplits()
        try division.findMerges()
        division.pairByOverlap()
        pairing = division.pairing
        let (splits, merges) = (division.splits, division.merges)
        self.splits = splits
        self.merges = merges
        let splitOld = Dictionary(uniqueKeysWithValues: splits.map { ($0.old, $0.new) })
        let mergedNew = Dictionary(uniqueKeysWithValues: merges.map { ($0.new, $0.old) })
        pairs = pairing.partners.enumerated().compactMap { number, partner in
            guard let partner else { return nil }
            var changes: [FeatureChange] = []
            if old[number].id != later[partner.number].id {
                changes.append(.renamed(from: old[number].id, to: later[partner.number].id))
            }
            if let pieces = splitOld[number] {
                changes.append(.split(into: pieces))
            } else if let pieces = mergedNew[partner.number] {
                changes.append(.merged(from: pieces))
            } else {
                changes += pairing.geometryChanges(number, partner.number)
            }
            let names = old[number].propertiesDiffering(from: later[partner.number])
            if !names.isEmpty { changes.append(.attributes(names)) }
            return Pair(old: number, new: partner.number, match: partner.match, changes: changes)
        }
        gone = pairing.loneOld.filter { !division.usedOld.contains($0) }
        new = pairing.loneNew.filter { !division.usedNew.contains($0) }
    }

    /// Whether nothing changed: every feature has a partner, and all are unchanged.
    public var isEmpty: Bool {
        new.isEmpty && gone.isEmpty && splits.isEmpty && merges.isEmpty && pairs.allSatisfy(\.changes.isEmpty)
    }
}

extension DeliveryComparison {
    /// One feature in two deliveries.
    public struct Pair: Hashable, Sendable {
        /// Its place in the earlier delivery.
        public var old: Int
        /// Its place in the later delivery.
        public var new: Int
        /// How it was found.
        public var match: Match
        /// What is different: its id, then its geometry, then its properties; nothing where it is unchanged.
        public var changes: [FeatureChange]

        /// Puts a pair together.
        public init(old: Int, new: Int, match: Match, changes: [FeatureChange]) {
            self.old = old
            self.new = new
            self.match = match
            self.changes = changes
        }
    }

    /// Why two features are taken for one.
    public enum Match: String, Hashable, Sendable, CaseIterable {
        /// They have the same id.
        case id
        /// They have different ids or none, and the same geometry, or nearly all of their land in common.
        case geometry
        /// Their id or their geometry occurs several times, and only their order says which of them belong together.
        case order
    }

    /// A feature whose land several new ones have now.
    public struct Split: Hashable, Sendable {
        /// Its place in the earlier delivery.
        public var old: Int
        /// The places of its pieces in the later one, ascending.
        public var new: [Int]

        /// Puts a split together.
        public init(old: Int, new: [Int]) {
            self.old = old
            self.new = new
        }
    }

    /// A feature that has the land of several old ones.
    public struct Merge: Hashable, Sendable {
        /// The places of its pieces in the earlier delivery, ascending.
        public var old: [Int]
        /// Its place in the later one.
        public var new: Int

        /// Puts a merge together.
        public init(old: [Int], new: Int) {
            self.old = old
            self.new = new
        }
    }

    /// From when on a difference counts.
    enum Threshold {
        /// A feature is resized when its area differs by more than this, or by more than ``resizedShare``: half a square
        /// metre.
        static let resized = Area.squareMetres(0.5)
        /// And by more than this share of the area it had: a thousandth.
        static let resizedShare = 0.001
        /// Shapes are one shape elsewhere when, laid upon each other by the middles of their boxes, no corner is further
        /// away than this and the rounding of both: five centimetres.
        static let congruent = Length.metres(0.05)
        /// The share of the larger one that two features have in common to be one without a common id: four fifths.
        static let sameLand = 0.8
        /// The share of a piece that lies in the whole, and of the whole that the pieces cover, in a split or merge: nine
        /// tenths.
        static let division = 0.9
    }
}
