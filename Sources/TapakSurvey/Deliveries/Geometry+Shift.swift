import TapakGeometry

extension Geometry {
    /// The shift between two geometries that are one up to how they are written: rings up to start and direction, lines
    /// up to direction, holes, parts and points up to order; `nil` where they are not.
    ///
    /// A geometry and one of several parts that has only one are alike. Collections, which do not keep what they hold,
    /// are alike too.
    ///
    /// - Parameter tolerance: how far positions that belong together may lie apart in each ordinate.
    /// - Complexity: O(*n* log *n*) where parts and holes lie apart.
    func shift(to other: Geometry, within tolerance: Double) -> PositionShift? {
        guard let dimension, dimension == other.dimension, lineCount == other.lineCount, partCount == other.partCount
        else { return self == other ? PositionShift(at: Position(x: 0, y: 0)) : nil }
        switch dimension {
        case .points:
            guard positions.count == other.positions.count else { return nil }
            let box = { (position: Position) in BoundingBox(around: CollectionOfOne(position)) }
            return Self.shift(
                of: positions, to: other.positions, within: tolerance,
                compare: { PositionShift.ofPositions($0, $1, within: tolerance) }, box: box, otherBox: box)
        case .lines:
            return Self.shift(of: lines(0..<lineCount), to: other.lines(0..<lineCount), within: tolerance) {
                PositionShift.ofLines($0, $1, within: tolerance)
            }
        case .areas:
            return Self.shift(
                of: Array(0..<partCount), to: Array(0..<partCount), within: tolerance,
                compare: { shift(ofPart: $0, toPart: $1, of: other, within: tolerance) },
                box: { outline(ofPart: $0) }, otherBox: { other.outline(ofPart: $0) })
        }
    }

    /// What a geometry is made of; `nil` for collections.
    enum Dimension { case points, lines, areas }

    /// What the geometry is made of.
    var dimension: Dimension? {
        switch kind {
        case .point, .multiPoint: .points
        case .lineString, .multiLineString: .lines
        case .polygon, .multiPolygon: .areas
        case .geometryCollection: nil
        }
    }

    private func lines(_ range: Range<Int>) -> [ArraySlice<Position>] { range.map { line($0) } }

    private func outline(ofPart part: Int) -> BoundingBox {
        lineRange(ofPart: part).first.map { BoundingBox(around: line($0)) } ?? .empty
    }

    private func shift(ofPart part: Int, toPart otherPart: Int, of other: Geometry, within tolerance: Double)
        -> PositionShift?
    {
        let (own, others) = (lineRange(ofPart: part), other.lineRange(ofPart: otherPart))
        guard own.count == others.count else { return nil }
        guard let exterior = own.first, let otherExterior = others.first else {
            return PositionShift(at: Position(x: 0, y: 0))
        }
        let outer = PositionShift.ofRings(line(exterior), other.line(otherExterior), within: tolerance)
        guard var shift = outer, own.count > 1 else { return outer }
        let holes = Self.shift(
            of: lines(own.dropFirst()), to: other.lines(others.dropFirst()), within: tolerance
        ) {
            PositionShift.ofRings($0, $1, within: tolerance)
        }
        guard let holes else { return nil }
        shift.include(holes)
        return shift
    }

    private static func shift(
        of lines: [ArraySlice<Position>], to others: [ArraySlice<Position>], within tolerance: Double,
        compare: (ArraySlice<Position>, ArraySlice<Position>) -> PositionShift?
    ) -> PositionShift? {
        shift(
            of: lines, to: others, within: tolerance, compare: compare, box: { BoundingBox(around: $0) },
            otherBox: { BoundingBox(around: $0) })
    }

    /// Finds for every member of one list its own in the other.
    private static func shift<Member>(
        of members: [Member], to others: [Member], within tolerance: Double,
        compare: (Member, Member) -> PositionShift?, box: (Member) -> BoundingBox, otherBox: (Member) -> BoundingBox
    ) -> PositionShift? {
        guard members.count == others.count else { return nil }
        if members.count == 1 { return compare(members[0], others[0]) }
        let boxes = members.map(box)
        let otherBoxes = others.map(otherBox)
        let order = boxes.indices.sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
        let otherOrder = otherBoxes.indices.sorted { (otherBoxes[$0].minX, $0) < (otherBoxes[$1].minX, $1) }
        var isTaken = [Bool](repeating: false, count: others.count)
        var total: PositionShift?
        var lowest = 0
        for number in order {
            let own = boxes[number]
            while lowest < otherOrder.count,
                isTaken[otherOrder[lowest]] || otherBoxes[otherOrder[lowest]].minX < own.minX - tolerance
            {
                lowest += 1
            }
            var found: PositionShift?
            for candidate in otherOrder[lowest...] {
                guard otherBoxes[candidate].minX <= own.minX + tolerance else { break }
                guard !isTaken[candidate], own.agrees(with: otherBoxes[candidate], within: tolerance) else { continue }
                found = compare(members[number], others[candidate])
                if found != nil {
                    isTaken[candidate] = true
                    break
                }
            }
            guard let found else { return nil }
            if total == nil { total = found } else { total?.include(found) }
        }
        return total ?? PositionShift(at: Position(x: 0, y: 0))
    }
}
