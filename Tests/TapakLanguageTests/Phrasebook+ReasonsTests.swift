import TapakGeometry
import TapakLanguage
import TapakProgramme
import Testing

// Only the assessor makes the numbers of a reason; a test makes them by hand.
@testable import TapakSurvey

@Suite("Reasons in words")
struct ReasonsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var reason: Reason
        var indonesian: String
        var english: String
        var testDescription: String { english }

        init(_ reason: Reason, id: String, en: String) {
            self.reason = reason
            indonesian = id
            english = en
        }
    }

    private static func numbers(
        _ area: Double, _ uncertainty: Double, minimum: Double = 600, assumed: Bool = false, pass: Double? = nil,
        fail: Double? = nil, largest: Bool = false, repaired: Bool = false
    ) -> Reason.AreaCase {
        Reason.AreaCase(
            area: .squareMetres(area), uncertainty: .squareMetres(uncertainty), minimum: .squareMetres(minimum),
            ideal: .squareMetres(1000), captureIsAssumed: assumed, margin: .squareMetres(abs(area - minimum)),
            sigmaToPass: pass.map { .metres($0) }, sigmaToFail: fail.map { .metres($0) }, isLargestPart: largest,
            isRepaired: repaired)
    }

    static let areas = [
        Case(
            .areaTooSmall(numbers(558.8, 11.82, assumed: true, repaired: true)),
            id: """
                luas 558,80 m² ± 11,82 m², kurang 41,20 m² dari minimum 600 m², dengan anggapan mutu ukur setara \
                sertifikat, pada geometri hasil perbaikan otomatis
                """,
            en: """
                area 558.80 m² ± 11.82 m², 41.20 m² short of the minimum of 600 m², taking the survey to be of \
                certificate quality, on an automatically repaired geometry
                """),
        Case(
            .areaTooSmall(numbers(558.8, 11.82)),
            id: "luas 558,80 m² ± 11,82 m², kurang 41,20 m² dari minimum 600 m²",
            en: "area 558.80 m² ± 11.82 m², 41.20 m² short of the minimum of 600 m²"),
        Case(
            .areaTooSmall(numbers(558.8, 11.82, assumed: true, largest: true)),
            id: """
                luas bagian terbesar 558,80 m² ± 11,82 m², kurang 41,20 m² dari minimum 600 m², dengan anggapan mutu \
                ukur setara sertifikat
                """,
            en: """
                area of the largest part 558.80 m² ± 11.82 m², 41.20 m² short of the minimum of 600 m², taking the \
                survey to be of certificate quality
                """),
        Case(
            .areaSuffices(numbers(700, 13.2)),
            id: "luas 700,00 m² ± 13,20 m² memenuhi minimum 600 m², lebih 100,00 m²",
            en: "area 700.00 m² ± 13.20 m² meets the minimum of 600 m², 100.00 m² to spare"),
        Case(
            .areaSuffices(numbers(1234.5, 17.57, minimum: 1000, assumed: true)),
            id: """
                luas 1.234,50 m² ± 17,57 m² memenuhi minimum 1.000 m², lebih 234,50 m², dengan anggapan mutu ukur \
                setara sertifikat
                """,
            en: """
                area 1,234.50 m² ± 17.57 m² meets the minimum of 1,000 m², 234.50 m² to spare, taking the survey to be \
                of certificate quality
                """),
        Case(
            .areaInDoubt(numbers(605, 12.3, pass: 0.3)),
            id: "luas 605,00 m² ± 12,30 m² belum memastikan minimum 600 m²; lulus bila diukur dengan σ ≤ 0,3 m",
            en: "area 605.00 m² ± 12.30 m² does not settle the minimum of 600 m²; passes if measured with σ ≤ 0.3 m"),
        Case(
            .areaInDoubt(numbers(605, 12.3, assumed: true, pass: 0.08439)),
            id: """
                luas 605,00 m² ± 12,30 m² belum memastikan minimum 600 m², dengan anggapan mutu ukur setara sertifikat; \
                lulus bila diukur dengan σ ≤ 0,084 m
                """,
            en: """
                area 605.00 m² ± 12.30 m² does not settle the minimum of 600 m², taking the survey to be of certificate \
                quality; passes if measured with σ ≤ 0.084 m
                """),
        Case(
            .areaInDoubt(numbers(600.25, 12.25, pass: 0.0042)),
            id: """
                luas 600,25 m² ± 12,25 m² belum memastikan minimum 600 m²; lebihnya 0,25 m², terlalu tipis untuk \
                dipastikan dengan pengukuran
                """,
            en: """
                area 600.25 m² ± 12.25 m² does not settle the minimum of 600 m²; 0.25 m² to spare, too little for any \
                survey to settle
                """),
        Case(
            .areaInDoubt(numbers(600, 12.25)),
            id: """
                luas 600,00 m² ± 12,25 m² belum memastikan minimum 600 m²; lebihnya 0,00 m², terlalu tipis untuk \
                dipastikan dengan pengukuran
                """,
            en: """
                area 600.00 m² ± 12.25 m² does not settle the minimum of 600 m²; 0.00 m² to spare, too little for any \
                survey to settle
                """),
        Case(
            .areaInDoubt(numbers(605, 22.8)),
            id: """
                luas 605,00 m² ± 22,80 m² belum memastikan minimum 600 m²; lebihnya 5,00 m², perlu koordinat dengan \
                lebih banyak desimal untuk memastikan
                """,
            en: """
                area 605.00 m² ± 22.80 m² does not settle the minimum of 600 m²; 5.00 m² to spare, coordinates with \
                more decimals are needed to be sure
                """),
        Case(
            .areaInDoubt(numbers(596.9, 12.22, fail: 0.0525)),
            id: """
                luas 596,90 m² ± 12,22 m² belum memastikan minimum 600 m²; kurang 3,10 m² menurut ukuran ini, ukur \
                ulang dengan σ ≤ 0,052 m untuk memastikan
                """,
            en: """
                area 596.90 m² ± 12.22 m² does not settle the minimum of 600 m²; 3.10 m² short as measured, measure \
                again with σ ≤ 0.052 m to be sure
                """),
        Case(
            .areaInDoubt(numbers(599.996, 0.006, fail: 0.00007)),
            id: """
                luas 599,996 m² ± 0,006 m² belum memastikan minimum 600 m²; kurang 0,004 m² menurut ukuran ini, terlalu \
                tipis untuk dipastikan dengan pengukuran
                """,
            en: """
                area 599.996 m² ± 0.006 m² does not settle the minimum of 600 m²; 0.004 m² short as measured, too little \
                for any survey to settle
                """),
        Case(
            .areaInDoubt(numbers(596.9, 22.8)),
            id: """
                luas 596,90 m² ± 22,80 m² belum memastikan minimum 600 m²; kurang 3,10 m² menurut ukuran ini, perlu \
                koordinat dengan lebih banyak desimal untuk memastikan
                """,
            en: """
                area 596.90 m² ± 22.80 m² does not settle the minimum of 600 m²; 3.10 m² short as measured, coordinates \
                with more decimals are needed to be sure
                """),
    ]

    static let others = [
        Case(
            .faultyGeometry(.ringSelfIntersection, at: Position(x: 106.97, y: -6.25)),
            id: "geometri belum dapat dinilai: ring memotong dirinya di 106.97 -6.25; perbaiki batas bidangnya",
            en: """
                the geometry cannot be judged yet: ring crosses itself at 106.97 -6.25; correct the boundary of the \
                parcel
                """),
        Case(
            .faultyGeometry(.zeroArea, at: nil),
            id: "geometri belum dapat dinilai: tanpa luas; perbaiki batas bidangnya",
            en: "the geometry cannot be judged yet: no area; correct the boundary of the parcel"),
        Case(
            .noGeometry(.nullGeometry),
            id: "tidak ada yang dapat dinilai: tanpa geometri; petakan batas bidangnya",
            en: "there is nothing to judge: no geometry; map the boundary of the parcel"),
        Case(
            .pointOnly(claimed: .squareMetres(720)),
            id: "hanya titik; luas yang dinyatakan 720 m² tidak dapat diperiksa; petakan batas bidangnya",
            en: "only a point; the declared area of 720 m² cannot be checked; map the boundary of the parcel"),
        Case(
            .pointOnly(claimed: nil),
            id: "hanya titik, tanpa luas yang dinyatakan; petakan batas bidangnya",
            en: "only a point, without a declared area; map the boundary of the parcel"),
        Case(
            .implausibleCoordinates(.axesSwapped),
            id: "koordinat belum dapat dipakai: lintang dan bujur tertukar; perbaiki koordinatnya",
            en: "the coordinates cannot be used yet: latitude and longitude swapped; correct the coordinates"),
        Case(
            .notChecked(.footprint),
            id: "kriteria tapak bangunan ikut menentukan, tetapi belum diperiksa",
            en: "the criterion footprint decides too, but was not checked"),
        Case(
            .notChecked(.layer("lp2b")),
            id: "kriteria layer LP2B ikut menentukan, tetapi belum diperiksa",
            en: "the criterion layer LP2B decides too, but was not checked"),
    ]

    @Test("one sentence with the numbers and what would flip the verdict", arguments: areas + others)
    func sentence(_ example: Case) {
        #expect(Phrasebook(.id).sentence(example.reason) == example.indonesian)
        #expect(Phrasebook(.en).sentence(example.reason) == example.english)
    }

    @Test(
        "σ is rounded down to two digits",
        arguments: [(0.3456, "0.34"), (0.05, "0.05"), (0.0999, "0.099"), (1.99, "1.9"), (12.7, "12"), (3, "3")])
    func sigma(_ metres: Double, _ shown: String) {
        let reason = Reason.areaInDoubt(Self.numbers(650, 200, pass: metres))
        #expect(Phrasebook(.en).sentence(reason).hasSuffix("σ ≤ \(shown) m"))
    }
}
