import Foundation
import TapakSampleData
import TapakTestSupport
import Testing

@Suite("The sample")
struct SampleDataTests {
    static let paths = [
        "kab-bekasi/cooperatives.csv", "kab-bekasi/kelurahan.geojson", "kab-bekasi/parcels.geojson",
        "kota-bekasi/cooperatives.csv", "kota-bekasi/kelurahan.geojson", "kota-bekasi/layers/banjir.geojson",
        "kota-bekasi/layers/jalan.geojson",
        "kota-bekasi/layers/lp2b.geojson", "kota-bekasi/layers/rth.geojson", "kota-bekasi/layers/sempadan.geojson",
        "kota-bekasi/layers/sutet.geojson", "kota-bekasi/parcels-key.csv", "kota-bekasi/parcels.geojson",
        "regions/banjarnegara.csv", "regions/kab_bekasi.csv", "regions/kota_bekasi.csv",
    ]

    @Test("has these files and no other, and less than two megabytes")
    func wholeList() {
        #expect(Sample.files.map(\.path).sorted() == Self.paths)
        #expect(Sample.files.reduce(0) { $0 + $1.bytes.count } < 2_000_000)
    }

    @Test("comes out the same twice")
    func repeatable() {
        #expect(SampleData.files() == Sample.files)
    }

    @Test("stands in geodata byte for byte", arguments: paths)
    func committed(path: String) throws {
        let file = try #require(Sample.files.first { $0.path == path })
        let committed = try Data(contentsOf: TestData.packageRoot.appending(path: "geodata/" + path))
        #expect(Array(committed) == file.bytes, "make it anew: swift run tapak-sample-data")
    }

    @Test("is the only thing in geodata but for the README")
    func nothingElse() throws {
        let root = TestData.packageRoot.appending(path: "geodata").resolvingSymlinksInPath()
        let found = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.hasSuffix(".geojson") || $0.hasSuffix(".csv") || $0.hasSuffix(".md") }
        #expect(Set(found) == Set(Self.paths + ["README.md"]))
    }

    @Test("says of itself that it is not real", arguments: paths.filter { $0.hasSuffix(".geojson") })
    func remark(path: String) throws {
        let document = try Sample.document(path)
        #expect(document["type"] as? String == "FeatureCollection")
        #expect(document["crs"] == nil)
        let remark = try #require(document["remark"] as? String)
        #expect(remark.contains("not real data") || remark.contains("not an official boundary"))
    }

    @Test(
        "carries the fact tables",
        arguments: [("kota_bekasi", 56), ("kab_bekasi", 187), ("banjarnegara", 278)])
    func regions(name: String, count: Int) throws {
        let rows = try Sample.rows("regions/\(name).csv")
        #expect(rows.count == count)
        #expect(Set(rows.compactMap { $0["kode_kemendagri"] }).count == count)
        #expect(try !Sample.text("regions/\(name).csv").contains("\r"))
    }

    @Test(
        "carries them unchanged but for the line ends", .enabled(if: TestData.isPresent),
        arguments: ["kota_bekasi", "kab_bekasi", "banjarnegara"])
    func regionsUnchanged(name: String) throws {
        let original = try String(contentsOfFile: TestData.path("wilayah/\(name).csv"), encoding: .utf8)
        #expect(try Sample.text("regions/\(name).csv") == original.replacingOccurrences(of: "\r\n", with: "\n"))
    }
}
