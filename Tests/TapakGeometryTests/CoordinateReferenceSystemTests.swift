import TapakGeometry
import Testing

@Suite("Names of coordinate reference systems")
struct CoordinateReferenceSystemTests {
    @Test(
        "spellings of EPSG:32748",
        arguments: [
            "EPSG:32748", "epsg:32748", "EPSG::32748", "32748", " EPSG:32748 ", "urn:ogc:def:crs:EPSG::32748",
            "urn:ogc:def:crs:EPSG:9.8:32748", "http://www.opengis.net/def/crs/EPSG/0/32748",
            "https://www.opengis.net/def/crs/EPSG/0/32748", "http://www.opengis.net/gml/srs/epsg.xml#32748",
            "http://spatialreference.org/ref/epsg/32748/proj4/",
        ])
    func epsg(text: String) {
        #expect(CoordinateReferenceSystem(parsing: text) == .epsg(32748))
    }

    @Test(
        "spellings of CRS84",
        arguments: [
            "OGC:CRS84", "CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        ])
    func crs84(text: String) {
        #expect(CoordinateReferenceSystem(parsing: text) == .crs84)
    }

    @Test(
        "what names no system is not guessed",
        arguments: [
            "", "WGS84", "EPSG", "EPSG:", "EPSG:abc", "ESRI:102100", "urn:ogc:def:crs:OGC:1.3:CRS27", "EPSG:12",
            "1234567890",
        ])
    func unknown(text: String) {
        #expect(CoordinateReferenceSystem(parsing: text) == nil)
    }

    @Test("names and codes")
    func names() {
        #expect(CoordinateReferenceSystem.crs84.name == "OGC:CRS84")
        #expect(CoordinateReferenceSystem.epsg(23834).name == "EPSG:23834")
        #expect(CoordinateReferenceSystem.crs84.epsgCode == 4326)
    }
}
