internal import TapakGeometry

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An arc of directions: from an angle counter-clockwise over a width, in radians.
struct DirectionArc {
    var start: Double
    var width: Double

    /// Whether it meets the directions in which a corner of a building can be the nearest to what it faces.
    ///
    /// Those are the directions back from the quadrant of the corner, at any rotation of a range.
    func meets(quadrant: Int, ofRotationsFrom first: Double, to last: Double) -> Bool {
        let otherStart = .pi / 2 * Double(quadrant) + .pi + first
        let otherWidth = .pi / 2 + (last - first)
        var ahead = (otherStart - start).truncatingRemainder(dividingBy: 2 * .pi)
        if ahead < 0 { ahead += 2 * .pi }
        return ahead <= width + 1e-9 || ahead + otherWidth >= 2 * .pi - 1e-9
    }
}

extension Surroundings {
    /// The outward directions at a corner of an obstacle: between the normals of the sides that meet there.
    func normals(at index: Int, in obstacle: Obstacle) -> DirectionArc {
        let corner = outline[index]
        let previous = outline[before(index, in: obstacle)]
        let next = outline[after(index, in: obstacle)]
        // The outward normal of a side of a counter-clockwise outline is its direction turned clockwise.
        let first = atan2(previous.x - corner.x, corner.y - previous.y)
        let second = atan2(corner.x - next.x, next.y - corner.y)
        var width = second - first
        while width < 0 { width += 2 * .pi }
        return DirectionArc(start: first, width: min(width, .pi))
    }
}
