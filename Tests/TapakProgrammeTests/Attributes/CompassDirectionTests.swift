import TapakProgramme
import Testing

@Suite("points of the compass")
struct CompassDirectionTests {
    @Test(
        "reads words, abbreviations and degrees",
        arguments: [
            ("Utara", 0.0), ("U", 0), ("north", 0), ("N", 0), ("timur laut", 45), ("Timur-Laut", 45), ("TL", 45),
            ("NE", 45), ("north-east", 45), ("TIMUR", 90), ("e", 90), ("tenggara", 135), ("South East", 135),
            ("selatan", 180), ("S", 180), ("menghadap ke selatan", 180), ("barat daya", 225), ("SW", 225),
            ("barat", 270), ("West", 270), ("barat laut", 315), ("nw", 315), ("0", 0), ("360", 0), ("135", 135),
            ("22,5°", 22.5), ("22.5", 22.5), (" 90 ° ", 90),
        ])
    func reads(_ text: String, _ degrees: Double) {
        #expect(CompassDirection(recognising: text)?.degrees == degrees)
    }

    @Test(
        "refuses anything else",
        arguments: [
            "", "-", "jalan", "utara selatan", "-90", "361", "1e2", "nan", "timur jalan raya", "12.3.4", "menghadap",
        ])
    func refuses(_ text: String) {
        #expect(CompassDirection(recognising: text) == nil)
    }

    @Test("turns are taken back to one", arguments: [(-90.0, 270.0), (725, 5), (360, 0), (-1e-20, 0)])
    func turns(_ given: Double, _ degrees: Double) {
        #expect(CompassDirection(degrees: given).degrees == degrees)
    }
}
