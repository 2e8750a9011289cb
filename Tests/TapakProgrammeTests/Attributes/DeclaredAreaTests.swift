import TapakGeometry
import TapakProgramme
import Testing

@Suite("declared areas")
struct DeclaredAreaTests {
    @Test(
        "reads numbers as Indonesians write them",
        arguments: [
            ("Luas 2.485,50 m2", 2485.5), ("Luas 2485 m2", 2485), ("2485 m2", 2485), ("2485", 2485), ("2485m2", 2485),
            ("2485 m²", 2485), ("1.000", 1000), ("1.234", 1234), ("12.500", 12_500), ("1.234.567", 1_234_567),
            ("1.234.567,25", 1_234_567.25), ("1,234.56", 1234.56), ("1,234,567", 1_234_567), ("1,234", 1.234),
            ("600,5", 600.5), ("600.5", 600.5), ("600.25", 600.25), ("0.600", 0.6), ("2485.500", 2485.5),
            ("1 234,5", 1234.5), ("1\u{A0}234", 1234), ("LUAS TANAH : 720 M2", 720), ("± 650 m2", 650),
            ("+/- 650 m2", 650), ("kurang lebih 650 meter persegi", 650), ("650 m persegi", 650), ("650 M^2", 650),
            ("luas: 600.", 600), ("600 m 2", 600), ("6.0e2", 600), ("650 sq m", 650), ("650 sqm", 650),
        ])
    func squareMetres(_ text: String, _ expected: Double) {
        #expect(DeclaredArea.read(text) == .area(.squareMetres(expected), unit: .squareMetre))
    }

    @Test(
        "reads other units",
        arguments: [
            ("0,06 ha", 600.0, AreaUnit.hectare), ("0.06 Ha", 600, .hectare), ("1.234 ha", 12_340, .hectare),
            ("1 hektar", 10_000, .hectare), ("2,5 hektare", 25_000, .hectare), ("6 are", 600, .are),
            ("6,5 are", 650, .are),
        ])
    func units(_ text: String, _ expected: Double, _ unit: AreaUnit) throws {
        guard case .area(let area, let found) = DeclaredArea.read(text) else {
            Issue.record("unreadable")
            return
        }
        #expect(abs(area.squareMetres - expected) < 1e-9 * expected)
        #expect(found == unit)
    }

    @Test(
        "sees that nothing is written",
        arguments: ["", " ", "-", "–", "null", "NULL", "n/a", "tidak ada", "?", "0", "0 m2", "0,00"])
    func absent(_ text: String) {
        #expect(DeclaredArea.read(text) == .absent)
    }

    @Test(
        "refuses what it cannot be sure of",
        arguments: [
            "luas", "20 x 30", "20x30 m", "600-700", "-600", "50 tumbak", "12 bata", "3 ubin", "600 kg", "1.23.456",
            "1,2.3,4", "600 m2 (2 bidang)", "12.34.56", "inf", "1e999", "0x10",
        ])
    func unreadable(_ text: String) {
        #expect(DeclaredArea.read(text) == .unreadable)
    }

    @Test("a number of the file stays what it is")
    func numbers() {
        #expect(DeclaredArea.read(number: 1.234).area == .squareMetres(1.234))
        #expect(DeclaredArea.read(number: 1000).area == .squareMetres(1000))
        #expect(DeclaredArea.read(number: 0) == .absent)
        #expect(DeclaredArea.read(number: -1) == .unreadable)
        #expect(DeclaredArea.read(number: .nan) == .unreadable)
        #expect(DeclaredArea.read(number: .infinity) == .unreadable)
        #expect(DeclaredArea.read(number: 0.25, unit: .hectare).area == .squareMetres(2500))
    }

    @Test(
        "the name of an attribute tells the unit of bare numbers",
        arguments: [
            ("luas_ha", AreaUnit.hectare), ("Luas (Ha)", .hectare), ("luas_m2", .squareMetre), ("luas", .squareMetre),
            ("LUAS HEKTAR", .hectare), ("", .squareMetre),
        ])
    func attributeUnit(_ name: String, _ unit: AreaUnit) {
        #expect(AreaUnit(attributeName: name) == unit)
    }

    @Test("a stated unit goes before that of the attribute")
    func statedUnit() {
        #expect(DeclaredArea.read("600 m2", unit: .hectare).area == .squareMetres(600))
        #expect(DeclaredArea.read("0.5", unit: .hectare).area == .squareMetres(5000))
    }

    @Test("never traps on any text of two of these marks", arguments: Array("0123.,- mha²^eE+x\u{200B}é"))
    func anyText(_ first: Character) {
        for second in "0123.,- mha²^eE+x\u{200B}é" {
            for third in "09.,e " {
                if case .area(let area, _) = DeclaredArea.read(String([first, second, third])) {
                    #expect(area > .zero)
                }
            }
        }
    }
}
