import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import Testing

@Suite("Sentences about buildings and layers")
struct PhrasebookFootprintsTests {
    private func standing(
        _ answer: Answer, _ fit: FitAnswer, change: FootprintStanding.Change? = nil, clearance: Double? = nil
    ) -> FootprintStanding {
        var standing = FootprintStanding(
            building: BuildingFootprint(shortSide: .metres(20), longSide: .metres(30)), fit: fit, answer: answer,
            cornerUncertainty: .metres(0.3162))
        standing.change = change
        standing.clearance = clearance.map { .metres($0) }
        return standing
    }

    private func sentences(_ standing: FootprintStanding) -> [String] {
        Language.allCases.map { Phrasebook($0).sentence(Reason.FootprintCase(standing)) }
    }

    @Test("what is short is rounded up and what is to spare down")
    func fits() {
        #expect(
            sentences(standing(.pass, .fits, clearance: 0.4299)) == [
                "bangunan 20 × 30 m muat, sisa 0,42 m di tiap sisi",
                "a building of 20 × 30 m fits, with 0.42 m to spare on every side",
            ])
        #expect(
            sentences(standing(.fail, .doesNotFit, change: .shortSide(.metres(1.3001)))) == [
                "bangunan 20 × 30 m tidak muat: kurang 1,4 m pada sisi pendek",
                "a building of 20 × 30 m does not fit: 1.4 m short on the short side",
            ])
        #expect(
            sentences(standing(.fail, .doesNotFit, change: .frontSetback(.metres(3)))) == [
                "bangunan 20 × 30 m tidak muat: muat bila sempadan depan 3 m",
                "a building of 20 × 30 m does not fit: it fits with a front setback of 3 m",
            ])
        #expect(
            sentences(standing(.fail, .doesNotFit, change: .scale(0.8699))) == [
                "bangunan 20 × 30 m tidak muat: yang sebangun paling besar 17,3 × 26 m",
                "a building of 20 × 30 m does not fit: the largest of the same proportions is 17.3 × 26 m",
            ])
        #expect(sentences(standing(.fail, .doesNotFit))[0] == "bangunan 20 × 30 m tidak muat")
    }

    @Test("doubt names how sure the corners are, rounded up")
    func doubt() {
        #expect(
            sentences(standing(.resurvey, .fits, clearance: 0.1))[0]
                == "bangunan 20 × 30 m muat dengan sisa 0,1 m di tiap sisi, kurang dari ketidakpastian sudut 0,4 m; "
                + "ukur ulang untuk memastikan")
        #expect(
            sentences(standing(.resurvey, .doesNotFit, change: .longSide(.metres(0.2))))[0]
                == "bangunan 20 × 30 m tidak muat menurut gambar ini, tetapi hasilnya bergantung pada letak sudut "
                + "(± 0,4 m): kurang 0,2 m pada sisi panjang")
        var undecided = standing(.unassessable, .withinTolerance)
        undecided.isUndecided = true
        #expect(
            sentences(undecided)[0] == "bentuk bidang terlalu rumit untuk memastikan muat tidaknya bangunan 20 × 30 m")
        var unknown = standing(.pass, .fits, clearance: 1)
        unknown.frontIsUnknown = true
        #expect(
            sentences(unknown)[1].hasSuffix(
                " (the front is not known: the longest setback was kept from every side)"))
    }

    @Test("layers that block, and what they leave")
    func layers() {
        func both(_ reason: Reason) -> [String] { Language.allCases.map { Phrasebook($0).sentence(reason) } }
        #expect(
            both(.layerBlocked(name: "lp2b", area: .squareMetres(210), share: 0.34)) == [
                "210,00 m² (34,0 %) terkena layer LP2B, yang tidak boleh dibangun",
                "210.00 m² (34.0 %) lies in layer LP2B, which may not be built on",
            ])
        func remaining(_ area: Double, _ answer: Answer) -> [String] {
            both(
                .remainingTooSmall(
                    name: "sutet",
                    .init(
                        area: .squareMetres(area), uncertainty: .squareMetres(12), minimum: .squareMetres(600),
                        answer: answer)))
        }
        #expect(
            remaining(580, .fail)[0]
                == "setelah dikurangi layer SUTET bagian terbesar yang tersisa 580,00 m² ± 12,00 m², "
                + "kurang dari minimum 600 m²")
        #expect(remaining(605, .resurvey)[1].hasSuffix("which does not settle the minimum of 600 m²"))
        #expect(remaining(0, .fail)[0] == "seluruh bidang terkena layer SUTET: tidak ada yang tersisa untuk dibangun")
    }
}
