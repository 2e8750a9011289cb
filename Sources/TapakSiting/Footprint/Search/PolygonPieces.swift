internal import TapakGeometry

/// Cuts a simple polygon into convex pieces whose corners are corners of the polygon.
///
/// **Method.** Ears are cut off one by one (Meisters 1975); then diagonals that no piece needs to be convex are taken out
/// again (Hertel and Mehlhorn 1983). All turns are judged by ``RobustOrientation``. **Odd cases.** Corners in line with
/// their neighbours may vanish from the pieces. Of a polygon that crosses itself come pieces that do not add up.
struct PolygonPieces {
    private let places: [Position]
    private var pieces: [[Int]] = []
    private var diagonals: [(Int, Int)] = []

    /// The pieces of a polygon whose corners, counter-clockwise, are given by index into an array of positions.
    ///
    /// - Complexity: O(*n*²).
    static func of(_ polygon: [Int], in places: [Position]) -> [[Int]] {
        var cutting = PolygonPieces(places: places)
        cutting.cutEars(of: polygon)
        cutting.takeOutDiagonals()
        return cutting.pieces.filter { !$0.isEmpty }
    }

    private init(places: [Position]) { self.places = places }

    private func turn(_ a: Int, _ b: Int, _ c: Int) -> RobustOrientation {
        RobustOrientation.of(places[a], places[b], places[c])
    }

    private mutating func cutEars(of polygon: [Int]) {
        var rest = polygon
        var index = 0
        var refused = 0
        while rest.count > 3 {
            let count = rest.count
            index %= count
            let (before, corner, after) = (rest[(index + count - 1) % count], rest[index], rest[(index + 1) % count])
            let side = turn(before, corner, after)
            // After a whole round without an ear the polygon is not simple; the areas will tell.
            if side == .collinear || refused > count
                || (side == .counterClockwise && isEar(before, corner, after, rest))
            {
                if side != .collinear {
                    pieces.append([before, corner, after])
                    diagonals.append((before, after))
                }
                rest.remove(at: index)
                refused = 0
            } else {
                index += 1
                refused += 1
            }
        }
        if turn(rest[0], rest[1], rest[2]) != .collinear { pieces.append(rest) }
    }

    /// Whether no other corner stands in a triangle of three successive corners.
    private func isEar(_ a: Int, _ b: Int, _ c: Int, _ rest: [Int]) -> Bool {
        let west = min(places[a].x, places[b].x, places[c].x)
        let east = max(places[a].x, places[b].x, places[c].x)
        let south = min(places[a].y, places[b].y, places[c].y)
        let north = max(places[a].y, places[b].y, places[c].y)
        for other in rest where other != a && other != b && other != c {
            let place = places[other]
            if place.x < west || place.x > east || place.y < south || place.y > north { continue }
            if place == places[a] || place == places[b] || place == places[c] { continue }
            if turn(a, b, other) != .clockwise, turn(b, c, other) != .clockwise, turn(c, a, other) != .clockwise {
                return false
            }
        }
        return true
    }

    private mutating func takeOutDiagonals() {
        for (start, end) in diagonals {
            guard let first = piece(withSide: start, end), let second = piece(withSide: end, start) else { continue }
            let left = pieces[first.piece]
            let right = pieces[second.piece]
            // The left piece from the end of the shared side round to its start, then the right one likewise.
            let merged =
                (0..<left.count - 1).map { left[(first.index + 1 + $0) % left.count] }
                + (0..<right.count - 1).map { right[(second.index + 1 + $0) % right.count] }
            let atEnd = 0
            let atStart = left.count - 1
            if isConvex(merged, at: atEnd), isConvex(merged, at: atStart) {
                pieces[first.piece] = merged
                pieces[second.piece] = []
            }
        }
    }

    private func isConvex(_ piece: [Int], at index: Int) -> Bool {
        let count = piece.count
        return turn(piece[(index + count - 1) % count], piece[index], piece[(index + 1) % count]) == .counterClockwise
    }

    private func piece(withSide start: Int, _ end: Int) -> (piece: Int, index: Int)? {
        for (number, piece) in pieces.enumerated() {
            for (index, corner) in piece.enumerated()
            where corner == start && piece[(index + 1) % piece.count] == end {
                return (number, index)
            }
        }
        return nil
    }
}
