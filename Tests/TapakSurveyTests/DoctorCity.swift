import Foundation
import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport

/// Village layers read from files, and parcels drawn by lot inside their villages.
struct DoctorCity {
    let layer: VillageLayer
    private var random: SplitMix64

    /// The schematic kelurahan of the package's own sample.
    static func sample(seed: UInt64) throws -> DoctorCity {
        try DoctorCity(TestData.packageRoot.appending(path: "geodata/kota-bekasi/kelurahan.geojson").path, seed: seed)
    }

    init(_ path: String, seed: UInt64) throws {
        let recogniser = AttributeRecogniser<VillageRole>()
        var options = FeatureReaderOptions()
        options.wantsAttribute = recogniser.wants
        let reader = try FeatureReader(try ByteSource(path: path), options: options)
        var reading = VillageReading(file: path, attributes: [:], register: .shipped)
        var villages: [Village] = []
        while true {
            let batch = try reader.next(256)
            if batch.isEmpty { break }
            villages += batch.map { reading.village(of: $0, names: reader.attributeNames).village }
        }
        layer = VillageLayer(villages)
        random = SplitMix64(seed: seed)
    }

    /// A number by lot.
    mutating func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }

    /// A village by lot, and a place in it.
    mutating func place() -> (village: Village, position: Position) {
        while true {
            let village = layer.villages[Int.random(in: layer.villages.indices, using: &random)]
            guard let geometry = village.geometry else { continue }
            let box = geometry.boundingBox
            let position = Position(x: number(box.minX...box.maxX), y: number(box.minY...box.maxY))
            if Self.holds(geometry, position) { return (village, position) }
        }
    }

    /// A convex parcel of four to seven corners wholly inside a village, of roughly this area.
    mutating func parcel(_ feature: Int, area: ClosedRange<Double>, declaresKelurahan: Bool) -> Parcel {
        while true {
            let (village, centre) = place()
            let radius = (number(area) / 2).squareRoot()
            let count = Int.random(in: 4...7, using: &random)
            // Points of an ellipse by rational parameters, in order, and turned by lot.
            let steps = (0..<count).map { (Double($0) + number(0.15...0.85)) / Double(count) }
            let plane = LocalTransverseMercator(centre: centre)
            let stretch = number(0.7...1.4)
            var ring = steps.map { step -> Position in
                let (c, s) = Self.circle(step)
                return Position(x: radius * stretch * c, y: radius / stretch * s)
            }
            let (c, s) = Self.circle(number(0...1))
            ring = plane.inverse(ring.map { Position(x: c * $0.x - s * $0.y, y: s * $0.x + c * $0.y) })
            guard let geometry = village.geometry, ring.allSatisfy({ Self.holds(geometry, $0) }) else { continue }
            var parcel = Parcel(
                file: "parcels.geojson", feature: feature, geometry: Geometry(polygons: [[ring + [ring[0]]]]),
                rounding: CoordinateRounding(decimals: 10, isInDegrees: true))
            parcel.id = "P\(feature)"
            parcel.captureClass = .rtk
            if declaresKelurahan { parcel.declaredKelurahan = village.shownName }
            return parcel
        }
    }

    /// A point of the unit circle, the circumference being 1, nearly evenly parted.
    private static func circle(_ share: Double) -> (Double, Double) {
        let quarter = (share * 4).rounded(.down)
        let t = share * 4 - quarter
        let (c, s) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
        switch Int(quarter) % 4 {
        case 0: return (c, s)
        case 1: return (-s, c)
        case 2: return (-c, -s)
        default: return (s, -c)
        }
    }

    /// Whether a position lies in a polygon, by counting crossings.
    static func holds(_ geometry: Geometry, _ place: Position) -> Bool {
        var crossings = 0
        for (_, ring) in geometry.rings {
            for (a, b) in zip(ring, ring.dropFirst()) where (a.y > place.y) != (b.y > place.y) {
                if place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x) { crossings += 1 }
            }
        }
        return crossings % 2 == 1
    }
}
