import Foundation
import TapakSampleData
import Testing

@Suite("The schematic kelurahan")
struct KelurahanMapTests {
    let cells: [SampleFeature]
    let facts: [String: [String: String]]

    init() throws {
        cells = try #require(Sample.cells)
        facts = Dictionary(
            uniqueKeysWithValues: try Sample.rows("regions/kota_bekasi.csv").map { ($0["kode_kemendagri"] ?? "", $0) })
    }

    /// A side of a ring in whole ten-millionths of a degree: seven decimals are exact.
    struct Side: Hashable {
        var start: [Int]
        var end: [Int]
        var reversed: Side { Side(start: end, end: start) }

        static func all(of ring: [[Double]]) -> [Side] {
            let exact = ring.map { $0.map { Int(($0 * 1e7).rounded()) } }
            return zip(exact, exact.dropFirst()).map { Side(start: $0, end: $1) }
        }
    }

    @Test("carry the names and codes of the fact table under BIG's attribute names")
    func attributes() throws {
        #expect(cells.count == 56)
        #expect(Set(cells.compactMap { $0.text("KDEPUM") }) == Set(facts.keys))
        for cell in cells {
            let row = try #require(facts[cell.text("KDEPUM") ?? ""])
            #expect(cell.text("NAMOBJ") == row["nama"])
            #expect(cell.text("WADMKD") == row["nama"])
            #expect(cell.text("WADMKC") == row["nama_kecamatan"])
            #expect(cell.text("WADMKK") == row["nama_kabkota"])
            #expect(cell.text("WADMPR") == "Jawa Barat")
            #expect(cell.text("KDCPUM") == row["kode_kecamatan"])
            #expect(cell.text("KDBPUM") == "32.75")
            #expect(cell.text("KDPPUM") == "32")
            #expect(cell.text("REMARK") == "Skematik, bukan batas resmi / schematic, not an official boundary")
            let hectares = try #require(cell.number("LUASWH"))
            let squareKilometres = try #require(row["area_km2"].flatMap { Double($0) })
            #expect(abs(hectares - squareKilometres * 100) < 0.006)
        }
    }

    @Test("are single rings, counter-clockwise, closed, with seven decimals")
    func rings() throws {
        for cell in cells {
            #expect(cell.type == "Polygon")
            #expect(cell.polygons.first?.count == 1)
            #expect(cell.exterior.first == cell.exterior.last)
            #expect(doubledArea(cell.exterior) > 0)
        }
        let coordinates = /[0-9]+\.([0-9]+)[,\]]/
        let decimals = try Set(Sample.text("kota-bekasi/kelurahan.geojson").matches(of: coordinates).map(\.1.count))
        #expect(decimals == [7])
    }

    @Test("meet side by side: every side inside the city is walked once in each direction")
    func partition() throws {
        var walked: [Side: Int] = [:]
        for side in cells.flatMap({ Side.all(of: $0.exterior) }) { walked[side, default: 0] += 1 }
        #expect(walked.values.allSatisfy { $0 == 1 })

        // The sides that only one cell walks are the outline of the city: one loop, and it encloses the sum of all.
        let outer = walked.keys.filter { walked[$0.reversed] == nil }
        let following = Dictionary(outer.map { ($0.start, $0.end) }) { first, _ in first }
        #expect(following.count == outer.count)
        let start = try #require(outer.first?.start)
        var loop = [start]
        while let next = following[loop[loop.count - 1]], next != start, loop.count <= outer.count {
            loop.append(next)
        }
        #expect(loop.count == outer.count)
        #expect(
            exactDoubledArea(loop) == cells.reduce(0) { $0 + exactDoubledArea(Side.all(of: $1.exterior).map(\.start)) })
    }

    @Test("do not cross their own sides")
    func simple() {
        for cell in cells {
            let sides = Side.all(of: cell.exterior)
            for (number, one) in sides.enumerated() {
                for other in sides[(number + 1)...] where crosses(one, other) {
                    Issue.record("\(cell.text("NAMOBJ") ?? ""): \(one) crosses \(other)")
                }
            }
        }
    }

    @Test("have about the sizes of the fact table, and lie around its centres")
    func placesAndSizes() throws {
        for cell in cells {
            let row = try #require(facts[cell.text("KDEPUM") ?? ""])
            let area = try #require(row["area_km2"].flatMap { Double($0) }) * 1e6
            let name = cell.text("NAMOBJ") ?? ""
            #expect(abs(doubledArea(cell.exterior) / 2 / area - 1) < 0.05, "\(name)")
            let longitude = try #require(row["centroid_lon"].flatMap { Double($0) })
            let latitude = try #require(row["centroid_lat"].flatMap { Double($0) })
            #expect(encloses(cell.exterior, [longitude, latitude]), "\(name)")
        }
    }

    private func exactDoubledArea(_ ring: [[Int]]) -> Int {
        ring.indices.reduce(0) { sum, index in
            let (here, next, origin) = (ring[index], ring[(index + 1) % ring.count], ring[0])
            return sum + (here[0] - origin[0]) * (next[1] - origin[1]) - (next[0] - origin[0]) * (here[1] - origin[1])
        }
    }

    /// Whether two sides that share no end meet.
    private func crosses(_ one: Side, _ other: Side) -> Bool {
        guard Set([one.start, one.end, other.start, other.end]).count == 4 else { return false }
        func turn(_ a: [Int], _ b: [Int], _ c: [Int]) -> Int {
            ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).signum()
        }
        return turn(one.start, one.end, other.start) != turn(one.start, one.end, other.end)
            && turn(other.start, other.end, one.start) != turn(other.start, other.end, one.end)
    }
}
