import Foundation
import TapakSampleData
import Testing

@Suite("The invented layers")
struct CityLayersTests {
    @Test("are closed polygons that say they are synthetic", arguments: ["lp2b", "rth", "sempadan", "sutet", "banjir"])
    func areas(name: String) throws {
        let features = try Sample.features("kota-bekasi/layers/\(name).geojson")
        #expect(features.count >= 4)
        for feature in features {
            #expect(feature.type == "Polygon")
            #expect(feature.exterior.first == feature.exterior.last)
            #expect(doubledArea(feature.exterior) > 0)
            #expect(feature.text("sumber") == "Sintetis")
            #expect(feature.text("nama")?.isEmpty == false)
        }
    }

    @Test("have roads with a class and a width")
    func roads() throws {
        let roads = try Sample.features("kota-bekasi/layers/jalan.geojson")
        for road in roads {
            #expect(road.type == "LineString")
            #expect(road.places.count >= 2)
            #expect(["arteri", "kolektor", "lokal", "lingkungan"].contains(road.text("kelas_jalan") ?? ""))
            #expect((3...25).contains(road.number("lebar_m") ?? 0))
            #expect(road.text("sumber") == "Sintetis")
        }
        #expect(Set(roads.compactMap { $0.text("kelas_jalan") }).count == 4)
    }

    @Test("touch some of the parcels", arguments: ["lp2b", "rth", "sempadan", "sutet", "banjir"])
    func reach(name: String) throws {
        let rings = try Sample.features("kota-bekasi/layers/\(name).geojson").map(\.exterior)
        let touched = try #require(Sample.parcels).filter { parcel in
            parcel.exterior.contains { corner in rings.contains { encloses($0, corner) } }
        }
        #expect(touched.count >= 3)
    }
}
