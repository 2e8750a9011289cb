import TapakProgramme
import Testing

@Suite("Units that lists mean")
struct UnitDirectoryTests {
    static let bekasi = UnitDirectory(
        AdministrativeRegister.shipped.units.filter { $0.regencyCode == "32.75" }.map {
            .init(
                code: $0.code, name: $0.name, kind: $0.kind, kecamatan: $0.kecamatan, regencyCode: $0.regencyCode,
                regency: $0.regency)
        })

    private struct Case: Sendable, CustomTestStringConvertible {
        var code: String?
        var name: String?
        var kecamatan: String?
        var regency: String?
        var expected: String
        var testDescription: String { "\(code ?? "") \(name ?? "") \(kecamatan ?? "") → \(expected)" }
    }

    private static let cases: [Case] = [
        Case(code: "32.75.01.1001", expected: "32.75.01.1001"),
        Case(code: "32.75.01.1001", name: "Bekasi Jaya", expected: "32.75.01.1001"),
        Case(code: "32.75.01.1001", name: "Margahayu", expected: "contradictory"),
        Case(code: "3275011001", name: "Kel. Bekasijaya", expected: "32.75.01.1001"),
        // Ten digits may be BPS's: 3275011001 alone is not enough.
        Case(code: "3275011001", expected: "unknown"), Case(code: "32.16.01.2001", expected: "unknown"),
        Case(name: "DUREN JAYA", expected: "32.75.01.1003"),
        Case(name: "Kelurahan Jatisampurna", kecamatan: "Jatisampurna", expected: "32.75.10.1001"),
        Case(name: "Margahayu", kecamatan: "Bekasi Timur", regency: "Kota Bekasi", expected: "32.75.01.1002"),
        // There is a Margahayu in Bandung, too.
        Case(name: "Margahayu", kecamatan: "Margahayu", expected: "elsewhere"),
        Case(name: "Margahayu", regency: "Kabupaten Bandung", expected: "elsewhere"),
        Case(name: "Margahayu", regency: "Kabupaten Bekasi", expected: "elsewhere"),
        Case(name: "Margahayu", regency: "Bekasi", expected: "32.75.01.1002"),
        Case(name: "Tak Ada", expected: "unknown"), Case(expected: "unnamed"), Case(name: " - ", expected: "unnamed"),
    ]

    @Test("are found, or the doubt is named", arguments: cases)
    private func resolving(_ example: Case) {
        let found = Self.bekasi.resolve(
            code: example.code, name: example.name, kecamatan: example.kecamatan, regency: example.regency)
        let answer =
            switch found {
            case .success(let unit): unit.code
            case .failure(.contradictory): "contradictory"
            case .failure(.elsewhere): "elsewhere"
            case .failure(.unknown): "unknown"
            case .failure(.unnamed): "unnamed"
            case .failure(.ambiguous): "ambiguous"
            }
        #expect(answer == example.expected)
    }

    @Test("two of one name need a kecamatan")
    func ambiguous() throws {
        let directory = UnitDirectory([
            .init(code: "99.01.01.2001", name: "Contoh", kecamatan: "Satu", regencyCode: "99.01"),
            .init(code: "99.01.02.2001", name: "Contoh", kecamatan: "Dua", regencyCode: "99.01"),
        ])
        #expect(
            directory.resolve(code: nil, name: "contoh", kecamatan: nil, regency: nil)
                == .failure(.ambiguous(["99.01.01.2001", "99.01.02.2001"])))
        #expect(
            try directory.resolve(code: nil, name: "contoh", kecamatan: "Kec. Dua", regency: nil).get().code
                == "99.01.02.2001")
    }

    @Test("every unit of the three regions is found by its name and kecamatan, and by the other spellings")
    func everyUnit() throws {
        for region in Region.allCases {
            let own = AdministrativeRegister.shipped.units.filter { $0.regencyCode == region.rawValue }
            let directory = UnitDirectory(
                own.map {
                    .init(
                        code: $0.code, name: $0.name, kind: $0.kind, kecamatan: $0.kecamatan,
                        regencyCode: $0.regencyCode, regency: $0.regency)
                })
            for unit in own {
                for name in [unit.name] + unit.aliases {
                    let found = directory.resolve(
                        code: nil, name: name, kecamatan: unit.kecamatan, regency: unit.regency)
                    #expect(try found.get().code == unit.code)
                }
            }
        }
    }

    @Test("a unit of unknown kind is told by its code")
    func kinds() {
        let desa = UnitDirectory.Unit(code: "99.01.01.2001", name: "A", regencyCode: "99.01")
        let kelurahan = UnitDirectory.Unit(code: "99.01.01.1001", name: "A", regencyCode: "99.01")
        #expect(desa.cooperativeKind == .kdmp && kelurahan.cooperativeKind == .kkmp)
        #expect(desa.kecamatanCode == "99.01.01")
    }
}
