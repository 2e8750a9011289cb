import TapakGeometry

extension Geometry {
    /// The stretches of its lines that lie in a box.
    ///
    /// **Method.** Each segment is cut by the sides of the box in turn (Liang and Barsky 1984); stretches that follow
    /// each other stay one line. **Odd cases.** No lines where none comes near.
    func lines(within box: BoundingBox) -> Geometry {
        var cut = Geometry(kind: .multiLineString)
        func end() {
            let start = cut.lineEnds.last ?? 0
            if cut.positions.count - start > 1 {
                cut.lineEnds.append(cut.positions.count)
            } else {
                cut.positions.removeSubrange(start...)
            }
        }
        for number in 0..<lineCount {
            let line = self.line(number)
            for (first, second) in zip(line, line.dropFirst()) where first != second {
                guard let stretch = box.stretch(of: first, second) else {
                    end()
                    continue
                }
                if cut.positions.count == cut.lineEnds.last ?? 0 || cut.positions.last != stretch.0 {
                    end()
                    cut.positions.append(stretch.0)
                }
                if stretch.1 != stretch.0 { cut.positions.append(stretch.1) }
            }
            end()
        }
        return cut
    }
}

extension BoundingBox {
    /// The stretch of a segment in the box, sides included; nothing where it passes by.
    func stretch(of start: Position, _ end: Position) -> (Position, Position)? {
        guard let shares = shares(of: start, end) else { return nil }
        func place(_ share: Double) -> Position {
            switch share {
            case 0: start
            case 1: end
            default: Position(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
            }
        }
        return (place(shares.lowerBound), place(shares.upperBound))
    }

    /// Between which shares of its length a segment lies in the box, sides included.
    func shares(of start: Position, _ end: Position) -> ClosedRange<Double>? {
        var from = 0.0
        var to = 1.0
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        for (slope, room) in [
            (-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY), (dy, maxY - start.y),
        ] {
            if slope == 0 {
                if room < 0 { return nil }
            } else if slope < 0 {
                from = max(from, room / slope)
            } else {
                to = min(to, room / slope)
            }
        }
        return from <= to ? from...to : nil
    }
}
