import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakWorkflows
import Testing

@Suite("Buildings compared over a project")
struct CompareBuildingsTests {
    private func building(_ short: Double, _ long: Double) -> BuildingFootprint {
        BuildingFootprint(shortSide: .metres(short), longSide: .metres(long))
    }

    /// Three units, as geod and pencil tell them; corners are off by u = 0.5 · √(w h / (w² + h²)).
    private func project() async throws -> ReadinessProject {
        let project = try ReadinessProject()
        try await project.importing([
            // 33.20 × 33.18 m, u 0.354: holds 20 × 30, which needs 20.71 × 30.71.
            ReadinessProject.parcel("A", 106.961),
            // 24.90 × 24.33 m, u 0.354: holds 15 × 20 alone. 605.77 ± 12.31 m².
            ReadinessProject.parcel("B", 106.976, 0.225, 0.22),
            // 12 × 60 m: 720 m² that hold nothing.
            ReadinessProject.parcel("D", 106.978, 0.10843807, 0.54255711),
            // 20.47 × 39.81 m, u 0.319: may hold 20 × 30, which needs 20.64 m. 815.04 ± 14.27 m².
            ReadinessProject.parcel("C", 106.991, 0.185, 0.36),
            ReadinessProject.point("P", 106.992), ReadinessProject.parcel("X", 107.1),
        ])
        return project
    }

    @Test("units and parcels of every building, counted by hand")
    func handCount() async throws {
        let project = try await project()
        let outcome = try CompareBuildings()(
            .init(
                project: project.path,
                buildings: [building(20, 15), building(15, 20), building(40, 50), building(20, 30)]))
        let rows = outcome.comparison.rows
        #expect(rows.map(\.building) == [building(20, 30), building(15, 20), building(40, 50)])
        #expect(rows.map(\.isPresent) == [true, false, false])
        #expect(rows.map(\.passing) == [1, 3, 0] && rows.map(\.doubtful) == [1, 0, 0])
        #expect(rows.map(\.gained) == [[], ["32.75.01.1002", "32.75.01.1003"], []])
        #expect(rows.map(\.lost) == [[], [], ["32.75.01.1001"]])
        #expect(rows.map(\.parcelsPassing) == [1, 3, 0] && rows.map(\.parcelsDoubtful) == [1, 0, 0])
        #expect(outcome.comparison.units.count == 56 && outcome.comparison.name(of: "32.75.01.1003") == "Durenjaya")
        // By area alone all three units pass, one of them by the strip.
        #expect(outcome.passingNow == 3 && outcome.minimum == nil)
        #expect(outcome.parcels == 5 && outcome.parcelsUnassessable == 1 && outcome.parcelsElsewhere == 1)
        #expect(!outcome.notChecked.contains(.footprint) && outcome.notChecked.contains(.layer("lp2b")))
    }

    @Test("a least area that is asked for counts as well, with its doubt")
    func leastArea() async throws {
        let project = try await project()
        let outcome = try CompareBuildings()(
            .init(project: project.path, buildings: [building(15, 20)], minimum: 600))
        let rows = outcome.comparison.rows
        #expect(rows.map(\.passing) == [1, 2] && rows.map(\.doubtful) == [1, 1])
        #expect(rows.map(\.gained) == [[], ["32.75.01.1003"]] && rows.map(\.parcelsDoubtful) == [1, 1])
        #expect(outcome.minimum == 600)
    }

    @Test("the building stands on what layers leave, whatever its area; a layer that blocks forbids it")
    func layers() async throws {
        let project = try await project()
        let east = try #require(try await remains(106.961, width: 0.2, of: "A", in: project, answer: .fail))
        #expect(east == 1)
        // 22.13 × 33.18 m are left of A: enough for 20 × 30 with u 0.354, and below 600 m² by nobody's rule here.
        let kept = try CompareBuildings()(.init(project: project.path, buildings: [building(22, 30)]))
        #expect(kept.comparison.rows.map(\.parcelsPassing) == [1, 0])
        // 16.60 m wide: 15 × 20 alone.
        _ = try await remains(106.961, width: 0.15, of: "A", in: project, answer: .fail)
        let narrow = try CompareBuildings()(.init(project: project.path, buildings: [building(15, 20)]))
        #expect(narrow.comparison.rows.map(\.passing) == [0, 3])
        let asked = try CompareBuildings()(.init(project: project.path, buildings: [building(15, 20)], minimum: 600))
        #expect(asked.comparison.rows.map(\.passing) == [0, 1])
        _ = try await remains(106.961, width: 0.2, of: "A", in: project, blocks: true, answer: .fail)
        let blocked = try CompareBuildings()(.init(project: project.path, buildings: [building(15, 20)]))
        #expect(blocked.comparison.rows.map(\.passing) == [0, 2])
    }

    /// Writes into the assessment of a parcel what layers leave of it; how many assessments were written.
    private func remains(
        _ west: Double, width: Double, of id: String, in project: ReadinessProject, blocks: Bool = false,
        answer: Answer
    ) async throws -> Int? {
        try project.change { database -> Int? in
            guard let feature = try database.features(of: .parcels).first(where: { $0.values.contains(.text(id)) }),
                var stored = try database.assessments()[feature.fid]
            else { return nil }
            let parcel = Parcel(
                file: project.path, feature: Int(feature.fid), geometry: feature.geometry,
                rounding: CoordinateRounding(decimals: 9, isInDegrees: true))
            guard var assessment = AssessmentRecord.assessment(from: stored.record, parcel: parcel) else { return nil }
            let (x, y, w, h) = (west, -6.25, width / 1000, 0.0003)
            let part = Geometry(polygons: [
                [
                    [
                        Position(x: x, y: y), Position(x: x + w, y: y), Position(x: x + w, y: y + h),
                        Position(x: x, y: y + h), Position(x: x, y: y),
                    ]
                ]
            ])
            // To 0.1 m², which is enough here.
            let area = Area.squareMetres(110.662 * width * 33.176)
            let land = NetLand(
                layers: [
                    LayerStanding(
                        name: "sempadan", effect: .subtract, state: .counts, overlap: .squareMetres(300), share: 0.3,
                        answer: answer),
                    LayerStanding(
                        name: "lp2b", effect: .block, state: blocks ? .counts : .clear, overlap: .zero, share: 0,
                        answer: blocks ? .fail : .pass),
                ],
                remaining: RemainingLand(
                    geometry: part, area: area, largestPart: part, largestArea: area,
                    appraisal: Appraisal(area: area, uncertainty: .squareMetres(13)), answer: answer))
            assessment.answers.merge(land.answers) { _, new in new }
            var siting = Siting()
            siting.land = land
            assessment.siting = siting
            stored.record = AssessmentRecord.bytes(of: assessment)
            try database.keep([stored])
            return 1
        }
    }
}
