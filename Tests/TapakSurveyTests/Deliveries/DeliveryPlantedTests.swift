import TapakGeometry
import TapakSurvey
import TapakTopology
import Testing

/// Every planted change is found, and nothing else.
@Suite("Planted changes between deliveries")
struct DeliveryPlantedTests {
    typealias Change = DeliveryComparison.FeatureChange

    /// What was done to a district, in numbers of its parcels before and after.
    struct Plan {
        var before: [Cadastre.Parcel] = []
        var after: [Cadastre.Parcel] = []
        /// The expected pairs that are not unchanged, by the number before.
        var expected: [Int: (after: Int, changes: [Planted])] = [:]
        /// All expected pairs.
        var pairs: [Int: Int] = [:]
        var new: Set<Int> = []
        var gone: Set<Int> = []
        var splits: [Int: Set<Int>] = [:]
        var merges: [Int: Set<Int>] = [:]
    }

    enum Planted {
        case renamed(String, String)
        case moved(Double)
        case resized(Double, Double)
        case reshaped(Double)
        case attributes([String])
        case split(Set<Int>)
        case merged(Set<Int>)
    }

    struct Case: CustomTestStringConvertible {
        var seed: UInt64
        var hasIds: Bool
        var decimals: Int?
        var testDescription: String { "seed \(seed), ids \(hasIds), decimals \(decimals ?? 15)" }
    }

    static let cases = (0..<4 as Range<UInt64>).flatMap { seed in
        [(true, nil), (true, 9), (true, 7), (true, 6), (false, 9), (false, 7), (false, 6)].map {
            Case(seed: seed, hasIds: $0.0, decimals: $0.1)
        }
    }

