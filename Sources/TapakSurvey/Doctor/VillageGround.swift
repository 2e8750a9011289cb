import TapakGeodesy
import TapakGeometry

/// The ground of a village layer, asked without any engine: a coarse raster for all parcels, exact tests for odd ones.
final class VillageGround: Sendable {
    let layer: VillageLayer
    private let columns: Int
    private let rows: Int
    private let isMarked: [Bool]
    private let extent: BoundingBox

    private static let most = 256
    private static let cellSize = 0.01

    /// Marks the cells that the box of any unit touches.
    ///
    /// - Complexity: O(*n*) in the units, and in the cells their boxes touch.
    init?(_ layer: VillageLayer) {
        guard !layer.extent.isEmpty else { return nil }
        self.layer = layer
        extent = layer.extent
        columns = Self.cellCount(layer.extent.maxX - layer.extent.minX)
        rows = Self.cellCount(layer.extent.maxY - layer.extent.minY)
        var marks = [Bool](repeating: false, count: columns * rows)
        for box in layer.boxes where !box.isEmpty {
            for row in Self.cells(box.minY, box.maxY, from: extent.minY, to: extent.maxY, count: rows) {
                for column in Self.cells(box.minX, box.maxX, from: extent.minX, to: extent.maxX, count: columns) {
                    marks[row * columns + column] = true
                }
            }
        }
        isMarked = marks
    }

    /// How many cells a width is cut into; one where the width is beyond all measure.
    private static func cellCount(_ width: Double) -> Int {
        width.isFinite ? max(1, Int(min(Double(most), width / cellSize))) : 1
    }

    /// Whether a unit may be there: false only where none is.
    ///
    /// - Complexity: O(1) for a parcel.
    func mayTouch(_ box: BoundingBox) -> Bool {
        guard box.touches(extent) else { return false }
        for row in Self.cells(box.minY, box.maxY, from: extent.minY, to: extent.maxY, count: rows) {
            for column in Self.cells(box.minX, box.maxX, from: extent.minX, to: extent.maxX, count: columns)
            where isMarked[row * columns + column] {
                return true
            }
        }
        return false
    }

    /// The first unit that holds a position, on its border or not.
    ///
    /// - Complexity: O(units), and O(*n*) in the positions of those whose box holds it.
    func village(at position: Position) -> Village? {
        guard extent.contains(position) else { return nil }
        let number = layer.villages.indices.first { number in
            layer.boxes[number].contains(position)
                && layer.villages[number].geometry?.encloses(position) == true
        }
        return number.map { layer.villages[$0] }
    }

    /// Whether all positions of a geometry lie in units of the layer.
    func holds(_ geometry: Geometry) -> Bool {
        guard !geometry.isEmpty else { return false }
        return geometry.positions.allSatisfy { village(at: $0) != nil }
    }

    /// Whether any unit bears a name.
    func knows(_ name: String) -> Bool { layer.villages.contains { $0.isNamed(name) } }

    /// Whether a geometry outside all units is farther than so much from the nearest boundary.
    ///
    /// - Complexity: O(*n*) for one that is that far from the box of the layer, which most odd places are.
    func isFarther(_ geometry: Geometry, than limit: Length) -> Bool {
        let box = geometry.boundingBox
        // A degree of latitude has at least 110.5 km, one of longitude in Indonesia (12° S–7° N) at least 108.
        let reach = limit.metres / 108_000
        if !box.grown(x: reach, y: reach).touches(extent) { return true }
        let plane = LocalTransverseMercator(centre: geometry.boundingBox.centre)
        let lines = geometry.isPolygonal ? geometry.rings.map { Array($0.positions) } : geometry.positions.map { [$0] }
        return layer.boundaries.nearest(to: lines, in: plane).map { $0.distance > limit } ?? true
    }

    private static func cells(
        _ low: Double, _ high: Double, from start: Double, to end: Double, count: Int
    ) -> ClosedRange<Int> {
        func cell(_ ordinate: Double) -> Int {
            guard end > start else { return 0 }
            return Int(max(0, min((ordinate - start) / (end - start) * Double(count), Double(count - 1))))
        }
        let first = cell(low)
        return first...max(first, cell(high))
    }
}

extension Geometry {
    /// Whether a position lies inside the polygons, holes left out; on the border either answer may come.
    ///
    /// **Method.** Crossings of a ray with the even-odd rule. **Units.** Those of the coordinates.
    ///
    /// - Complexity: O(*n*).
    func encloses(_ position: Position) -> Bool {
        var isInside = false
        for (_, ring) in rings {
            guard var previous = ring.last else { continue }
            for current in ring {
                if (current.y > position.y) != (previous.y > position.y) {
                    let share = (position.y - current.y) / (previous.y - current.y)
                    if position.x < current.x + share * (previous.x - current.x) { isInside.toggle() }
                }
                previous = current
            }
        }
        return isInside
    }

    /// The centre of gravity of the polygons in the plane of their coordinates; nothing where they have no area.
    ///
    /// - Complexity: O(*n*).
    var planeCentroid: Position? {
        guard isPolygonal, let origin = positions.first else { return nil }
        var doubled = 0.0
        var x = 0.0
        var y = 0.0
        for (place, ring) in rings {
            guard let last = ring.last else { continue }
            let sign = ring.doubledSignedPlaneArea < 0 ? -1.0 : 1
            let weight = place.isExterior ? sign : -sign
            var previous = Position(x: last.x - origin.x, y: last.y - origin.y)
            for position in ring {
                let current = Position(x: position.x - origin.x, y: position.y - origin.y)
                let cross = weight * (previous.x * current.y - current.x * previous.y)
                doubled += cross
                x += cross * (previous.x + current.x)
                y += cross * (previous.y + current.y)
                previous = current
            }
        }
        guard doubled > 0 else { return nil }
        return Position(x: origin.x + x / (3 * doubled), y: origin.y + y / (3 * doubled))
    }
}
