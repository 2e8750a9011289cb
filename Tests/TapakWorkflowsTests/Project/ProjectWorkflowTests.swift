import TapakGeoPackage
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Imports and screenings of a project")
struct ProjectWorkflowTests {
    let scratch: ScratchFolder
    private var project: String { scratch.file("project.gpkg") }

    init() throws {
        scratch = try ScratchFolder()
        let village = #"""
            {"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"KDEPUM":"32.75.01.1001","WADMKD":"Margahayu"},
            "geometry":{"type":"Polygon","coordinates":[[[106.9,-6.4],[107.1,-6.4],[107.1,-6.1],[106.9,-6.1],[106.9,-6.4]]]}}]}
            """#
        var input = InitProject.Input(
            path: project, region: "32.75",
            profile: StoredProfile(
                key: "kota-bekasi-600", version: "1", sha256: "aa",
                yaml: RuleProfile.shippedSource("kota-bekasi-600") ?? ""),
            received: "2026-01-01", presentations: { _ in [] })
        input.kelurahan = try scratch.write(village, to: "village.geojson")
        let outcome = try InitProject()(input)
        #expect(outcome.unitCount == 56)
        #expect(outcome.boundaryCount == 1)
    }

    /// A parcel of `side` thousandths of a degree (about 111 m), with an id.
    private func parcel(_ id: String, _ x: Double, side: Double = 0.3, more: String = "") -> String {
        let (y, step) = (-6.25, side / 1000)
        let ring = "[[\(x),\(y)],[\(x + step),\(y)],[\(x + step),\(y + step)],[\(x),\(y + step)],[\(x),\(y)]]"
        return #"{"type":"Feature","properties":{"id":"\#(id)","nama":"P \#(id)"\#(more)},"#
            + #""geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
    }

    private func importing(
        _ parcels: [String], name: String = "parcels.geojson", edit: (inout ImportFeatures.Input) -> Void = { _ in }
    ) async throws -> ImportFeatures.Outcome {
        let file = try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(parcels.joined(separator: ","))]}"#, to: name)
        var input = ImportFeatures.Input(
            project: project, file: file, layer: "parcels", sourceName: "test", received: "2026-02-01",
            sentence: { "\($0)" }, presentations: { _ in [] })
        edit(&input)
        return try await ImportFeatures()(input)
    }

    private func screening() async throws -> ScreenProject.Outcome {
        try await ScreenProject()(ScreenProject.Input(path: project, sentence: { "\($0)" }))
    }

    private func read<Value>(_ body: (ProjectDatabase) throws -> Value) throws -> Value {
        let store = try ProjectStore(path: project, access: .reading)
        defer { try? store.close() }
        return try store.read(body)
    }

    private func write(_ layer: LayerTable, _ body: (inout StoredFeature) -> Void, fid: Int64) throws {
        let store = try ProjectStore(path: project, access: .writing)
        let transaction = try store.begin()
        try transaction.perform { database in
            guard var feature = try database.features(of: layer).first(where: { $0.fid == fid }) else { return }
            body(&feature)
            try database.write([feature], to: layer)
        }
        try transaction.commit()
        try store.close()
    }

    @Test("a delivery is assessed as a screening of its file would; the same file again changes nothing")
    func importAndRepeat() async throws {
        let parcels = [parcel("A", 107), parcel("B", 107.001, side: 0.1), parcel("C", 107.002)]
        let first = try await importing(parcels)
        #expect(first.changes.new.map(\.id) == ["A", "B", "C"])
        #expect(first.delivery == 2)
        #expect(first.screening?.assessedCount == 3)
        #expect(first.screening?.screening.verdicts == [.pass: 2, .fail: 1])
        #expect(try read { try $0.features(of: .parcels).map { $0.values[24] } }.count == 3)
        let again = try await importing(parcels)
        #expect(again.isRepeated && again.changes.isEmpty)
        #expect(try read { try $0.deliveries().count } == 2)
        let screened = try await screening()
        #expect(screened.assessedCount == 0)
        #expect(screened.screening.verdicts == [.pass: 2, .fail: 1])
    }

    @Test("a second delivery of a source changes only what differs, and says whose verdict became another")
    func secondDelivery() async throws {
        _ = try await importing([parcel("A", 107), parcel("B", 107.001), parcel("C", 107.002), parcel("D", 107.003)])
        let fids = try read { try $0.features(of: .parcels).map(\.fid) }
        let next = try await importing(
            [
                parcel("D", 107.003), parcel("B", 107.001, side: 0.1), parcel("A", 107, more: #","x":1"#),
                parcel("E", 107.004),
            ],
            name: "next.geojson")
        #expect(next.changes.new.map(\.id) == ["E"])
        #expect(next.changes.gone.map(\.id) == ["C"])
        #expect(next.changes.unchanged == 1)
        #expect(Set(next.changes.changed.map { $0.new.id }) == ["A", "B"])
        #expect(next.flips.map(\.id) == ["B"])
        #expect(next.flips.first?.before == .pass && next.flips.first?.after == .fail)
        #expect(next.screening?.assessedCount == 3)
        let stored = try read { try $0.features(of: .parcels) }
        #expect(stored.map(\.fid) == fids + [5])
        let status = LayerTable.parcels.index(of: "status") ?? 0
        #expect(stored.map { $0.values[status].text } == ["current", "current", "gone", "current", "current"])
        #expect(next.screening?.parcels.compactMap(\.assessment.parcel.id) == ["A", "B", "D", "E"])
    }

    @Test("a dry run says the same and writes nothing")
    func dryRun() async throws {
        _ = try await importing([parcel("A", 107)])
        let before = try read { database in
            (try database.features(of: .parcels).map(\.values), try database.deliveries())
        }
        let outcome = try await importing([parcel("A", 107, side: 0.1)], name: "next.geojson") { $0.isDryRun = true }
        #expect(outcome.flips.map(\.id) == ["A"])
        #expect(outcome.changes.changed.count == 1)
        let after = try read { database in
            (try database.features(of: .parcels).map(\.values), try database.deliveries())
        }
        #expect(before.0 == after.0 && before.1 == after.1)
    }

    @Test("much that is gone is asked about; a part of a list takes nothing away")
    func manyGone() async throws {
        let parcels = (0..<20).map { parcel("P\($0)", 107 + Double($0) * 0.001) }
        _ = try await importing(parcels)
        let few = Array(parcels.prefix(10))
        await #expect(throws: WorkflowError.project(.manyGone(gone: 10, of: 20, source: "test"))) {
            _ = try await importing(few, name: "few.geojson")
        }
        let partial = try await importing(few, name: "few.geojson") { $0.isPartial = true }
        #expect(partial.changes.gone.isEmpty)
        let allowed = try await importing(Array(few.dropLast()), name: "fewer.geojson") { $0.allowsGone = true }
        #expect(allowed.changes.gone.count == 11)
        #expect(allowed.screening?.screening.featureCount == 9)
    }

    @Test("lists of two sources do not disturb each other")
    func sources() async throws {
        _ = try await importing([parcel("1", 107)])
        let other = try await importing([parcel("1", 107.001)], name: "other.geojson") { $0.sourceName = "lain" }
        #expect(other.changes.new.map(\.id) == ["1"] && other.changes.gone.isEmpty)
        #expect(other.screening?.screening.featureCount == 2)
    }

    @Test("what a person put right stays against a delivery that changes it too, unless the delivery is preferred")
    func conflicts() async throws {
        _ = try await importing([parcel("A", 107), parcel("B", 107.001)])
        let name = LayerTable.parcels.index(of: "name") ?? 0
        let edited = LayerTable.parcels.index(of: "edited") ?? 0
        try write(
            .parcels,
            { feature in
                feature.values[name] = .text("dibetulkan")
                feature.values[edited] = .integer(1)
            }, fid: 1)
        let next = [parcel("A", 107, side: 0.31), parcel("B", 107.001, side: 0.31)]
        let kept = try await importing(next, name: "next.geojson")
        #expect(kept.conflicts == ["A"])
        #expect(try read { try $0.features(of: .parcels)[0].values[name] } == .text("dibetulkan"))
        let taken = try await importing(
            [parcel("A", 107, side: 0.32), parcel("B", 107.001, side: 0.31)], name: "third.geojson"
        ) { $0.prefersDelivery = true }
        #expect(taken.conflicts == ["A"])
        #expect(try read { try $0.features(of: .parcels)[0].values[name] } == .text("P A"))
    }

    @Test("data of persons is left out and named; the rest of the attributes is kept as it was")
    func personalData() async throws {
        let outcome = try await importing([
            parcel("A", 107, more: #","pemilik":"Bapak Contoh","NIK":"3275010101700001","kode":"X 1""#)
        ])
        #expect(Set(outcome.droppedAttributes) == ["pemilik", "NIK"])
        let attributes = LayerTable.parcels.index(of: "attributes") ?? 0
        #expect(
            try read { try $0.features(of: .parcels)[0].values[attributes] }
                == .text(#"{"id":"A","nama":"P A","kode":"X 1"}"#))
        let kept = try read { String(decoding: try $0.features(ofDelivery: 2), as: UTF8.self) }
        #expect(!kept.contains("Contoh") && !kept.contains("3275010101700001"))
    }

    @Test("only what is stale is assessed anew: a changed class, another profile, other villages")
    func staleness() async throws {
        _ = try await importing([parcel("A", 107), parcel("B", 107.001)])
        let capture = LayerTable.parcels.index(of: "capture_class") ?? 0
        try write(.parcels, { $0.values[capture] = .text("phone") }, fid: 2)
        let one = try await screening()
        #expect(one.assessedCount == 1)
        #expect(one.parcels.map(\.assessment.parcel.captureClass) == [.unstated, .phone])
        var other = ScreenProject.Input(path: project, sentence: { "\($0)" })
        other.profile = StoredProfile(
            key: "inpres17-1000", version: "1", sha256: "bb", yaml: RuleProfile.shippedSource("inpres17-1000") ?? "")
        let two = try await ScreenProject()(other)
        #expect(two.assessedCount == 2)
        #expect(two.profile.key == "inpres17-1000")
        #expect(try await screening().assessedCount == 0)
        let villageName = LayerTable.kelurahan.index(of: "name") ?? 0
        try write(.kelurahan, { $0.values[villageName] = .text("Lain") }, fid: 1)
        #expect(try await screening().assessedCount == 2)
    }

    @Test("two kept deliveries are compared by number")
    func compare() async throws {
        _ = try await importing([parcel("A", 107), parcel("B", 107.001)])
        _ = try await importing([parcel("A", 107.0005), parcel("B", 107.001)], name: "next.geojson")
        let outcome = try CompareDeliveries()(project: project, old: "2", new: "3")
        #expect(outcome.changes.unchanged == 1)
        #expect(outcome.changes.changed.map { $0.new.id } == ["A"])
        #expect(throws: WorkflowError.project(.noSuchDelivery("9", known: [1, 2, 3]))) {
            _ = try CompareDeliveries()(project: project, old: "2", new: "9")
        }
        #expect(throws: WorkflowError.project(.differentLayers("kelurahan", "parcels"))) {
            _ = try CompareDeliveries()(project: project, old: "1", new: "2")
        }
    }

    @Test(
        "regions by any code; without a register their units come from the village layer",
        arguments: [("32.75", 56), ("32.16", 187), ("33.04", 278), ("32.75.01", 4), ("32.75.01.1001", 1)])
    func regions(code: String, units: Int) throws {
        let outcome = try InitProject()(
            InitProject.Input(
                path: scratch.file("r.gpkg"), region: code,
                profile: StoredProfile(key: "k", version: "1", sha256: "", yaml: ""), received: "2026-01-01",
                presentations: { _ in [] }))
        #expect(outcome.unitCount == units)
    }

    @Test("a region that nobody knows needs a village layer, and one that has units of it")
    func unknownRegion() throws {
        func make(_ region: String, _ file: String?) throws -> InitProject.Outcome {
            var input = InitProject.Input(
                path: scratch.file("\(region).gpkg"), region: region,
                profile: StoredProfile(key: "k", version: "1", sha256: "", yaml: ""), received: "2026-01-01",
                presentations: { _ in [] })
            input.kelurahan = file
            return try InitProject()(input)
        }
        #expect(throws: WorkflowError.project(.unitsUnknown("12.34"))) { _ = try make("12.34", nil) }
        #expect(throws: WorkflowError.project(.regionUnreadable("Bekasi"))) { _ = try make("Bekasi", nil) }
        let ring = "[[[100,1],[100.1,1],[100.1,1.1],[100,1],[100,1]]]"
        let layer = try scratch.write(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"KDEPUM":"12.34.05.2001","WADMKD":"Contoh","#
                + #""WADMKC":"Kecamatan"},"geometry":{"type":"Polygon","coordinates":\#(ring)}}]}"#, to: "v.geojson")
        #expect(try make("12.34", layer).unitCount == 1)
        #expect(throws: WorkflowError.project(.noUnitOfRegion("12.35", file: layer))) { _ = try make("12.35", layer) }
    }

    /// Parcels of every kind in more than two batches: repeated, faulty, overlapping, of several parts, points, none.
    private func variousParcels(_ count: Int) -> [String] {
        func feature(_ id: String, _ geometry: String) -> String {
            #"{"type":"Feature","properties":{"id":"\#(id)","jenis_aset":"BMD","luas":"1.200,5"},"geometry":\#(geometry)}"#
        }
        let (x, y) = (106.95, -6.2)
        let ring = "[[\(x),\(y)],[106.9503,\(y)],[106.9503,-6.1997],[\(x),-6.1997],[\(x),\(y)]]"
        let bowTie = "[[\(x),\(y)],[106.9503,-6.1997],[106.9503,\(y)],[\(x),-6.1997],[\(x),\(y)]]"
        return (0..<count).map { parcel("P\($0)", 106.92 + Double($0 % 60) * 0.0002, side: 0.3) } + [
            feature("M", #"{"type":"MultiPolygon","coordinates":[[\#(ring)]]}"#),
            feature("T", #"{"type":"Point","coordinates":[106.95,-6.2]}"#), feature("N", "null"),
            feature("B", #"{"type":"Polygon","coordinates":[\#(bowTie)]}"#),
            feature("E", #"{"type":"Polygon","coordinates":[]}"#),
        ]
    }

    @Test("a first delivery that is assessed while it is read is as if it had been screened afterwards")
    func assessedAtOnce() async throws {
        let parcels = variousParcels(2_200)
        struct Content: Equatable {
            var values: [[StoredValue]]
            var geometries: [Geometry?]
            var assessments: [Int64: StoredAssessment]
            var states: [Int64: FeatureState]
        }
        func content() throws -> Content {
            try read { database in
                let features = try database.features(of: .parcels)
                return Content(
                    values: features.map(\.values), geometries: features.map(\.geometry),
                    assessments: try database.assessments(), states: try database.knownStates(of: .parcels))
            }
        }
        try scratch.copy("project.gpkg", to: "empty.gpkg")
        let imported = try await importing(parcels) { $0.workerCount = 3 }
        let atOnce = try content()
        #expect(imported.screening?.assessedCount == parcels.count)
        #expect(try await screening().assessedCount == 0)
        #expect(try content() == atOnce)

        try scratch.copy("empty.gpkg", to: "project.gpkg")
        let plain = try await importing(parcels) { $0.assesses = false }
        #expect(plain.screening == nil)
        let screened = try await screening()
        #expect(try content() == atOnce)
        #expect(screened.assessedCount == parcels.count)
        #expect(
            imported.screening?.parcels.map { AssessmentRecord.bytes(of: $0.assessment) }
                == screened.parcels.map { AssessmentRecord.bytes(of: $0.assessment) })
        #expect(imported.changes.new.map(\.id) == plain.changes.new.map(\.id))
        #expect(atOnce.values.contains { $0.contains(.text("point_only")) })
    }

    @Test("a second list beside the first keeps keys, index and edits of both")
    func secondList() async throws {
        _ = try await importing([parcel("A", 106.95), parcel("B", 106.96)])
        let second = try await importing([parcel("C", 106.97), parcel("D", 106.95)], name: "second.geojson") {
            $0.sourceName = "other"
        }
        #expect(second.changes.new.map(\.id) == ["C", "D"])
        #expect(second.screening?.assessedCount == 2)
        try read { database throws in
            #expect(try database.features(of: .parcels).map(\.fid) == [1, 2, 3, 4])
            #expect(try database.isUnedited(of: .parcels))
        }
    }

    @Test("a document without a readable feature leaves the project as it was", arguments: [false, true])
    func nothingReadable(assesses: Bool) async throws {
        let before = try read { try $0.deliveries() }
        await #expect(throws: WorkflowError.self) {
            _ = try await importing([
                #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":"x"}}"#
            ]) {
                $0.assesses = assesses
            }
        }
        #expect(try read { try $0.deliveries() } == before)
        #expect(try read { try $0.count(of: .parcels) } == 0)
    }
}

extension ProjectDatabase {
    /// Whether nobody but this tool changed a layer.
    fileprivate func isUnedited(of layer: LayerTable) throws -> Bool {
        var states: [Int64: FeatureState] = [:]
        for feature in try features(of: layer) { states[feature.fid] = FeatureState(of: feature, in: layer) }
        return try edits(of: layer, states: states).isEmpty
    }
}
