import TapakFormats
import TapakGeometry
import Testing

@Suite("The legacy crs member")
struct CRSMemberTests {
    private static let cases: [(String, CRSMember)] = [
        (#"{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32748"}}"#, .name("urn:ogc:def:crs:EPSG::32748")),
        (#"{"properties":{"x":[{}],"name":"EPSG:4326"},"type":"name"}"#, .name("EPSG:4326")),
        (#"{"type":"EPSG","properties":{"code":32748}}"#, .name("EPSG:32748")),
        (#"{"type":"link","properties":{"href":"http://e.org/1","type":"proj4"}}"#, .link("http://e.org/1")),
        (#""EPSG:4326""#, .name("EPSG:4326")), ("null", .null), ("4326", .unreadable("4326")),
        ("{}", .unreadable("{}")),
        (#"{"type":"name","properties":{"name":null}}"#, .unreadable(#"{"type":"name","properties":{"name":null}}"#)),
        (#"{"type":"name","properties":3}"#, .unreadable(#"{"type":"name","properties":3}"#)),
        ("[1]", .unreadable("[1]")),
        ("true", .unreadable("true")),
    ]

    @Test("in a collection, before or after the features; in a feature; in a geometry", arguments: cases)
    func everywhere(text: String, expected: CRSMember) throws {
        #expect(try Reading(#"{"type":"FeatureCollection","crs":\#(text),"features":[]}"#).crs == expected)
        #expect(try Reading(#"{"type":"FeatureCollection","features":[],"crs":\#(text)}"#).crs == expected)
        #expect(try Reading(#"{"type":"Feature","geometry":null,"crs":\#(text)}"#).crs == expected)
        #expect(try Reading(#"{"type":"Point","crs":\#(text),"coordinates":[1,2]}"#).crs == expected)
    }

    @Test("none")
    func none() throws { #expect(try Reading(#"{"type":"FeatureCollection","features":[]}"#).crs == nil) }

    @Test("a crs after the features shows only at the end")
    func late() throws {
        let feature = #"{"type":"Feature","geometry":null}"#
        let source = ByteSource(
            bytes: Array(#"{"type":"FeatureCollection","features":[\#(feature)],"crs":"EPSG:1"}"#.utf8), name: "a")
        let reader = try FeatureReader(source)
        #expect(try reader.next(1).count == 1)
        #expect(reader.crsMember == nil)
        #expect(try reader.next(1).isEmpty)
        #expect(reader.crsMember == .name("EPSG:1"))
    }

    @Test("features that carry the same crs agree; one that differs is not used")
    func nested() throws {
        func feature(_ crs: String) -> String {
            #"{"type":"Feature","properties":null,"geometry":{"type":"Point","crs":{"type":"name","properties":{"name":"\#(crs)"}},"coordinates":[1,2]}}"#
        }
        let features = [feature("EPSG:1"), feature("EPSG:1"), feature("EPSG:2")].joined(separator: ",")
        let reading = try Reading(#"{"type":"FeatureCollection","features":[\#(features)]}"#)
        #expect(reading.crs == .name("EPSG:1"))
        #expect(reading.codes == [[.pointOnly], [.pointOnly], [.coordinatesUnreadable]])
        #expect(reading.features[2].geometry == nil)
    }
}
