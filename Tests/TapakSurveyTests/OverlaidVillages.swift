import Foundation
import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakTestSupport

/// A made-up village layer with all that makes overlays hard: winding borders shared to the last digit, a gap, an
/// enclave, a lake, a village of two parts, villages that overlap, and one that is there twice.
struct OverlaidVillages {
    let layer: VillageLayer
    /// The corners of all borders.
    let corners: [Position]

    private static let cells = 6
    private static let width = 320.0

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var borders: [Border: [Position]] = [:]
        let nodes = (0..<(Self.cells + 1) * (Self.cells + 1)).map { node in
            (
                Double(node % (Self.cells + 1)) * Self.width + .random(in: -50...50, using: &random),
                Double(node / (Self.cells + 1)) * Self.width + .random(in: -50...50, using: &random)
            )
        }
        func border(_ from: Int, _ to: Int) -> [Position] {
            let key = Border(from: min(from, to), to: max(from, to))
            if borders[key] == nil {
                borders[key] = Self.winding(nodes[key.from], nodes[key.to], &random)
            }
            let line = borders[key] ?? []
            return from < to ? line : line.reversed()
        }
        func cell(_ column: Int, _ row: Int) -> [Position] {
            let corner = row * (Self.cells + 1) + column
            let around = [corner, corner + 1, corner + Self.cells + 2, corner + Self.cells + 1, corner]
            var ring: [Position] = []
            for (from, to) in zip(around, around.dropFirst()) { ring += border(from, to).dropLast() }
            return ring
        }
        var polygons: [[[[Position]]]] = []
        for row in 0..<Self.cells {
            for column in 0..<Self.cells {
                switch (column, row) {
                case (1, 2), (4, 4): continue
                case (3, 1): polygons.append([[cell(3, 1)], [cell(5, 3)]])
                case (5, 3): continue
                case (2, 3):
                    let enclave = Self.circle(2.5, 3.5, radius: 70, corners: 30)
                    polygons.append([[cell(2, 3), enclave]])
                    polygons.append([[enclave]])
                case (4, 1): polygons.append([[cell(4, 1), Self.circle(4.5, 1.5, radius: 9, corners: 7)]])
                default: polygons.append([[cell(column, row)]])
                }
            }
        }
        polygons.append([[Self.circle(1, 4, radius: 210, corners: 60)]])
        polygons.append([[cell(0, 0)]])
        corners = borders.sorted { $0.key < $1.key }.flatMap(\.value)
        layer = VillageLayer(
            polygons.enumerated().map { index, parts in
                let rings = parts.map { $0.map { Self.closed($0, &random) } }
                return Village(index: index, geometry: Geometry(polygons: rings))
            })
    }

    private struct Border: Hashable, Comparable {
        var from: Int
        var to: Int

        static func < (left: Border, right: Border) -> Bool { (left.from, left.to) < (right.from, right.to) }
    }

    /// A line that winds from one place to another, with a corner every 20 m or so.
    private static func winding(
        _ from: (Double, Double), _ to: (Double, Double), _ random: inout SplitMix64
    ) -> [Position] {
        let count = Int.random(in: 8...24, using: &random)
        let places = (0...count).map { step -> (Double, Double) in
            let along = Double(step) / Double(count)
            let sway = step == 0 || step == count ? 0 : Double.random(in: -6...6, using: &random)
            return (
                from.0 + along * (to.0 - from.0) + sway, from.1 + along * (to.1 - from.1) - sway
            )
        }
        return rounded(places)
    }

    private static func circle(_ column: Double, _ row: Double, radius: Double, corners: Int) -> [Position] {
        rounded(
            (0..<corners).map { corner in
                let angle = Double(corner) / Double(corners) * 2 * Double.pi
                return (column * width + radius * cos(angle), row * width + radius * sin(angle))
            })
    }

    /// Positions as files have them, with nine decimals.
    private static func rounded(_ metres: [(Double, Double)]) -> [Position] {
        ParcelDrawing.ring(metres).map { Position(x: ($0.x * 1e9).rounded() / 1e9, y: ($0.y * 1e9).rounded() / 1e9) }
    }

    /// A closed ring that begins anywhere and is wound either way.
    private static func closed(_ ring: [Position], _ random: inout SplitMix64) -> [Position] {
        let start = Int.random(in: 0..<ring.count, using: &random)
        let turned = Array(ring[start...] + ring[..<start])
        let wound = Bool.random(using: &random) ? turned : turned.reversed()
        return wound + [wound[0]]
    }
}
