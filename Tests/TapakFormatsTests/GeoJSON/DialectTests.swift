import Foundation
import TapakFormats
import TapakGeometry
import TapakTestSupport
import Testing

@Suite("The dialect files", .enabled(if: TestData.isPresent))
struct DialectTests {
    private func read(_ name: String) throws -> Reading {
        var options = FeatureReaderOptions()
        options.wantsAttribute = { $0 == "village_code" || $0 == "village" }
        return try Reading(source: ByteSource(path: TestData.path("dialects/\(name)")), options: options, step: 1000)
    }

    /// The 56 kelurahan of Kota Bekasi, in the order of the first file.
    private func codes(_ reading: Reading) -> [String?] {
        guard let number = reading.names.firstIndex(of: "village_code") else { return [] }
        return reading.features.map { feature in feature.attributes.first { $0.name == number }?.value.text }
    }

    @Test(
        "files that read",
        arguments: [
            ("01_hdx_crs84_member_cw.geojson", .featureCollection, .name("urn:ogc:def:crs:OGC:1.3:CRS84")),
            ("02_rfc7946_ccw_7dec.geojson", .featureCollection, nil),
            ("04_epsg32748_crs_member.geojson", .featureCollection, .name("urn:ogc:def:crs:EPSG::32748")),
            ("05_epsg23834_tm3_crs_member.geojson", .featureCollection, .name("urn:ogc:def:crs:EPSG::23834")),
            ("06_epsg3857_crs_member.geojson", .featureCollection, .name("urn:ogc:def:crs:EPSG::3857")),
            ("08_newline_delimited.geojsonl", .sequence, nil),
            ("11_from_kml.geojson", .featureCollection, .name("urn:ogc:def:crs:OGC:1.3:CRS84")),
            ("17_utf8_bom.geojson", .featureCollection, .name("urn:ogc:def:crs:OGC:1.3:CRS84")),
            ("19_bare_features_array.json", .bareFeatureArray, nil),
            ("21_swapped_latlon.geojson", .featureCollection, .name("urn:ogc:def:crs:OGC:1.3:CRS84")),
            ("23_crs_as_string.geojson", .featureCollection, .name("EPSG:4326")),
            ("26_projected_no_crs_member.geojson", .featureCollection, nil),
            ("29_qgis2web.js", .qgis2web, .name("urn:ogc:def:crs:OGC:1.3:CRS84")),
        ] as [(String, FeatureReader.DocumentKind, CRSMember?)])
    func reads(name: String, kind: FeatureReader.DocumentKind, crs: CRSMember?) throws {
        let reading = try read(name)
        #expect(reading.kind == kind)
        #expect(reading.crs == crs)
        #expect(reading.features.count == 56)
        #expect(reading.codes.allSatisfy { $0.isEmpty })
        #expect(reading.features.allSatisfy { $0.geometry?.isPolygonal == true })
        #expect(Set(codes(reading).compactMap { $0 }).count == 56)
        #expect(reading.findings.filter { $0.severity > .notice }.isEmpty)
    }

    @Test("every position of the first file is the one Foundation reads")
    func positions() throws {
        let reading = try read("01_hdx_crs84_member_cw.geojson")
        let data = try Data(contentsOf: URL(filePath: TestData.path("dialects/01_hdx_crs84_member_cw.geojson")))
        let document = try JSONDecoder().decode(Document.self, from: data)
        let expected = document.features.map {
            $0.geometry.coordinates.flatMap { $0.flatMap { $0.map { Position(x: $0[0], y: $0[1]) } } }
        }
        #expect(reading.features.map { $0.geometry?.positions } == expected)
        #expect(expected.count == 56)
    }

    private struct Document: Decodable {
        struct Feature: Decodable {
            struct Geometry: Decodable { var coordinates: [[[[Double]]]] }
            var geometry: Geometry
        }
        var features: [Feature]
    }

    @Test("single polygons: as many features as the outline has parts")
    func polygons() throws {
        let reading = try read("16_polygons.geojson")
        #expect(reading.features.allSatisfy { $0.geometry?.kind == .polygon })
    }

    @Test("null and empty geometries, null properties")
    func nullAndEmpty() throws {
        let reading = try read("27_null_empty_geometry_null_props.geojson")
        #expect(reading.features.count == 56)
        #expect(reading.features.filter { $0.geometry != nil }.count == 54)
        #expect(Set(reading.codes.flatMap { $0 }) == [.nullGeometry, .emptyGeometry])
    }

    @Test("collections are a finding each")
    func collections() throws {
        let reading = try read("20_geometrycollection.geojson")
        #expect(reading.codes == reading.features.map { _ in [.geometryCollection] })
        #expect(reading.features.count == 56)
    }

    @Test(
        "files that are refused",
        arguments: [
            ("28_esri_json.json", .esriJson), ("10_gdal.kml", .kml), ("14.gpkg", .geopackage),
            ("12_shp/kel.shp", .shapefile),
            ("12_shp/kel.shx", .shapefile), ("12_shp/kel.dbf", .shapefile), ("12_shp/kel.prj", .notJson),
        ] as [(String, FindingCode)])
    func refused(name: String, code: FindingCode) {
        var found: FindingCode?
        do { _ = try read(name) } catch let error as ReadingError { found = error.finding?.code } catch {}
        #expect(found == code)
    }

    @Test("the bad files of geojsonhint are refused or have a finding; the good ones read")
    func geojsonhint() throws {
        // Winding, closure and size of rings are judged above; excess precision and a fourth ordinate are no faults.
        let judgedAbove: Set = [
            "bad-polygon-interiorring-rhr", "different-first-last", "different-first-size", "polygon_winding_order",
            "excessive_precision_truncated", "short-linearring",
        ]
        for folder in ["bad", "good"] {
            let path = TestData.path("conformance/geojsonhint/\(folder)")
            for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
                let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(path)/\(name)")))
                let reading: Reading
                do { reading = try Reading(bytes: bytes) } catch {
                    #expect(folder == "bad", "\(name)")
                    continue
                }
                let findings = reading.findings + reading.features.flatMap(\.findings)
                if folder == "good" {
                    let usable: Set<FindingCode> = [
                        .geometryType, .pointOnly, .geometryCollection, .nullGeometry, .zDropped,
                    ]
                    #expect(findings.allSatisfy { usable.contains($0.code) }, "\(name) \(findings.map(\.code))")
                } else if !judgedAbove.contains(String(name.prefix { $0 != "." })) {
                    #expect(!findings.isEmpty, "\(name)")
                }
            }
        }
    }
}
