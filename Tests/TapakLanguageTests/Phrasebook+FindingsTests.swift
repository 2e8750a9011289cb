import TapakGeometry
import TapakLanguage
import Testing

@Suite("Findings in words")
struct FindingsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var finding: Finding
        var indonesian: String
        var english: String
        var testDescription: String { finding.code.rawValue + " (\(finding.facts.count) values)" }

        init(_ code: FindingCode, _ facts: [Finding.Fact] = [], id: String, en: String) {
            let location = InputLocation(file: "parcels.geojson", feature: 7, position: Position(x: 106.97, y: -6.25))
            finding = Finding(code, at: location, facts: facts)
            indonesian = id
            english = en
        }
    }

    static let cases = [
        Case(
            .axesSwapped,
            [
                .init("before", .position(Position(x: -6.33, y: 106.97))),
                .init("after", .position(Position(x: 106.97, y: -6.33))),
                .init("evidence", .text("lands_in_layer")), .init("village", .text("Kranji")),
            ],
            id: """
                lintang dan bujur tertukar: -6.33 106.97 seharusnya 106.97 -6.33; di sana masuk layer kelurahan \
                (Kranji)
                """,
            en: """
                latitude and longitude are swapped: -6.33 106.97 should be 106.97 -6.33; there it lies in the village \
                layer (Kranji)
                """),
        Case(
            .latitudeSignLost,
            [
                .init("before", .position(Position(x: 106.97, y: 6.33))),
                .init("after", .position(Position(x: 106.97, y: -6.33))),
                .init("moved", .length(.metres(1_400_000))), .init("evidence", .text("lands_in_indonesia")),
            ],
            id: """
                tanda minus lintang hilang: 106.97 6.33 seharusnya 106.97 -6.33, bergeser 1.400,0 km; di sana masuk \
                wilayah Indonesia
                """,
            en: """
                the latitude has lost its minus sign: 106.97 6.33 should be 106.97 -6.33, 1,400.0 km away; there it \
                lies in Indonesia
                """),
        Case(
            .outsideVillages, [.init("nearest", .text("Bekasijaya")), .init("distance", .length(.metres(1234.56)))],
            id: "tidak terletak di satu kelurahan pun dari layer kelurahan; terdekat Bekasijaya, berjarak 1.234,6 m",
            en: "it lies in no unit of the village layer; the nearest is Bekasijaya, 1,234.6 m away"),
        Case(
            .outsideVillages, [],
            id: "tidak terletak di satu kelurahan pun dari layer kelurahan",
            en: "it lies in no unit of the village layer"),
        Case(
            .nearBoundary, [.init("distance", .length(.metres(3.456)))],
            id: "hanya 3,46 m dari batas kelurahan", en: "only 3.46 m from the village boundary"),
        Case(
            .nearBoundary,
            [
                .init("distance", .length(.zero)), .init("second", .text("Margahayu")),
                .init("second_share", .share(0.234)),
            ],
            id: "letaknya di batas kelurahan; 23,4 % luasnya di Margahayu",
            en: "it lies at the village boundary; 23.4 % of its area is in Margahayu"),
        Case(
            .multipart,
            [
                .init("parts", .integer(3)), .init("judged", .area(.squareMetres(612.4))),
                .init("rest", .area(.squareMetres(87.126))),
            ],
            id: "terdiri atas 3 bagian; yang dinilai bagian terbesar, 612,40 m², sisanya 87,13 m²",
            en: "it has 3 parts; the largest is judged, 612.40 m², the rest is 87.13 m²"),
        Case(
            .declaredDiffers,
            [
                .init("declared", .area(.squareMetres(1200))), .init("measured", .area(.squareMetres(1250.5))),
                .init("difference", .area(.squareMetres(-50.5))), .init("tolerance", .area(.squareMetres(17.68))),
                .init("basis", .text("tm3")),
            ],
            id: """
                luas yang dinyatakan 1.200,00 m² berbeda 50,50 m² dari luas terukur 1.250,50 m² (grid TM-3), \
                toleransinya 17,68 m²
                """,
            en: """
                the declared area 1,200.00 m² differs by 50.50 m² from the measured area 1,250.50 m² (TM-3 grid), \
                beyond the tolerance of 17.68 m²
                """),
        Case(
            .coordinatesCoarse, [.init("decimals", .integer(5)), .init("bound", .area(.squareMetres(19.05)))],
            id: "koordinat hanya ditulis dengan 5 desimal, sehingga luas meragukan sampai 19,05 m²",
            en: "the coordinates are written with only 5 decimals, which makes the area uncertain by 19.05 m²"),
        Case(
            .captureUnstated, [.init("count", .integer(1234))],
            id: "mutu ukur tidak disebutkan pada 1.234 bidang; dianggap setara sertifikat (kaidah praktis)",
            en: """
                how it was captured is not stated for 1,234 parcels; taken to be of certificate quality (a rule of thumb)
                """),
        Case(
            .projectedWithoutCrs,
            [
                .init("position", .position(Position(x: 721_280, y: 9_308_739))),
                .init("candidates", .text("EPSG:32748, EPSG:23834")),
            ],
            id: "koordinatnya dalam meter (721280 9308739), tetapi sistem koordinatnya tidak disebutkan",
            en: "the coordinates are in metres (721280 9308739), but no coordinate reference system is named"),
        Case(
            .ringUnclosed,
            [
                .init("first", .position(Position(x: 106.9712, y: -6.3301))),
                .init("last", .position(Position(x: 106.9713, y: -6.3301))),
            ],
            id: "ring tidak tertutup: mulai di 106.9712 -6.3301, berakhir di 106.9713 -6.3301",
            en: "the ring is not closed: it starts at 106.9712 -6.3301 and ends at 106.9713 -6.3301"),
        Case(
            .ringSelfIntersection, [.init("reason", .text("Self-intersection"))],
            id: "ring memotong atau menyentuh dirinya sendiri atau ring lain di 106.97 -6.25 (GEOS: Self-intersection)",
            en: "a ring crosses or touches itself or another ring at 106.97 -6.25 (GEOS: Self-intersection)"),
        Case(
            .crsLowAccuracy,
            [.init("accuracy", .length(.metres(6))), .init("operation", .text("Batavia to WGS 84 (1)"))],
            id: """
                transformasi ke WGS 84 hanya teliti sampai 6,00 m (Batavia to WGS 84 (1)); letak dapat bergeser, \
                luas hampir tidak
                """,
            en: """
                the reprojection to WGS 84 is only good to 6.00 m (Batavia to WGS 84 (1)); the place may shift, the \
                area hardly does
                """),
        Case(
            .zoneAstride, [.init("zone", .text("48.2")), .init("other", .text("49.1"))],
            id: "terletak di dua zona TM-3 (48.2 dan 49.1); luas grid dihitung pada zona 48.2",
            en: "it lies in two TM-3 zones (48.2 and 49.1); the grid area is that of zone 48.2"),
        Case(
            .notJson, [.init("found", .text("}")), .init("expected", .text("comma_or_close_bracket"))],
            id: "isi berkas bukan JSON; ditemukan \"}\", seharusnya koma atau ]",
            en: "the content is not JSON; found \"}\", expected a comma or ]"),
        Case(
            .truncated, [.init("found", .text("end_of_file")), .init("expected", .text("digit"))],
            id: "berkas berakhir sebelum lengkap; masih ditunggu angka 0–9",
            en: "the file ends before it is complete; still expected a digit 0–9"),
        Case(
            .notGeojson, [.init("member", .text("features")), .init("found", .text("object"))],
            id: "isinya bukan GeoJSON: features berisi objek",
            en: "the content is not GeoJSON: features holds an object"),
        Case(
            .notGeojson, [.init("missing", .text("type"))],
            id: "isinya bukan GeoJSON: tidak ada type", en: "the content is not GeoJSON: there is no type"),
        Case(
            .coordinatesUnreadable, [.init("found", .text("string")), .init("expected", .text("position"))],
            id: "koordinat tidak terbaca: ditemukan teks, seharusnya posisi [bujur, lintang]",
            en: "the coordinates cannot be read: found a string, expected a position [longitude, latitude]"),
        Case(
            .geometryType, [.init("type", .text("LineString"))],
            id: "geometrinya LineString, padahal bidang harus Polygon, MultiPolygon atau Point",
            en: "the geometry is LineString, while a parcel must be Polygon, MultiPolygon or Point"),
        Case(
            .repaired,
            [
                .init("reason", .text("Self-intersection")), .init("before", .area(.squareMetres(1_234_567.8))),
                .init("after", .area(.squareMetres(1_234_500))),
            ],
            id: """
                geometrinya cacat dan diperbaiki dahulu; luasnya dari 1.234.567,80 m² menjadi 1.234.500,00 m² \
                (GEOS: Self-intersection)
                """,
            en: """
                the geometry was faulty and was repaired; its area went from 1,234,567.80 m² to 1,234,500.00 m² \
                (GEOS: Self-intersection)
                """),
        Case(
            .overlap,
            [
                .init("area", .area(.squareMetres(12.5))), .init("share", .share(0.02)),
                .init("other", .integer(1234)), .init("other_id", .text("BMD-0009")),
            ],
            id: "tumpang tindih seluas 12,50 m² (2,0 % dari yang lebih kecil) dengan fitur 1234 (id BMD-0009)",
            en: "it overlaps by 12.50 m² (2.0 % of the smaller one) with feature 1234 (id BMD-0009)"),
        Case(
            .ringSelfIntersection,
            [
                .init("other_part", .integer(0)), .init("other_ring", .integer(2)),
                .init("other_position", .integer(7)),
            ],
            id: """
                ring memotong atau menyentuh dirinya sendiri atau ring lain (bagian 0, ring 2) di 106.97 -6.25, pada sisi \
                sesudah posisi 7
                """,
            en: """
                a ring crosses or touches itself or another ring (part 0, ring 2) at 106.97 -6.25, on the side after \
                position 7
                """),
        Case(
            .duplicateGeometry,
            [
                .init("other", .integer(4)), .init("other_file", .text("b.geojson")), .init("count", .integer(3)),
            ],
            id: "batasnya sama dengan fitur 4 di b.geojson; 3 fitur semuanya",
            en: "its outline is the same as that of feature 4 in b.geojson; 3 features in all"),
        Case(
            .attributeUnmapped, [.init("role", .text("declared_area"))],
            id: "tidak ada atribut yang dikenali sebagai luas yang dinyatakan",
            en: "no attribute was recognised as declared area"),
        Case(
            .attributeUnmapped, [.init("role", .text("kelurahan.code"))],
            id: "tidak ada atribut yang dikenali sebagai kode kelurahan",
            en: "no attribute was recognised as kelurahan code"),
        Case(
            .valueUnreadable, [.init("attribute", .text("LUAS")), .init("value", .text("dua ribu"))],
            id: "nilai \"dua ribu\" pada atribut LUAS tidak terbaca",
            en: "the value \"dua ribu\" of the attribute LUAS cannot be read"),
    ]

    @Test("what was found, with its values", arguments: cases)
    func sentence(_ example: Case) {
        #expect(Phrasebook(.id).sentence(example.finding) == example.indonesian)
        #expect(Phrasebook(.en).sentence(example.finding) == example.english)
    }

    @Test("a help names candidates, options and the file, ready for a shell")
    func help() {
        let metres = Finding(.projectedWithoutCrs, facts: [.init("candidates", .text("EPSG:32748, EPSG:23834"))])
        #expect(
            Phrasebook(.id).help(metres) == "sebutkan sistemnya dengan --crs; yang mungkin: EPSG:32748, EPSG:23834")
        #expect(Phrasebook(.en).help(Finding(.projectedWithoutCrs)) == "name the system with --crs EPSG:n")

        let kml = Finding(.kml, at: InputLocation(file: "data/lahan kota's.kml"))
        #expect(
            Phrasebook(.id).help(kml).hasPrefix(
                "ubah dahulu: ogr2ogr -f GeoJSON keluar.geojson 'data/lahan kota'\\''s.kml'"))
        #expect(Phrasebook(.en).help(Finding(.kml, at: InputLocation(file: "-"))).contains("out.geojson INPUT;"))

        let role = Finding(.attributeUnmapped, facts: [.init("role", .text("declared_area"))])
        #expect(Phrasebook(.id).help(role).hasSuffix("--map parcels.declared_area=ATRIBUT"))
        let code = Finding(.attributeUnmapped, facts: [.init("role", .text("kelurahan.code"))])
        #expect(Phrasebook(.en).help(code).hasSuffix("--map kelurahan.code=ATTRIBUTE"))
    }

    @Test("text of a file cannot drive a terminal or run on for ever")
    func isHarmless() {
        let escape = Finding(
            .valueUnreadable,
            facts: [.init("attribute", .text("LUAS")), .init("value", .text("\u{1B}[31m1\n2\u{202E}3"))])
        #expect(Phrasebook(.en).sentence(escape) == "the value \"·[31m1·2·3\" of the attribute LUAS cannot be read")
        let long = Finding(.valueUnreadable, facts: [.init("value", .text(String(repeating: "x", count: 5000)))])
        #expect(Phrasebook(.en).sentence(long).count < 300)
    }

    @Test("a value keeps braces and brackets of its own")
    func valuesAreNotTemplates() {
        let finding = Finding(
            .valueUnreadable, facts: [.init("attribute", .text("{value}")), .init("value", .text("[[{file}||x]]"))])
        #expect(
            Phrasebook(.en).sentence(finding) == "the value \"[[{file}||x]]\" of the attribute {value} cannot be read")
    }
}
