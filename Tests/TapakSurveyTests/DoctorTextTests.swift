import TapakGeometry
import TapakSurvey
import Testing

@Suite("Coordinates written as text")
struct DoctorTextTests {
    private let doctor = CoordinateDoctor(layer: nil)

    private func diagnosis(_ longitude: String, _ latitude: String) -> CoordinateDiagnosis? {
        doctor.diagnosis(
            of: .attributes(longitude: longitude, latitude: latitude), declaredKelurahan: nil, at: InputLocation())
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var longitude, latitude: String
        var code: FindingCode
        var x, y: Double
        var testDescription: String { longitude + " / " + latitude }
    }

    /// 106°58'12" = 106.97, 6°15'30" = 6.25833…, by hand.
    static let cases = [
        Case(longitude: "106,97", latitude: "-6,25", code: .decimalComma, x: 106.97, y: -6.25),
        Case(longitude: " 106,97\u{B0}", latitude: "\u{2212}6,25", code: .decimalComma, x: 106.97, y: -6.25),
        Case(longitude: "106.97", latitude: "-6,25", code: .decimalComma, x: 106.97, y: -6.25),
        Case(
            longitude: "106\u{B0}58'12\" BT", latitude: "6\u{B0}15'30\" LS", code: .dmsText, x: 106.97,
            y: -6.258_333_333_333),
        Case(
            longitude: "E 106\u{B0} 58\u{2032} 12\u{2033}", latitude: "S 6\u{B0} 15\u{2032} 30\u{2033}", code: .dmsText,
            x: 106.97, y: -6.258_333_333_333),
        Case(longitude: "106:58:12 E", latitude: "6:15:30 S", code: .dmsText, x: 106.97, y: -6.258_333_333_333),
        Case(longitude: "106\u{BA}58,2'T", latitude: "-6\u{BA}15,5'", code: .dmsText, x: 106.97, y: -6.258_333_333_333),
        Case(
            longitude: "106\u{B0}58'12,0\"E", latitude: "6\u{B0}15'30,0\"S", code: .dmsText, x: 106.97,
            y: -6.258_333_333_333),
        Case(longitude: "106,97 BT", latitude: "6,25 LS", code: .dmsText, x: 106.97, y: -6.25),
        // The directions say which is which.
        Case(
            longitude: "6\u{B0}15'30\" LS", latitude: "106\u{B0}58'12\" BT", code: .dmsText, x: 106.97,
            y: -6.258_333_333_333),
    ]

    @Test("is read as people write it", arguments: cases)
    func read(example: Case) throws {
        let found = try #require(diagnosis(example.longitude, example.latitude))
        let place = try #require(found.proposed?.positions.first)
        #expect(found.finding.code == example.code)
        #expect(abs(place.x - example.x) < 1e-11 && abs(place.y - example.y) < 1e-11)
        #expect(found.finding.fact("before") == .text(example.longitude + " " + example.latitude))
        #expect(found.finding.fact("after") == .position(place))
        #expect(found.finding.fact("evidence") == .text("lands_in_indonesia"))
    }

    @Test(
        "what is no longitude or latitude is nothing, nor is what lies elsewhere",
        arguments: [
            ("106.97", "-6.25"), ("", ""), ("106,97,0", "-6,25"), ("106\u{B0}61'00\" BT", "6\u{B0}15' LS"),
            ("106\u{B0}58'60\" BT", "6\u{B0}15' LS"), ("106 58 12", "6 15 30"), ("Jl. Mawar 12", "RT 3"),
            ("106,", "-6,"), (",97", "-6,25"), ("--106,97", "-6,25"), ("5,2", "52,1"), ("106,97", "50,25"),
            ("106\u{B0}58'12\" LS", "6\u{B0}15'30\" LS"), ("106\u{B0}58.5'12\" BT", "6\u{B0}15'30\" LS"),
            ("1.106,97", "-6,25"), ("106,97 km", "-6,25"), ("null", "null"),
        ])
    func nothing(texts: (String, String)) { #expect(diagnosis(texts.0, texts.1) == nil) }

    private func member(_ kind: Geometry.Kind, _ json: String) -> CoordinateDiagnosis? {
        doctor.diagnosis(of: .member(kind, json: json), declaredKelurahan: nil, at: InputLocation())
    }

    @Test("coordinates of every kind keep their shape")
    func shapes() throws {
        let ring = #"[["106,97","-6,33"], ["106,98", "-6,33"],[106.98,"-6,32"] ,["106,97","-6,33"]]"#
        let places = [(106.97, -6.33), (106.98, -6.33), (106.98, -6.32), (106.97, -6.33)].map {
            Position(x: $0.0, y: $0.1)
        }
        #expect(member(.polygon, "[\(ring)]")?.proposed == Geometry(polygons: [[places]]))
        #expect(
            member(.multiPolygon, "[[\(ring)],[\(ring),\(ring)]]")?.proposed
                == Geometry(polygons: [[places], [places, places]]))
        #expect(
            member(.point, #"["106,97", "-6,33", "12"]"#)?.proposed == Geometry(kind: .point, positions: [places[0]]))
        #expect(member(.multiPoint, ring)?.proposed?.positions == places)
        #expect(member(.polygon, ring) == nil)
        #expect(member(.point, ring) == nil)
        #expect(member(.point, #"["106,97"]"#) == nil)
        #expect(member(.point, #"["106,97", null]"#) == nil)
        #expect(member(.lineString, ring) == nil)
    }

    @Test("escapes of JSON are resolved")
    func escapes() throws {
        let found = member(.point, #"["106\u00b058'12\" BT", "6\u00B015'30\" LS"]"#)
        #expect(found?.finding.code == .dmsText)
        #expect(abs((found?.proposed?.positions[0].x ?? 0) - 106.97) < 1e-11)
    }

    @Test("numbers in quotation marks are a proposal, told as what the reader calls them")
    func quoted() throws {
        let found = try #require(member(.point, #"["106.97","-6.33"]"#))
        #expect(found.finding.code == .coordinatesUnreadable)
        #expect(found.proposed?.positions == [Position(x: 106.97, y: -6.33)])
    }

    @Test("broken or endless text ends in nothing")
    func broken() {
        for text in [
            "", "[", "]", "[[", #"["106,97"#, #"["\u00"#, "[[[[[[[[[[1]]]]]]]]]]", "{}", "null", #"["a\qb","c"]"#,
        ] {
            #expect(member(.polygon, text) == nil)
        }
    }
}
