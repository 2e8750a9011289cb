import TapakGeometry
import TapakProgramme
import TapakSurvey
import Testing

@Suite("Records of what was found out about building")
struct SitingRecordTests {
    private func base() throws -> Assessment {
        try RecordedAssessment.real(RecordedAssessment.parcel([(0, 0), (20, 0), (20, 40), (0, 40), (0, 0)]))
    }

    private let building = BuildingFootprint(shortSide: .metres(20), longSide: .metres(30))

    private func standing(_ change: FootprintStanding.Change?) -> FootprintStanding {
        var standing = FootprintStanding(
            building: building, fit: .doesNotFit, answer: .fail, cornerUncertainty: .metres(0.316))
        standing.change = change
        return standing
    }

    private func land(_ rest: Geometry?, largest: Int?) -> NetLand {
        let layers = LayerStanding.State.allCases.enumerated().map { number, state in
            LayerStanding(
                name: "lapis \(number)", effect: LayerRule.Effect.allCases[number % 3], state: state,
                overlap: .squareMetres(Double(number) / 3), share: 1 / 7, answer: Answer.allCases[number % 5])
        }
        return NetLand(
            layers: layers,
            remaining: rest.map { rest in
                RemainingLand(
                    geometry: rest, area: .squareMetres(512.25), largestPart: largest.map { rest.part($0) },
                    largestArea: .squareMetres(400.1),
                    appraisal: largest.map { _ in
                        Appraisal(area: .squareMetres(400.2), uncertainty: .squareMetres(9.9))
                    }, answer: .resurvey)
            })
    }

    private var sitings: [Siting] {
        var all: [Siting] = []
        let changes: [FootprintStanding.Change?] = [
            nil, .frontSetback(.metres(3)), .setback(.metres(0.8)), .shortSide(.metres(1.4)), .longSide(.metres(0.1)),
            .scale(0.87),
        ]
        for change in changes {
            var siting = Siting()
            siting.footprint = standing(change)
            all.append(siting)
        }
        var placed = FootprintStanding(
            building: building, fit: .fits, answer: .pass, cornerUncertainty: .metres(0.1))
        placed.placement = ParcelDrawing.rectangle(20, 30)
        placed.rotation = 12.5
        placed.clearance = .metres(0.42)
        placed.frontIsUnknown = true
        placed.isUndecided = true
        var siting = Siting()
        siting.footprint = placed
        let islands = Geometry(
            polygons: [
                ParcelDrawing.rectangle(10, 10, at: Position(x: 107.001, y: -6.25)).nestedPolygons[0],
                ParcelDrawing.rectangle(20, 35).nestedPolygons[0],
            ])
        for (rest, largest) in [
            (nil, nil), (islands, 1), (Geometry(kind: .multiPolygon), nil), (ParcelDrawing.rectangle(5, 5), 0),
        ] as [(Geometry?, Int?)] {
            siting.land = land(rest, largest: largest)
            all.append(siting)
        }
        var road = AccessStanding.Road(distance: .metres(4.5))
        siting.access = AccessStanding(frontage: .metres(12.4), road: road, longSideFaces: true)
        all.append(siting)
        road.name = "Jl. Mawar — é"
        road.roadClass = "lokal"
        road.width = .metres(6)
        siting.access = AccessStanding(frontage: .zero, road: road, longSideFaces: false)
        all.append(siting)
        siting.footprint = nil
        siting.access = AccessStanding(frontage: .zero, road: nil, longSideFaces: nil)
        all.append(siting)
        return all
    }

    @Test("every kind comes back as it was, and none is taken for another")
    func roundTrips() throws {
        var written: Set<[UInt8]> = []
        for siting in sitings {
            var assessment = try base()
            assessment.siting = siting
            let bytes = AssessmentRecord.bytes(of: assessment)
            let read = try #require(AssessmentRecord.assessment(from: bytes, parcel: assessment.parcel))
            #expect(read.siting == siting)
            #expect(RecordedAssessment.differences(assessment, read) == [])
            #expect(AssessmentRecord.bytes(of: read) == bytes)
            written.insert(bytes)
        }
        #expect(written.count == sitings.count)
    }

    @Test("a record that is cut short is none, wherever it is cut")
    func truncated() throws {
        var assessment = try base()
        assessment.siting = sitings[10]
        let bytes = AssessmentRecord.bytes(of: assessment)
        for length in 0..<bytes.count {
            #expect(
                AssessmentRecord.assessment(from: Array(bytes.prefix(length)), parcel: assessment.parcel) == nil)
        }
    }

    @Test("reasons that layers and buildings give")
    func reasons() throws {
        var assessment = try base()
        var siting = Siting()
        siting.footprint = standing(.shortSide(.metres(1.4)))
        assessment.siting = siting
        let numbers = Reason.FootprintCase(standing(.shortSide(.metres(1.4))))
        for reason in [
            Reason.layerBlocked(name: "lp2b", area: .squareMetres(210.5), share: 0.34),
            .remainingTooSmall(
                name: "sempadan",
                Reason.RemainingCase(
                    area: .squareMetres(580), uncertainty: nil, minimum: .squareMetres(600), answer: .unassessable)),
            .remainingTooSmall(
                name: "sempadan",
                Reason.RemainingCase(
                    area: .squareMetres(580), uncertainty: .squareMetres(12), minimum: .squareMetres(600),
                    answer: .fail)),
            .buildingDoesNotFit(numbers), .buildingInDoubt(numbers),
        ] {
            assessment.reason = reason
            let bytes = AssessmentRecord.bytes(of: assessment)
            #expect(AssessmentRecord.assessment(from: bytes, parcel: assessment.parcel)?.reason == reason)
        }
        // Its numbers are the standing's: without one the bytes are no record.
        assessment.siting = nil
        let bytes = AssessmentRecord.bytes(of: assessment)
        #expect(AssessmentRecord.assessment(from: bytes, parcel: assessment.parcel) == nil)
    }
}
