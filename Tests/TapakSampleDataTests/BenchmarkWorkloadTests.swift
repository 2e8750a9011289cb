import Foundation
import TapakSampleData
import TapakTestSupport
import Testing

@Suite("The workload to measure speed on")
struct BenchmarkWorkloadTests {
    /// A workload as Foundation reads it.
    private struct Read {
        var parcels: [SampleFeature]
        var villages: [SampleFeature]
        var byteCount: Int

        init(count: Int) throws {
            let folder = try ScratchFolder()
            try BenchmarkWorkload(count: count).write(toFolder: folder.path)
            func features(_ name: String) throws -> [SampleFeature] {
                let object = try JSONSerialization.jsonObject(with: Data(folder.text(name).utf8))
                let features = try #require((object as? [String: Any])?["features"] as? [[String: Any]])
                return features.map(SampleFeature.init)
            }
            byteCount = try folder.text("parcels.geojson").utf8.count
            parcels = try features("parcels.geojson")
            villages = try features("kelurahan.geojson")
        }
    }

    @Test("has as many parcels as asked for, of about 500 bytes", arguments: [1, 7, 2500])
    func size(count: Int) throws {
        let read = try Read(count: count)
        #expect(read.parcels.count == count)
        #expect(read.villages.count == 56)
        if count > 1000 { #expect(abs(Double(read.byteCount) / Double(count) - 500) < 25) }
        #expect(read.parcels.allSatisfy { $0.names.count == 8 && $0.type == "Polygon" })
        #expect(Set(read.parcels.compactMap { $0.text("id") }).count == count)
        #expect(read.villages.reduce(0) { $0 + $1.exterior.count } == 56 * 553)
    }

    @Test("has parcels of true sizes and shapes, closed and with nine decimals")
    func shapes() throws {
        let parcels = try Read(count: 4000).parcels
        let corners = parcels.map { $0.exterior.count - 1 }
        #expect(corners.min() == 4 && corners.max() == 24)
        #expect(parcels.allSatisfy { $0.exterior.first == $0.exterior.last })
        let areas = parcels.indices.filter { $0 % 250 != 120 }.map { abs(doubledArea(parcels[$0].exterior)) / 2 }
        let sorted = areas.sorted()
        // The median of the distribution is 600 m²; of 4,000 draws it is good to some per cent.
        #expect(abs(sorted[sorted.count / 2] - 600) < 25)
        #expect(sorted[0] > 60 && sorted[sorted.count - 1] < 2800)
        let places = parcels.flatMap(\.exterior).map { $0[0] * 1e9 }
        #expect(places.allSatisfy { abs($0 - $0.rounded()) < 1e-4 })
    }

    @Test("four in a thousand cross themselves, and no other")
    func crossings() throws {
        let parcels = try Read(count: 2000).parcels
        func crosses(_ ring: [[Double]]) -> Bool {
            func side(_ a: [Double], _ b: [Double], _ c: [Double]) -> Double {
                (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
            }
            for one in 0..<ring.count - 1 {
                for other in 0..<one {
                    let (a, b, c, d) = (ring[one], ring[one + 1], ring[other], ring[other + 1])
                    if side(a, b, c) * side(a, b, d) < 0, side(c, d, a) * side(c, d, b) < 0 { return true }
                }
            }
            return false
        }
        let found = parcels.indices.filter { crosses(parcels[$0].exterior) }
        #expect(found == [120, 370, 620, 870, 1120, 1370, 1620, 1870])
    }

    @Test("every parcel lies in a village, and density does not depend on the number")
    func villages() throws {
        for count in [50, 400] {
            let read = try Read(count: count)
            for parcel in read.parcels {
                let place = try #require(parcel.exterior.first)
                let owners = read.villages.filter { encloses($0.exterior, place) }
                #expect(owners.count == 1)
            }
        }
        let rows = try Read(count: 2000).parcels
        // Forty-five in a row, 60 m apart.
        let west = try #require(rows[0].exterior.first)
        let east = try #require(rows[44].exterior.first)
        #expect(abs((east[0] - west[0]) * 110_654.86 - 44 * 60) < 60)
    }

    @Test("comes out the same twice")
    func repeatable() throws {
        let folder = try ScratchFolder()
        try BenchmarkWorkload(count: 300).write(toFolder: folder.path)
        let first = try folder.text("parcels.geojson") + folder.text("kelurahan.geojson")
        try BenchmarkWorkload(count: 300).write(toFolder: folder.path)
        #expect(try folder.text("parcels.geojson") + folder.text("kelurahan.geojson") == first)
        #expect(folder.names == ["kelurahan.geojson", "parcels.geojson"])
    }
}
