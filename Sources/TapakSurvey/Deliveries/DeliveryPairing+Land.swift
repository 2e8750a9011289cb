import TapakGeodesy
import TapakGeometry
import TapakTopology

/// The land that an old and a new feature have in common.
struct SharedLand {
    var old: Int
    var new: Int
    /// Its area.
    var area: Area
    /// As a share of the old one's area.
    var ofOld: Double
    /// As a share of the new one's area.
    var ofNew: Double

    /// As a share of the larger one's area.
    var ofLarger: Double { min(ofOld, ofNew) }

    /// More in common first.
    static func precedes(_ one: SharedLand, _ two: SharedLand) -> Bool {
        (two.ofLarger, one.old, one.new) < (one.ofLarger, two.old, two.new)
    }
}

/// A valid polygon with its extent.
struct Ground {
    let geometry: Geometry
    let box: BoundingBox
    let area: Area

    /// `nil` for everything that cannot be overlaid.
    init?(of feature: DeliveredFeature, engine: TopologyEngine) throws(TopologyError) {
        guard let geometry = feature.drawn, geometry.isPolygonal, try engine.fault(in: geometry) == nil else {
            return nil
        }
        let area = geometry.geodesicArea
        guard area > .zero else { return nil }
        self.geometry = geometry
        self.box = geometry.boundingBox
        self.area = area
    }

    /// The area two have in common, or `nil` where it is less than a share of the smaller one's.
    func shared(
        with other: Ground, atLeast share: Double, engine: TopologyEngine
    ) throws(TopologyError) -> Area? {
        let least = Area.squareMetres(share * min(area, other.area).squareMetres)
        guard mayShare(least, with: other.box) else { return nil }
        let shared = try engine.intersection(geometry, other.geometry).geodesicArea
        return shared >= least ? shared : nil
    }

    /// Whether what two boxes have in common is large enough, by an upper bound of the metres in a degree.
    private func mayShare(_ area: Area, with other: BoundingBox) -> Bool {
        let width = min(box.maxX, other.maxX) - max(box.minX, other.minX)
        let height = min(box.maxY, other.maxY) - max(box.minY, other.minY)
        guard width > 0, height > 0 else { return false }
        return width * height * 111_700 * 111_700 >= area.squareMetres
    }
}

extension DeliveryPairing {
    /// The most features that share land with one: a bound for files in which everything lies upon everything.
    private static let sharedLimit = 1_000

    /// What some old and some new features have in common, where it is most of the smaller one; more in common first.
    ///
    /// - Complexity: an overlay for every two features whose boxes share most of the smaller one's area.
    func sharedLand(old olds: [Int], new news: [Int]) throws(TopologyError) -> [SharedLand] {
        guard !olds.isEmpty, !news.isEmpty else { return [] }
        var grounds: [Ground?] = []
        grounds.reserveCapacity(news.count)
        for number in news { grounds.append(try Ground(of: new[number], engine: engine)) }
        let index = BoxIndex(grounds.map { $0?.box ?? .empty })
        var found: [SharedLand] = []
        for number in olds {
            guard let ground = try Ground(of: old[number], engine: engine) else { continue }
            var count = 0
            for place in index.numbers(touching: ground.box) where count < Self.sharedLimit {
                guard let other = grounds[place],
                    let shared = try ground.shared(
                        with: other, atLeast: DeliveryComparison.Threshold.sameLand, engine: engine)
                else { continue }
                count += 1
                found.append(
                    SharedLand(
                        old: number, new: news[place], area: shared,
                        ofOld: shared.squareMetres / ground.area.squareMetres,
                        ofNew: shared.squareMetres / other.area.squareMetres))
            }
        }
        return found.sorted(by: SharedLand.precedes)
    }
}