    private func plan(_ cadastre: inout Cadastre, hasIds: Bool) -> Plan {
        var plan = Plan()
        let actions = (0..<cadastre.parcels.count).map { _ in Int.random(in: 0..<24, using: &cadastre.random) }
        for (number, parcel) in cadastre.parcels.enumerated() {
            let (before, after) = (plan.before.count, plan.after.count)
            func random(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &cadastre.random) }
            func keep(_ changed: Cadastre.Parcel, _ changes: [Planted]) {
                plan.before.append(parcel)
                plan.after.append(changed)
                plan.pairs[before] = after
                if !changes.isEmpty { plan.expected[before] = (after, changes) }
            }
            var changed = parcel
            switch actions[number] {
            case 0 where hasIds:
                let (x, y) = (random(0.5...40), random(-40...40))
                keep(parcel.moved(x, y), [.moved((x * x + y * y).squareRoot())])
            case 1:
                let factor = Bool.random(using: &cadastre.random) ? 0.95 : 1.05
                changed = parcel.scaled(factor)
                keep(changed, [.resized(parcel.area, changed.area)])
            case 2 where hasIds:
                changed.id = parcel.id + "/baru"
                keep(changed, [.renamed(parcel.id, changed.id)])
            case 3:
                changed.properties[0].value = "\"lain\""
                changed.properties[2].value += "7"
                keep(changed, [.attributes(["kode", "nama"])])
            case 4:
                changed.properties.remove(at: 1)
                changed.properties.append(("baru", "1"))
                keep(changed, [.attributes(["baru", "luas"])])
            case 5:
                plan.before.append(parcel)
                plan.gone.insert(before)
            case 6:
                plan.after.append(parcel)
                plan.new.insert(after)
            case 7 where parcel.isQuadrilateral, 8 where parcel.isQuadrilateral:
                var pieces = parcel.cut(at: Self.cuts(&cadastre))
                plan.before.append(parcel)
                let places = Set(after..<after + pieces.count)
                if hasIds, Bool.random(using: &cadastre.random) {
                    let kept = Int.random(in: 0..<pieces.count, using: &cadastre.random)
                    pieces[kept].id = parcel.id
                    plan.pairs[before] = after + kept
                    plan.expected[before] = (after + kept, [.split(places)])
                }
                plan.splits[before] = places
                plan.after += pieces
            case 9 where parcel.isQuadrilateral, 10 where parcel.isQuadrilateral:
                var pieces = parcel.cut(at: Self.cuts(&cadastre))
                plan.after.append(parcel)
                let places = Set(before..<before + pieces.count)
                if hasIds, Bool.random(using: &cadastre.random) {
                    let kept = Int.random(in: 0..<pieces.count, using: &cadastre.random)
                    pieces[kept].id = parcel.id
                    plan.pairs[before + kept] = after
                    plan.expected[before + kept] = (after, [.merged(places)])
                }
                plan.merges[after] = places
                plan.before += pieces
            case 11 where parcel.isQuadrilateral && hasIds:
                // Two corners drawn along their sides: a parallel shift of one side keeps the area.
                let corners = parcel.parts[0][0]
                let (dx, dy) = (corners[1].x - corners[0].x, corners[1].y - corners[0].y)
                changed.parts[0][0][0] = Position(x: corners[0].x + dx * 0.1, y: corners[0].y + dy * 0.1)
                changed.parts[0][0][1] = Position(x: corners[1].x + dx * 0.1, y: corners[1].y + dy * 0.1)
                keep(changed, [.reshaped(parcel.area)])
            case 12 where hasIds:
                let (x, y) = (random(100...400), random(100...400))
                changed = parcel.scaled(1.3).moved(x, y)
                changed.properties[3].value = "\"x\""
                keep(
                    changed,
                    [
                        .moved((x * x + y * y).squareRoot()), .resized(parcel.area, changed.area),
                        .attributes(["tanda"]),
                    ])
            default:
                keep(parcel, [])
            }
        }
        return plan
    }

    private static func cuts(_ cadastre: inout Cadastre) -> [Double] {
        let cuts = [[0.5], [0.85], [0.2, 0.6], [0.25, 0.5, 0.75]]
        return cuts[Int.random(in: cuts.indices, using: &cadastre.random)]
    }

    @Test("each is found, nothing else", arguments: cases)
    func planted(_ example: Case) throws {
        var cadastre = Cadastre(seed: example.seed, count: 240)
        let plan = plan(&cadastre, hasIds: example.hasIds)
        let (old, oldOrder) = cadastre.delivery(plan.before, .init(decimals: nil, hasIds: example.hasIds))
        let (new, newOrder) = cadastre.delivery(
            plan.after,
            .init(decimals: example.decimals, noise: 1e-10, hasIds: example.hasIds, isShuffled: true))
        let found = try DeliveryComparison(old: old, new: new, engine: TopologyEngine())
        func numbers(_ places: some Sequence<Int>, _ order: [Int]) -> Set<Int> { Set(places.map { order[$0] }) }

        #expect(numbers(found.new, newOrder) == plan.new)
        #expect(numbers(found.gone, oldOrder) == plan.gone)
        let splits = found.splits.map { (oldOrder[$0.old], numbers($0.new, newOrder)) }
        #expect(Dictionary(splits, uniquingKeysWith: { one, _ in one }) == plan.splits)
        #expect(splits.count == plan.splits.count)
        let merges = found.merges.map { (newOrder[$0.new], numbers($0.old, oldOrder)) }
        #expect(Dictionary(merges, uniquingKeysWith: { one, _ in one }) == plan.merges)
        #expect(merges.count == plan.merges.count)
        let pairs = found.pairs.map { (oldOrder[$0.old], newOrder[$0.new]) }
        #expect(Dictionary(pairs, uniquingKeysWith: { one, _ in one }) == plan.pairs)
        #expect(pairs.count == plan.pairs.count)
        // The test would show nothing without them.
        #expect(plan.new.count > 1 && plan.gone.count > 1 && plan.splits.count > 1 && plan.merges.count > 1)
        #expect(plan.expected.count > 15)

        for pair in found.pairs {
            let expected = plan.expected[oldOrder[pair.old]]?.changes ?? []
            var changes = pair.changes
            if (example.decimals ?? 9) < 9 {
                // Everything that kept its outline was rounded otherwise.
                let isRounded = changes.contains { if case .precision = $0 { true } else { false } }
                #expect(isRounded == expected.allSatisfy(\.keepsOutline))
                changes.removeAll { if case .precision = $0 { true } else { false } }
            }
            #expect(changes.count == expected.count, "\(changes) \(expected)")
            for (change, wanted) in zip(changes, expected) {
                let isRight = wanted.agrees(with: change, decimals: example.decimals ?? 9) { numbers in
                    switch wanted {
                    case .merged: Set(numbers.map { oldOrder[$0] })
                    default: Set(numbers.map { newOrder[$0] })
                    }
                }
                #expect(isRight, "\(change) \(wanted)")
            }
        }
    }
}

extension DeliveryPlantedTests.Planted {
    /// Whether the outline stayed where it was.
    var keepsOutline: Bool {
        switch self {
        case .renamed, .attributes: true
        default: false
        }
    }

    /// Whether a change found is the one planted, up to what rounding does.
    func agrees(
        with change: DeliveryComparison.FeatureChange, decimals: Int, numbers: ([Int]) -> Set<Int>
    ) -> Bool {
        // Half a unit of the last decimal in metres, and what that is over a perimeter of at most 150 m.
        let rounding = [6: 0.056, 7: 0.0056][decimals] ?? 0.0001
        let (length, area) = (2 * rounding + 0.002, 150 * rounding + 0.02)
        return switch (self, change) {
        case (.renamed(let from, let to), .renamed(let before, let after)): (from, to) == (before, after)
        case (.moved(let metres), .moved(let distance)): abs(distance.metres - metres) < length
        case (.resized(let one, let two), .resized(let before, let after)):
            abs(before.squareMetres - one) < 0.02 && abs(after.squareMetres - two) < area
        case (.reshaped(let one), .reshaped(let before, _)): abs(before.squareMetres - one) < 0.02
        // Rounding alone may change the area by more than a thousandth.
        case (.reshaped(let one), .resized(let before, let after)):
            decimals < 8 && abs(before.squareMetres - one) < 0.02 && abs(after.squareMetres - one) < area
        case (.attributes(let names), .attributes(let found)): names == found
        case (.split(let pieces), .split(let places)): numbers(places) == pieces
        case (.merged(let pieces), .merged(let places)): numbers(places) == pieces
        default: false
        }
    }
}
