import Foundation
import TapakSampleData
import Testing

@Suite("The invented list of land")
struct LandInventoryTests {
    let parcels: [SampleFeature]
    let key: [Int: [[String: String]]]
    let cells: [String: [[Double]]]

    init() throws {
        parcels = try #require(Sample.parcels)
        key = try Sample.key()
        cells = Dictionary(
            uniqueKeysWithValues: try #require(Sample.cells).map { ($0.text("KDEPUM") ?? "", $0.exterior) })
    }

    private func defects(_ index: Int) -> Set<String> { Set((key[index] ?? []).compactMap { $0["defect"] }) }

    /// Defects after which the written geometry is not the outline of the key.
    static let geometryDefects: Set<String> = [
        "axes_swapped", "latitude_sign_lost", "degree_typo", "coordinates_coarse", "ring_self_intersection",
        "ring_unclosed", "ring_too_short", "ring_spike", "null_geometry", "empty_geometry", "hole_outside",
    ]

    @Test("has five hundred features with the attributes of a city's list")
    func attributes() {
        #expect(parcels.count == 500)
        let expected: Set = [
            "id", "nama", "jenis_aset", "status_serah_terima", "luas", "metode_ukur", "no_sertifikat", "kelurahan",
            "kecamatan", "kondisi_jalan",
        ]
        for parcel in parcels {
            #expect(parcel.names.subtracting(["panjang_tanah", "lebar_tanah"]) == expected)
            #expect(parcel.text("id")?.wholeMatch(of: /(BMD|PSU|BMN|BUMN|HBH|LHN)-[0-9]{4}/) != nil)
        }
    }

    @Test("has points with length and width among them")
    func points() throws {
        let points = parcels.filter { $0.type == "Point" }
        #expect(points.count == 25)
        for point in points {
            #expect(point.number("panjang_tanah") != nil)
            #expect(point.number("lebar_tanah") != nil)
        }
    }

    @Test("is sound where the key knows no defect, and as large as the key says")
    func soundness() throws {
        var sound = 0
        for (index, parcel) in parcels.enumerated() where defects(index).isDisjoint(with: Self.geometryDefects) {
            guard parcel.type != "Point" else { continue }
            var area = 0.0
            for rings in parcel.polygons {
                for (number, ring) in rings.enumerated() {
                    #expect(ring.first == ring.last && ring.count >= 4, "feature \(index)")
                    let doubled = doubledArea(ring)
                    #expect((doubled > 0) == ((number == 0) != defects(index).contains("winding")), "feature \(index)")
                    area += number == 0 ? abs(doubled) / 2 : -abs(doubled) / 2
                }
            }
            let planned = try #require(key[index]?.first?["area_m2"].flatMap { Double($0) })
            #expect(abs(area - planned) < 0.02 + planned * 0.0004, "feature \(index)")
            sound += 1
        }
        #expect(sound > 420)
    }

    @Test("lies in the kelurahan of the key, whole unless planned otherwise")
    func places() throws {
        for (index, parcel) in parcels.enumerated() where defects(index).isDisjoint(with: Self.geometryDefects) {
            let code = try #require(key[index]?.first?["kelurahan_code"])
            let places = parcel.places + parcel.polygons.flatMap { $0.flatMap(\.self) }
            if code.isEmpty {
                #expect(defects(index).contains("outside_villages"))
                #expect(places.allSatisfy { place in cells.values.allSatisfy { !encloses($0, place) } })
            } else {
                let ring = try #require(cells[code])
                let inside = places.filter { encloses(ring, $0) }
                #expect(!inside.isEmpty)
                #expect((inside.count == places.count) == !defects(index).contains("astride_villages"))
            }
        }
    }

    @Test("leaves some kelurahan without any candidate, and some with points only")
    func prospects() {
        var shapes: [String: Set<String>] = [:]
        for row in key.values.compactMap(\.first) {
            shapes[row["kelurahan_code"] ?? "", default: []].insert(row["shape"] ?? "")
        }
        #expect(cells.keys.filter { shapes[$0] == nil }.count == 6)
        #expect(shapes.filter { $0.value == ["point"] }.count == 2)
    }

    @Test("gives 36 kelurahan a candidate that is certainly large enough, and no more of them")
    func passing() {
        // 0.5·√A of an unstated capture class is the widest tolerance among these: 13 m² at 690 m².
        let precise: Set = ["unstated", "rtk", "total_station", "orthophoto"]
        var certain: Set<String> = []
        for (index, rows) in key where defects(index).isDisjoint(with: Self.geometryDefects) {
            guard let row = rows.first, let area = row["area_m2"].flatMap({ Double($0) }), area >= 690,
                precise.contains(row["capture_class"] ?? "")
            else { continue }
            certain.insert(row["kelurahan_code"] ?? "")
        }
        certain.remove("")
        #expect(certain.count == 36)
    }

    @Test("names nobody and nowhere: streets and estates are examples")
    func fictitious() {
        let words = ["Contoh", "Misal", "Umpama", "Andai", "Ibarat"]
        for parcel in parcels {
            let name = parcel.text("nama") ?? ""
            #expect(
                name == "null" || words.contains { name.contains($0) || name.contains($0.lowercased()) }, "\(name)")
            let certificate = parcel.text("no_sertifikat")
            #expect(
                certificate.map { ["-", "null", "Belum Bersertifikat"].contains($0) || $0.hasPrefix("HP-CONTOH-") }
                    ?? true)
        }
    }
}
