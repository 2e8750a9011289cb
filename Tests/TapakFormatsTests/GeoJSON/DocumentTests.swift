import TapakFormats
import TapakGeometry
import Testing

@Suite("The dialects of GeoJSON")
struct DocumentTests {
    private let polygon = #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]}"#
    private var feature: String { #"{"type":"Feature","id":7,"properties":{"a":1},"geometry":\#(polygon)}"# }

    @Test("a collection")
    func collection() throws {
        let reading = try Reading(#"{"type":"FeatureCollection","features":[\#(feature),\#(feature)]}"#)
        #expect(reading.kind == .featureCollection)
        #expect(reading.features.map(\.index) == [0, 1])
        #expect(reading.features[0].id == .number("7"))
        let expected = Geometry(polygons: [
            [[Position(x: 0, y: 0), Position(x: 4, y: 0), Position(x: 4, y: 3), Position(x: 0, y: 0)]]
        ])
        #expect(reading.features.map(\.geometry) == [expected, expected])
        #expect(reading.codes == [[], []])
        #expect(reading.findings.isEmpty)
    }

    @Test("an empty collection")
    func empty() throws {
        #expect(try Reading(#"{"type":"FeatureCollection","features":[]}"#).features.isEmpty)
    }

    @Test("a feature, and a geometry, stand for themselves")
    func single() throws {
        #expect(try Reading(feature).kind == .feature)
        #expect(try Reading(feature).features.count == 1)
        let bare = try Reading(polygon)
        #expect(bare.kind == .geometry)
        #expect(bare.features[0].geometry?.lineEnds == [4])
        #expect(bare.codes == [[]])
    }

    @Test("an array of features is read, with a notice")
    func bareArray() throws {
        let reading = try Reading("[\(feature),\n\(feature)]")
        #expect(reading.kind == .bareFeatureArray)
        #expect(reading.features.count == 2)
        #expect(reading.findings.map(\.code) == [.bareFeatureArray])
        #expect(reading.findings[0].location.file == "test.geojson")
    }

    @Test(
        "an assignment is read, with a notice",
        arguments: ["var json_A_1 = ", "let a=", "const $x  =\n", "var\ta = "], ["", ";", " ;\r\n"])
    func assignment(start: String, end: String) throws {
        let reading = try Reading(start + #"{"type":"FeatureCollection","features":[\#(feature)]}"# + end)
        #expect(reading.kind == .qgis2web)
        #expect(reading.features.count == 1)
        #expect(reading.findings.map(\.code) == [.qgis2webWrapper])
    }

    @Test("byte order mark, CRLF and blanks everywhere")
    func blanks() throws {
        let text =
            "\u{FEFF}\r\n { \"type\" : \"FeatureCollection\" ,\r\n\t\"features\" : [ \r\n { \"type\" : \"Feature\" , "
            + "\"geometry\" : { \"type\" : \"Polygon\" , \"coordinates\" : [ [ [ 0 , 0 ] , [ 4\t,0 ],[4,3\n] , [0,0] ] ] } , "
            + "\"properties\" : { } } \r\n ] } \r\n"
        let reading = try Reading(text)
        #expect(reading.features.map { $0.geometry?.positions.count } == [4])
        #expect(reading.codes == [[]])
    }

    @Test("members may come in any order, at every level")
    func anyOrder() throws {
        let coordinates = #""coordinates":[[[0,0],[4,0],[4,3],[0,0]]]"#
        let expected = try Reading(polygon).features[0].geometry
        for geometry in permutations([#""type":"Polygon""#, coordinates, #""bbox":[0,0,4,3]"#]) {
            for members in permutations([
                #""type":"Feature""#, #""geometry":{\#(geometry)}"#, #""properties":{"nama":"x"}"#, #""id":"i""#,
            ]) {
                let single = try Reading("{\(members)}", options: .attributes("nama"))
                #expect(single.kind == .feature)
                #expect(single.features[0].geometry == expected)
                #expect(single.features[0].attributes == [Attribute(name: 0, value: .string("x"))])
                #expect(single.features[0].id == .string("i"))
                #expect(single.codes == [[]])
            }
            for root in permutations([
                #""type":"FeatureCollection""#,
                #""features":[{"type":"Feature","properties":{},"geometry":{\#(geometry)}}]"#,
                #""crs":{"properties":{"name":"EPSG:32748"},"type":"name"}"#, #""properties":{"features":[1]}"#,
            ]) {
                let reading = try Reading("{\(root)}")
                #expect(reading.kind == .featureCollection)
                #expect(reading.features.map(\.geometry) == [expected], "\(root)")
                #expect(reading.crs == .name("EPSG:32748"))
            }
            #expect(try Reading("{\(geometry)}").features[0].geometry == expected)
        }
    }

    private func permutations(_ members: [String]) -> [String] {
        guard members.count > 1 else { return members }
        return members.indices.flatMap { index in
            var rest = members
            let first = rest.remove(at: index)
            return permutations(rest).map { "\(first),\($0)" }
        }
    }

    @Test("escaped names and types mean the same")
    func escapedNames() throws {
        let reading = try Reading(
            #"{"ty\u0070e":"\u0046eature","geom\u0065try":{"type":"\u0050olygon","\u0063oordinates":[[[0,0],[4,0],[4,3],[0,0]]]},"properties":{"nam\u0061":"\u0041"}}"#,
            options: .attributes("nama"))
        #expect(reading.features[0].geometry?.positions.count == 4)
        #expect(reading.features[0].attributes == [Attribute(name: 0, value: .string("A"))])
        #expect(reading.names == ["nama"])
    }

    @Test("foreign members are checked and left alone")
    func foreign() throws {
        let reading = try Reading(
            #"{"name":"a","type":"FeatureCollection","meta":{"x":[1,2,{"features":[]}]},"features":[{"type":"Feature","rank":[1],"geometry":null,"properties":null}],"z":"é"}"#
        )
        #expect(reading.codes == [[.nullGeometry]])
        #expect(refusal(#"{"type":"FeatureCollection","features":[],"x":[1,}"#)?.code == .notJson)
        #expect(refusal(#"{"type":"Feature","geometry":null,"properties":{"a":01}}"#)?.code == .notJson)
        #expect(
            refusal(
                Array(#"{"type":"Feature","geometry":null,"properties":{"a":""#.utf8) + [0xFF] + Array("\"}}".utf8))?
                .code == .notJson)
    }

    @Test("third and further ordinates are dropped, and said once")
    func higherOrdinates() throws {
        let flat = #"{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[1,2]}}"#
        let high = #"{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[1,2, 3.5 ,1e999]}}"#
        let reading = try Reading(#"{"type":"FeatureCollection","features":[\#(high),\#(flat),\#(high)]}"#)
        #expect(reading.features.allSatisfy { $0.geometry?.positions == [Position(x: 1, y: 2)] })
        #expect(reading.findings.map(\.code) == [.zDropped])
        #expect(reading.findings[0].fact("count") == .integer(2))
        #expect(reading.findings[0].fact("positions") == .integer(2))
    }

    @Test("every kind of geometry has its flat shape")
    func kinds() throws {
        func geometry(_ kind: String, _ coordinates: String) throws -> Geometry? {
            var options = FeatureReaderOptions()
            options.acceptsLines = true
            return try Reading(#"{"type":"\#(kind)","coordinates":\#(coordinates)}"#, options: options).features[0]
                .geometry
        }
        let a = Position(x: 1, y: 2)
        let b = Position(x: 3, y: 4)
        #expect(try geometry("Point", "[1,2]") == Geometry(kind: .point, positions: [a]))
        #expect(try geometry("MultiPoint", "[[1,2],[3,4]]") == Geometry(kind: .multiPoint, positions: [a, b]))
        #expect(
            try geometry("LineString", "[[1,2],[3,4]]")
                == Geometry(kind: .lineString, positions: [a, b], lineEnds: [2]))
        #expect(
            try geometry("MultiLineString", "[[[1,2],[3,4]],[[3,4]]]")
                == Geometry(kind: .multiLineString, positions: [a, b, b], lineEnds: [2, 3]))
        #expect(
            try geometry("Polygon", "[[[1,2],[3,4]],[[1,2]]]")
                == Geometry(kind: .polygon, positions: [a, b, a], lineEnds: [2, 3], partEnds: [2]))
        #expect(
            try geometry("MultiPolygon", "[[[[1,2],[3,4]],[[1,2]]],[[[3,4]]]]")
                == Geometry(kind: .multiPolygon, positions: [a, b, a, b], lineEnds: [2, 3, 4], partEnds: [2, 3]))
    }

    @Test("features know where they stand in the file")
    func byteRanges() throws {
        let text = "{\"type\":\"FeatureCollection\",\n\"features\":[\(feature), \(feature)\n]}"
        let bytes = Array(text.utf8)
        for capacity in [16, 100, 4096] {
            for read in try Reading(bytes: bytes, options: .window(capacity)).features {
                #expect(String(decoding: bytes[read.byteRange], as: UTF8.self) == feature)
            }
        }
    }

    @Test("the window may be smaller than anything in the file", arguments: [16, 17, 31, 64, 100, 257, 1000])
    func smallWindow(capacity: Int) throws {
        let ring = (0..<60).map { "[\(Double($0) / 7),\(-Double($0) / 3)]" }.joined(separator: ",")
        let big =
            #"{"type":"Feature","id":"big","properties":{"nama":"é😀\n","long":"\#(String(repeating: "ab\\u00e9", count: 50))"},"geometry":{"coordinates":[[\#(ring)]],"type":"Polygon"}}"#
        let text =
            #"{"name":"\#(String(repeating: "x", count: 300))","type":"FeatureCollection","features":["#
            + [feature, big, feature, big].joined(separator: " ,\n") + #"],"tail":[[[1],[2]],{"a":"b"}]}"#
        let whole = try Reading(text, options: .window(1 << 20), step: 100)
        let pieces = try Reading(text, options: .window(capacity))
        #expect(whole.features.count == 4)
        #expect(whole.features[1].geometry?.positions.count == 60)
        #expect(pieces.features.map(\.geometry) == whole.features.map(\.geometry))
        #expect(pieces.features.map(\.attributes) == whole.features.map(\.attributes))
        #expect(pieces.features.map(\.properties) == whole.features.map(\.properties))
        #expect(pieces.features.map(\.byteRange) == whole.features.map(\.byteRange))
        #expect(pieces.names == whole.names)
        let array = "[" + [feature, big, feature].joined(separator: ",") + "]"
        #expect(try Reading(array, options: .window(capacity)).features.count == 3)
        let lines = [feature, big, feature].joined(separator: "\n")
        #expect(try Reading(lines, options: .window(capacity)).features.count == 3)
        #expect(try Reading("var a = " + text + ";", options: .window(capacity)).features.count == 4)
    }
}
