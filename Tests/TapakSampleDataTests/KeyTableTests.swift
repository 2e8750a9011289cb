import Foundation
import TapakGeometry
import TapakSampleData
import Testing

@Suite("The key to the list of land")
struct KeyTableTests {
    let parcels: [SampleFeature]
    let rows: [[String: String]]

    init() throws {
        parcels = try #require(Sample.parcels)
        rows = try Sample.rows("kota-bekasi/parcels-key.csv")
    }

    /// How many features carry each defect: a few times each.
    static let counts = [
        ("area_implausible", 2), ("astride_villages", 3), ("axes_swapped", 3), ("coordinates_coarse", 4),
        ("declared_differs", 6), ("declared_kelurahan_differs", 4), ("declared_one", 2), ("degree_typo", 3),
        ("duplicate_geometry", 8), ("duplicate_id", 8), ("empty_geometry", 2), ("hole_outside", 2),
        ("latitude_sign_lost", 3), ("multipart", 4), ("near_boundary", 6), ("null_geometry", 3),
        ("outside_villages", 3), ("overlap", 4), ("point_only", 25), ("repeated_position", 3),
        ("ring_self_intersection", 3), ("ring_spike", 2), ("ring_too_short", 2), ("ring_unclosed", 3),
        ("shared_coordinate", 6), ("text_null", 4), ("value_unreadable", 2), ("winding", 6),
        ("witness_length_width", 3), ("witness_thousands", 3), ("witness_unit", 2), ("witness_web_mercator", 3),
        ("z_dropped", 4),
    ]

    @Test("counts each defect as often as it was planned", arguments: counts)
    func planned(defect: String, count: Int) {
        #expect(rows.filter { $0["defect"] == defect }.count == count)
    }

    @Test("has no other word, and no finding that is not a code")
    func words() {
        #expect(Set(rows.compactMap { $0["defect"] }) == Set(Self.counts.map(\.0) + [""]))
        for finding in rows.compactMap({ $0["finding"] }) where !finding.isEmpty {
            #expect(FindingCode(rawValue: finding) != nil, "\(finding)")
        }
    }

    @Test("has a row for every feature, in the order of the file, with its id")
    func order() {
        let features = rows.compactMap { $0["feature"].flatMap { Int($0) } }
        #expect(features == features.sorted())
        #expect(Set(features) == Set(parcels.indices))
        for row in rows {
            guard let index = row["feature"].flatMap({ Int($0) }) else { continue }
            #expect(parcels[index].text("id") == row["id"])
        }
    }

    @Test("tells the truth about the file", arguments: counts.map(\.0))
    func evidence(defect: String) throws {
        for row in rows where row["defect"] == defect {
            let index = try #require(row["feature"].flatMap { Int($0) })
            #expect(try isEvident(defect, in: parcels[index], at: index), "feature \(index)")
        }
    }

