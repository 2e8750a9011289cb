import TapakGeodesy
import TapakGeometry
import TapakTopology

/// Makes polygons without common ground of polygons that may overlap, tile by tile.
///
/// **Method.** Polygons whose boxes do not hang together are never looked at together. What hangs together and has more
/// than ``most`` positions is halved across its longer side until it has not; each tile is united on its own. So no
/// piece is large, which is what an overlay with a parcel costs, and one complicated place does not slow the others.
/// Pieces touch along the borders of tiles, and cover together what the polygons covered.
struct TiledUnion {
    /// A tile has at most so many positions, unless halving no longer helps.
    static let most = 512
    /// Two polygons that share less than this are neighbours: 0.01 m².
    static let sharedFrom = Area.squareMetres(0.01)
    /// In one tile so many pairs are looked at for what they share; beyond, counts are lower bounds.
    static let mostPairs = 20_000

    /// Two features that cover the same ground, the earlier first.
    struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    private let engine: TopologyEngine
    private(set) var pieces: [Geometry] = []
    /// A place on the common ground of each pair of features that have some.
    private(set) var pairs: [Pair: Position] = [:]
    /// The area that is covered more than once, each further time counted.
    private(set) var coveredAgain = Area.zero
    /// Features with a polygon that could not be united with the others of its tile.
    private(set) var unusable: Set<Int> = []

    init(_ parts: [LandParts.Part], engine: TopologyEngine) throws(TopologyError) {
        self.engine = engine
        for group in Self.groups(parts) { try unite(group) }
    }

    /// Parts in groups whose boxes hang together, both in the order of the parts.
    private static func groups(_ parts: [LandParts.Part]) -> [[LandParts.Part]] {
        let boxes = parts.map(\.geometry.boundingBox)
        let index = BoxIndex(boxes)
        var group = [Int](repeating: -1, count: parts.count)
        var groups: [[LandParts.Part]] = []
        for start in parts.indices where group[start] < 0 {
            var members = [start]
            group[start] = groups.count
            var next = 0
            while next < members.count {
                index.visit(touching: boxes[members[next]]) { other in
                    if group[other] < 0 {
                        group[other] = groups.count
                        members.append(other)
                    }
                    return true
                }
                next += 1
            }
            groups.append(members.sorted().map { parts[$0] })
        }
        return groups
    }

    // MARK: Tiles

    private mutating func unite(_ parts: [LandParts.Part]) throws(TopologyError) {
        guard parts.count > 1 || parts.size > Self.most else {
            pieces += parts.map(\.geometry)
            return
        }
        guard parts.size > Self.most, let halves = try halves(of: parts) else { return try settle(parts) }
        for half in halves { try unite(half) }
    }

    /// The parts in two halves of their box; nothing where both halves would be hardly smaller than the whole.
    private func halves(of parts: [LandParts.Part]) throws(TopologyError) -> [[LandParts.Part]]? {
        let boxes = parts.map(\.geometry.boundingBox)
        let box = boxes.reduce(into: BoundingBox.empty) { $0.extend(to: $1) }
        let centre = box.centre
        let isWide = box.maxX - box.minX >= box.maxY - box.minY
        // Beside the cut the halves reach beyond the box, so that its sides cut nothing.
        let far = box.grown(x: 1, y: 1)
        var low = far
        var high = far
        if isWide {
            (low.maxX, high.minX) = (centre.x, centre.x)
        } else {
            (low.maxY, high.minY) = (centre.y, centre.y)
        }
        var halves: [[LandParts.Part]] = [[], []]
        for (part, own) in zip(parts, boxes) {
            if isWide ? own.maxX <= centre.x : own.maxY <= centre.y {
                halves[0].append(part)
            } else if isWide ? own.minX >= centre.x : own.minY >= centre.y {
                halves[1].append(part)
            } else {
                for (number, side) in [low, high].enumerated() {
                    let cut = try engine.intersection(part.geometry, Geometry(box: side))
                    halves[number] += cut.solidParts.map { LandParts.Part(geometry: $0, feature: part.feature) }
                }
            }
        }
        let sizes = halves.map(\.size)
        let helps = sizes[0] + sizes[1] < parts.size + parts.size / 2 && max(sizes[0], sizes[1]) < parts.size
        return helps ? halves : nil
    }

    /// Unites the parts of one tile, and finds out who overlaps whom where they cover ground more than once.
    private mutating func settle(_ parts: [LandParts.Part]) throws(TopologyError) {
        guard parts.count > 1 else {
            pieces += parts.map(\.geometry)
            return
        }
        let united: Geometry
        do {
            united = try engine.union(of: parts.map(\.geometry))
        } catch {
            return uniteOneByOne(parts)
        }
        pieces += united.solidParts
        // In the plane: a long side that a corner of another parts is two geodesics, which enclose other ground than one.
        let sum = parts.reduce(0) { $0 + $1.geometry.planeArea }
        let excess = Self.area(ofSquareDegrees: sum - united.planeArea, at: united.boundingBox.centre)
        guard excess >= Self.sharedFrom else { return }
        coveredAgain = coveredAgain + excess
        try findPairs(parts)
    }

    /// The ground of so many square degrees, by that of a small square at the place.
    private static func area(ofSquareDegrees degrees: Double, at place: Position) -> Area {
        let square = BoundingBox(around: [place]).grown(x: 0.0005, y: 0.0005)
        return .squareMetres(degrees * Geometry(box: square).geodesicArea.squareMetres / 1e-6)
    }

    /// A tile that GEOS cannot unite in one go: whatever will not join the rest is left out, and told.
    private mutating func uniteOneByOne(_ parts: [LandParts.Part]) {
        var united = Geometry(kind: .multiPolygon)
        for part in parts {
            if let joined = try? engine.union(of: [united, part.geometry]) {
                united = joined
            } else {
                unusable.insert(part.feature)
            }
        }
        pieces += united.solidParts
    }

    private mutating func findPairs(_ parts: [LandParts.Part]) throws(TopologyError) {
        let boxes = parts.map(\.geometry.boundingBox)
        let index = BoxIndex(boxes)
        var looked = 0
        for (first, part) in parts.enumerated() {
            for second in index.numbers(touching: boxes[first]) where second > first {
                let pair = Pair(
                    first: min(part.feature, parts[second].feature), second: max(part.feature, parts[second].feature))
                guard pair.first != pair.second, pairs[pair] == nil, looked < Self.mostPairs else { continue }
                looked += 1
                let shared = try engine.intersection(part.geometry, parts[second].geometry)
                if shared.geodesicArea >= Self.sharedFrom { pairs[pair] = shared.positions.min() }
            }
        }
    }
}

extension [LandParts.Part] {
    fileprivate var size: Int { reduce(0) { $0 + $1.geometry.positions.count } }
}

extension Geometry {
    /// The polygons that have an area, each as a geometry of its own.
    var solidParts: [Geometry] {
        (0..<partCount).filter { planeArea(ofPart: $0) > 0 }.map { partCount == 1 ? self : part($0) }
    }

    /// The polygon of a box.
    init(box: BoundingBox) {
        let ring = [
            Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.minY),
            Position(x: box.maxX, y: box.maxY), Position(x: box.minX, y: box.maxY),
        ]
        self.init(polygons: [[ring + ring.prefix(1)]])
    }
}
