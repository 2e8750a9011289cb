import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey

/// Parcels drawn in metres around a place in Bekasi.
enum ParcelDrawing {
    static let place = Position(x: 107.0, y: -6.25)

    /// Positions in metres east and north of the place, carried to CRS84.
    static func ring(_ metres: [(Double, Double)], at place: Position = place) -> [Position] {
        let plane = LocalTransverseMercator(centre: place)
        return metres.map { plane.inverse(Position(x: $0.0, y: $0.1)) }
    }

    /// A closed rectangle around the place, so that its bounding box is centred there.
    static func rectangle(_ a: Double, _ b: Double, at place: Position = place) -> Geometry {
        let (x, y) = (a / 2, b / 2)
        return Geometry(polygons: [[ring([(-x, -y), (x, -y), (x, y), (-x, y), (-x, -y)], at: place)]])
    }

    /// A parcel with such a geometry; 15 decimals, so that rounding plays no part.
    static func parcel(_ geometry: Geometry?, capture: CaptureClass = .unstated, decimals: Int = 15) -> Parcel {
        var parcel = Parcel(
            file: "test.geojson", feature: 0, geometry: geometry,
            rounding: CoordinateRounding(decimals: decimals, isInDegrees: true))
        parcel.captureClass = capture
        return parcel
    }
}
