import TapakGeodesy
import TapakGeometry
import TapakTestSupport

/// Parcels of odd shapes, drawn to lie astride boundaries.
enum OverlaidParcel {
    /// A star-shaped ring, mostly concave, wound either way.
    static func star(
        at place: (x: Double, y: Double), size: Double, at origin: Position = ParcelDrawing.place,
        _ random: inout SplitMix64
    ) -> Geometry {
        let count = Int.random(in: 3...14, using: &random)
        // On a diamond, whose corners need no sines.
        var ring = (0..<count).map { corner -> (Double, Double) in
            let turn = 4 * (Double(corner) + .random(in: 0...0.6, using: &random)) / Double(count)
            let radius = size * .random(in: 0.25...1, using: &random)
            let (quarter, rest) = (Int(turn) % 4, turn - turn.rounded(.down))
            let (across, up) = ((1 - rest) * radius, rest * radius)
            let offset = [(across, up), (-up, across), (-across, -up), (up, -across)][quarter]
            return (place.x + offset.0, place.y + offset.1)
        }
        if Bool.random(using: &random) { ring.reverse() }
        return Geometry(polygons: [[ParcelDrawing.ring(ring + [ring[0]], at: origin)]])
    }

    /// A parcel around, or beside, a corner of a border.
    static func near(_ corners: [Position], _ random: inout SplitMix64) -> Geometry {
        let corner = corners[.random(in: corners.indices, using: &random)]
        let size = Double.random(in: 4...60, using: &random)
        return star(
            at: (.random(in: -size...size, using: &random), .random(in: -size...size, using: &random)), size: size,
            at: corner, &random)
    }

    /// A parcel that shares corners or sides with a border, exactly or but for some billionths of a degree.
    static func touching(_ corners: [Position], _ random: inout SplitMix64) -> Geometry {
        let index = Int.random(in: 0..<corners.count - 3, using: &random)
        let third = ParcelDrawing.ring(
            [(.random(in: -40...40, using: &random), .random(in: -40...40, using: &random))], at: corners[index])[0]
        var ring: [Position]
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            // A corner in common.
            let parcel = near([corners[index]], &random)
            ring = Array(parcel.positions.dropLast())
            ring[0] = corners[index]
        case 1:
            // A side in common.
            ring = [corners[index], corners[index + 1], third]
        case 2:
            // Two sides in common.
            ring = [corners[index], corners[index + 1], corners[index + 2], third]
        case 3:
            // A corner on a side, as nearly as numbers are.
            let middle = Position(
                x: (corners[index].x + corners[index + 1].x) / 2, y: (corners[index].y + corners[index + 1].y) / 2)
            ring = [middle, third, Position(x: third.x + 1e-4, y: middle.y)]
        default:
            // Nearly a side in common.
            let step = [1e-13, 1e-11, 1e-9, 1e-7][Int.random(in: 0..<4, using: &random)]
            let (start, end) = (corners[index], corners[index + 1])
            ring = [
                Position(x: start.x + step, y: start.y - step), Position(x: end.x - step, y: end.y + 2 * step), third,
            ]
        }
        return Geometry(polygons: [[ring + [ring[0]]]])
    }
}
