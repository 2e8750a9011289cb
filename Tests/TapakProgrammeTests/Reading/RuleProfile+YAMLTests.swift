import TapakGeometry
import TapakProgramme
import Testing

@Suite("reading profiles")
struct RuleProfileYAMLTests {
    typealias Problem = ProfileError.Problem

    @Test("reads every value of a whole profile")
    func whole() throws {
        let profile = try RuleProfile(yaml: ProfileFixture.text, file: "trial.yaml")
        #expect(profile.key == "trial")
        #expect(profile.version == "7")
        #expect(profile.title == BilingualText(indonesian: "Percobaan", english: "Trial"))
        #expect(profile.note == BilingualText(indonesian: "Catatan", english: "Note"))
        #expect(profile.effectiveFrom == "2026-01-31")
        #expect(profile.basis == .tm3)
        let decree = Source(citation: "a decree", effectiveFrom: "2026", confidence: .medium)
        #expect(profile.minimum == Sourced(.squareMetres(500), from: decree))
        #expect(profile.ideal?.value == .squareMetres(750.5))
        #expect(profile.building == BuildingFootprint(shortSide: .metres(10), longSide: .metres(20)))
        #expect(
            profile.decides == [
                .criterion(.area), .criterion(.footprint), .criterion(.layer("river")), .blockingLayers,
            ])
        let swamp = try #require(profile.layer(named: "swamp"))
        #expect(swamp.buffer == .metres(2.5))
        #expect(swamp.countsFrom == .zero)
        #expect(swamp.source == Source(citation: "a map", effectiveFrom: "2020", confidence: .assumption))
        #expect(profile.layer(named: "lake") == nil)
        #expect(profile.setbacks.allRound == .metres(1.5))
        #expect(profile.confidenceFactor == 2)
        #expect(profile.sigma(of: .handheldGNSS) == .metres(2))
        #expect(profile.uncertainty(forUnstated: .squareMetres(400)) == .squareMetres(5))
        #expect(profile.overlapFrom == .squareMetres(2))
        #expect(profile.nearBoundary == .metres(5))
        #expect(profile.secondVillageShare == 0.1)
        #expect(profile.declaredTolerance(for: .squareMetres(400)) == .squareMetres(15))
        #expect(profile.gates.map(\.kind) == [.beforeHimbara])
        #expect(profile.gate(.beforeAgrinas) == nil)
        #expect(profile.gate(.beforeHimbara)?.construction == .completed)
        #expect(profile.gate(.beforeHimbara)?.cooperative == [.npwp, .account])
    }

    @Test("front, side and rear setbacks, with their source")
    func setbacksBySide() throws {
        let yaml = ProfileFixture.text.replacing(
            "  all_round_m: 1.5\n", with: "  front_m: 5\n  side_m: 1.5\n  rear_m: 2\n")
        let profile = try RuleProfile(yaml: yaml, file: "trial.yaml")
        #expect(profile.setbacks == .init(front: .metres(5), side: .metres(1.5), rear: .metres(2)))
        #expect(profile.setbacks.allRound == nil && profile.setbacks.longest == .metres(5))
        #expect(profile.source(of: "setbacks")?.citation == "a plan")
    }

    @Test("a layer that is named decides where it is checked, whatever its effect")
    func namedLayerDecides() throws {
        let profile = try RuleProfile(yaml: ProfileFixture.text, file: "trial.yaml")
        let met: [Criterion: Answer] = [.area: .pass, .footprint: .pass]
        #expect(profile.verdict(answers: met) == .pass)
        #expect(profile.verdict(answers: met.merging([.layer("river"): .fail]) { $1 }) == .fail)
        #expect(profile.verdict(answers: met.merging([.layer("river"): .notChecked]) { $1 }) == .pass)
        #expect(profile.verdict(answers: met.merging([.layer("swamp"): .resurvey]) { $1 }) == .resurvey)
    }

    struct Broken: Sendable, CustomTestStringConvertible {
        var name: String
        var replacements: [Int: [String]]
        var problems: [Problem]
        var testDescription: String { name }
    }

    static let broken: [Broken] = [
        Broken(
            name: "a missing key is named at the mapping it belongs in", replacements: [10: []],
            problems: [Problem(.missingKey, line: 10, column: 3, path: "minimum.m2", found: "", expected: "number > 0")]
        ),
        Broken(
            name: "a missing key of the document", replacements: [8: []],
            problems: [
                Problem(.missingKey, line: 1, column: 1, path: "basis", found: "", expected: "geodesic | tm3")
            ]),
        Broken(
            name: "a missing mapping is one problem, not four", replacements: [43: [], 44: [], 45: [], 46: [], 47: []],
            problems: [Problem(.missingKey, line: 1, column: 1, path: "setbacks", found: "", expected: "mapping")]),
        Broken(
            name: "an unknown key is named with the nearest known one", replacements: [30: ["    bufer_m: 2.5"]],
            problems: [
                Problem(
                    .missingKey, line: 27, column: 5, path: "layers[0].buffer_m", found: "", expected: "number >= 0"),
                Problem(
                    .unknownKey, line: 30, column: 5, path: "layers[0].bufer_m", found: "bufer_m", expected: "buffer_m"),
            ]),
        Broken(
            name: "an unknown key far from all is named with all",
            replacements: [70: ["  from_m2: 2", "  beginning: 4"]],
            problems: [
                Problem(
                    .unknownKey, line: 71, column: 3, path: "overlap.beginning", found: "beginning",
                    expected: "from_m2 | source | effective_from | confidence")
            ]),
        Broken(
            name: "a word for a number", replacements: [10: ["  m2: many"]],
            problems: [
                Problem(.wrongType, line: 10, column: 7, path: "minimum.m2", found: "many", expected: "number > 0")
            ]),
        Broken(
            name: "a number in quotes is a text", replacements: [10: ["  m2: \"500\""]],
            problems: [
                Problem(.wrongType, line: 10, column: 7, path: "minimum.m2", found: "500", expected: "number > 0")
            ]),
        Broken(
            name: "a decimal comma", replacements: [44: ["  all_round_m: 1,5"]],
            problems: [
                Problem(
                    .wrongType, line: 44, column: 16, path: "setbacks.all_round_m", found: "1,5",
                    expected: "number >= 0")
            ]),
        Broken(
            name: "one distance all round and one by side contradict each other",
            replacements: [44: ["  all_round_m: 1.5", "  front_m: 3", "  side_m: 1", "  rear_m: 1"]],
            problems: [
                Problem(
                    .conflict, line: 44, column: 16, path: "setbacks.all_round_m", found: "1.5",
                    expected: "front_m, side_m, rear_m")
            ]),
        Broken(
            name: "a front without side and rear", replacements: [44: ["  front_m: 3"]],
            problems: [
                Problem(
                    .missingKey, line: 44, column: 3, path: "setbacks.side_m", found: "", expected: "number >= 0"),
                Problem(
                    .missingKey, line: 44, column: 3, path: "setbacks.rear_m", found: "", expected: "number >= 0"),
            ]),
        Broken(
            name: "a distance that is negative",
            replacements: [44: ["  front_m: 3", "  side_m: -1", "  rear_m: 1"]],
            problems: [
                Problem(
                    .outOfRange, line: 45, column: 11, path: "setbacks.side_m", found: "-1", expected: "number >= 0")
            ]),
        Broken(
            name: "setbacks without a distance", replacements: [44: []],
            problems: [
                Problem(
                    .missingKey, line: 44, column: 3, path: "setbacks.all_round_m", found: "",
                    expected: "number >= 0")
            ]),
        Broken(
            name: "not a number", replacements: [50: ["    k: .nan"]],
            problems: [
                Problem(
                    .wrongType, line: 50, column: 8, path: "uncertainty.confidence_factor.k", found: ".nan",
                    expected: "number > 0")
            ]),
        Broken(
            name: "an endless number", replacements: [75: ["  near_m: 1e999"]],
            problems: [
                Problem(
                    .wrongType, line: 75, column: 11, path: "boundary.near_m", found: "1e999", expected: "number >= 0")
            ]),
        Broken(
            name: "a mapping for a list", replacements: [25: ["decides: {area: yes}"]],
            problems: [Problem(.wrongType, line: 25, column: 10, path: "decides", found: "mapping", expected: "list")]),
        Broken(
            name: "a text for a mapping", replacements: [4: ["title: Percobaan"]],
            problems: [Problem(.wrongType, line: 4, column: 8, path: "title", found: "Percobaan", expected: "mapping")]),
        Broken(
            name: "an empty text", replacements: [11: ["  source:"]],
            problems: [Problem(.wrongType, line: 11, column: 10, path: "minimum.source", found: "", expected: "text")]),
        Broken(
            name: "yes is not true", replacements: [89: ["    allows_waiver: yes"]],
            problems: [
                Problem(
                    .wrongType, line: 89, column: 20, path: "gates[0].allows_waiver", found: "yes",
                    expected: "true | false")
            ]),
        Broken(
            name: "a negative threshold", replacements: [38: ["    buffer_m: -10"]],
            problems: [
                Problem(
                    .outOfRange, line: 38, column: 15, path: "layers[1].buffer_m", found: "-10", expected: "number >= 0"
                )
            ]),
        Broken(
            name: "a minimum of nothing", replacements: [10: ["  m2: 0"]],
            problems: [
                Problem(.outOfRange, line: 10, column: 7, path: "minimum.m2", found: "0", expected: "number > 0")
            ]),
        Broken(
            name: "a share in per cent", replacements: [76: ["  second_village_share: 5"]],
            problems: [
                Problem(
                    .outOfRange, line: 76, column: 25, path: "boundary.second_village_share", found: "5",
                    expected: "number > 0 and < 1")
            ]),
        Broken(
            name: "a day that does not exist", replacements: [23: ["  effective_from: \"2023-02-29\""]],
            problems: [
                Problem(
                    .outOfRange, line: 23, column: 19, path: "building.effective_from", found: "2023-02-29",
                    expected: "YYYY | YYYY-MM | YYYY-MM-DD")
            ]),
        Broken(
            name: "an effect that is none", replacements: [29: ["    effect: blok"]],
            problems: [
                Problem(.unknownValue, line: 29, column: 13, path: "layers[0].effect", found: "blok", expected: "block")
            ]),
        Broken(
            name: "a criterion that is none", replacements: [25: ["decides: [area, layer:rivers, slope]"]],
            problems: [
                Problem(
                    .unknownValue, line: 25, column: 17, path: "decides[1]", found: "layer:rivers",
                    expected: "layer:river"),
                Problem(
                    .unknownValue, line: 25, column: 31, path: "decides[2]", found: "slope",
                    expected: "area | footprint | blocking_layers | layer:swamp | layer:river"),
            ]),
        Broken(
            name: "nothing decides", replacements: [25: ["decides: []"]],
            problems: [
                Problem(
                    .outOfRange, line: 25, column: 10, path: "decides", found: "[]",
                    expected: "area | footprint | blocking_layers | layer:swamp | layer:river")
            ]),
        Broken(
            name: "a document that is none",
            replacements: [92: ["    construction: completed", "    documents: {bmd: [kib_b]}"]],
            problems: AssetClass.allCases.filter { $0 != .bmd }.map {
                Problem(
                    .missingKey, line: 93, column: 16, path: "gates[0].documents.\($0.rawValue)", found: "",
                    expected: "list")
            } + [
                Problem(
                    .unknownValue, line: 93, column: 23, path: "gates[0].documents.bmd[0]", found: "kib_b",
                    expected: "kib_a")
            ]),
        Broken(
            name: "a format from the future", replacements: [1: ["format: 2"]],
            problems: [Problem(.unknownValue, line: 1, column: 9, path: "format", found: "2", expected: "1")]),
        Broken(
            name: "a key with a space", replacements: [2: ["key: my rules"]],
            problems: [
                Problem(.unknownValue, line: 2, column: 6, path: "key", found: "my rules", expected: "a-z 0-9 - _")
            ]),
        Broken(
            name: "an ideal below the minimum", replacements: [15: ["  m2: 499.9"]],
            problems: [
                Problem(
                    .conflict, line: 15, column: 7, path: "ideal.m2", found: "499.9", expected: "number >= minimum.m2")
            ]),
        Broken(
            name: "a thousands dot makes a minimum that cannot hold the building", replacements: [10: ["  m2: 1.000"]],
            problems: [
                Problem(
                    .conflict, line: 10, column: 7, path: "minimum.m2", found: "1.000",
                    expected: "number >= building.short_side_m * building.long_side_m")
            ]),
        Broken(
            name: "sides in the wrong order", replacements: [20: ["  short_side_m: 25"]],
            problems: [
                Problem(
                    .conflict, line: 21, column: 16, path: "building.long_side_m", found: "20",
                    expected: "number >= building.short_side_m")
            ]),
        Broken(
            name: "two layers of one name", replacements: [35: ["  - name: swamp"], 25: ["decides: [area]"]],
            problems: [
                Problem(
                    .conflict, line: 35, column: 11, path: "layers[1].name", found: "swamp", expected: "distinct names")
            ]),
        Broken(
            name: "a duplicate key is named at its second place",
            replacements: [11: ["  source: a decree", "  m2: 600"]],
            problems: [Problem(.duplicateKey, line: 12, column: 3, path: "m2", found: "m2", expected: "")]),
        Broken(
            name: "a duplicate mapping hides no other problem",
            replacements: [
                73: ["  confidence: assumption", "overlap: {}"], 38: ["    buffer_m: -1"],
            ],
            problems: [
                Problem(
                    .outOfRange, line: 38, column: 15, path: "layers[1].buffer_m", found: "-1", expected: "number >= 0"),
                Problem(.duplicateKey, line: 74, column: 1, path: "overlap", found: "overlap", expected: ""),
            ]),
        Broken(
            name: "several duplicates are all named",
            replacements: [
                11: ["  source: a decree", "  m2: 600", "  source: b"], 75: ["  near_m: 5", "  near_m: 6"],
            ],
            problems: [
                Problem(.duplicateKey, line: 12, column: 3, path: "m2", found: "m2", expected: ""),
                Problem(.duplicateKey, line: 13, column: 3, path: "source", found: "source", expected: ""),
                Problem(.duplicateKey, line: 78, column: 3, path: "near_m", found: "near_m", expected: ""),
            ]),
        Broken(
            name: "duplicates in one line are named at the first place, and reading stops",
            replacements: [4: ["title: {id: a, id: b, en: c}"]],
            problems: [Problem(.duplicateKey, line: 4, column: 9, path: "id", found: "id", expected: "")]),
        Broken(
            name: "several problems come at once, in the order of their lines",
            replacements: [82: ["  tolerance_factor: -1"], 8: ["basis: utm"], 56: ["    total_station: exact"]],
            problems: [
                Problem(.unknownValue, line: 8, column: 8, path: "basis", found: "utm", expected: "tm3"),
                Problem(
                    .wrongType, line: 56, column: 20, path: "uncertainty.capture_sigma_m.total_station", found: "exact",
                    expected: "number > 0"),
                Problem(
                    .outOfRange, line: 82, column: 21, path: "certificate.tolerance_factor", found: "-1",
                    expected: "number >= 0"),
            ]),
    ]

    @Test("names everything that is wrong, with its line", arguments: broken)
    func refuses(_ example: Broken) {
        let text = ProfileFixture.text(replacing: example.replacements)
        #expect(throws: ProfileError(file: "trial.yaml", problems: example.problems)) {
            try RuleProfile(yaml: text, file: "trial.yaml")
        }
    }

    @Test(
        "text that is not YAML is refused at its line",
        arguments: [
            ("a tab for indentation", ProfileFixture.text(replacing: [10: ["\tm2: 500"]]), 10),
            ("a bracket left open", "format: 1\ndecides: [area\nkey: x\n", 3),
            ("a colon too many", "format: 1\nkey: a: b\n", 2),
            ("an undefined alias", "format: 1\nkey: *nowhere\n", 2),
            ("a control character", "format: 1\nkey: a\u{1}b\n", 2),
        ])
    func syntax(_ name: String, _ text: String, _ line: Int) throws {
        let error = try #require(throws: ProfileError.self) { try RuleProfile(yaml: text, file: "x.yaml") }
        #expect(error.problems.count == 1)
        #expect(error.problems.first?.kind == .syntax)
        #expect(error.problems.first?.line == line)
        #expect(error.problems.first?.found.isEmpty == false)
    }

    @Test("a file with nothing in it is empty", arguments: ["", "\n\n", "# only a comment\n", "---\n"])
    func empty(_ text: String) throws {
        let error = try #require(throws: ProfileError.self) { try RuleProfile(yaml: text, file: "x.yaml") }
        let problem = try #require(error.problems.first)
        #expect(error.problems.count == 1)
        #expect(problem.line != nil)
        #expect([.empty, .wrongType].contains(problem.kind))
    }

    @Test("a list or a word is no profile", arguments: [("- 1\n- 2\n", "list"), ("hello\n", "hello")])
    func notAMapping(_ text: String, _ found: String) throws {
        let problem = Problem(.wrongType, line: 1, column: 1, path: "", found: found, expected: "mapping")
        #expect(throws: ProfileError(file: "x.yaml", problems: [problem])) {
            try RuleProfile(yaml: text, file: "x.yaml")
        }
    }

    @Test("any beginning of a profile is refused and never traps", arguments: 0..<ProfileFixture.lines.count)
    func truncated(line: Int) {
        let text = ProfileFixture.lines.prefix(line).joined(separator: "\n")
        #expect(throws: ProfileError.self) { try RuleProfile(yaml: text, file: "x.yaml") }
    }
}
