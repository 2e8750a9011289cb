import TapakFormats
import TapakGeometry
import Testing

@Suite("One bad feature is a finding, and the others go on")
struct FeatureFindingTests {
    private let good =
        #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]}}"#

    /// Reads an element between two good ones.
    private func read(_ element: String) throws -> Feature {
        let reading = try Reading(#"{"type":"FeatureCollection","features":[\#(good),\#(element),\#(good)]}"#)
        #expect(reading.features.count == 3)
        #expect(reading.codes.first == [])
        #expect(reading.codes.last == [])
        #expect(reading.features.map(\.index) == [0, 1, 2])
        return reading.features[1]
    }

    private func read(geometry: String) throws -> Feature {
        try read(#"{"type":"Feature","id":"B-2","properties":{"a":[1]},"geometry":\#(geometry)}"#)
    }

    @Test(
        "elements that are no feature",
        arguments: [
            ("5", "found", "number"), ("null", "found", "null"), ("\"x\"", "found", "string"),
            ("[1,[2]]", "found", "array"),
            ("{}", "missing", "type"), (#"{"type":"Featre","geometry":null}"#, "type", "Featre"),
            (#"{"type":"Polygon","coordinates":[]}"#, "type", "Polygon"), (#"{"type":3}"#, "found", "number"),
            (#"{"type":"FeatureCollection","features":[]}"#, "type", "FeatureCollection"),
        ])
    func unreadable(element: String, fact: String, value: String) throws {
        let feature = try read(element)
        #expect(feature.findings.map(\.code) == [.featureUnreadable])
        #expect(feature.findings.first?.fact(fact) == .text(value))
        #expect(feature.findings.first?.severity == .error)
        #expect(feature.geometry == nil)
    }

    @Test(
        "geometries that are none, or of no use",
        arguments: [
            ("null", .nullGeometry), (#"{"type":"Polygon","coordinates":[]}"#, .emptyGeometry),
            (#"{"type":"Point","coordinates":[]}"#, .emptyGeometry),
            (#"{"type":"MultiPolygon","coordinates":[]}"#, .emptyGeometry),
            (#"{"type":"MultiPolygon","coordinates":[[]]}"#, .emptyGeometry),
            (#"{"type":"Polygon","coordinates":[[]]}"#, .emptyGeometry),
            (#"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#, .geometryType),
            (#"{"type":"MultiLineString","coordinates":[[[0,0],[1,1]]]}"#, .geometryType),
            (#"{"type":"polygon","coordinates":[[[0,0],[1,1]]]}"#, .geometryType),
            (#"{"coordinates":[[[0,0],[1,1]]]}"#, .geometryType), (#"{"type":{}}"#, .geometryType),
            ("{}", .geometryType),
            ("[]", .geometryType), ("\"x\"", .geometryType), ("1", .geometryType), ("true", .geometryType),
            (
                #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[0,0]}]}"#,
                .geometryCollection
            ),
            (#"{"type":"GeometryCollection"}"#, .geometryCollection), (#"{"type":"Point"}"#, .coordinatesUnreadable),
        ] as [(String, FindingCode)])
    func unusable(geometry: String, code: FindingCode) throws {
        let feature = try read(geometry: geometry)
        #expect(feature.findings.map(\.code) == [code])
        #expect(feature.findings.first?.severity == code.severity)
        #expect(feature.findings.first?.location.id == "B-2")
        #expect(feature.findings.first?.location.feature == 1)
        #expect(feature.findings.first?.location.file == "test.geojson")
        #expect(feature.geometry == nil)
    }

    @Test("a feature without the member geometry")
    func missingGeometry() throws {
        let finding = try read(#"{"type":"Feature","properties":{}}"#).findings.first
        #expect(finding?.code == .nullGeometry)
        #expect(finding?.fact("missing") == .text("geometry"))
    }

    @Test("points are kept, with a warning")
    func points() throws {
        let feature = try read(geometry: #"{"type":"Point","coordinates":[106.97,-6.33]}"#)
        #expect(feature.geometry?.positions == [Position(x: 106.97, y: -6.33)])
        #expect(feature.findings.map(\.code) == [.pointOnly])
        #expect(feature.findings.first?.severity == .warning)
        #expect(
            try read(geometry: #"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#).geometry?.positions.count == 2)
    }

    @Test(
        "coordinates that do not fit their type name ring, position and what is there",
        arguments: [
            (#""Polygon","coordinates":[5]"#, 0, 0, "number", "array"),
            (#""Polygon","coordinates":[[5]]"#, 0, 0, "number", "position"),
            (#""Polygon","coordinates":[[[0,0],[1,"1"]]]"#, 0, 1, "string", "number"),
            (#""Polygon","coordinates":[[[0,0],[1,1],[2,null]]]"#, 0, 2, "null", "number"),
            (#""Polygon","coordinates":[[[0,0],[1]]]"#, 0, 1, "nothing", "number"),
            (#""Polygon","coordinates":[[[0,0],[]]]"#, 0, 1, "nothing", "number"),
            (#""Polygon","coordinates":[[[0,0]],[[0,0],[1,1],{}]]"#, 1, 2, "object", "position"),
            (#""Polygon","coordinates":[[[[0,0]]]]"#, 0, 0, "array", "number"),
            (#""Polygon","coordinates":[[[0,0,"z"]]]"#, 0, 0, "string", "number"),
            (#""Polygon","coordinates":null"#, 0, 0, "null", "array"),
            (#""Polygon","coordinates":"POLYGON""#, 0, 0, "string", "array"),
            (#""MultiPolygon","coordinates":[[[0,0]]]"#, 0, 0, "number", "position"),
        ])
    func misfits(members: String, ring: Int, position: Int, found: String, expected: String) throws {
        for text in [#"{"type":\#(members)}"#, Self.typeLast(members)] {
            let feature = try read(geometry: text)
            let finding = try #require(feature.findings.first)
            #expect(feature.findings.count == 1)
            #expect(finding.code == .coordinatesUnreadable)
            #expect(finding.location.ring == RingPlace(part: 0, ring: ring))
            #expect(finding.location.positionIndex == position)
            #expect(finding.fact("found") == .text(found))
            #expect(finding.fact("expected") == .text(expected))
            #expect(feature.geometry == nil)
        }
    }

    /// `"Polygon","coordinates":x` turned into `{"coordinates":x,"type":"Polygon"}`.
    private static func typeLast(_ members: String) -> String {
        let comma = members.firstIndex(of: ",") ?? members.endIndex
        return "{\(members[members.index(after: comma)...]),\"type\":\(members[..<comma])}"
    }

    @Test("a fault in a later part names the part and the byte")
    func laterPart() throws {
        let text =
            #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,1],[1,0],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]],[[1,2],[3,x]]]]}"#
            .replacing("x", with: "true")
        let reading = try Reading(text)
        let location = try #require(reading.features.first?.findings.first?.location)
        #expect(location.ring == RingPlace(part: 1, ring: 1))
        #expect(location.positionIndex == 1)
        let bytes = Array(text.utf8)
        let byte = try #require(location.byte)
        #expect(String(decoding: bytes[byte..<byte + 4], as: UTF8.self) == "true")
    }

    @Test("broken syntax within misfitting coordinates is still refused")
    func brokenSyntax() {
        let start = #"{"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[["a",0],"#
        #expect(refusal(start + "[0 0]]]}}")?.code == .notJson)
        #expect(refusal(start + "[01,0]]]}}")?.code == .notJson)
        #expect(refusal(start + "[0,0]]]}")?.code == .truncated)
    }

    @Test("of a member that occurs twice the last counts, with a warning")
    func duplicates() throws {
        let cases: [(text: String, members: [String])] = [
            (#"{"type":"Feature","type":"Feature","properties":{},"geometry":GOOD}"#, ["type"]),
            (#"{"type":"Feature","properties":{"a":1},"properties":{},"geometry":GOOD}"#, ["properties"]),
            (#"{"type":"Feature","id":1,"id":2,"properties":{},"geometry":null,"geometry":GOOD}"#, ["id", "geometry"]),
        ]
        let polygon = #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]}"#
        for example in cases {
            let feature = try read(example.text.replacing("GOOD", with: polygon))
            #expect(feature.findings.map(\.code) == example.members.map { _ in .duplicateKey })
            #expect(feature.findings.map { $0.fact("member") } == example.members.map { .text($0) })
            #expect(feature.geometry?.positions.count == 4)
        }
        let inner = try read(
            geometry:
                #"{"type":"Point","coordinates":[1,2],"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]}"#)
        #expect(inner.findings.map(\.code) == [.duplicateKey, .duplicateKey])
        #expect(inner.geometry?.kind == .polygon)
        let retyped = try read(geometry: #"{"type":"MultiPoint","coordinates":[[1,2],[3,4]],"type":"Point"}"#)
        #expect(retyped.findings.map(\.code) == [.duplicateKey, .coordinatesUnreadable])
        #expect(retyped.geometry == nil)
    }

    @Test(
        "ids, properties and boxes of the wrong kind are told, and the geometry is used",
        arguments: [
            (#""id":{},"properties":{}"#, "id"), (#""id":true,"properties":{}"#, "id"),
            (#""properties":[1]"#, "properties"), (#""properties":"x""#, "properties"),
            (#""properties":{},"bbox":[1,2,3]"#, "bbox"), (#""properties":{},"bbox":["1",2,3,4]"#, "bbox"),
            (#""properties":{},"bbox":"x""#, "bbox"), (#""properties":{},"bbox":[1,2,3,4,[]]"#, "bbox"),
        ])
    func wrongKinds(members: String, attribute: String) throws {
        let feature = try read(
            #"{"type":"Feature",\#(members),"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]}}"#)
        #expect(feature.findings.map(\.code) == [.valueUnreadable])
        #expect(feature.findings.first?.fact("attribute") == .text(attribute))
        #expect(feature.geometry != nil)
    }

    @Test("a box of six numbers, no box, and no id are fine")
    func fine() throws {
        let feature = try read(
            #"{"type":"Feature","id":null,"bbox":[1,2,3,4,5e0,-6],"properties":null,"geometry":{"bbox":null,"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]}}"#
        )
        #expect(feature.findings.isEmpty)
        #expect(feature.id == nil)
    }
}
