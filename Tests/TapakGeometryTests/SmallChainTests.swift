import TapakTestSupport
import Testing

@testable import TapakGeometry

/// Small rings are thinned out without a heap; both ways have to leave the same corners.
@Suite("Corners of small rings, with a heap and without")
struct SmallChainTests {
    /// A ring of four to 64 positions: on a coarse lattice, where distances are equal, or anywhere; with some on the
    /// chords of their neighbours.
    private static func ring(_ random: inout SplitMix64) -> [Position] {
        let isLattice = Bool.random(using: &random)
        func ordinate() -> Double {
            isLattice ? Double(Int.random(in: 0...5, using: &random)) : .random(in: 0...50, using: &random)
        }
        var ring: [Position] = []
        for _ in 0..<Int.random(in: 4...32, using: &random) {
            let next = Position(x: ordinate(), y: ordinate())
            if let last = ring.last, Bool.random(using: &random) {
                let share = Double.random(in: 0...1, using: &random)
                ring.append(Position(x: last.x + share * (next.x - last.x), y: last.y + share * (next.y - last.y)))
            }
            ring.append(next)
        }
        return ring
    }

    @Test("leave the same corners of random rings", arguments: 0..<10 as Range<UInt64>)
    func differential(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for number in 0..<300 {
            let ring = Self.ring(&random)
            let tolerance = [0.01, 0.5, 3][number % 3]
            let byHeap = Corners.cornersByHeap(of: ring, tolerance: tolerance)
            let corners = SmallChain.corners(of: ring, tolerance: tolerance)
            // Of a position that is repeated where the ring is closed, either may have gone: the corners then begin with
            // another one.
            let turns = corners.indices.map { Array(corners[$0...] + corners[..<$0]) }
            #expect(turns.contains(byHeap), "seed \(seed), ring \(number)")
        }
    }
}
