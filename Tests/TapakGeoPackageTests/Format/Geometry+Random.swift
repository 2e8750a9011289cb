import TapakGeometry

extension Geometry {
    /// A geometry of any kind, with rings that may be open, repeat positions, or have none.
    static func random(using generator: inout some RandomNumberGenerator) -> Geometry {
        var geometry = Geometry(kind: Kind.allCases.randomElement(using: &generator) ?? .point)
        func position() -> Position {
            Position(x: .random(in: 94...142, using: &generator), y: .random(in: -12...7, using: &generator))
        }
        func line() {
            let start = geometry.positions.count
            for _ in 0..<Int.random(in: 0...9, using: &generator) {
                let repeats = Int.random(in: 0..<5, using: &generator) == 0
                geometry.positions.append(repeats ? geometry.positions.last ?? position() : position())
            }
            if geometry.positions.count > start, Bool.random(using: &generator) {
                geometry.positions.append(geometry.positions[start])
            }
            geometry.lineEnds.append(geometry.positions.count)
        }
        func part(rings: ClosedRange<Int>) {
            for _ in 0..<Int.random(in: rings, using: &generator) { line() }
            geometry.partEnds.append(geometry.lineEnds.count)
        }
        switch geometry.kind {
        case .point: geometry.positions = Bool.random(using: &generator) ? [position()] : []
        case .multiPoint:
            for _ in 0..<Int.random(in: 0...5, using: &generator) { geometry.positions.append(position()) }
        case .lineString: line()
        case .multiLineString: for _ in 0..<Int.random(in: 0...3, using: &generator) { line() }
        case .polygon: part(rings: 1...3)
        case .multiPolygon: for _ in 0..<Int.random(in: 0...3, using: &generator) { part(rings: 0...3) }
        case .geometryCollection: break
        }
        return geometry
    }
}
