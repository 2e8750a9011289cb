import TapakProgramme
import Testing

@Suite("steps on the tracks")
struct TransitionTableTests {
    /// One row of a matrix, with a way that leads there.
    struct Row: Sendable, CustomTestStringConvertible {
        var matrix: TransitionMatrix
        var way: [String]
        var from: String { way.last ?? matrix.stages[0] }
        var expected: [String: Set<String>] { matrix.cells[from] ?? [:] }
        var testDescription: String { "\(matrix.testDescription) at \(from)" }

        /// A site that has gone the way, with every kind of document.
        func story() throws -> SiteStory {
            var story = try SiteStory(matrix.assetClass)
            for kind in DocumentKind.allCases { try story.attach(kind) }
            for stage in way {
                try story.advance(matrix.track, to: stage, percent: matrix.percent(to: stage))
            }
            return story
        }
    }

    static let rows: [Row] = TransitionMatrix.all.flatMap { matrix in
        [Row(matrix: matrix, way: [])] + matrix.ways.map { Row(matrix: matrix, way: $0) }
    }

    @Test("every stage of every track has a row, and no other", arguments: TransitionMatrix.all)
    func wholeTables(_ matrix: TransitionMatrix) {
        let track = Track.of(matrix.track, assetClass: matrix.assetClass)
        #expect(track.stages == matrix.stages)
        #expect(track.initial == matrix.stages[0])
        #expect(
            Set(Self.rows.filter { $0.matrix.testDescription == matrix.testDescription }.map(\.from))
                == Set(matrix.stages))
    }

    @Test("the table of every track is that of the programme", arguments: rows)
    func tables(_ row: Row) {
        let allowed = row.matrix.track.allowed(from: row.from, assetClass: row.matrix.assetClass)
        let found = Dictionary(uniqueKeysWithValues: allowed.map { ($0.to, Set($0.requirements.map(\.code))) })
        #expect(found == row.expected)
        #expect(allowed.allSatisfy { $0.from == row.from && $0.isRenewal == ($0.to == row.from) })
    }

    @Test("with everything a step asks for, those of the table are taken and all others refused", arguments: rows)
    func everyPair(_ row: Row) throws {
        var story = try row.story()
        let track = row.matrix.track
        #expect(try story.state.standing(on: track)?.stage == row.from)
        // Everything has changed since, so that what may be done again is.
        story.geometryHash = "outline-2"
        story.profile = "kota-bekasi-600@2"
        for kind in DocumentKind.allCases { try story.attach(kind) }
        let state = try story.state
        for stage in row.matrix.stages {
            let advance = StageAdvance.complete(
                track, to: stage, percent: row.matrix.percent(to: stage, from: row.from))
            let event = try story.event(.stageAdvanced(advance), evidence: story.documents.values.sorted())
            if row.expected[stage] != nil {
                let next = try state.adding(event, openGates: [.beforeAgrinas, .beforeHimbara])
                #expect(next.standing(on: track)?.stage == stage)
            } else {
                let refusal = #expect(throws: EventRefusal.self) { try state.adding(event) }
                guard case .step(let step) = refusal?.cause else {
                    Issue.record("\(stage): \(String(describing: refusal))")
                    continue
                }
                #expect(step.cause == .notAllowed)
                #expect((step.track, step.from, step.to) == (track, row.from, stage))
                #expect(Set(step.allowed.map(\.to)) == Set(row.expected.keys))
            }
        }
    }

    @Test("without anything, a step names everything it lacks", arguments: rows)
    func lacking(_ row: Row) throws {
        let story = try row.story()
        let state = try story.state
        for (stage, codes) in row.expected {
            let event = try story.event(.stageAdvanced(StageAdvance(row.matrix.track, to: stage)))
            guard !codes.isEmpty else {
                #expect(throws: Never.self) { try state.adding(event, openGates: []) }
                continue
            }
            let refusal = #expect(throws: EventRefusal.self) { try state.adding(event, openGates: []) }
            guard case .step(let step) = refusal?.cause, case .lacking(let requirements) = step.cause else {
                Issue.record("\(stage): \(String(describing: refusal))")
                continue
            }
            #expect(Set(requirements.map(\.code)) == codes)
        }
    }

    @Test("a stage of another track is unknown, whatever the stage", arguments: rows)
    func unknownStage(_ row: Row) throws {
        let story = try row.story()
        let event = try story.event(.stageAdvanced(.complete(row.matrix.track, to: "landed")))
        let refusal = #expect(throws: EventRefusal.self) { try story.state.adding(event) }
        guard case .step(let step) = refusal?.cause else { return #expect(Bool(false)) }
        #expect(step.cause == .unknownStage)
    }

    @Test("progress is reported while the building is being built, and at no other stage", arguments: rows)
    func progress(_ row: Row) throws {
        guard row.matrix.track == .construction else { return }
        let story = try row.story()
        let event = try story.event(.progressReported(percent: 40, note: nil))
        if row.from == "started" {
            #expect(try story.state.adding(event).construction.percent == 40)
        } else {
            let stage = try #require(ConstructionStage(rawValue: row.from))
            #expect(throws: EventRefusal(sequence: event.sequence, cause: .notBeingBuilt(stage))) {
                try story.state.adding(event)
            }
        }
    }

    @Test(
        "what lies on every way to a stage of PSU",
        arguments: [
            ("not_handed_over", "not_handed_over"), ("recorded_kib", "not_handed_over in_process recorded_kib"),
            ("certified", "not_handed_over in_process recorded_kib certified"),
            ("leased", "not_handed_over in_process recorded_kib location_designated use_status_set leased"),
            ("none", ""),
        ])
    func everyWay(_ stage: String, _ expected: String) {
        let track = Track.of(.tenure, assetClass: .psuFasos)
        #expect(track.stages(onEveryWayTo: stage).joined(separator: " ") == expected)
    }
}

extension TransitionMatrix {
    /// A percentage that a step to a stage may carry; nothing where none is asked for.
    func percent(to stage: String, from start: String? = nil) -> Int? {
        guard track == .construction else { return nil }
        switch (start ?? "", stage) {
        case ("", "started"), ("accepted", "started"): return 5
        case ("", "completed"), ("started", "completed"): return 100
        default: return nil
        }
    }
}
