import Foundation
import TapakGeometry
import TapakTestSupport
import Testing

/// The features of a GeoJSON file, read with Foundation: independent of the reader under test elsewhere.
struct GeoJSONFile {
    var features: [(properties: [String: Any], geometry: Geometry)]

    init(inTestData path: String) throws {
        let data = try Data(contentsOf: URL(filePath: TestData.path(path)))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let entries = try #require(root["features"] as? [[String: Any]])
        features = try entries.map { entry in
            let geometry = try #require(entry["geometry"] as? [String: Any])
            return (entry["properties"] as? [String: Any] ?? [:], try Geometry(geoJSON: geometry))
        }
    }
}

extension Geometry {
    /// A polygon or multipolygon from its GeoJSON object.
    init(geoJSON object: [String: Any]) throws {
        let polygons =
            try object["type"] as? String == "MultiPolygon"
            ? #require(object["coordinates"] as? [[[[Double]]]])
            : [#require(object["coordinates"] as? [[[Double]]])]
        self.init(polygons: polygons.map { $0.map { $0.map { Position(x: $0[0], y: $0[1]) } } })
    }
}
