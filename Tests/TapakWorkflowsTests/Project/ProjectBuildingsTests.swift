import Foundation
import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import Testing

@testable import TapakWorkflows

@Suite("Buildings on the parcels of a project")
struct ProjectBuildingsTests {
    private let project: LayeredProject

    init() throws { project = try LayeredProject() }

    private func buildings() throws -> [StoredFeature] { try project.read { try $0.features(of: .buildings) } }

    private func value(_ column: String, _ feature: StoredFeature) throws -> StoredValue {
        feature.values[try #require(LayerTable.buildings.index(of: column))]
    }

    /// Metres east and north of 107° E 6.25° S.
    private func metres(_ position: Position) -> (x: Double, y: Double) {
        ((position.x - 107) * 110_662, (position.y + 6.25) * 110_587)
    }

    @Test("a row for every parcel on which the building stands, under the parcel's key, with what is known of it")
    func rows() async throws {
        let road = LayeredProject.feature("LineString", "[[106.99,-6.25],[107.02,-6.25]]", #"{"nama":"Jl. Contoh"}"#)
        try await project.deliver([road], into: "jalan")
        // 12 × 60 m has 720 m² and holds no building of 20 × 30 m.
        try await project.deliver(
            [LayeredProject.parcel(0), LayeredProject.parcel(1, 12, 60), LayeredProject.parcel(2, 50, 24)],
            into: "parcels")
        let stored = try buildings()
        #expect(stored.map(\.fid) == [1, 3])
        for (feature, parcel) in zip(stored, ["P0", "P2"]) {
            #expect(try value("parcel_id", feature) == .text(parcel))
            #expect(try value("kemendagri_code", feature) == .text("32.75.01.1001"))
            #expect(try value("kelurahan", feature) == .text("Bekasijaya"))
            #expect(try value("building", feature) == .text("20x30"))
            #expect(try value("fit", feature) == .text("fits"))
            #expect(try value("answer", feature) == .text("pass"))
            #expect(try value("rule_profile", feature) == .text("kota-bekasi-600@1"))
            let outline = try #require(feature.geometry)
            #expect(outline.kind == .polygon && outline.positions.count == 5)
            // Sides of 20 and 30 m, in turn.
            let corners = outline.positions.map(metres)
            let sides = zip(corners, corners.dropFirst()).map { hypot($1.x - $0.x, $1.y - $0.y) }
            #expect(zip(sides.sorted(), [20, 20, 30, 30]).allSatisfy { abs($0 - $1) < 0.01 })
        }
        // Between long sides of 24 m the building lies along them, with no more than 2 m on either side.
        let low = stored[1]
        let clearance = try #require(try value("clearance_m", low).number)
        #expect(clearance > 1.9 && clearance < 2.01)
        let rotation = try #require(try value("rotation_deg", low).number)
        #expect(abs(rotation - 90) < 3)
        #expect(
            try #require(low.geometry).positions.map(metres).allSatisfy { $0.y > -0.01 && $0.y < 24.01 && $0.x > 399.9 }
        )
        // The road runs along the southern side, which is 50 m long.
        #expect(abs(try #require(try value("frontage_m", low).number) - 50) < 0.1)
        #expect(try project.column("footprint", of: .parcels) == [.text("pass"), .text("fail"), .text("pass")])
    }

    @Test("a building moves with its parcel and goes with it, or when it no longer fits")
    func following() async throws {
        let parcels = [LayeredProject.parcel(0), LayeredProject.parcel(1), LayeredProject.parcel(2)]
        try await project.deliver(parcels, into: "parcels")
        let first = try buildings()
        #expect(first.map(\.fid) == [1, 2, 3])
        // The first moves by 1e-4°, the second becomes too narrow, the third is gone.
        try project.change(.parcels, 1) { feature in
            for place in feature.geometry?.positions.indices ?? 0..<0 { feature.geometry?.positions[place].x += 1e-4 }
        }
        try await project.deliver(
            [parcels[0], LayeredProject.parcel(1, 18, 90)], into: "parcels", file: "next.geojson")
        let left = try buildings()
        #expect(left.map(\.fid) == [1])
        let (old, new) = (try #require(first[0].geometry), try #require(left[0].geometry))
        #expect(abs(new.boundingBox.minX - old.boundingBox.minX - 1e-4) < 2e-6)
        try project.change(.parcels, 2) { $0.geometry = first[1].geometry.map { grown($0, by: 1e-5) } }
        _ = try await project.screen()
        #expect(try buildings().map(\.fid) == [1, 2])
    }

    private func grown(_ geometry: Geometry, by degrees: Double) -> Geometry {
        var wider = geometry
        let box = geometry.boundingBox
        for place in wider.positions.indices {
            wider.positions[place].x += wider.positions[place].x < (box.minX + box.maxX) / 2 ? -degrees : degrees
            wider.positions[place].y += wider.positions[place].y < (box.minY + box.maxY) / 2 ? -degrees : degrees
        }
        return wider
    }

    @Test(
        "written while a delivery is read they are those of a screening afterwards, and whoever edits them is overruled"
    )
    func sameEitherWay() async throws {
        // More than one batch of 1,024.
        let parcels = (0..<1_100).map { LayeredProject.parcel($0 % 40, 40 + Double($0 / 40), 10 + Double($0 % 40)) }
        try project.scratch.copy("project.gpkg", to: "empty.gpkg")
        try await project.deliver(parcels, into: "parcels") { $0.workerCount = 3 }
        let atOnce = try buildings()
        #expect(atOnce.count > 300 && atOnce.count < 1_000)
        #expect(try await project.screen().assessedCount == 0)
        let later = try buildings()
        #expect(later.map(\.fid) == atOnce.map(\.fid) && later.map(\.values) == atOnce.map(\.values))

        try project.scratch.copy("empty.gpkg", to: "project.gpkg")
        try await project.deliver(parcels, into: "parcels") { $0.assesses = false }
        #expect(try buildings().isEmpty)
        _ = try await project.screen()
        let afterwards = try buildings()
        #expect(afterwards.map(\.fid) == atOnce.map(\.fid) && afterwards.map(\.values) == atOnce.map(\.values))
        #expect(afterwards.map(\.geometry) == atOnce.map(\.geometry))

        let answer = try #require(LayerTable.buildings.index(of: "answer"))
        try project.change(.buildings, atOnce[5].fid) { $0.values[answer] = .text("fail") }
        _ = try await project.screen()
        #expect(try buildings().map(\.values) == atOnce.map(\.values))
    }

    @Test("nothing is delivered into the layer")
    func notDelivered() async throws {
        await #expect(throws: WorkflowError.project(.layerName("buildings"))) {
            try await project.deliver([LayeredProject.parcel(0)], into: "buildings")
        }
        #expect(try project.read { try $0.deliveries().map(\.layer) } == ["kelurahan"])
    }

    @Test("a project without titles for the layer gets them once, when it is screened")
    func presented() async throws {
        func isPresented() throws -> Bool { try project.read { try $0.isPresented(.buildings) } }
        _ = try await project.screen()
        #expect(try !isPresented())
        var input = ScreenProject.Input(path: project.path, sentence: { "\($0)" })
        input.presentations = { $0.map { LayerPresentation(table: $0, title: "Judul \($0)", summary: "isi") } }
        _ = try await ScreenProject()(input)
        #expect(try isPresented())
    }
}
