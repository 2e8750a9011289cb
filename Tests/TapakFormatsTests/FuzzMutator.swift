import TapakTestSupport

/// Makes broken documents out of sound ones: the same chunk gives the same documents on every machine.
///
/// A mutant has one to four changes: a byte replaced, a bit flipped, a byte or a short stretch dropped or repeated, a
/// piece of JSON put in, two bytes swapped, and now and then the rest cut off.
struct FuzzMutator {
    private var generator: SplitMix64
    private let seeds: [[UInt8]]

    /// Starts a chunk.
    init(chunk: UInt64) {
        // Chunks are far apart in the sequence of the generator.
        generator = SplitMix64(seed: chunk &* 0xD134_2543_DE82_EF95 &+ 0x5EED)
        seeds = Self.seeds.map { Array($0.utf8) }
    }

    /// The next mutant of the chunk.
    mutating func next() -> [UInt8] {
        var bytes = seeds[Int.random(in: seeds.indices, using: &generator)]
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<20, using: &generator) {
        case 0...2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 3...6: bytes[place] = Self.telling.randomElement(using: &generator) ?? 0
        case 7...8: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 9...10: bytes.remove(at: place)
        case 11...12: bytes.insert(Self.telling.randomElement(using: &generator) ?? 0, at: place)
        case 13...15: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
        case 16: bytes.removeSubrange(place..<min(bytes.count, place + stretch()))
        case 17: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + stretch())], at: place)
        case 18: bytes.swapAt(place, Int.random(in: bytes.indices, using: &generator))
        default:
            if Bool.random(using: &generator) { bytes.removeSubrange(place...) } else { bytes += bytes[..<place] }
        }
    }

    private mutating func stretch() -> Int { Int.random(in: 1...48, using: &generator) }

    /// Bytes that mean something, or just do not.
    private static let telling =
        Array("{}[]\",:\\-+0123456789.eEtrufalsn \n\r\t;=/\u{1E}".utf8) + [0, 0x80, 0xC2, 0xFF]

    /// Pieces that have led parsers astray.
    private static let pieces: [[UInt8]] =
        [
            "NaN", "-Infinity", "Infinity", "1e400", "-0", "01", "1.", ".5", "1e+", "0x1F", "12345678901234567890123",
            #""\ud800""#, #""\udc00\ud800""#, #"\u0000"#, #"\u00"#, #"\x"#, #""""#, "null", "true", "[]", "{}", "[[[[",
            "]]", "}}", ",,", ":", "//c\n", "/**/", "'", "\n{", "\u{1E}{", "\u{FEFF}", "\u{2028}", "é", "😀",
            #""type":"Feature","#, #""type":"Topology","#, #""coordinates":[],"#, #""geometry":null,"#,
            #""crs":"EPSG:3857","#, #""bbox":[1,2],"#, #""features":[],"#, #""rings":[],"#, #""typ\u0065":1,"#,
        ].map { Array($0.utf8) } + [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF]]

    /// Sound documents, one of each dialect that is read.
    static let seeds: [String] = {
        let polygon =
            #"{"type":"Polygon","coordinates":[[[106.97,-6.33],[1.069702e2,-6.33],[106.97,-6.3302],[106.97,-6.33]]]}"#
        let feature =
            #"{"type":"Feature","id":"a\u00e9/1","properties":{"n":"é😀","l":[1,{"x":null}]},"geometry":\#(polygon)}"#
        let point = #"{"id":7,"geometry":{"coordinates":[1,-2.5,3],"type":"Point"},"properties":null,"type":"Feature"}"#
        let crs = #""crs":{"type":"name","properties":{"name":"EPSG:4326"}},"bbox":[1,2,3,4]"#
        let collection = #"{"type":"FeatureCollection",\#(crs),"features":[\#(feature),\#(point)],"end":[true,false]}"#
        return [
            collection, collection, #"{"features": [ \#(point) , \#(feature) ] , "type" : "FeatureCollection"}"#,
            feature, #"{"coordinates":[[[[1,2],[3,4],[5,6],[1,2]]],[]],"type":"MultiPolygon"}"#,
            "[\(point),\r\n\(feature)]", "\(feature)\n\(point)\n\(feature)\n", "\u{1E}\(point)\n\u{1E}\(feature)\n",
            "var json_parcels_1 = \(collection);\n", "\u{FEFF}\(collection)",
        ]
    }()
}
