import TapakGeodesy
import TapakGeometry

/// Between which areas the known mistakes about a parcel lie, without working them out: most declared areas that differ
/// are beyond them, and no known mistake explains those.
///
/// **Method.** Within 15° of the equator Web Mercator makes an area larger by (1 − e² sin² φ)² / ((1 − e²) cos² φ), a
/// UTM or TM-3 zone, the own one or one beside it, by 0.9992 to 1.0242, and a sphere by 1.0045 to 1.0068. The least
/// bounding rectangle is not smaller than the ring, nor larger than its box. All with two thousandths to spare, which
/// is more than their scales vary within 1.6 km and more than straight sides differ from geodesics.
struct MistakeBounds {
    /// The areas that planes and spheres make of the parcel, in square metres.
    let maps: ClosedRange<Double>
    /// The areas of least bounding rectangles, in square metres.
    let rectangle: ClosedRange<Double>

    private static let farthest = 15.0
    private static let widest = 0.015

    /// The bounds for a measured geometry; `nil` unless it is a compact ring of up to 0.015° within 15° of the equator.
    init?(of geometry: Geometry, _ measurement: Measurement) {
        let box = geometry.boundingBox
        let area = measurement.geodesicArea.squareMetres
        let perimeter = measurement.perimeter.metres
        let (width, height) = (box.maxX - box.minX, box.maxY - box.minY)
        guard geometry.lineCount == 1, width <= Self.widest, height <= Self.widest,
            max(abs(box.minY), abs(box.maxY)) <= Self.farthest, area > 0.01 * perimeter * perimeter
        else { return nil }
        let latitude = max(abs(box.minY), abs(box.maxY)) * .pi / 180
        // cos φ ≥ 1 − φ²/2
        let cosine = 1 - latitude * latitude / 2
        maps = 0.998 * area...1.002 * area * max(1.0242, 1.0068 / (cosine * cosine))
        // No degree here is longer than 111,320 m.
        rectangle = 0.998 * area...1.002 * max(area, width * height * 111_320 * 111_320)
    }

    /// Whether some area within bounds is as near as a tolerance to a declared one.
    static func mayReach(_ declared: Area, _ bounds: ClosedRange<Double>, within tolerance: Double) -> Bool {
        declared.squareMetres >= bounds.lowerBound - tolerance && declared.squareMetres <= bounds.upperBound + tolerance
    }
}
