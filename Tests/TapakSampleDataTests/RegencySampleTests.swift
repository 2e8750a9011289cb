import Foundation
import TapakProgramme
import Testing

@testable import TapakSampleData

@Suite("The sample of Kabupaten Bekasi")
struct RegencySampleTests {
    let cells: [SampleFeature]
    let parcels: [SampleFeature]
    let facts: [String: [String: String]]

    init() throws {
        cells = try Sample.features("kab-bekasi/kelurahan.geojson")
        parcels = try Sample.features("kab-bekasi/parcels.geojson")
        facts = Dictionary(
            uniqueKeysWithValues: try Sample.rows("regions/kab_bekasi.csv").map { ($0["kode_kemendagri"] ?? "", $0) })
    }

    @Test("has a cell for each of the 187 kelurahan and desa, about as large as in the fact table")
    func cellsOfFacts() throws {
        #expect(cells.count == 187)
        #expect(Set(cells.compactMap { $0.text("KDEPUM") }) == Set(facts.keys))
        for cell in cells {
            let row = try #require(facts[cell.text("KDEPUM") ?? ""])
            #expect(cell.text("NAMOBJ") == row["nama"])
            #expect(cell.text("WADMKC") == row["nama_kecamatan"])
            #expect(cell.text("WADMKK") == "Kabupaten Bekasi")
            #expect(cell.text("KDBPUM") == "32.16")
            let area = try #require(row["area_km2"].flatMap { Double($0) }) * 1e6
            #expect(abs(doubledArea(cell.exterior) / 2 / area - 1) < 0.15, "\(row["nama"] ?? "")")
        }
    }

    @Test("cells meet side by side: every side is walked once, and the sides of one cell only make one loop")
    func partition() throws {
        var walked: [KelurahanMapTests.Side: Int] = [:]
        for side in cells.flatMap({ KelurahanMapTests.Side.all(of: $0.exterior) }) { walked[side, default: 0] += 1 }
        #expect(walked.values.allSatisfy { $0 == 1 })
        let outer = walked.keys.filter { walked[$0.reversed] == nil }
        let following = Dictionary(outer.map { ($0.start, $0.end) }) { first, _ in first }
        let start = try #require(outer.first?.start)
        var place = start
        var count = 0
        repeat {
            place = try #require(following[place])
            count += 1
        } while place != start && count <= outer.count
        #expect(count == outer.count)
    }

    @Test("parcels lie in the desa that the list says, and are as large as it says")
    func parcelsInPlace() throws {
        let rings = Dictionary(grouping: cells) { $0.text("NAMOBJ") ?? "" }
        #expect((100...250).contains(parcels.count))
        #expect(Set(parcels.compactMap { $0.text("id") }).count == parcels.count)
        for parcel in parcels {
            let name = try #require(parcel.text("kelurahan"))
            let middle = [0, 1].map { axis in
                parcel.exterior.reduce(0) { $0 + $1[axis] } / Double(parcel.exterior.count)
            }
            #expect(rings[name, default: []].contains { encloses($0.exterior, middle) }, "\(name)")
            let declared = try #require(parcel.number("luas"))
            #expect(abs(doubledArea(parcel.exterior) / 2 - declared) < 1 + declared * 0.002, "\(name)")
        }
    }

    @Test("some desa have no candidate, and most land is the village's own")
    func mixture() {
        let named = Set(parcels.compactMap { $0.text("kelurahan") })
        #expect(named.count < 187 && named.count > 90)
        let villageLand = parcels.count { $0.text("jenis_aset") == "Tanah Kas Desa" }
        #expect(villageLand * 2 > parcels.count && villageLand < parcels.count)
    }

    @Test("has a cooperative for each of them, named after what it is, and every cell is understood")
    func cooperatives() throws {
        let rows = CooperativeList(FactTable(.kabBekasi)).rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(CooperativeList.columns, row))
        }
        #expect(Set(rows.compactMap { $0["kode_kelurahan"] }) == Set(facts.keys) && rows.count == 187)
        let recogniser = AttributeRecogniser<CooperativeRole>()
        for row in rows {
            let isDesa = facts[row["kode_kelurahan"] ?? ""]?["jenis"] == "desa"
            #expect(row["nama_koperasi"]?.hasPrefix(isDesa ? "Koperasi Desa " : "Koperasi Kelurahan ") == true)
            var patch = CooperativePatch()
            for (name, text) in row {
                let role = try #require(recogniser.match(name)?.role)
                let unknown = try patch.take(text, as: role)
                #expect(unknown.isEmpty)
            }
            #expect(patch.contradiction == nil && patch.level == .village)
        }
    }
}
