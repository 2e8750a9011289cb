import TapakFormats
import TapakGeometry
import Testing

@Suite("Other formats are refused by name")
struct ForeignFormatTests {
    @Test(
        "by their first bytes",
        arguments: [
            ([0x00, 0x00, 0x27, 0x0A, 0, 0, 0, 0], .shapefile), (Array("SQLite format 3\0....".utf8), .geopackage),
            ([0x50, 0x4B, 0x03, 0x04, 0x14], .archive), ([0x1F, 0x8B, 0x08], .archive),
            (Array("Rar!\u{1A}\u{07}".utf8), .archive),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), ([0xFF, 0xFE, 0x7B, 0x00], .utf16),
            ([0xFE, 0xFF, 0x00, 0x7B], .utf16), ([0x7B, 0x00, 0x22, 0x00], .utf16), ([0x00, 0x7B, 0x00, 0x22], .utf16),
            ([0x00, 0x00, 0x00, 0x7B], .utf16),
            ([0x03, 0x7D, 0x0A, 0x17, 2, 0, 0, 0, 0x41, 0x00, 0x20] + [UInt8](repeating: 0, count: 60), .shapefile),
        ] as [([UInt8], FindingCode)])
    func binary(bytes: [UInt8], code: FindingCode) { #expect(refusal(bytes)?.code == code) }

    @Test(
        "markup",
        arguments: [
            ("<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document/></kml>", .kml),
            ("\u{FEFF}  <!-- x --><KML></KML>", .kml), ("<!DOCTYPE html><html></html>", .htmlPage),
            ("<html><body>404</body></html>", .htmlPage), ("<?xml version=\"1.0\"?><gpx></gpx>", .notGeojson),
            ("<a", .notGeojson),
        ] as [(String, FindingCode)])
    func markup(text: String, code: FindingCode) { #expect(refusal(text)?.code == code) }

    @Test("other markup is named by its root element")
    func rootElement() {
        let text = "<?xml version=\"1.0\"?><!-- c --><ogr:FeatureCollection xmlns:gml=\"x\"/>"
        #expect(refusal(text)?.fact("kind") == .text("ogr:featurecollection"))
    }

    @Test(
        "Esri's JSON in all its shapes",
        arguments: [
            #"{"geometryType":"esriGeometryPolygon","features":[]}"#,
            #"{"features":[{"attributes":{"a":1},"geometry":{"rings":[]}}],"geometryType":"esriGeometryPolygon"}"#,
            #"{"objectIdFieldName":"OBJECTID","features":[{"geometry":{"rings":[]},"attributes":{"a":1}}]}"#,
            #"{"features":[{"geometry":{"rings":[[[0,0],[1,1]]]}}]}"#,
            #"{"rings":[[[0,0],[1,1]]],"spatialReference":{"wkid":4326}}"#,
            #"{"attributes":{},"geometry":{"x":1,"y":2}}"#, #"[{"attributes":{},"geometry":{"x":1,"y":2}}]"#,
        ])
    func esri(text: String) {
        #expect(refusal(text)?.code == .esriJson)
        #expect(throws: ReadingError.self) { try FeatureReader(ByteSource(bytes: Array(text.utf8), name: "a")) }
    }

    @Test("TopoJSON, its type first or last")
    func topology() {
        #expect(refusal(#"{"type":"Topology","arcs":[],"objects":{}}"#)?.code == .topojson)
        #expect(refusal(#"{"arcs":[[[0,0],[1,1]]],"objects":{},"type":"Topology"}"#)?.code == .topojson)
    }

    @Test("GeoJSON with Esri's words in its attributes is GeoJSON")
    func notEsri() throws {
        let reading = try Reading(
            #"{"type":"FeatureCollection","geometryType":"Polygon","features":[{"type":"Feature","attributes":{},"geometry":null,"properties":{"rings":1}}]}"#
        )
        #expect(reading.codes == [[.nullGeometry]])
    }
}
