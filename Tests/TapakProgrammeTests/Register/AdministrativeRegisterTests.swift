import Foundation
import TapakGeometry
import TapakProgramme
import TapakTestSupport
import Testing

@Suite("administrative register")
struct AdministrativeRegisterTests {
    let register = AdministrativeRegister.shipped

    @Test(
        "holds every village of the regions",
        arguments: [(Region.kotaBekasi, 0, 56), (.kabBekasi, 179, 8), (.banjarnegara, 266, 12)])
    func counts(_ region: Region, _ desa: Int, _ kelurahan: Int) {
        let units = register.units.filter { $0.regencyCode == region.rawValue }
        #expect(units.filter { $0.kind == .desa }.count == desa)
        #expect(units.filter { $0.kind == .kelurahan }.count == kelurahan)
        #expect(units.allSatisfy { $0.regency == region.name && $0.code.hasPrefix($0.kecamatanCode + ".") })
        // 1xxx are kelurahan, 2xxx desa.
        #expect(units.allSatisfy { $0.code.dropFirst(9).first == ($0.kind == .kelurahan ? "1" : "2") })
        #expect(Set(units.map(\.code)).count == desa + kelurahan)
    }

    @Test("has what the lines of its tables say, read character by character")
    func lines() throws {
        let lines = Region.allCases.flatMap { $0.csv.split(whereSeparator: \.isNewline).dropFirst() }
        #expect(lines.count == register.units.count)
        for (line, unit) in zip(lines, register.units) {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            #expect(fields.count == 10)
            #expect([unit.code, unit.name, unit.kind.rawValue] == Array(fields[0..<3]))
            #expect([unit.kecamatanCode, unit.kecamatan] == Array(fields[3..<5]))
            #expect([unit.regencyCode, unit.regency] == Array(fields[5..<7]))
            #expect(unit.centroid.x == Double(fields[7]) && unit.centroid.y == Double(fields[8]))
            #expect(unit.area == .squareMetres(try #require(Double(fields[9])) * 1_000_000))
            for name in [unit.name] + unit.aliases {
                #expect(register.isNamed(unit, name), "\(unit.code) \(name)")
                #expect(register.resolve(code: unit.code, name: name, kecamatan: nil, regency: nil) == unit)
            }
        }
    }

    @Test("reads lines that end in any way, and leaves out those of another shape")
    func shapes() {
        let line = "32.75.01.1001,Bekasijaya,kelurahan,32.75.01,Bekasi Timur,32.75,Kota Bekasi,107.0,-6.2,3.5"
        let other = line.replacing("1001,Bekasijaya", with: "1002,Caf\u{E9}")
        let tables = ["header\r\n\r\n\(line)\r\n\(other)", "header\n\(line),\nshort,line\n,\n", "", "header"]
        let register = AdministrativeRegister(
            tables: tables, aliases: "header\n32.75.01.1001,Bekasijaya,BEKASI JAYA\n32.75.01.1002,Caf\u{E9},Kaf\u{E9}\n"
        )
        #expect(register.units.map(\.code) == ["32.75.01.1001", "32.75.01.1002"])
        #expect(register.units.map(\.name) == ["Bekasijaya", "Caf\u{E9}"])
        #expect(register.units.map(\.aliases) == [["BEKASI JAYA"], ["Kaf\u{E9}"]])
        let told = { register.resolve(code: nil, name: $0, kecamatan: nil, regency: "Kota Bekasi")?.code }
        #expect(told("Kel. Kaf\u{E9}") == "32.75.01.1002")
        #expect(told("bekasi-jaya") == "32.75.01.1001")
        #expect(told("Bekasi") == nil)
    }

    @Test("knows a unit in full")
    func unit() throws {
        let unit = try #require(register.unit(code: "32.75.01.1001"))
        #expect(unit.name == "Bekasijaya")
        #expect(unit.aliases == ["Bekasi Jaya"])
        #expect(unit.kecamatan == "Bekasi Timur")
        #expect(unit.kecamatanCode == "32.75.01")
        #expect(unit.centroid == Position(x: 107.013560, y: -6.233359))
        #expect(abs(unit.area.squareMetres - 3_484_000) < 0.001)
        #expect(register.unit(code: "32.75.01.1099") == nil)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var code: String?
        var name: String?
        var kecamatan: String?
        var regency: String?
        var regencyCode: String?
        var expected: String?
        var testDescription: String {
            "\(code ?? "–") \(name ?? "–") \(kecamatan ?? "–") \(regency ?? "–") → \(expected ?? "nil")"
        }
    }

