import Foundation
import TapakSampleData
import TapakTestSupport
import Testing

/// The sample as it is made now, read back with nothing of our own.
enum Sample {
    static let files = SampleData.files()

    static let cells = try? features("kota-bekasi/kelurahan.geojson")
    static let parcels = try? features("kota-bekasi/parcels.geojson")

    static func text(_ path: String) throws -> String {
        let file = try #require(files.first { $0.path == path })
        return try #require(String(bytes: file.bytes, encoding: .utf8))
    }

    static func document(_ path: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(text(path).utf8))
        return try #require(object as? [String: Any])
    }

    static func features(_ path: String) throws -> [SampleFeature] {
        let features = try #require(document(path)["features"] as? [[String: Any]])
        return features.map(SampleFeature.init)
    }

    /// The rows of a CSV file without quoting, by column name.
    static func rows(_ path: String) throws -> [[String: String]] {
        let lines = try text(path).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = try #require(lines.first)
        return try lines.dropFirst().map { fields in
            try #require(fields.count == header.count, "\(path): \(fields)")
            return Dictionary(uniqueKeysWithValues: zip(header, fields))
        }
    }

    /// The key's rows, by the index of their feature.
    static func key() throws -> [Int: [[String: String]]] {
        try Dictionary(grouping: rows("kota-bekasi/parcels-key.csv")) { Int($0["feature"] ?? "") ?? -1 }
    }
}

/// A feature as Foundation read it.
struct SampleFeature: Sendable {
    /// The names of all properties.
    let names: Set<String>
    /// `nil` for `null`.
    let type: String?
    /// The rings of a polygon or a multipolygon; none for anything else.
    let polygons: [[[[Double]]]]
    /// The positions of a line, or the one of a point.
    let places: [[Double]]
    /// Whether `coordinates` is an empty array.
    let isEmpty: Bool

    private let texts: [String: String]
    private let numbers: [String: Double]

    init(_ feature: [String: Any]) {
        let properties = feature["properties"] as? [String: Any] ?? [:]
        names = Set(properties.keys)
        texts = properties.compactMapValues { $0 as? String }
        numbers = properties.compactMapValues { $0 as? Double }
        let geometry = feature["geometry"] as? [String: Any]
        let coordinates = geometry?["coordinates"]
        type = geometry?["type"] as? String
        isEmpty = (coordinates as? [Any])?.isEmpty == true
        polygons =
            switch type {
            case "Polygon": (coordinates as? [[[Double]]]).map { [$0] } ?? []
            case "MultiPolygon": coordinates as? [[[[Double]]]] ?? []
            default: []
            }
        places =
            switch type {
            case "Point": (coordinates as? [Double]).map { [$0] } ?? []
            case "LineString": coordinates as? [[Double]] ?? []
            default: []
            }
    }

    /// A property that is text.
    func text(_ name: String) -> String? { texts[name] }

    /// A property that is a number.
    func number(_ name: String) -> Double? { numbers[name] }

    /// The first ring.
    var exterior: [[Double]] { polygons.first?.first ?? [] }
}

/// Twice the signed area of a closed ring in square metres, positive counter-clockwise.
///
/// One degree of longitude is 110,654.86 m and one of latitude 110,587.58 m at 6.285° S (GeographicLib, WGS 84);
/// within the city the product varies by 0.03 %.
func doubledArea(_ ring: [[Double]]) -> Double {
    guard let first = ring.first else { return 0 }
    return zip(ring, ring.dropFirst()).reduce(0) { sum, side in
        let (start, end) = side
        return sum + ((start[0] - first[0]) * (end[1] - first[1]) - (end[0] - first[0]) * (start[1] - first[1]))
    } * 110_654.86 * 110_587.58
}

/// Whether a closed ring encloses a place (even-odd rule).
func encloses(_ ring: [[Double]], _ place: [Double]) -> Bool {
    zip(ring, ring.dropFirst()).reduce(false) { inside, side in
        let (start, end) = side
        guard (start[1] > place[1]) != (end[1] > place[1]) else { return inside }
        let crossing = start[0] + (place[1] - start[1]) / (end[1] - start[1]) * (end[0] - start[0])
        return place[0] < crossing ? !inside : inside
    }
}
