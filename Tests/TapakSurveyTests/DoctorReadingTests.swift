import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSurvey
import Testing

@Suite("From the bytes of a file to a proposal")
struct DoctorReadingTests {
    private func assess(_ features: [String]) throws -> [Assessment] {
        let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
        let recogniser = AttributeRecogniser<ParcelRole>()
        var options = FeatureReaderOptions()
        options.wantsAttribute = recogniser.wants
        let reader = try FeatureReader(ByteSource(bytes: Array(text.utf8), name: "a.geojson"), options: options)
        var reading = ParcelReading(file: "a.geojson", attributes: [:], isInDegrees: true)
        let assessor = Assessor(
            profile: try RuleProfile.shipped("kota-bekasi-600"), layer: DoctorCoordinateTests.layer)
        return try reader.next(100).map {
            try assessor.assess(reading.parcel(of: $0, names: reader.attributeNames))
        }
    }

    private func feature(_ geometry: String, properties: String = "{}") -> String {
        #"{"type":"Feature","properties":\#(properties),"geometry":\#(geometry)}"#
    }

    @Test("decimal commas in coordinates: unreadable as before, with the number they should be")
    func commas() throws {
        let ring = #"[["107,01","-6,25"],["107,0103","-6,25"],["107,0103","-6,2497"],["107,01","-6,25"]]"#
        let found = try assess([
            feature(#"{"type":"Polygon","coordinates":[\#(ring)]}"#, properties: #"{"kelurahan":"Timur"}"#)
        ])[0]
        #expect(found.findings.map(\.code) == [.coordinatesUnreadable, .decimalComma])
        #expect(found.reason == .noGeometry(.coordinatesUnreadable))
        #expect(found.verdict == .unassessable)
        #expect(found.parcel.geometry == nil)
        #expect(found.findings[1].fact("before") == .text("107,01 -6,25"))
        #expect(found.findings[1].fact("evidence") == .text("lands_in_declared_kelurahan"))
        #expect(found.findings[1].location.file == "a.geojson")
        let proposal = try #require(found.proposals.first)
        #expect(proposal.geometry.positions[1] == Position(x: 107.0103, y: -6.25))
        #expect(proposal.finding == found.findings[1])
    }

    @Test("type after coordinates makes no difference")
    func typeLast() throws {
        let found = try assess([feature(#"{"coordinates":["107,01","-6,25"],"type":"Point"}"#)])[0]
        #expect(found.findings.map(\.code) == [.coordinatesUnreadable, .decimalComma])
        #expect(found.proposals.count == 1)
    }

    @Test("degrees, minutes and seconds, in coordinates and in attributes without a geometry")
    func sexagesimal() throws {
        let found = try assess([
            feature(#"{"type":"Point","coordinates":["107\u00b000'36\" BT","6\u00b015'00\" LS"]}"#),
            feature("null", properties: #"{"Bujur":"107°00'36\" BT","Lintang":"6°15'00\" LS"}"#),
            feature("null", properties: #"{"lon":"107,01","lat":"-6,25"}"#),
        ])
        #expect(found[0].findings.map(\.code) == [.coordinatesUnreadable, .dmsText])
        #expect(found[1].findings.map(\.code) == [.nullGeometry, .dmsText])
        #expect(found[2].findings.map(\.code) == [.nullGeometry, .decimalComma])
        for assessment in found {
            let place = try #require(assessment.proposals.first?.geometry.positions.first)
            #expect(abs(place.x - 107.01) < 1e-11 && abs(place.y + 6.25) < 1e-11)
        }
    }

    @Test("attributes beside a geometry, plain numbers, and other text propose nothing")
    func nothing() throws {
        let found = try assess([
            feature(
                #"{"type":"Point","coordinates":[107.011,-6.251]}"#, properties: #"{"lon":"107,01","lat":"-6,25"}"#),
            feature("null", properties: #"{"lon":107.01,"lat":-6.25}"#),
            feature("null", properties: #"{"lon":"-","lat":"-"}"#),
            feature(#"{"type":"Point","coordinates":["here","there"]}"#),
            feature(#"{"type":"Point","coordinates":[true,false]}"#),
        ])
        for assessment in found {
            #expect(assessment.proposals.isEmpty)
            #expect(!assessment.findings.contains { $0.code == .decimalComma || $0.code == .dmsText })
        }
    }

    @Test("a place that cannot be right makes it unassessable, keeps the geometry and proposes another")
    func unassessable() throws {
        let ring = "[[108.01,-6.25],[108.0103,-6.25],[108.0103,-6.2497],[108.01,-6.2497],[108.01,-6.25]]"
        let found = try assess([feature(#"{"type":"Polygon","coordinates":[\#(ring)]}"#)])[0]
        #expect(found.verdict == .unassessable)
        #expect(found.reason == .implausibleCoordinates(.degreeTypo))
        #expect(found.area == nil && found.measurement != nil)
        #expect(found.parcel.geometry?.positions[0] == Position(x: 108.01, y: -6.25))
        let moved = try #require(found.proposals.first?.geometry.positions.first)
        #expect(abs(moved.x - 107.01) < 1e-12 && moved.y == -6.25)
    }
}
