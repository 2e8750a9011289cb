import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Planted faults of rings and among parcels")
struct PlantedDefectsTests {
    /// What is planted, 20 times each.
    enum Kind: CaseIterable {
        case unclosed, short, bowTie, spike, repeated, holeOutside, holesNested, shellsNested, sliver, zeroArea
        case sameOutline, sameID, overlap

        var code: FindingCode {
            switch self {
            case .unclosed: .ringUnclosed
            case .short: .ringTooShort
            case .bowTie: .ringSelfIntersection
            case .spike: .ringSpike
            case .repeated: .repeatedPosition
            case .holeOutside: .holeOutside
            case .holesNested: .holesNested
            case .shellsNested: .shellsNested
            case .sliver: .sliver
            case .zeroArea: .zeroArea
            case .sameOutline: .duplicateGeometry
            case .sameID: .duplicateId
            case .overlap: .overlap
            }
        }
    }

    private static let each = 20
    private static let cleanCount = 2000

    /// A place of a grid with 120 m between its points, south-west of the city's middle.
    private struct Place {
        var x, y: Double

        init(_ number: Int) {
            x = 106.95 + Double(number % 60) * 120 / 110_650
            y = -6.35 + Double(number / 60) * 120 / 110_570
        }

        func ring(_ metres: [(Double, Double)]) -> String {
            let positions = metres.map { "[\(Self.text(x + $0.0 / 110_650)),\(Self.text(y + $0.1 / 110_570))]" }
            return "[" + positions.joined(separator: ",") + "]"
        }

        /// Nine decimals: a tenth of a millimetre.
        private static func text(_ degrees: Double) -> String {
            String((degrees * 1e9).rounded() / 1e9)
        }
    }

    private static func closed(_ metres: [(Double, Double)]) -> [(Double, Double)] { metres + [metres[0]] }

    private static func feature(_ id: String, _ coordinates: String, type: String = "Polygon") -> String {
        #"{"type":"Feature","properties":{"id":"\#(id)","metode_ukur":"RTK"},"#
            + #""geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}"#
    }

    /// A sound parcel: a rectangle, a trapezoid, an L, or a square with a hole.
    private static func sound(_ place: Place, _ random: inout SplitMix64) -> String {
        let a = Double.random(in: 18...45, using: &random)
        let b = Double.random(in: 18...45, using: &random)
        let rectangle = closed([(0, 0), (a, 0), (a, b), (0, b)])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "[\(place.ring(rectangle))]"
        case 1: return "[\(place.ring(closed([(0, 0), (a, 2), (a - 4, b), (3, b - 3)])))]"
        case 2: return "[\(place.ring(closed([(0, 0), (a, 0), (a, b / 2), (a / 2, b / 2), (a / 2, b), (0, b)])))]"
        default:
            return "[\(place.ring(rectangle)),\(place.ring(closed([(4, 4), (4, 9), (9, 9), (9, 4)])))]"
        }
    }

    private static func planted(_ kind: Kind, _ id: String, _ place: Place, _ random: inout SplitMix64) -> [String] {
        let a = Double.random(in: 20...45, using: &random)
        let b = Double.random(in: 20...45, using: &random)
        let box = [(0.0, 0.0), (a, 0.0), (a, b), (0.0, b)]
        func ring(_ metres: [(Double, Double)]) -> String { place.ring(closed(metres)) }
        func square(_ x: Double, _ y: Double, _ side: Double) -> String {
            ring([(x, y), (x, y + side), (x + side, y + side), (x + side, y)])
        }
        switch kind {
        case .unclosed: return [feature(id, "[\(place.ring(box))]")]
        case .short: return [feature(id, "[\(place.ring([(0, 0), (a, 0), (0, 0)]))]")]
        case .bowTie: return [feature(id, "[\(ring([(0, 0), (a, b), (a, 0), (0, b)]))]")]
        case .spike: return [feature(id, "[\(ring([(0, 0), (a, 0), (a, b), (a, b + 30), (a, b), (0, b)]))]")]
        case .repeated: return [feature(id, "[\(ring([(0, 0), (a, 0), (a, 0), (a, b), (0, b)]))]")]
        case .holeOutside: return [feature(id, "[\(ring(box)),\(square(60, 60, 5))]")]
        case .holesNested: return [feature(id, "[\(ring(box)),\(square(2, 2, 15)),\(square(5, 5, 5))]")]
        case .shellsNested:
            return [feature(id, "[[\(ring(box))],[\(square(5, 5, 8))]]", type: "MultiPolygon")]
        case .sliver: return [feature(id, "[\(ring([(0, 0), (70, 0), (70, 0.5), (0, 0.5)]))]")]
        case .zeroArea: return [feature(id, "[\(ring([(0, 0), (a, 0), (a / 2, 0)]))]")]
        case .sameOutline:
            let turned = [box[2], box[1], box[0], box[3]]
            return [feature(id + "a", "[\(ring(box))]"), feature(id + "b", "[\(ring(turned))]")]
        case .sameID:
            return [feature(id, "[\(ring(box))]"), feature(id, "[\(square(60, 60, 20))]")]
        case .overlap:
            let beside = [(a - 3, 0.0), (a + 20, 0.0), (a + 20, b), (a - 3, b)]
            return [feature(id + "a", "[\(ring(box))]"), feature(id + "b", "[\(ring(beside))]")]
        }
    }

    @Test(
        "20 of each kind among 2,000 sound parcels: at least 19 found, and no alarm on a sound one", arguments: [1, 2])
    func planted(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        var features: [String] = []
        var plan: [(kind: Kind?, group: Int)] = []
        var number = 0
        for index in 0..<Self.cleanCount {
            features.append(Self.feature("S\(index)", Self.sound(Place(number), &random)))
            plan.append((nil, index))
            number += 1
        }
        for (offset, kind) in Kind.allCases.enumerated() {
            for turn in 0..<Self.each {
                let made = Self.planted(kind, "P\(offset)-\(turn)", Place(number), &random)
                features += made
                plan += made.map { _ in (kind, turn) }
                number += 1
            }
        }
        let scratch = try ScratchFolder()
        let path = try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ",\n"))]}"#, to: "planted.geojson")
        var input = ScreenParcels.Input(
            files: [path], profile: try RuleProfile.shipped("kota-bekasi-600"), profileHash: "")
        input.workerCount = 2
        var rows: [Assessment] = []
        _ = try await ScreenParcels()(input) { rows.append($0.assessment) }
        try #require(rows.count == plan.count)

        var found: [Kind: Set<Int>] = [:]
        for (row, planned) in zip(rows, plan) {
            guard let kind = planned.kind else {
                let alarms = row.findings.filter { $0.severity > .notice }.map(\.code)
                #expect(alarms.isEmpty, "\(row.parcel.id ?? ""): \(alarms)")
                continue
            }
            if row.findings.contains(where: { $0.code == kind.code }) { found[kind, default: []].insert(planned.group) }
        }
        for kind in Kind.allCases {
            #expect((found[kind]?.count ?? 0) >= 19, "\(kind): \(found[kind]?.count ?? 0) of \(Self.each)")
        }
    }
}
