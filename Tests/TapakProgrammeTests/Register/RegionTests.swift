import TapakProgramme
import Testing

@Suite("regions")
struct RegionTests {
    @Test(
        "carry their table of villages as text",
        arguments: [
            (Region.kotaBekasi, "kota_bekasi.csv", 57), (.kabBekasi, "kab_bekasi.csv", 188),
            (.banjarnegara, "banjarnegara.csv", 279),
        ])
    func csv(_ region: Region, _ fileName: String, _ lines: Int) {
        #expect(region.fileName == fileName)
        let table = region.csv.split(whereSeparator: \.isNewline)
        #expect(table.count == lines)
        #expect(
            table.first
                == "kode_kemendagri,nama,jenis,kode_kecamatan,nama_kecamatan,kode_kabkota,nama_kabkota,centroid_lon,centroid_lat,area_km2"
        )
        #expect(table.dropFirst().allSatisfy { $0.hasPrefix(region.rawValue + ".") })
    }
}
