public import TapakGeometry

extension Geometry {
    /// Every fault of the rings that makes a polygonal geometry invalid, as far as our own mapping finds them, in file
    /// order: where sides cross, touch or run along each other, spikes, rings without area, holes and parts that lie
    /// where they must not.
    ///
    /// Unclosed rings are looked at as if they were closed; too short ones are left out. GEOS remains the judge of whether
    /// the geometry is valid. Not found are two rings that cross at common corners only, and an inside that touching
    /// rings cut in two. **Method.** Robust predicates throughout. At most ``RingMapping/limit`` faults are listed, and of
    /// sides of two rings that run along each other one for each pair of rings.
    ///
    /// - Complexity: O(*n* log *n*) in the positions for rings as people draw them; see ``SegmentSearch``.
    public var ringFaults: [RingFault] {
        guard isPolygonal, positions.allSatisfy(\.isFinite) else { return [] }
        var mapping = RingMapping(self)
        return mapping.faults()
    }
}

/// The mapping of one geometry's faults.
struct RingMapping {
    /// The most faults listed for one geometry.
    static let limit = 100

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    private var outlines: [RingOutline] = []
    private var found: [RingFault] = []
    /// Pairs of outlines that cross or run along each other: their nesting says nothing more.
    private var entangled: Set<Pair> = []

    init(_ geometry: Geometry) {
        for outline in RingOutline.all(of: geometry) {
            if outline.isFlat {
                found.append(
                    RingFault(.zeroArea, outline.place, index: outline.indices[0], at: outline.corners[0]))
            } else {
                outlines.append(outline)
            }
        }
    }

    mutating func faults() -> [RingFault] {
        findDuplicates()
        var spikes = outlines.map { RingSpike.all(in: $0, limit: Self.limit) }
        findMeetings(&spikes)
        for (ring, list) in spikes.enumerated() {
            let outline = outlines[ring]
            for spike in list where spike.isFault {
                found.append(
                    RingFault(
                        .ringSpike, outline.place, index: outline.indices[spike.tip], at: outline.corners[spike.tip]))
            }
        }
        var nesting = RingNesting(outlines)
        found += nesting.faults { [entangled] in entangled.contains(Pair(first: min($0, $1), second: max($0, $1))) }
        found.sort { left, right in
            if left.place.part != right.place.part { return left.place.part < right.place.part }
            if left.place.ring != right.place.ring { return left.place.ring < right.place.ring }
            return left.index != right.index ? left.index < right.index : left.position < right.position
        }
        return Array(found.prefix(Self.limit))
    }

    /// Rings that are the same as an earlier one: told once, and not again for each of their sides.
    private mutating func findDuplicates() {
        var known: [BoundingBox: [Int]] = [:]
        for (number, outline) in outlines.enumerated() {
            for earlier in known[outline.box] ?? [] where outlines[earlier].corners.count == outline.corners.count {
                let one = Geometry(polygons: [[outlines[earlier].corners]])
                guard one.canonicalForm == Geometry(polygons: [[outline.corners]]).canonicalForm else { continue }
                entangled.insert(Pair(first: earlier, second: number))
                found.append(
                    RingFault(
                        overlapCode(earlier, number, ofHoles: .holesNested), outline.place, index: outline.indices[0],
                        at: outline.corners[0], other: outlines[earlier].place, otherIndex: outlines[earlier].indices[0]
                    ))
                break
            }
            known[outline.box, default: []].append(number)
        }
    }

    private mutating func findMeetings(_ spikes: inout [[RingSpike]]) {
        let sameRings = entangled
        var touches: [RingFault] = []
        var overlapEnds: [RingPlace: Set<Position>] = [:]
        var count = 0
        SegmentSearch(outlines).visit { one, other, meeting in
            let (first, second) = (outlines[one.ring], outlines[other.ring])
            func fault(_ code: FindingCode, _ position: Position) -> RingFault {
                RingFault(
                    code, first.place, index: first.indices[one.corner], at: position, other: second.place,
                    otherIndex: second.indices[other.corner])
            }
            if one.ring == other.ring {
                if Self.explain(meeting, one.corner, other.corner, of: first, by: &spikes[one.ring]) { return true }
                switch meeting {
                case .apart: return true
                case .crossing(let position): found.append(fault(.ringSelfIntersection, position))
                case .touching(let position): touches.append(fault(.ringSelfIntersection, position))
                case .overlapping(let start, let end):
                    found.append(fault(.ringSelfIntersection, start))
                    overlapEnds[first.place, default: []].formUnion([start, end])
                }
            } else {
                let pair = Pair(first: one.ring, second: other.ring)
                guard !sameRings.contains(pair) else { return true }
                let code = overlapCode(one.ring, other.ring, ofHoles: .ringSelfIntersection)
                switch meeting {
                // Two rings may touch; whether that cuts the inside in two is for GEOS to say.
                case .apart, .touching: return true
                case .crossing(let position):
                    entangled.insert(pair)
                    found.append(fault(code, position))
                case .overlapping(let start, _):
                    guard entangled.insert(pair).inserted else { return true }
                    found.append(fault(code, start))
                }
            }
            count += 1
            return count < Self.limit
        }
        // A corner on a side, or two corners in one place, are met by up to four pairs of sides.
        var told: [RingPlace: Set<Position>] = overlapEnds
        for touch in touches where told[touch.place, default: []].insert(touch.position).inserted {
            found.append(touch)
        }
    }

    /// Whether a meeting of two sides of one ring is a spike's doing, which then is a fault itself.
    private static func explain(
        _ meeting: SegmentMeeting, _ one: Int, _ other: Int, of ring: RingOutline, by spikes: inout [RingSpike]
    ) -> Bool {
        for number in spikes.indices where spikes[number].explains(meeting, of: one, and: other, in: ring) {
            spikes[number].isFault = true
            return true
        }
        return false
    }

    /// What it is called when two rings share more than points: parts that overlap, or rings of one part.
    private func overlapCode(_ one: Int, _ other: Int, ofHoles code: FindingCode) -> FindingCode {
        outlines[one].place.part == outlines[other].place.part ? code : .shellsNested
    }
}
