import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTopology
import Testing

@Suite("Relations among parcels")
struct ParcelRelationsTests {
    struct Land {
        var geometry: Geometry
        var id: String?
        var file = "a.geojson"
    }

    /// A rectangle with its lower left corner so many metres east and north.
    private func land(
        _ east: Double, _ width: Double, north: Double = 0, height: Double = 40, id: String? = nil,
        file: String = "a.geojson"
    ) -> Land {
        let ring = [
            (east, north), (east + width, north), (east + width, north + height), (east, north + height), (east, north),
        ]
        return Land(geometry: Geometry(polygons: [[ParcelDrawing.ring(ring)]]), id: id, file: file)
    }

    private func findings(_ lands: [Land], repairs: Bool = false, cut: Int = 1) throws -> [Int: [Finding]] {
        let profile = try RuleProfile.shipped("kota-bekasi-600")
        let assessor = Assessor(profile: profile, layer: nil, repairs: repairs)
        var relations = ParcelRelations(overlapFrom: profile.overlapFrom)
        for (number, land) in lands.enumerated() {
            var parcel = ParcelDrawing.parcel(land.geometry)
            parcel.feature = number
            parcel.id = land.id
            parcel.file = land.file
            relations.add(try assessor.assess(parcel))
        }
        let search = try relations.search()
        var overlaps: [ParcelRelations.Overlap] = []
        for start in stride(from: 0, to: lands.count, by: cut).reversed() {
            let range = start..<min(start + cut, lands.count)
            overlaps += try relations.overlaps(of: range, in: search, engine: TopologyEngine())
        }
        return try relations.findings(search, overlaps)
    }

    @Test("an overlap is told to both, with its area and its share of the smaller")
    func overlap() throws {
        // 5 × 40 m shared; 30 × 40 and 20 × 40 m large.
        let found = try findings([land(0, 30, id: "A"), land(25, 20, id: "B")])
        for (number, other, id) in [(0, 1, "B"), (1, 0, "A")] {
            let finding = try #require(found[number]?.first)
            #expect(found[number]?.count == 1)
            #expect(finding.code == .overlap)
            #expect(finding.severity == .warning)
            #expect(finding.location.feature == number)
            #expect(finding.fact("other") == .integer(other))
            #expect(finding.fact("other_id") == .text(id))
            #expect(finding.fact("other_file") == nil)
            guard case .area(let area)? = finding.fact("area"), case .share(let share)? = finding.fact("share") else {
                Issue.record("\(finding.facts)")
                continue
            }
            #expect(abs(area.squareMetres - 200) < 0.01)
            #expect(abs(share - 0.25) < 1e-5)
        }
    }

    @Test("from 1 m² on", arguments: [(0.0249, false), (0.0251, true), (0.0, false), (-5, false)])
    func threshold(width: Double, isTold: Bool) throws {
        let found = try findings([land(0, 30), land(30 - width, 20)])
        #expect(found.isEmpty == !isTold)
    }

    @Test("a file that is read again, also after another one, is the same file")
    func sameFileAgain() throws {
        let found = try findings([
            land(0, 30, id: "A"), land(100, 30, id: "B", file: "b.geojson"), land(200, 30, id: "A"),
        ])
        #expect(found.keys.sorted() == [0, 2])
        for (number, other) in [(0, 2), (2, 0)] {
            let finding = try #require(found[number]?.first)
            #expect(finding.code == .duplicateId && finding.severity == .warning)
            #expect(finding.fact("other") == .integer(other))
            #expect(finding.fact("other_file") == nil)
        }
    }

    @Test("the same ring in any start and direction is a duplicate and no overlap")
    func duplicate() throws {
        let one = land(0, 30, id: "A")
        var ring = Array(one.geometry.positions.dropLast())
        ring = Array(ring[2...] + ring[..<2]).reversed()
        let other = Land(geometry: Geometry(polygons: [[ring + ring.prefix(1)]]), id: "B")
        let found = try findings([one, land(100, 30, id: "C"), other])
        #expect(found.keys.sorted() == [0, 2])
        #expect(found[0]?.map(\.code) == [.duplicateGeometry])
        #expect(found[0]?.first?.fact("other") == .integer(2))
        #expect(found[2]?.first?.fact("other") == .integer(0))
        #expect(found[2]?.first?.fact("count") == .integer(2))
    }

    @Test("a millimetre apart is no duplicate but an overlap of all")
    func almost() throws {
        let found = try findings([land(0, 30), land(0.001, 30)])
        #expect(found[0]?.map(\.code) == [.overlap])
        guard case .share(let share)? = found[0]?.first?.fact("share") else { return }
        #expect(share > 0.9999)
    }

    @Test("duplicates overlap a third each, and faulty ones are duplicates too")
    func groups() throws {
        let bowTie = Land(
            geometry: Geometry(polygons: [[ParcelDrawing.ring([(0, 0), (40, 40), (40, 0), (0, 40), (0, 0)])]]))
        let found = try findings([land(0, 30), land(0, 30), land(25, 20), bowTie, bowTie])
        #expect(found[0]?.map(\.code) == [.duplicateGeometry, .overlap])
        #expect(found[1]?.map(\.code) == [.duplicateGeometry, .overlap])
        #expect(found[2]?.map(\.code) == [.overlap, .overlap])
        #expect(found[3]?.map(\.code) == [.duplicateGeometry])
        #expect(found[4]?.first?.fact("other") == .integer(3))
    }

    @Test("an invalid parcel overlaps only once it is repaired")
    func repaired() throws {
        let bowTie = Land(
            geometry: Geometry(polygons: [[ParcelDrawing.ring([(0, 0), (40, 40), (40, 0), (0, 40), (0, 0)])]]))
        #expect(try findings([land(0, 10), bowTie]).isEmpty)
        let found = try findings([land(0, 10), bowTie], repairs: true)
        // The left triangle within 10 m of its base: 400 − 100 m².
        guard case .area(let area)? = found[0]?.first?.fact("area") else {
            Issue.record("\(found)")
            return
        }
        #expect(abs(area.squareMetres - 300) < 0.01)
    }

    @Test("the same id is a warning in one file, and a notice that names the other file across two")
    func ids() throws {
        let found = try findings([
            land(0, 30, id: "7"), land(100, 30, id: "7"), land(200, 30, id: "8"),
            land(300, 30, id: "8", file: "b.geojson"), land(400, 30, id: "9"), land(500, 30), land(600, 30),
        ])
        #expect(found.keys.sorted() == [0, 1, 2, 3])
        #expect(found[0]?.first?.severity == .warning)
        #expect(found[1]?.first?.fact("other") == .integer(0))
        #expect(found[2]?.first?.severity == .notice)
        #expect(found[2]?.first?.fact("other_file") == .text("b.geojson"))
        #expect(found[3]?.first?.fact("other_file") == .text("a.geojson"))
    }

    @Test("parcels side by side have nothing to do with each other")
    func neighbours() throws {
        let lands = (0..<64).map { land(Double($0 % 8) * 30, 30, north: Double($0 / 8) * 40, id: "P\($0)") }
        #expect(try findings(lands).isEmpty)
    }

    @Test("the findings do not depend on how the search is cut", arguments: [2, 5, 100])
    func cut(size: Int) throws {
        let lands = (0..<40).map { land(Double($0) * 7, 30, north: Double($0 % 3) * 11) }
        let one = try findings(lands)
        #expect(one.count == 40)
        #expect(try findings(lands, cut: size) == one)
    }
}
