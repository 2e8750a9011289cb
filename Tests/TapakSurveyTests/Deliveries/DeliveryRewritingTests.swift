import TapakGeometry
import TapakSurvey
import TapakTopology
import Testing

/// The same parcels written otherwise: nothing changed, and everyone finds its own.
@Suite("A delivery written otherwise")
struct DeliveryRewritingTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var old: Cadastre.Writing
        var new: Cadastre.Writing
        var testDescription: String { name }
    }

    static let rewritings = [
        Case(name: "the same", old: .init(), new: .init()),
        Case(name: "other order", old: .init(), new: .init(isShuffled: true)),
        Case(name: "noise", old: .init(decimals: nil), new: .init(decimals: nil, noise: 9.9e-10, isShuffled: true)),
        Case(name: "15 digits and 9 decimals", old: .init(decimals: nil), new: .init(decimals: 9, isShuffled: true)),
        Case(name: "9 decimals and 15 digits", old: .init(decimals: 9), new: .init(decimals: nil, isShuffled: true)),
        Case(name: "10 decimals", old: .init(decimals: nil), new: .init(decimals: 10, isShuffled: true)),
    ]

    @Test("no change", arguments: rewritings, 0..<3 as Range<UInt64>)
    func unchanged(_ example: Case, seed: UInt64) throws {
        for hasIds in [true, false] {
            var cadastre = Cadastre(seed: seed, count: 180)
            var (before, after) = (example.old, example.new)
            (before.hasIds, after.hasIds) = (hasIds, hasIds)
            let old = cadastre.delivery(cadastre.parcels, before)
            let new = cadastre.delivery(cadastre.parcels, after)
            let comparison = try DeliveryComparison(old: old.features, new: new.features, engine: TopologyEngine())
            #expect(comparison.isEmpty)
            #expect(comparison.pairs.count == 180)
            #expect(comparison.pairs.allSatisfy { old.order[$0.old] == new.order[$0.new] })
            #expect(comparison.pairs.allSatisfy { $0.match == (hasIds ? .id : .geometry) })
        }
    }

    @Test("several features of one id or one place find their own", arguments: 0..<3 as Range<UInt64>)
    func repeated(seed: UInt64) throws {
        for (hasIds, isOnePlace) in [(true, false), (false, true), (true, true)] {
            var cadastre = Cadastre(seed: seed, count: 120)
            for number in cadastre.parcels.indices {
                cadastre.parcels[number].id = "\(number % 25)"
                if isOnePlace { cadastre.parcels[number].parts = cadastre.parcels[number % 30].parts }
            }
            let old = cadastre.delivery(cadastre.parcels, .init(decimals: nil, hasIds: hasIds))
            let new = cadastre.delivery(
                cadastre.parcels, .init(decimals: nil, noise: 4e-10, hasIds: hasIds, isShuffled: true))
            let comparison = try DeliveryComparison(old: old.features, new: new.features, engine: TopologyEngine())
            #expect(comparison.isEmpty)
            #expect(comparison.pairs.count == 120)
            #expect(comparison.pairs.allSatisfy { old.order[$0.old] == new.order[$0.new] })
        }
    }

    @Test("fewer or more decimals are a change of precision", arguments: [8, 7, 6], 0..<3 as Range<UInt64>)
    func precision(decimals: Int, seed: UInt64) throws {
        for (hasIds, isCutFirst, finer) in [(true, false, 9), (false, false, 9), (true, true, 9), (false, false, 15)] {
            var cadastre = Cadastre(seed: seed, count: 120)
            let fine = Cadastre.Writing(decimals: finer == 15 ? nil : finer, hasIds: hasIds)
            let coarse = Cadastre.Writing(decimals: decimals, hasIds: hasIds, isShuffled: true)
            let old = cadastre.delivery(cadastre.parcels, isCutFirst ? coarse : fine)
            let new = cadastre.delivery(cadastre.parcels, isCutFirst ? fine : coarse)
            let comparison = try DeliveryComparison(old: old.features, new: new.features, engine: TopologyEngine())
            #expect(comparison.new.isEmpty && comparison.gone.isEmpty)
            #expect(comparison.splits.isEmpty && comparison.merges.isEmpty)
            #expect(comparison.pairs.count == 120)
            // Half a unit in both ordinates: 111.32 km to the degree of longitude on the equator, 110.6 of latitude.
            var most = 157_000.0 * 0.5 + 1
            for _ in 0..<decimals { most /= 10 }
            for pair in comparison.pairs {
                #expect(old.order[pair.old] == new.order[pair.new])
                guard pair.changes.count == 1, case .precision(let shift)? = pair.changes.first else {
                    Issue.record("\(pair.changes)")
                    continue
                }
                #expect(shift.metres > 0 && shift.metres <= most * 1.1)
            }
        }
    }
}
