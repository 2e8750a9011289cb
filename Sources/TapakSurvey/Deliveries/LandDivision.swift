import TapakGeodesy
import TapakGeometry
import TapakTopology

/// Finds old land divided among new features, and old features joined in a new one.
///
/// A whole is a feature without partner, or one that was resized; its pieces are features without partner, and its own
/// partner. They lie beside each other, each in the whole, and cover it.
struct LandDivision {
    private(set) var pairing: DeliveryPairing
    private(set) var splits: [DeliveryComparison.Split] = []
    private(set) var merges: [DeliveryComparison.Merge] = []
    /// Old features that are the whole of a split or a piece of a merge.
    private(set) var usedOld: Set<Int> = []
    /// New features that are a piece of a split or the whole of a merge.
    private(set) var usedNew: Set<Int> = []
    /// What features without partner have in common with each other and with those that were resized.
    private let shares: [SharedLand]
    /// The resized features, the old one's partner by the old and the other way round.
    private let resizedOld: [Int: Int]
    private let resizedNew: [Int: Int]

    init(of pairing: DeliveryPairing) throws(TopologyError) {
        self.pairing = pairing
        let (loneOld, loneNew) = (pairing.loneOld, pairing.loneNew)
        var resized: [Int: Int] = [:]
        if !loneOld.isEmpty || !loneNew.isEmpty {
            for (number, partner) in pairing.partners.enumerated() {
                guard let other = partner?.number else { continue }
                let changes = pairing.geometryChanges(number, other)
                let isResized = changes.contains { if case .resized = $0 { true } else { false } }
                if isResized { resized[number] = other }
            }
        }
        resizedOld = resized
        resizedNew = Dictionary(uniqueKeysWithValues: resized.map { ($0.value, $0.key) })
        let onNew = try pairing.sharedLand(old: loneOld + resizedOld.keys.sorted(), new: loneNew)
        let onResized = try pairing.sharedLand(old: loneOld, new: resizedNew.keys.sorted())
        shares = onNew + onResized
    }

    /// Looks for old features whose land several new ones have.
    mutating func findSplits() throws(TopologyError) {
        var candidates: [Int: [Int]] = [:]
        for share in shares where share.ofNew >= DeliveryComparison.Threshold.division && pairing.isLoneNew(share.new) {
            candidates[share.old, default: []].append(share.new)
        }
        for whole in candidates.keys.sorted() {
            var numbers = (candidates[whole] ?? []).filter { !usedNew.contains($0) }
            let partner = resizedOld[whole]
            if let partner { numbers.append(partner) }
            let pieces = try pieces(of: pairing.old[whole], among: pairing.new, numbers)
            guard !pieces.isEmpty else { continue }
            // The id was given to other land.
            if let partner, !pieces.contains(partner) { pairing.part(whole) }
            splits.append(.init(old: whole, new: pieces))
            usedOld.insert(whole)
            usedNew.formUnion(pieces)
        }
    }

    /// Looks for new features that have the land of several old ones.
    mutating func findMerges() throws(TopologyError) {
        var candidates: [Int: [Int]] = [:]
        for share in shares where share.ofOld >= DeliveryComparison.Threshold.division && pairing.isLoneOld(share.old) {
            candidates[share.new, default: []].append(share.old)
        }
        for whole in candidates.keys.sorted() where !usedNew.contains(whole) {
            var numbers = (candidates[whole] ?? []).filter { !usedOld.contains($0) }
            let partner = resizedNew[whole].flatMap { pairing.isLoneOld($0) ? nil : $0 }
            if let partner { numbers.append(partner) }
            let pieces = try pieces(of: pairing.new[whole], among: pairing.old, numbers)
            guard !pieces.isEmpty else { continue }
            if let partner, !pieces.contains(partner) { pairing.part(partner) }
            merges.append(.init(old: pieces, new: whole))
            usedNew.insert(whole)
            usedOld.formUnion(pieces)
        }
    }

    /// Pairs what has no partner and most of its land in common, those with most in common first.
    mutating func pairByOverlap() {
        for share in shares where share.ofLarger >= DeliveryComparison.Threshold.sameLand {
            guard pairing.isLoneOld(share.old), pairing.isLoneNew(share.new), !usedOld.contains(share.old),
                !usedNew.contains(share.new)
            else { continue }
            pairing.pair(share.old, share.new, as: .geometry)
        }
    }

    /// Those of some features that together make up a whole, ascending; none where they do not.
    private func pieces(
        of whole: DeliveredFeature, among features: [DeliveredFeature], _ numbers: [Int]
    ) throws(TopologyError) -> [Int] {
        let engine = pairing.engine
        guard numbers.count > 1, let ground = try Ground(of: whole, engine: engine) else { return [] }
        var parts: [(number: Int, ground: Ground)] = []
        for number in numbers {
            guard let part = try Ground(of: features[number], engine: engine),
                let inside = try ground.shared(with: part, atLeast: 0, engine: engine),
                inside.squareMetres >= DeliveryComparison.Threshold.division * part.area.squareMetres
            else { continue }
            parts.append((number, part))
        }
        // The larger ones first: what lies upon them is no piece.
        parts.sort { ($1.ground.area, $0.number) < ($0.ground.area, $1.number) }
        var pieces: [(number: Int, ground: Ground)] = []
        for part in parts {
            var upon = 0.0
            for piece in pieces where piece.ground.box.touches(part.ground.box) {
                upon += try piece.ground.shared(with: part.ground, atLeast: 0, engine: engine)?.squareMetres ?? 0
            }
            let most = (1 - DeliveryComparison.Threshold.division) * part.ground.area.squareMetres
            if upon <= most { pieces.append(part) }
        }
        guard pieces.count > 1 else { return [] }
        let union = try engine.union(of: pieces.map(\.ground.geometry))
        let covered = try engine.intersection(ground.geometry, union).geodesicArea
        let least = DeliveryComparison.Threshold.division * ground.area.squareMetres
        return covered.squareMetres >= least ? pieces.map(\.number).sorted() : []
    }
}