    static let cases: [Case] = [
        // Codes.
        Case(code: "32.75.01.1001", expected: "32.75.01.1001"),
        Case(code: " 32.75.01.1001 ", name: "BEKASI JAYA", expected: "32.75.01.1001"),
        Case(code: "3275011001", name: "Bekasi Jaya", expected: "32.75.01.1001"),
        // 3275011001 is also the BPS code of Jatikarya: bare digits alone say nothing, the name decides.
        Case(code: "3275011001", expected: nil),
        Case(code: "3275011001", name: "Jatikarya", expected: "32.75.10.1002"),
        Case(code: "id3275011001", name: "Jatikarya", expected: "32.75.10.1002"),
        Case(code: "ID3275011001", name: "Bekasi Jaya", expected: "32.75.01.1001"),
        Case(code: "id3275040008", name: "Aren Jaya", regency: "Kota Bekasi", expected: "32.75.01.1004"),
        Case(code: "3275040008", name: "Aren Jaya", expected: "32.75.01.1004"),
        Case(code: "id3275040008", expected: nil),
        // A code and a name that contradict each other: the name, within the regency of the code.
        Case(code: "32.75.01.1001", name: "Margahayu", expected: "32.75.01.1002"),
        Case(code: "32.75.01.1001", name: "Nowhere", expected: nil),
        Case(code: "32.75.99.1001", name: "Margahayu", expected: "32.75.01.1002"),
        Case(code: "31.71.01.1001", name: "Margahayu", expected: nil),
        Case(code: "BKS-7", name: "Margahayu", regency: "Kota Bekasi", expected: "32.75.01.1002"),
        // Names.
        Case(name: "Kel. Duren Jaya", regency: "KOTA BEKASI", expected: "32.75.01.1003"),
        Case(name: "kelurahan kota baru", regency: "Kota Bekasi", expected: "32.75.02.1003"),
        Case(name: "Kota Baru", regency: "Kota Bekasi", expected: "32.75.02.1003"),
        Case(name: "KOTABARU", regency: "Kota Bekasi", expected: "32.75.02.1003"),
        Case(name: "Segaramakmur", regency: "Kab. Bekasi", expected: "32.16.01.2001"),
        Case(name: "Desa Sagara Makmur", regency: "Kabupaten Bekasi", expected: "32.16.01.2001"),
        Case(name: "Jatimulya", regency: "Bekasi", regencyCode: "id3216", expected: "32.16.06.1001"),
        Case(name: "Jatimulya", regency: "Bekasi", expected: "32.16.06.1001"),
        Case(name: "Jatimulya", regency: "Kota Bekasi", expected: nil),
        Case(name: "Jatimulya", regencyCode: "32.16", expected: "32.16.06.1001"),
        Case(name: "Jatimulya", regency: "Kota Bekasi", regencyCode: "3216", expected: nil),
        // One name in three kecamatan of Banjarnegara.
        Case(name: "Bandingan", regency: "Banjarnegara", expected: nil),
        Case(name: "Bandingan", kecamatan: "Kec. Sigaluh", regency: "Banjarnegara", expected: "33.04.07.2007"),
        Case(name: "Bandingan", kecamatan: "Rakit", regency: "Kab. Banjarnegara", expected: "33.04.11.2006"),
        // The register writes Purworeja Klampok: a unique name does not need its kecamatan.
        Case(name: "Kalilandak", kecamatan: "Purwareja Klampok", regency: "Banjarnegara", expected: "33.04.02.2006"),
        // Without a regency a name alone is not enough in a country of 83,762 villages.
        Case(name: "Margahayu", expected: nil),
        Case(name: "Margahayu", kecamatan: "Bekasi Timur", expected: "32.75.01.1002"),
        Case(name: "Margahayu", kecamatan: "Margahayu", regency: "Kabupaten Bandung", expected: nil),
        Case(name: "", regency: "Kota Bekasi", expected: nil),
        Case(expected: nil),
    ]

    @Test("resolves what layers write", arguments: cases)
    func resolves(_ example: Case) {
        let unit = register.resolve(
            code: example.code, name: example.name, kecamatan: example.kecamatan, regency: example.regency,
            regencyCode: example.regencyCode)
        #expect(unit?.code == example.expected)
    }

    @Test("compares names as people write them")
    func names() throws {
        #expect(AdministrativeRegister.isSameName("Kel. Bekasi Jaya", "BEKASIJAYA"))
        #expect(!AdministrativeRegister.isSameName("Bekasi Jaya", "Duren Jaya"))
        let unit = try #require(register.unit(code: "32.16.18.2004"))
        #expect(register.isNamed(unit, "Cileduk"))
        #expect(register.isNamed(unit, "ciledug"))
        #expect(!register.isNamed(unit, "Cibarusah"))
    }

    @Test("every unit is found again by its own code, and by its name, kecamatan and regency")
    func findsItself() {
        for unit in register.units {
            #expect(register.resolve(code: unit.code, name: nil, kecamatan: nil, regency: nil) == unit)
            let named = register.resolve(
                code: nil, name: unit.name.uppercased(), kecamatan: unit.kecamatan, regency: unit.regency)
            #expect(named == unit)
        }
    }

    @Test("resolves all 521 villages of the BPS layers", .enabled(if: TestData.isPresent))
    func crosswalk() throws {
        var truth: [String: String] = [:]
        let lines = try String(
            contentsOfFile: TestData.path("boundaries/kemendagri_bps_crosswalk.csv"), encoding: .utf8
        ).split(whereSeparator: \.isNewline).dropFirst()
        for line in lines {
            let fields = line.split(separator: ",").map(String.init)
            truth[fields[2]] = fields[0]
        }
        var resolved = 0
        for file in ["id3216_bekasi", "id3275_kota_bekasi", "id3304_banjarnegara"] {
            let data = try Data(contentsOf: URL(filePath: TestData.path("boundaries/\(file).geojson")))
            let document = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
            for feature in try #require(document["features"] as? [[String: Any]]) {
                let properties = try #require(feature["properties"] as? [String: Any])
                let code = try #require(properties["village_code"] as? String)
                let bare = String(code.dropFirst(2))
                for spelled in [code, bare] {
                    let unit = register.resolve(
                        code: spelled, name: properties["village"] as? String,
                        kecamatan: properties["district"] as? String, regency: properties["regency"] as? String,
                        regencyCode: properties["regency_code"] as? String)
                    #expect(unit?.code == truth[code], "\(spelled)")
                }
                resolved += 1
            }
        }
        #expect(resolved == 521)
        #expect(truth.count == 521)
    }
}
