import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import Testing

@Suite("Repairing a geometry when asked")
struct GeometryRepairTests {
    private func assess(_ geometry: Geometry, repairs: Bool = true) throws -> Assessment {
        try Assessor(profile: try RuleProfile.shipped("kota-bekasi-600"), layer: nil, repairs: repairs)
            .assess(ParcelDrawing.parcel(geometry))
    }

    private func area(_ name: String, of finding: Finding?) -> Double? {
        guard case .area(let area)? = finding?.fact(name) else { return nil }
        return area.squareMetres
    }

    /// A square of 40 m with a spike of 15 m.
    static let spiked = Geometry(polygons: [
        [ParcelDrawing.ring([(0, 0), (40, 0), (55, 0), (40, 0), (40, 40), (0, 40), (0, 0)])]
    ])

    @Test("unasked, nothing is repaired")
    func unasked() throws {
        let assessment = try assess(Self.spiked, repairs: false)
        #expect(assessment.verdict == .unassessable)
        #expect(assessment.parcel.repairedGeometry == nil)
    }

    @Test("the repaired geometry is judged, the original kept, and the reason says so")
    func spike() throws {
        let assessment = try assess(Self.spiked)
        #expect(assessment.verdict == .pass)
        #expect(assessment.parcel.geometry == Self.spiked)
        #expect(assessment.parcel.repairedGeometry != nil)
        guard case .areaSuffices(let numbers) = assessment.reason else {
            Issue.record("\(assessment.reason)")
            return
        }
        #expect(numbers.isRepaired)
        #expect(abs(numbers.area.squareMetres - 1600) < 0.01)
        let repaired = assessment.findings.first { $0.code == .repaired }
        #expect(abs((area("before", of: repaired) ?? 0) - 1600) < 0.01)
        #expect(abs((area("after", of: repaired) ?? 0) - 1600) < 0.01)
        // The fault is still told, no longer as a reason not to use the parcel.
        let fault = assessment.findings.first { $0.code == .ringSpike }
        #expect(fault?.severity == .warning)
        #expect(!assessment.findings.contains { $0.severity == .error })
    }

    @Test("a bow tie becomes two triangles: areas before and after differ, and the largest part is judged")
    func bowTie() throws {
        let bowTie = Geometry(polygons: [[ParcelDrawing.ring([(0, 0), (40, 40), (40, 0), (0, 40), (0, 0)])]])
        let assessment = try assess(bowTie)
        let repaired = assessment.findings.first { $0.code == .repaired }
        #expect(abs(area("before", of: repaired) ?? -1) < 0.01)
        #expect(abs((area("after", of: repaired) ?? 0) - 800) < 0.01)
        #expect(assessment.findings.contains { $0.code == .multipart })
        #expect(assessment.verdict == .fail)
        #expect(abs((assessment.area?.squareMetres ?? 0) - 400) < 0.01)
    }

    @Test("unclosed rings are closed, and only then")
    func unclosed() throws {
        let open = Geometry(polygons: [[ParcelDrawing.ring([(0, 0), (30, 0), (30, 30), (0, 30)])]])
        #expect(try assess(open, repairs: false).verdict == .unassessable)
        let assessment = try assess(open)
        #expect(assessment.verdict == .pass)
        #expect(assessment.parcel.repairedGeometry?.positions.count == 5)
        #expect(assessment.parcel.geometry?.positions.count == 4)
    }

    @Test("what has no area is beyond repair")
    func hopeless() throws {
        let line = Geometry(polygons: [[ParcelDrawing.ring([(0, 0), (30, 0), (0, 0), (0, 0)])]])
        let assessment = try assess(line)
        #expect(assessment.verdict == .unassessable)
        #expect(assessment.parcel.repairedGeometry == nil)
        #expect(!assessment.findings.contains { $0.code == .repaired })
    }

    @Test("a sound parcel is left alone")
    func sound() throws {
        let assessment = try assess(ParcelDrawing.rectangle(30, 30))
        #expect(assessment.parcel.repairedGeometry == nil)
        #expect(!assessment.findings.contains { $0.code == .repaired })
    }
}
