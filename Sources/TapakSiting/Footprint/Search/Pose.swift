internal import TapakGeometry

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where a building stands and how it is turned.
struct Pose {
    var x: Double
    var y: Double
    /// The direction of the long side, counter-clockwise from the x axis, in radians.
    var angle: Double
}

/// The directions of a building's sides: a unit vector along the long side and one a quarter turn on.
struct Frame {
    var cosine: Double
    var sine: Double

    init(angle: Double) {
        cosine = cos(angle)
        sine = sin(angle)
    }

    /// A place given along and across the building, seen from the plane.
    @inline(__always) func inPlane(_ along: Double, _ across: Double) -> Position {
        Position(x: along * cosine - across * sine, y: along * sine + across * cosine)
    }

    /// The outward direction of one of the four faces, counter-clockwise from the one at the end of the long side.
    @inline(__always) func face(_ number: Int) -> Position {
        switch number {
        case 0: Position(x: cosine, y: sine)
        case 1: Position(x: -sine, y: cosine)
        case 2: Position(x: -cosine, y: -sine)
        default: Position(x: sine, y: -cosine)
        }
    }
}
