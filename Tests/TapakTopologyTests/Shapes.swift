import TapakGeometry

extension Geometry {
    /// An axis-parallel rectangle, counter-clockwise.
    static func rectangle(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Geometry {
        Geometry(polygons: [[rectangleRing(minX, minY, maxX, maxY)]])
    }

    /// One polygon with one ring, from pairs of ordinates.
    static func ring(_ ordinates: (Double, Double)...) -> Geometry {
        Geometry(polygons: [[ordinates.map { Position(x: $0.0, y: $0.1) }]])
    }

    /// A point.
    static func point(_ x: Double, _ y: Double) -> Geometry {
        Geometry(kind: .point, positions: [Position(x: x, y: y)])
    }

    /// A line.
    static func line(_ ordinates: (Double, Double)...) -> Geometry {
        Geometry(
            kind: .lineString, positions: ordinates.map { Position(x: $0.0, y: $0.1) }, lineEnds: [ordinates.count])
    }

    /// No area.
    static let nothing = Geometry(kind: .polygon)
}

/// A closed counter-clockwise ring.
func rectangleRing(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> [Position] {
    [
        Position(x: minX, y: minY), Position(x: maxX, y: minY), Position(x: maxX, y: maxY),
        Position(x: minX, y: maxY), Position(x: minX, y: minY),
    ]
}
