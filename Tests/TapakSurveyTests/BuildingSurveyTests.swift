import TapakGeometry
import TapakProgramme
import TapakSurvey
import Testing

@Suite("Verdicts from all that is found out")
struct BuildingSurveyTests {
    /// Says what it was told to say.
    private final class Told: BuildingSurvey {
        let asksFootprint = true
        let siting: Siting
        var seen: JudgedGround?
        var appraised: Appraisal?

        init(_ siting: Siting) { self.siting = siting }

        func unanswered() -> Siting? { nil }

        func siting(
            of ground: JudgedGround, appraise: (_ part: Geometry, _ geodesicArea: Area) -> Appraisal?
        ) throws(SurveyError) -> Siting? {
            seen = ground
            appraised = appraise(ground.largestPart, ground.measurement.geodesicArea)
            return siting.isEmpty ? nil : siting
        }
    }

    private func standing(_ answer: Answer) throws -> FootprintStanding {
        FootprintStanding(
            building: try RuleProfile.shipped("kota-bekasi-600").building, fit: answer == .pass ? .fits : .doesNotFit,
            answer: answer, cornerUncertainty: .metres(0.3))
    }

    private func layer(_ name: String, _ answer: Answer, _ effect: LayerRule.Effect) -> LayerStanding {
        LayerStanding(
            name: name, effect: effect, state: answer == .notChecked ? .elsewhere : .counts,
            overlap: .squareMetres(210), share: 0.25, answer: answer)
    }

    private func siting(_ footprint: Answer?, _ layers: [LayerStanding] = []) throws -> Siting {
        var siting = Siting()
        siting.footprint = try footprint.map(standing)
        if !layers.isEmpty { siting.land = NetLand(layers: layers, remaining: nil) }
        return siting
    }

    private func assess(
        _ siting: Siting, profile: String = "kota-bekasi-600", width: Double = 40
    ) throws -> Assessment {
        try Assessor(profile: try RuleProfile.shipped(profile), layer: nil, building: Told(siting)).assess(
            ParcelDrawing.parcel(ParcelDrawing.rectangle(20, width)))
    }

    @Test("a building that does not decide stands beside the verdict")
    func besides() throws {
        let assessment = try assess(try siting(.fail))
        #expect(assessment.verdict == .pass && assessment.answers[.footprint] == .fail)
        #expect(assessment.notChecked.map(\.code).first == "layer:lp2b")
        guard case .areaSuffices = assessment.reason else {
            Issue.record("\(assessment.reason)")
            return
        }
        #expect(assessment.grounds.footprint?.fit == .doesNotFit)
    }

    @Test("a building that decides gives the reason, unless the area already fails")
    func decides() throws {
        let failing = try assess(try siting(.fail), profile: "adapted-15x20")
        let short = Reason.FootprintCase(try standing(.fail))
        #expect(failing.verdict == .fail && failing.reason == .buildingDoesNotFit(short))
        #expect(failing.grounds.footprint == nil)
        let doubtful = try assess(try siting(.resurvey), profile: "adapted-15x20")
        let unsure = Reason.FootprintCase(try standing(.resurvey))
        #expect(doubtful.verdict == .resurvey && doubtful.reason == .buildingInDoubt(unsure))
        // 20 × 10 m is below 300 m²: both fail, and the area comes first.
        let small = try assess(try siting(.fail), profile: "adapted-15x20", width: 10)
        guard case .areaTooSmall = small.reason else {
            Issue.record("\(small.reason)")
            return
        }
        #expect(small.grounds.footprint == nil)
    }

    @Test("a building without an answer makes what it decides unassessable, and never a failure")
    func withoutAnswer() throws {
        let assessment = try assess(Siting(), profile: "adapted-15x20")
        #expect(assessment.verdict == .unassessable && assessment.answers[.footprint] == .unassessable)
        #expect(assessment.reason == .notChecked(.footprint))
        #expect(try assess(Siting()).verdict == .pass)
    }

    @Test("a layer that blocks decides where it was checked, with its numbers; one elsewhere does not")
    func layers() throws {
        let blocked = try assess(try siting(.pass, [layer("lp2b", .fail, .block), layer("rth", .notChecked, .block)]))
        #expect(blocked.verdict == .fail)
        #expect(blocked.reason == .layerBlocked(name: "lp2b", area: .squareMetres(210), share: 0.25))
        #expect(blocked.findings.map(\.code) == [.layerBlocked, .layerElsewhere])
        #expect(
            blocked.notChecked.map(\.code) == [
                "layer:lsd", "layer:rth", "layer:sempadan", "layer:sutet", "layer:banjir",
            ])
        #expect(blocked.grounds.footprint?.answer == .pass)
        let elsewhere = try assess(try siting(.pass, [layer("rth", .notChecked, .block)]))
        #expect(elsewhere.verdict == .pass && elsewhere.answers[.layer("rth")] == .notChecked)
    }

    @Test("points and faulty rings are unassessable, and are not asked about")
    func notAsked() throws {
        let told = Told(try siting(.pass))
        let assessor = Assessor(
            profile: try RuleProfile.shipped("adapted-15x20"), layer: nil, building: told)
        let point = ParcelDrawing.parcel(Geometry(kind: .point, positions: [ParcelDrawing.place]))
        let bowTie = ParcelDrawing.parcel(
            Geometry(
                polygons: [[ParcelDrawing.ring([(-15, -15), (15, 15), (15, -15), (-15, 15), (-15, -15)])]]))
        for parcel in [point, bowTie, ParcelDrawing.parcel(nil)] {
            let assessment = try assessor.assess(parcel)
            #expect(assessment.answers[.footprint] == .unassessable && assessment.verdict == .unassessable)
            #expect(assessment.reason != .notChecked(.footprint))
        }
        #expect(told.seen == nil)
    }

    @Test("the corners are as uncertain as k σ, or as what the tolerance of an unstated capture stands for")
    func corners() throws {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        func corner(_ capture: CaptureClass) throws -> Double {
            let told = Told(Siting())
            _ = try Assessor(profile: profile, layer: nil, building: told).assess(
                ParcelDrawing.parcel(ParcelDrawing.rectangle(20, 40), capture: capture))
            #expect(told.appraised?.area == told.seen?.measurement.geodesicArea)
            #expect(told.appraised?.uncertainty == told.seen?.uncertainty.bound)
            return try #require(told.seen).uncertainty.cornerUncertainty(under: profile).metres
        }
        #expect(abs(try corner(.orthophoto) - 1.645 * 0.3) < 1e-6)
        // By hand: 0.5·√800 = 14.142 m²; Σ|p(i+1) − p(i−1)|² = 4 · 2000; ½·√8000 = 44.721 m; 0.31623 m.
        #expect(abs(try corner(.unstated) - 0.316_228) < 1e-5)
    }
}
