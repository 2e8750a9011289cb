import Foundation
import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakTestSupport

extension Cadastre {
    /// A delivery of some parcels, and which parcel each of its features is.
    mutating func delivery(_ parcels: [Parcel], _ writing: Writing) -> (features: [DeliveredFeature], order: [Int]) {
        let plane = LocalTransverseMercator(centre: Self.place)
        var order = Array(parcels.indices)
        if writing.isShuffled { order.shuffle(using: &random) }
        let features = order.map { number in
            let parcel = parcels[number]
            var polygons = parcel.parts.map { rings in
                var lines = rings.map { written($0, plane, writing) }
                if writing.isShuffled { lines[1...].shuffle(using: &random) }
                return lines
            }
            if writing.isShuffled { polygons.shuffle(using: &random) }
            return DeliveredFeature(
                id: writing.hasIds ? parcel.id : nil, geometry: Geometry(polygons: polygons),
                decimals: writing.decimals ?? 15, properties: properties(parcel.properties, writing))
        }
        return (features, order)
    }

    private mutating func written(
        _ ring: [Position], _ plane: LocalTransverseMercator, _ writing: Writing
    ) -> [Position] {
        var positions = ring.map { corner in
            let position = plane.inverse(corner)
            return Position(x: written(position.x, writing), y: written(position.y, writing))
        }
        if writing.isShuffled {
            let start = Int.random(in: 0..<positions.count, using: &random)
            positions = Array(positions[start...] + positions[..<start])
            if Bool.random(using: &random) { positions.reverse() }
        }
        return positions + positions.prefix(1)
    }

    private mutating func written(_ ordinate: Double, _ writing: Writing) -> Double {
        let noise = writing.noise > 0 ? Double.random(in: -writing.noise...writing.noise, using: &random) : 0
        guard let decimals = writing.decimals else { return ordinate + noise }
        return Double(String(format: "%.\(decimals)f", ordinate + noise)) ?? .nan
    }

    private mutating func properties(_ members: [(name: String, value: String)], _ writing: Writing) -> [UInt8] {
        guard writing.isShuffled else {
            return Array("{\(members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ","))}".utf8)
        }
        let texts = members.shuffled(using: &random).compactMap { name, value -> String? in
            var spelling = value
            // A null says what a missing member says.
            if value == "null" { return nil }
            if name == "luas" { spelling = value.replacing(".5", with: ".500E0") }
            if name == "nama" { spelling = value.replacing("A/\u{00E9}", with: "\\u0041\\/\\u00e9") }
            if name == "rincian" {
                let count = value.split(separator: ":").last.map { String($0.dropLast()) } ?? ""
                spelling = "{ \"c\" : \(count).0 , \"a\" : [1e0,\t2.0, {\"\\u0062\":\"x\"} ] }"
            }
            return " \"\(name)\" :\n \(spelling) "
        }
        return Array("{\(texts.joined(separator: ","))}".utf8)
    }

    static func sine(_ angle: Double) -> Double { sin(angle) }
    static func cosine(_ angle: Double) -> Double { cos(angle) }
}
