import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@testable import TapakReports

@Suite("Rows of screened parcels")
struct ScreenRowTests {
    private struct Screening {
        var row: ScreenRow
        var screened: [ScreenParcels.Screened] = []
    }

    private static func feature(_ properties: String, _ geometry: String) -> String {
        #"{"type":"Feature","properties":\#(properties),"geometry":\#(geometry)}"#
    }

    private static func square(_ x: Double, _ side: Double) -> String {
        #"{"type":"Polygon","coordinates":[[[\#(x),-6.25],[\#(x + side),-6.25],"#
            + #"[\#(x + side),\#(-6.25 + side)],[\#(x),\#(-6.25 + side)],[\#(x),-6.25]]]}"#
    }

    private static func collection(_ features: [String]) -> String {
        #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    }

    private static let parcels = [
        feature(#"{"id":"A","nama":"Lapangan","luas":1100,"jenis_aset":"BMD"}"#, square(107.001, 0.0003)),
        feature(#"{"id":"=1+1","nama":"baris\nbaru, \"kutip\""}"#, square(107.002, 0.0001)),
        feature(#"{"id":"","nama":"\"\"","luas":720}"#, square(107.003, 0.000_221)),
        feature(#"{"nama":"-,\r\n\t\u0000é😀"}"#, square(107.2, 0.0003)),
        feature(#"{"nama":"@"}"#, #"{"type":"Point","coordinates":[107.004,-6.25]}"#),
        feature("null", "null"),
        feature(
            #"{"id":7}"#, #"{"type":"Polygon","coordinates":[[[-6.25,107],[-6.24,107],[-6.24,107.1],[-6.25,107]]]}"#),
        feature(
            #"{"id":"bow"}"#,
            #"{"type":"Polygon","coordinates":[[[107,-6.25],[107.0004,-6.2496],[107.0004,-6.25],[107,-6.2496],[107,-6.25]]]}"#
        ),
        feature(#"{"id":"A","nama":"Lapangan"}"#, square(107.001, 0.0003)),
    ]

    private static let villages = [
        feature(
            #"{"WADMKD":"=Desa, \"Satu\"","WADMKC":"Bekasi Timur","WADMKK":"Kota\nBekasi","KDEPUM":"32.75.01.1001"}"#,
            square(106.99, 0.02)),
        feature(#"{"WADMKD":"Desa Dua"}"#, square(107.19, 0.02)),
    ]

    /// Screens the parcels above.
    private func screening(
        _ language: Language = .id, key: String = "kota-bekasi-600", villages: Bool = true, asksFootprint: Bool = false,
        layer: String? = nil, repairs: Bool = false
    ) async throws -> Screening {
        let scratch = try ScratchFolder()
        var profile = try RuleProfile.shipped("kota-bekasi-600")
        profile.key = key
        let path = try scratch.write(Self.collection(Self.parcels), to: "bidang, \"1\".geojson")
        var input = ScreenParcels.Input(files: [path], profile: profile, profileHash: "0")
        if villages {
            let layer = try scratch.write(Self.collection(Self.villages), to: "v.geojson")
            input.villages = try LoadVillages()(.init(path: layer))
        }
        if let layer {
            let rule = try #require(profile.layers.first { $0.name == layer })
            let path = try scratch.write(
                Self.collection([Self.feature("{}", Self.square(107.0011, 0.0001))]), to: "l.geojson")
            input.layers = [try LoadLayer()(.init(name: layer, paths: [path]), rule: rule)]
        }
        input.asksFootprint = asksFootprint
        input.repairs = repairs
        var screening = Screening(
            row: ScreenRow(profile: profile, layer: input.villages?.layer, phrasebook: Phrasebook(language)))
        _ = try await ScreenParcels()(input) { screening.screened.append($0) }
        #expect(screening.screened.count == Self.parcels.count)
        return screening
    }

    /// A row of CSV and the members of an object are what its fields give, and the findings stand where the row says.
    private func check(_ screening: Screening) {
        var buffer = TextBuffer()
        buffer.append("before")
        for screened in screening.screened {
            let start = buffer.count
            let findings = screening.row.appendCSV(screened, to: &buffer)
            let fields = screening.row.fields(of: screened)
            #expect(fields.map(\.name) == screening.row.columns.map(\.name))
            let expected = TextBuffer.text { $0.appendCSV(fields) }
            #expect(String(decoding: buffer.bytes[start...], as: UTF8.self) == expected)
            for isPrefixed in [false, true] {
                let json = TextBuffer.text {
                    screening.row.appendJSONMembers(of: screened, isPrefixed: isPrefixed, to: &$0)
                }
                #expect(
                    json == TextBuffer.text { $0.appendJSONMembers(fields, prefix: isPrefixed ? "tapak:" : "") })
            }
            let codes = ScreenRow.codes(screened.assessment.findings).joined(separator: ";")
            #expect(String(decoding: buffer.bytes[findings], as: UTF8.self) == codes)
            #expect(buffer.bytes[findings.lowerBound - 1] == UInt8(ascii: ","))
            #expect(buffer.bytes[findings.upperBound] == UInt8(ascii: ","))
        }
    }

    @Test("in CSV and JSON are what their fields hold", arguments: Language.allCases)
    func alike(language: Language) async throws {
        let screening = try await screening(language)
        // All kinds of values: absent ones, hostile text, several findings.
        #expect(Set(screening.screened.map(\.assessment.verdict)) == Set(Verdict.allCases))
        #expect(screening.screened.contains { $0.assessment.findings.count > 1 })
        check(screening)
    }

    @Test("are alike without villages, with a hostile profile, and with a repaired geometry")
    func odd() async throws {
        check(try await screening(villages: false))
        check(try await screening(key: "=\"aturan\", kami"))
        check(try await screening(repairs: true))
    }

    @Test("are alike where the building and a layer were asked for")
    func building() async throws {
        let screening = try await screening(asksFootprint: true, layer: "lp2b")
        #expect(screening.screened.contains { $0.assessment.grounds.footprint != nil })
        #expect(screening.screened.contains { $0.assessment.answers[.layer("lp2b")] == .fail })
        check(screening)
    }

    @Test("are the same whoever of several writes them")
    func shared() async throws {
        let screening = try await screening()
        let (row, screened) = (screening.row, screening.screened)
        let texts = await withTaskGroup(of: String.self) { group in
            for _ in 0..<4 {
                group.addTask { TextBuffer.text { for one in screened { row.appendCSV(one, to: &$0) } } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(texts).count == 1)
    }
}
