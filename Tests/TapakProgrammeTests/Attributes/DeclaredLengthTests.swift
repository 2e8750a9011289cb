import TapakGeometry
import TapakProgramme
import Testing

@Suite("declared lengths")
struct DeclaredLengthTests {
    @Test(
        "reads lengths",
        arguments: [
            ("20", 20.0), ("20 m", 20), ("20,5", 20.5), ("20.5 meter", 20.5), ("20.000", 20), ("Panjang: 30 m", 30),
        ])
    func reads(_ text: String, _ metres: Double) {
        #expect(DeclaredLength.read(text).length == .metres(metres))
    }

    @Test("refuses anything else", arguments: ["20 x 30", "-5", "20 km", "m", "20 m2"])
    func refuses(_ text: String) {
        #expect(DeclaredLength.read(text) == .unreadable)
    }

    @Test("sees that nothing is written", arguments: ["", "-", "0", "null"])
    func absent(_ text: String) {
        #expect(DeclaredLength.read(text) == .absent)
    }

    @Test("a number stays what it is")
    func numbers() {
        #expect(DeclaredLength.read(number: 12.5).length == .metres(12.5))
        #expect(DeclaredLength.read(number: -1) == .unreadable)
        #expect(DeclaredLength.read(number: 0) == .absent)
    }
}
