import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Files that are wrong throughout")
struct SourceSanityTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// A village of 0.04° around 107° E, 6.25° S.
    private func screen(_ features: [String], crs: Int? = nil) async throws -> [Assessment] {
        let layer = try scratch.write(
            ScreenParcelsTests.collection([
                ScreenParcelsTests.feature(
                    ScreenParcelsTests.square(106.98, -6.27, side: 0.04), properties: #"{"NAMOBJ":"Tengah"}"#)
            ]), to: "villages.geojson")
        let member = crs.map { #""crs":{"type":"name","properties":{"name":"EPSG:\#($0)"}},"# } ?? ""
        let path = try scratch.write(ScreenParcelsTests.collection(features, crs: member), to: "parcels.geojson")
        var input = ScreenParcels.Input(
            files: [path], profile: try RuleProfile.shipped("kota-bekasi-600"), profileHash: "0")
        input.villages = try LoadVillages()(LoadVillages.Input(path: layer))
        var rows: [Assessment] = []
        _ = try await ScreenParcels()(input) { rows.append($0.assessment) }
        return rows
    }

    private func stop(_ features: [String], crs: Int? = nil) async throws -> Finding? {
        do {
            _ = try await screen(features, crs: crs)
            return nil
        } catch WorkflowError.unusable(let finding) {
            return finding
        }
    }

    /// 107.0° E, 6.25° S in UTM 48S by pyproj is 721280.113, 9308739.181.
    private let inMetres = [
        ScreenParcelsTests.feature(ScreenParcelsTests.square(721_280, 9_308_739, side: 30)),
        ScreenParcelsTests.feature(ScreenParcelsTests.square(721_480, 9_308_539, side: 30)),
    ]

    @Test("the zone beside the right one stops the run and names the right one")
    func wrongZone() async throws {
        let finding = try #require(try await stop(inMetres, crs: 32_749))
        #expect(finding.code == .wrongZone)
        #expect(finding.fact("right") == .text("EPSG:32748"))
        #expect(try await screen(inMetres, crs: 32_748).allSatisfy { $0.verdict == .pass })
    }

    @Test("metres without a system still stop it, also where they would land in the layer")
    func metres() async throws {
        let finding = try #require(try await stop(inMetres))
        #expect(finding.code == .projectedWithoutCrs)
        guard case .text(let candidates)? = finding.fact("candidates") else {
            Issue.record("no candidates")
            return
        }
        #expect(candidates.hasPrefix("EPSG:32748"))
    }

    @Test("latitudes without their minus throughout do not stop it: each has its finding and proposal")
    func mirrored() async throws {
        let rows = try await screen([
            ScreenParcelsTests.feature(ScreenParcelsTests.square(107, 6.25)),
            ScreenParcelsTests.feature(ScreenParcelsTests.square(107.001, 6.251)),
        ])
        #expect(rows.count == 2)
        for row in rows {
            #expect(row.reason == .implausibleCoordinates(.latitudeSignLost))
            #expect(row.proposals.count == 1)
        }
    }

    @Test("points on one coordinate, and one on the middle of its village, are told in their rows")
    func points() async throws {
        let rows = try await screen([
            ScreenParcelsTests.feature("[107.001,-6.251]", type: "Point"),
            ScreenParcelsTests.feature(ScreenParcelsTests.square(107, -6.25)),
            ScreenParcelsTests.feature("[107.001,-6.251]", type: "Point"),
            ScreenParcelsTests.feature("[107.0,-6.25]", type: "Point"),
        ])
        func codes(_ row: Int) -> Set<FindingCode> {
            Set(rows[row].findings.map(\.code)).intersection([.sharedCoordinate, .onVillageCentroid])
        }
        #expect(codes(0) == [.sharedCoordinate] && codes(2) == [.sharedCoordinate])
        #expect(codes(1).isEmpty)
        #expect(codes(3) == [.onVillageCentroid])
    }

    @Test("one feature in metres among others is a finding with the system it is in")
    func single() async throws {
        let rows = try await screen([
            ScreenParcelsTests.feature(ScreenParcelsTests.square(107, -6.25)), inMetres[0],
        ])
        #expect(rows[0].verdict == .pass)
        #expect(rows[1].reason == .implausibleCoordinates(.metresAsDegrees))
        let proposal = try #require(rows[1].proposals.first)
        #expect(proposal.finding.fact("crs") == .text("EPSG:32748"))
        #expect(proposal.finding.fact("village") == .text("Tengah"))
        #expect(geodesicDistance(proposal.geometry.positions[0], Position(x: 107, y: -6.25)) < .metres(0.3))
    }
}
