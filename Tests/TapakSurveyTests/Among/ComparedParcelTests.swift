import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSurvey
import Testing

@Suite("Compared parcels as bytes")
struct ComparedParcelTests {
    private static let square = Geometry(polygons: [[ParcelDrawing.ring([(0, 0), (30, 0), (30, 20), (0, 20), (0, 0)])]])
    private static let other = Geometry(polygons: [
        [ParcelDrawing.ring([(0, 0), (9, 0), (9, 9), (0, 0)]), ParcelDrawing.ring([(5, 1), (6, 1), (6, 2), (5, 1)])],
        [ParcelDrawing.ring([(50, 0), (59, 0), (59, 9), (50, 0)])],
    ])

    @Test(
        "come back to the last bit",
        arguments: [(nil, nil), (square, square), (square, nil), (other, square), (nil, other), (other, other)])
    func roundTrip(outline: Geometry?, ground: Geometry?) throws {
        for id in [nil, "", "BM-1", "Tanah é 🏠 yang panjang sekali"] {
            var parcel = ComparedParcel(file: 3, feature: 70_000, id: id)
            parcel.outline = outline
            parcel.ground = ground
            var bytes: [UInt8] = []
            parcel.append(to: &bytes)
            let again = ComparedParcel(bytes: bytes)
            #expect(again.file == 3)
            #expect(again.feature == 70_000)
            #expect(again.id == id)
            #expect(again.outline == outline)
            #expect(again.ground == ground)
        }
    }

    @Test("straight from an assessment, or put together first, is the same", arguments: [square, other, nil])
    func assessment(geometry: Geometry?) throws {
        let assessor = Assessor(profile: try RuleProfile.shipped("kota-bekasi-600"), layer: nil, repairs: true)
        let bowtie = Geometry(polygons: [[ParcelDrawing.ring([(0, 0), (30, 30), (30, 0), (0, 20), (0, 0)])]])
        for geometry in [geometry, bowtie, Geometry(kind: .point, positions: [Position(x: 107, y: -6.2)])] {
            var parcel = ParcelDrawing.parcel(Self.square)
            parcel.geometry = geometry
            parcel.id = "BM-2"
            let assessment = try assessor.assess(parcel)
            let compared = ComparedParcel(assessment, file: 2)
            var expected: [UInt8] = []
            compared.append(to: &expected)
            var bytes: [UInt8] = []
            let trace = ComparedParcel.append(assessment, file: 2, to: &bytes)
            #expect(bytes == expected)
            #expect(trace.box == ParcelTrace(of: compared).box)
            #expect(trace.outlineHash == ParcelTrace(of: compared).outlineHash)
            #expect(trace.idHash == ParcelTrace(of: compared).idHash)
        }
    }

    @Test("keys that come again are found among many that do not")
    func sharedKeys() {
        // Two hashes differ in few bits only, as those of ids might.
        var parcels = (0..<5_000).map { ComparedParcel(file: 0, feature: $0, id: "BM-\($0)") }
        parcels[4_000].id = "BM-17"
        parcels[17].outline = Self.square
        parcels[18].outline = Self.square
        let traces = parcels.map { ParcelTrace(of: $0) }
        #expect(traces[4_000].idHash == traces[17].idHash)
        #expect(Set(traces.map(\.idHash)).count == 4_999)
        #expect(traces[17].outlineHash == traces[18].outlineHash)
        #expect(traces[17].outlineHash != 0)
        #expect(traces[16].outlineHash == 0)
    }
}
