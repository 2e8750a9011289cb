import Foundation
import TapakGeometry
import TapakTestSupport
import Testing

/// A JSON file of the test data that is an array of objects, read with Foundation.
func conformanceCases(_ path: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: URL(filePath: TestData.path("conformance/geos/\(path)")))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
}

/// The geometries of a GeoJSON file of the test data.
func geometries(inTestData path: String) throws -> [Geometry] {
    let data = try Data(contentsOf: URL(filePath: TestData.path(path)))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let features = try #require(root["features"] as? [[String: Any]])
    return try features.map { try Geometry(geoJSON: #require($0["geometry"] as? [String: Any])) }
}

extension Geometry {
    /// A geometry from its GeoJSON object; null ordinates become NaN.
    init(geoJSON object: [String: Any]) throws {
        let kind = try #require((object["type"] as? String).flatMap(Kind.init))
        let coordinates = try #require(object["coordinates"] as? [Any])
        switch kind {
        case .point: self.init(kind: kind, positions: coordinates.isEmpty ? [] : [try position(coordinates)])
        case .polygon:
            self.init(kind: kind)
            try append(polygon: coordinates)
        case .multiPolygon:
            self.init(kind: kind)
            for polygon in coordinates { try append(polygon: #require(polygon as? [Any])) }
        default: throw UnexpectedKind(kind: kind)
        }
    }

    private mutating func append(polygon: [Any]) throws {
        for ring in polygon {
            let ring = try #require(ring as? [Any])
            for entry in ring { positions.append(try position(#require(entry as? [Any]))) }
            lineEnds.append(positions.count)
        }
        partEnds.append(lineEnds.count)
    }
}

private struct UnexpectedKind: Error { var kind: Geometry.Kind }

private func position(_ ordinates: [Any]) throws -> Position {
    try #require(ordinates.count >= 2)
    return Position(x: ordinates[0] as? Double ?? .nan, y: ordinates[1] as? Double ?? .nan)
}
