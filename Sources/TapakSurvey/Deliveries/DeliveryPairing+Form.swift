import TapakFormats
import TapakGeometry

extension DeliveryPairing {
    /// The most features of one place and form that a feature is compared with: a bound for files that have everything in
    /// one place.
    private static let formLimit = 100

    /// Pairs, among some features, those with equal geometries.
    ///
    /// Equal to the last bit first, then in another order of writing, then up to rounding, nearest first. Several of one
    /// geometry are told apart by their properties, and by their order where that does not help.
    ///
    /// - Complexity: O(*n* log *n*).
    mutating func pairByForm(old olds: [Int], new news: [Int], as match: DeliveryComparison.Match) {
        guard !olds.isEmpty, !news.isEmpty else { return }
        pairEqual(olds, news, as: match, decidesByOrder: false) { feature in
            feature.drawn ?? Geometry(kind: .geometryCollection)
        }
        pairEqual(olds.filter(isLoneOld), news.filter(isLoneNew), as: match, decidesByOrder: true) { feature in
            guard let geometry = feature.drawn, geometry.isPolygonal else { return nil }
            return geometry.positions.allSatisfy(\.isFinite) ? geometry.canonicalForm : nil
        }
        pairNearlyEqual(olds.filter(isLoneOld), news.filter(isLoneNew), as: match)
    }

    /// Pairs features by a key that has to be equal.
    private mutating func pairEqual(
        _ olds: [Int], _ news: [Int], as match: DeliveryComparison.Match, decidesByOrder: Bool,
        key: (DeliveredFeature) -> Geometry?
    ) {
        var groupOf: [GeometryKey: Int] = [:]
        groupOf.reserveCapacity(news.count)
        var groups: [(old: [Int], new: [Int], isPlace: Bool)] = []
        for number in news {
            guard let key = key(new[number]) else { continue }
            let group = groupOf[GeometryKey(key)] ?? groups.count
            if group == groups.count {
                groupOf[GeometryKey(key)] = group
                groups.append(([], [], !key.isEmpty))
            }
            groups[group].new.append(number)
        }
        for number in olds {
            guard let key = key(old[number]), let group = groupOf[GeometryKey(key)] else { continue }
            groups[group].old.append(number)
        }
        for group in groups where !group.old.isEmpty {
            if group.isPlace, group.old.count == 1, group.new.count == 1 {
                pair(group.old[0], group.new[0], as: match)
                continue
            }
            pairByProperties(group.old, group.new, as: match)
            guard group.isPlace, decidesByOrder else { continue }
            let (restOld, restNew) = (group.old.filter(isLoneOld), group.new.filter(isLoneNew))
            let isClear = restOld.count == 1 && restNew.count == 1
            for (number, other) in zip(restOld, restNew) { pair(number, other, as: isClear ? match : .order) }
        }
    }

    /// Pairs features of one geometry whose properties are equal, those in front first.
    private mutating func pairByProperties(_ olds: [Int], _ news: [Int], as match: DeliveryComparison.Match) {
        var byMembers: [JSONMembers: [Int]] = [:]
        for number in news.reversed() {
            if let members = JSONMembers(new[number].properties) { byMembers[members, default: []].append(number) }
        }
        for number in olds {
            guard let members = JSONMembers(old[number].properties) else { continue }
            if let other = byMembers[members]?.popLast() { pair(number, other, as: match) }
        }
    }

    // MARK: Up to rounding

    private struct Candidate {
        var old: Int
        var new: Int
        /// In degrees; noise is none.
        var shift: Double
        var isOtherwiseEqual: Bool

        static func precedes(_ one: Candidate, _ two: Candidate) -> Bool {
            let (first, second) = (one.isOtherwiseEqual ? 0 : 1, two.isOtherwiseEqual ? 0 : 1)
            return (one.shift, first, one.old, one.new) < (two.shift, second, two.old, two.new)
        }
    }

    private mutating func pairNearlyEqual(_ olds: [Int], _ news: [Int], as match: DeliveryComparison.Match) {
        guard !olds.isEmpty, !news.isEmpty else { return }
        let boxes = news.map { new[$0].drawn?.boundingBox ?? .empty }
        let index = BoxIndex(boxes)
        let coarsest = news.reduce(0) { max($0, new[$1].rounding) }
        var candidates: [Candidate] = []
        for number in olds {
            guard let geometry = old[number].drawn else { continue }
            let box = geometry.boundingBox
            let reach = coarsest + old[number].rounding + PositionShift.noise
            var count = 0
            for place in index.numbers(touching: box.grown(x: reach, y: reach)) where count < Self.formLimit {
                let other = news[place]
                let tolerance = old[number].roundingTolerance(to: new[other])
                guard box.agrees(with: boxes[place], within: tolerance), let counterpart = new[other].drawn,
                    let shift = geometry.shift(to: counterpart, within: tolerance)
                else { continue }
                count += 1
                candidates.append(
                    Candidate(
                        old: number, new: other, shift: shift.largest > PositionShift.noise ? shift.largest : 0,
                        isOtherwiseEqual: old[number].propertiesDiffering(from: new[other]).isEmpty))
            }
        }
        candidates.sort(by: Candidate.precedes)
        for candidate in candidates where isLoneOld(candidate.old) && isLoneNew(candidate.new) {
            pair(candidate.old, candidate.new, as: match)
        }
    }
}

/// A geometry as a key: hashing all of a parcel the usual way takes longer than everything else.
private struct GeometryKey: Hashable {
    private let geometry: Geometry
    private let fingerprint: Int

    init(_ geometry: Geometry) {
        self.geometry = geometry
        var mixed: UInt64 = 0
        for position in geometry.positions {
            // Adding zero turns −0 into 0.
            for bits in [(position.x + 0).bitPattern, (position.y + 0).bitPattern] {
                mixed = (mixed ^ bits) &* 0xBF58_476D_1CE4_E5B9
                mixed ^= mixed >> 31
            }
        }
        fingerprint = Int(truncatingIfNeeded: mixed)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}
