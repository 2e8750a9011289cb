import TapakGeodesy
import TapakGeometry

/// Works out how much of a parcel lies in each village around it, from the few boundary segments near the parcel.
///
/// **Method.** By Green's theorem the area that a parcel shares with a village is a sum over the pieces of the parcel's
/// sides that lie in the village, and the pieces of the village's boundary that lie in the parcel. What lies where is
/// decided by ``RobustOrientation`` alone; only the places of crossings are rounded. **Odd cases.** Whatever is not
/// beyond doubt has no answer: a boundary that touches the parcel, a share near nothing, the whole or another share, a
/// parcel of several rings astride a boundary. Of areas wholly in a village the share is exactly 1.
///
/// Keeps its memory from parcel to parcel.
struct RingOverlay {
    /// The villages that hold the parcel's first corner.
    private var holders: [Int32] = []
    /// The segments whose box touches the parcel's.
    private var touching: [Int32] = []
    /// The crossings with one village.
    private var crossings: [BoundaryCrossing] = []

    /// Nearer to nothing, or to the whole, a share is doubtful.
    private static let leastShare = 1e-6
    /// Shares that differ by less may be equal.
    private static let leastDifference = 1e-8
    /// Beyond so many pairs of sides and segments another method is faster.
    private static let mostPairs = 1 << 16

    /// The villages in which a valid polygonal geometry lies and its shares, in ascending order; nothing in case of doubt.
    ///
    /// - Parameters:
    ///   - geometry: the parcel in CRS84.
    ///   - box: the box around it.
    ///   - area: its area.
    ///   - near: all segments whose box touches that of the parcel, and any others, in ascending order.
    ///   - grid: the grid of the segments.
    /// - Complexity: O(*n m*) for *n* sides and *m* segments.
    mutating func shares(
        of geometry: Geometry, in box: BoundingBox, area: Area, near: [Int32], _ grid: BoundaryGrid
    ) -> [VillageShare]? {
        guard grid.findHolders(of: geometry.positions[0], &holders) else { return nil }
        touching.removeAll(keepingCapacity: true)
        for number in near where grid.segments[Int(number)].box.touches(box) { touching.append(number) }
        if touching.isEmpty { return holders.map { VillageShare(village: Int($0), share: 1) } }
        guard touching.count * geometry.positions.count <= Self.mostPairs,
            let ring = ParcelRing(geometry, in: box, area: area)
        else { return nil }
        var shares: [VillageShare] = []
        var start = 0
        while start < touching.count {
            let owner = grid.segments[Int(touching[start])].owner
            var end = start
            while end < touching.count, grid.segments[Int(touching[end])].owner == owner { end += 1 }
            let isHolder = holders.contains(owner)
            guard let share = share(of: ring, inVillageOf: start..<end, isHolder: isHolder, grid) else { return nil }
            if isHolder { holders.toggle(owner) }
            if share > 0 { shares.append(VillageShare(village: Int(owner), share: share)) }
            start = end
        }
        // Whoever holds the corner and has no boundary here.
        for holder in holders { shares.append(VillageShare(village: Int(holder), share: 1)) }
        shares.sort { $0.village < $1.village }
        return Self.areCertain(shares) ? shares : nil
    }

    /// Whether no share of a part could as well be equal to another one.
    private static func areCertain(_ shares: [VillageShare]) -> Bool {
        for (index, share) in shares.enumerated() where share.share < 1 {
            for other in shares[..<index] where abs(other.share - share.share) < leastDifference { return false }
        }
        return true
    }

    /// The share of a ring that lies in the village of some of the touching segments.
    private mutating func share(
        of ring: ParcelRing, inVillageOf range: Range<Int>, isHolder: Bool, _ grid: BoundaryGrid
    ) -> Double? {
        guard findCrossings(of: ring, range, grid) else { return nil }
        crossings.sort { ($0.side, $0.alongSide) < ($1.side, $1.alongSide) }
        guard let ofSides = ring.area(inside: crossings, beginning: isHolder),
            let (ofSegments, isAstride) = areaOfSegments(in: ring, range, grid)
        else { return nil }
        guard isAstride else { return isHolder ? 1 : 0 }
        let share = (ofSides + ofSegments) / ring.area
        return share > Self.leastShare && share < 1 - Self.leastShare ? share : nil
    }

    /// Finds where a ring crosses segments; false where it touches one.
    private mutating func findCrossings(of ring: ParcelRing, _ range: Range<Int>, _ grid: BoundaryGrid) -> Bool {
        crossings.removeAll(keepingCapacity: true)
        for index in range {
            let number = touching[index]
            let segment = grid.segments[Int(number)]
            for side in 0..<ring.positions.count - 1 {
                switch BoundaryCrossing.meeting(
                    ring.positions[side], ring.positions[side + 1], side: side, segment, number: number)
                {
                case .apart: continue
                case .crossing(let crossing): crossings.append(crossing)
                case .touching: return false
                }
            }
        }
        return true
    }

    /// What the pieces of the village's boundary that lie in the parcel contribute, the village to their left, and
    /// whether there are any.
    private mutating func areaOfSegments(
        in ring: ParcelRing, _ range: Range<Int>, _ grid: BoundaryGrid
    ) -> (area: Double, isAstride: Bool)? {
        crossings.sort { ($0.segment, $0.alongSegment) < ($1.segment, $1.alongSegment) }
        var sum = 0.0
        var isAstride = !crossings.isEmpty
        var next = 0
        for index in range {
            let number = touching[index]
            let segment = grid.segments[Int(number)]
            guard next < crossings.count, crossings[next].segment == number else {
                switch ring.side(of: segment.start) {
                case .inside:
                    sum += ring.sides.area(from: segment.start, to: segment.end)
                    isAstride = true
                case .boundary: return nil
                case .outside: break
                }
                continue
            }
            // Where a side goes into the village, the boundary leaves a parcel that is wound counter-clockwise.
            var isInside = crossings[next].enters == ring.isCounterClockwise
            var start = segment.start
            while next < crossings.count, crossings[next].segment == number {
                let crossing = crossings[next]
                next += 1
                guard (crossing.enters == ring.isCounterClockwise) == isInside else { return nil }
                if isInside { sum += ring.sides.area(from: start, to: crossing.position) }
                isInside.toggle()
                start = crossing.position
            }
            if isInside { sum += ring.sides.area(from: start, to: segment.end) }
        }
        return (sum, isAstride)
    }
}