    /// Whether a defect shows in the feature as Foundation read it.
    private func isEvident(_ defect: String, in parcel: SampleFeature, at index: Int) throws -> Bool {
        let ring = parcel.exterior
        let open = ring.dropLast()
        let others = parcels.indices.filter { $0 != index }
        let declared = parcel.number("luas")
        let row = try #require(rows.first { $0["feature"] == String(index) })
        let planned = try #require(row["area_m2"])
        let code = try #require(row["kelurahan_code"])
        switch defect {
        case "axes_swapped": return ring.allSatisfy { $0[0] < 0 && $0[1] > 100 }
        case "latitude_sign_lost": return ring.allSatisfy { $0[0] > 106 && (6...7).contains($0[1]) }
        case "degree_typo":
            return ring.allSatisfy { !(106.8...107.1).contains($0[0]) || !(-6.5 ... -6.1).contains($0[1]) }
        case "coordinates_coarse":
            return ring.flatMap(\.self).allSatisfy { abs($0 * 1e5 - ($0 * 1e5).rounded()) < 1e-4 }
        case "ring_self_intersection": return abs(doubledArea(ring)) / 2 < (Double(planned) ?? 0) * 0.6
        case "ring_unclosed": return ring.count == 4 && ring.first != ring.last
        case "ring_too_short": return ring.count == 3
        case "repeated_position": return zip(ring, ring.dropFirst()).contains { $0 == $1 }
        case "ring_spike": return zip(ring, ring.dropFirst(2)).contains { $0 == $1 }
        case "null_geometry": return parcel.type == nil
        case "empty_geometry": return parcel.type == "Polygon" && parcel.isEmpty
        case "hole_outside": return parcel.polygons[0][1].allSatisfy { !encloses(ring, $0) }
        case "z_dropped": return ring.allSatisfy { $0.count == 3 }
        case "winding": return doubledArea(ring) < 0
        case "multipart": return parcel.type == "MultiPolygon" && parcel.polygons.count == 2
        case "point_only": return parcel.type == "Point"
        case "shared_coordinate":
            return others.contains { parcels[$0].type == "Point" && parcels[$0].places == parcel.places }
        case "duplicate_geometry":
            return others.contains { Set(parcels[$0].exterior.dropLast()) == Set(open) }
        case "duplicate_id": return others.contains { parcels[$0].text("id") == parcel.text("id") }
        case "overlap":
            return others.contains { other in
                let there = parcels[other].exterior
                return open.contains { encloses(there, $0) } || there.dropLast().contains { encloses(ring, $0) }
            }
        case "area_implausible": return abs(doubledArea(ring)) / 2 < 1.5
        case "declared_one": return declared == 1 || parcel.text("luas") == "1 m2"
        case "value_unreadable": return parcel.text("luas")?.contains(where: \.isNumber) == false
        case "text_null": return parcel.text("nama") == "null"
        case "witness_length_width":
            let length = try #require(parcel.number("panjang_tanah"))
            let width = try #require(parcel.number("lebar_tanah"))
            return abs(try #require(declared) - length * width) < 0.006
        case "declared_differs", "witness_thousands", "witness_unit", "witness_web_mercator":
            return try isDeclared(defect, try #require(declared), of: try #require(Double(planned)), at: ring[0][1])
        case "declared_kelurahan_differs":
            let village = try #require(Sample.rows("regions/kota_bekasi.csv").first { $0["kode_kemendagri"] == code })
            return parcel.text("kelurahan") != village["nama"] && parcel.text("kelurahan")?.hasPrefix("Kel.") == false
        case "near_boundary":
            let border = try #require(Sample.cells?.first { $0.text("KDEPUM") == code }).exterior
            return ring.contains { corner in metres(from: corner, to: border) < 10 }
        case "astride_villages", "outside_villages": return !ring.isEmpty  // LandInventoryTests sees where they lie
        default: return false
        }
    }

    private func isDeclared(_ defect: String, _ declared: Double, of area: Double, at latitude: Double) throws -> Bool {
        switch defect {
        case "witness_thousands": return abs(declared * 1_000 - area) <= 0.51
        case "witness_unit": return abs(declared * 100 - area) <= 0.51
        case "witness_web_mercator":
            // Scale of Web Mercator on the ellipsoid: a² / (M N cos² φ), WGS 84.
            let sine = sin(latitude * .pi / 180)
            let flattened = 1 - 0.006_694_379_990_14 * sine * sine
            let scale = flattened * flattened / ((1 - 0.006_694_379_990_14) * (1 - sine * sine))
            return abs(declared - area * scale) < 0.05
        default: return abs(declared - area) > 0.5 * area.squareRoot()
        }
    }

    /// The distance from a place to the nearest side of a ring, in metres.
    private func metres(from place: [Double], to ring: [[Double]]) -> Double {
        let plane = ring.map { (x: ($0[0] - place[0]) * 110_654.86, y: ($0[1] - place[1]) * 110_587.58) }
        return zip(plane, plane.dropFirst()).reduce(.infinity) { least, side in
            let (start, end) = side
            let dx = end.x - start.x
            let dy = end.y - start.y
            let along = min(1, max(0, -(start.x * dx + start.y * dy) / (dx * dx + dy * dy)))
            return min(least, hypot(start.x + along * dx, start.y + along * dy))
        }
    }
}
