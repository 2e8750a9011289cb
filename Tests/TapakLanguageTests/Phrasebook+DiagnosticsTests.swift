import TapakGeometry
import TapakLanguage
import Testing

@Suite("Diagnostics")
struct DiagnosticsTests {
    private let finding = Finding(
        .latitudeSignLost, at: InputLocation(file: "parcels.geojson", feature: 0), severity: .error,
        facts: [
            .init("before", .position(Position(x: 106.97, y: 6.33))),
            .init("after", .position(Position(x: 106.97, y: -6.33))),
        ])

    @Test("have code and sentence, place, help")
    func shape() {
        #expect(
            Phrasebook(.id).diagnostic(finding) == """
                galat[latitude_sign_lost]: tanda minus lintang hilang: 106.97 6.33 seharusnya 106.97 -6.33
                  di parcels.geojson, fitur 0
                  bantuan: ubah lintang fitur ini menjadi negatif (lintang selatan) di data asalnya
                """)
        #expect(
            Phrasebook(.en).diagnostic(finding) == """
                error[latitude_sign_lost]: the latitude has lost its minus sign: 106.97 6.33 should be 106.97 -6.33
                  at parcels.geojson, feature 0
                  help: make the latitude of this feature negative (south) in its source
                """)
    }

    @Test("name the severity that the finding has")
    func severity() {
        #expect(Phrasebook(.id).diagnostic(Finding(.winding)).hasPrefix("catatan[winding]: "))
        #expect(Phrasebook(.id).diagnostic(Finding(.overlap)).hasPrefix("peringatan[overlap]: "))
        #expect(Phrasebook(.en).diagnostic(Finding(.winding, severity: .warning)).hasPrefix("warning[winding]: "))
    }

    @Test("leave out what is not known")
    func withoutPlace() {
        let text = Phrasebook(.en).diagnostic(.notice, code: "x", sentence: "all is well")
        #expect(text == "notice[x]: all is well")
    }
}
