import TapakFormats
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Screening files of parcels")
struct ScreenParcelsTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// A square of about 30 m (0.00027°) with its lower left corner there; 893 m² at the equator, a little less here.
    static func square(_ x: Double, _ y: Double, side: Double = 0.00027) -> String {
        "[[[\(x),\(y)],[\(x + side),\(y)],[\(x + side),\(y + side)],[\(x),\(y + side)],[\(x),\(y)]]]"
    }

    static func feature(_ coordinates: String, type: String = "Polygon", properties: String = "{}") -> String {
        #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}"#
    }

    static func collection(_ features: [String], crs: String = "") -> String {
        #"{"type":"FeatureCollection",\#(crs)"features":[\#(features.joined(separator: ","))]}"#
    }

    private func screen(
        _ files: [String], villages: String? = nil, workers: Int = 1,
        edit: (inout ScreenParcels.Input) -> Void = { _ in }
    ) async throws -> (rows: [ScreenParcels.Screened], outcome: ScreenParcels.Outcome) {
        var input = ScreenParcels.Input(
            files: files, profile: try RuleProfile.shipped("kota-bekasi-600"), profileHash: "")
        input.workerCount = workers
        if let villages { input.villages = try LoadVillages()(.init(path: villages)) }
        edit(&input)
        var rows: [ScreenParcels.Screened] = []
        let outcome = try await ScreenParcels()(input) { rows.append($0) }
        return (rows, outcome)
    }

    @Test("one bad feature costs nobody else anything, and every feature has its row in file order")
    func badFeatures() async throws {
        let path = try scratch.write(
            Self.collection([
                Self.feature(Self.square(107, -6.25)),
                #"{"type":"Feature","properties":null,"geometry":null}"#,
                Self.feature(#""nonsense""#),
                Self.feature("[107,-6.25]", type: "Point"),
                Self.feature(Self.square(107.01, -6.25)),
            ]), to: "a.geojson")
        let (rows, outcome) = try await screen([path])
        #expect(rows.map(\.assessment.parcel.feature) == [0, 1, 2, 3, 4])
        #expect(rows.map(\.assessment.verdict) == [.pass, .unassessable, .unassessable, .unassessable, .pass])
        #expect(outcome.featureCount == 5)
        #expect(outcome.verdicts == [.pass: 2, .unassessable: 3])
    }

    @Test("the result does not depend on the number of workers", arguments: [2, 3, 7])
    func workers(count: Int) async throws {
        let features = (0..<5000).map { index in
            Self.feature(
                Self.square(106.9 + Double(index % 100) * 0.001, -6.3 + Double(index / 100) * 0.001),
                properties: #"{"id":"P\#(index)"}"#)
        }
        let path = try scratch.write(Self.collection(features), to: "many.geojson")
        let one = try await screen([path])
        let several = try await screen([path], workers: count)
        #expect(one.rows.count == 5000)
        #expect(one.rows.map(\.assessment.parcel.id) == several.rows.map(\.assessment.parcel.id))
        #expect(one.rows.map(\.assessment.area) == several.rows.map(\.assessment.area))
        #expect(one.outcome.provenance == several.outcome.provenance)
    }

    @Test("a crs member is honoured wherever it stands")
    func lateCRS() async throws {
        // 30 × 30 m in UTM 48S near Bekasi.
        let square = Self.square(721_280, 9_308_739, side: 30)
        let crs = #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32748"}}"#
        let early = try scratch.write(Self.collection([Self.feature(square)], crs: crs + ","), to: "early.geojson")
        let late = try scratch.write(
            #"{"features":[\#(Self.feature(square))],"type":"FeatureCollection",\#(crs)}"#, to: "late.geojson")
        let first = try await screen([early])
        let second = try await screen([late])
        #expect(first.rows[0].assessment.area == second.rows[0].assessment.area)
        #expect(second.outcome.provenance.inputs[0].system.crs == .epsg(32748))
        // 900 m² on the plane; UTM's scale factor here is 1.0002, so 899.6 m² on the ellipsoid.
        #expect(abs((first.rows[0].assessment.area?.squareMetres ?? 0) - 899.63) < 0.02)
    }

    @Test("a crs member far behind the features is honoured by beginning anew", arguments: [1, 2])
    func veryLateCRS(workers: Int) async throws {
        let features = (0..<1500).map { index in
            Self.feature(Self.square(106.9 + Double(index % 40) * 0.001, -6.3 + Double(index / 40) * 0.001))
        }
        let crs = #""crs":{"type":"name","properties":{"name":"EPSG:4238"}}"#
        let padding = #""padding":"\#(String(repeating: "x", count: 1 << 17))""#
        let early = try scratch.write(Self.collection(features, crs: crs + ","), to: "early.geojson")
        let late = try scratch.write(
            #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))],\#(crs),\#(padding)}"#,
            to: "late.geojson")
        let first = try await screen([early], workers: workers)
        let second = try await screen([late], workers: workers)
        #expect(second.outcome.provenance.inputs[0].system.crs == .epsg(4238))
        #expect(second.outcome.featureCount == 1500)
        #expect(first.rows.map(\.assessment.area) == second.rows.map(\.assessment.area))
        #expect(
            first.rows.map(\.assessment.parcel.geometry) == second.rows.map(\.assessment.parcel.geometry))
    }

    @Test("metres without a system stop the run and name the candidates, the likely one first")
    func projectedWithoutCRS() async throws {
        let path = try scratch.write(
            Self.collection([Self.feature(Self.square(721_280, 9_308_739, side: 30))]), to: "utm.geojson")
        let error = await #expect(throws: WorkflowError.self) { try await screen([path]) }
        guard case .unusable(let finding)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(finding.code == .projectedWithoutCrs)
        guard case .text(let candidates)? = finding.fact("candidates") else {
            Issue.record("no candidates")
            return
        }
        #expect(candidates.hasPrefix("EPSG:32748"))
    }

    @Test("axes swapped throughout stop the run; told so, it reads them")
    func swappedAxes() async throws {
        let path = try scratch.write(Self.collection([Self.feature(Self.square(-6.25, 107))]), to: "swapped.geojson")
        let error = await #expect(throws: WorkflowError.self) { try await screen([path]) }
        guard case .unusable(let finding)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(finding.code == .axesSwapped)
        let (rows, _) = try await screen([path]) { $0.source.swapsAxes = true }
        #expect(rows[0].assessment.verdict == .pass)
    }

    @Test("a system nobody supports is named, not guessed", arguments: ["EPSG:27700", "banana", "ESRI:102100"])
    func unknownSystem(name: String) async throws {
        let path = try scratch.write(
            Self.collection(
                [Self.feature(Self.square(107, -6.25))],
                crs: #""crs":{"type":"name","properties":{"name":"\#(name)"}},"#),
            to: "crs.geojson")
        let error = await #expect(throws: WorkflowError.self) { try await screen([path]) }
        guard case .unusable(let finding)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(finding.code == .crsUnknown)
        #expect(finding.fact("crs") == .text(name))
    }

    @Test("a file in which nothing is readable hands nothing on and says why")
    func nothingReadable() async throws {
        let path = try scratch.write(
            Self.collection([Self.feature("[[107,-6],[107.1,-6.1]]", type: "LineString")]), to: "lines.geojson")
        let error = await #expect(throws: WorkflowError.self) { try await screen([path]) }
        guard case .nothingReadable(_, let findings)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(findings.map(\.code) == [.geometryType])
    }

    @Test("parcels find their kelurahan, and every unit has a row")
    func coverage() async throws {
        func village(_ x: Double, _ name: String, _ code: String) -> String {
            Self.feature(
                Self.square(x, -6.26, side: 0.02),
                properties: #"{"WADMKD":"\#(name)","WADMKC":"Bekasi Timur","WADMKK":"Kota Bekasi","KDEPUM":"\#(code)"}"#
            )
        }
        let villages = try scratch.write(
            Self.collection([
                village(107.00, "Bekasijaya", "32.75.01.1001"), village(107.02, "Margahayu", "32.75.01.1002"),
            ]), to: "villages.geojson")
        let parcels = try scratch.write(
            Self.collection([
                Self.feature(Self.square(107.01, -6.25), properties: #"{"id":"A"}"#),
                Self.feature(Self.square(107.012, -6.25, side: 0.0002), properties: #"{"id":"B"}"#),
                Self.feature(Self.square(107.1, -6.25), properties: #"{"id":"C"}"#),
            ]), to: "parcels.geojson")
        let (rows, outcome) = try await screen([parcels], villages: villages)
        #expect(rows.map { $0.assessment.place?.village } == [0, 0, nil])
        #expect(rows[2].assessment.findings.map(\.code).contains(.outsideVillages))
        #expect(outcome.board?.rows.map(\.candidates) == [2, 0])
        #expect(outcome.board?.rows[0].best?.id == "A")
        #expect(outcome.board?.outside == 1)
        #expect(outcome.layer?.villages.map(\.kemendagriCode) == ["32.75.01.1001", "32.75.01.1002"])
    }

    @Test("the provenance has the hash of the bytes, the system and the attributes used")
    func provenance() async throws {
        let path = try scratch.write(
            Self.collection([Self.feature(Self.square(107, -6.25), properties: #"{"LUAS":"890 m2","kode":"X1"}"#)]),
            to: "p.geojson")
        let (_, outcome) = try await screen([path])
        let input = try #require(outcome.provenance.inputs.first)
        let bytes = try ByteSource(path: path).readToEnd()
        #expect(input.sha256 == SHA256Digest.hex(of: bytes))
        #expect(input.system.authority == .standard)
        #expect(input.attributes.rows.map { "\($0.role)=\($0.attribute)" } == ["declared_area=LUAS", "id=kode"])
    }

    @Test("capture that nobody stated is told once, with its count")
    func captureUnstated() async throws {
        let path = try scratch.write(
            Self.collection((0..<9).map { Self.feature(Self.square(107 + Double($0) * 0.001, -6.25)) }), to: "c.geojson"
        )
        let (rows, outcome) = try await screen([path])
        #expect(outcome.tally.count(.captureUnstated) == 9)
        #expect(!rows.contains { $0.assessment.findings.contains { $0.code == .captureUnstated } })
    }

    private static let crowd = [
        feature(square(107, -6.25), properties: #"{"id":"A"}"#),
        feature(square(107.0001, -6.25), properties: #"{"id":"B"}"#),
        feature(square(107.01, -6.25), properties: #"{"id":"A"}"#),
        feature(square(107.01, -6.25), properties: #"{"id":"D"}"#),
    ]

    @Test("overlaps and duplicates are told on both, over all files of a run, and counted")
    func relations() async throws {
        let first = try scratch.write(Self.collection(Array(Self.crowd[0..<2])), to: "a.geojson")
        let second = try scratch.write(Self.collection(Array(Self.crowd[2...])), to: "b.geojson")
        let (rows, outcome) = try await screen([first, second], workers: 3)
        func codes(_ row: Int) -> [FindingCode] {
            rows[row].assessment.findings.map(\.code).filter {
                [.overlap, .duplicateGeometry, .duplicateId].contains($0)
            }
        }
        #expect(codes(0) == [.duplicateId, .overlap])
        #expect(codes(1) == [.overlap])
        #expect(codes(2) == [.duplicateGeometry, .duplicateId])
        #expect(codes(3) == [.duplicateGeometry])
        #expect(outcome.tally.count(.overlap) == 2)
        #expect(outcome.provenance.comparesParcels == true)
    }

    @Test("a stream is not compared, and says so")
    func streamIsNotCompared() async throws {
        let path = try scratch.write(Self.collection(Self.crowd), to: "a.geojson")
        let (rows, outcome) = try await screen([path]) { $0.isStream = true }
        #expect(rows.count == 4)
        #expect(outcome.tally.count(.overlap) == 0)
        #expect(outcome.tally.count(.duplicateGeometry) == 0)
        #expect(outcome.provenance.comparesParcels == false)
    }

    @Test("a repair is made only when asked for")
    func repairs() async throws {
        let bowTie = "[[[107,-6.25],[107.0004,-6.2496],[107.0004,-6.25],[107,-6.2496],[107,-6.25]]]"
        let path = try scratch.write(Self.collection([Self.feature(bowTie)]), to: "a.geojson")
        let plain = try await screen([path])
        #expect(plain.rows[0].assessment.verdict == .unassessable)
        let repaired = try await screen([path]) { $0.repairs = true }
        // Two triangles of a quarter of 44.26 × 44.24 m each.
        #expect(abs((repaired.rows[0].assessment.area?.squareMetres ?? 0) - 489.5) < 1)
        #expect(repaired.rows[0].assessment.findings.map(\.code).contains(.repaired))
        #expect(repaired.rows[0].assessment.parcel.geometry == plain.rows[0].assessment.parcel.geometry)
    }
}

extension ScreenParcelsTests {
    @Test("an attribute named by hand that no feature has is told")
    func unservedMapping() async throws {
        let path = try scratch.write(
            Self.collection([Self.feature(Self.square(107, -6.25), properties: #"{"LUAS":890}"#)]), to: "m.geojson")
        var input = ScreenParcels.Input(
            files: [path], profile: try RuleProfile.shipped("kota-bekasi-600"), profileHash: "")
        input.attributes = [.declaredArea: "LUAS", .id: "KODE"]
        let outcome = try await ScreenParcels()(input) { _ in }
        let row = try #require(outcome.tally.rows.first { $0.code == .attributeUnmapped })
        #expect(row.count == 1)
        #expect(row.examples.first?.fact("role") == .text("parcels.id"))
        #expect(row.examples.first?.fact("attribute") == .text("KODE"))
    }

    @Test("a code mapped by hand is shown verbatim, and Kemendagri's still resolves the unit")
    func mappedVillageCode() throws {
        let path = try scratch.write(
            Self.collection([
                Self.feature(
                    Self.square(107, -6.26, side: 0.02),
                    properties: #"{"KDEPUM":"32.75.01.1001","WADMKD":"Bekasijaya","KODE_DINAS":"007"}"#)
            ]), to: "v.geojson")
        let village = try LoadVillages()(.init(path: path, attributes: [.code: "KODE_DINAS"])).layer.villages[0]
        #expect(village.code == "007")
        #expect(village.kemendagriCode == "32.75.01.1001")
    }
}

extension ScreenParcelsTests {
    @Test(
        "a file whose coordinates are all text is refused, yet a check proposes what they mean",
        arguments: [false, true])
    func coordinatesAsText(isCheck: Bool) async throws {
        let ring = #"[[["107,0","-6,25"],["107,0003","-6,25"],["107,0003","-6,2497"],["107,0","-6,25"]]]"#
        let path = try scratch.write(Self.collection([Self.feature(ring)]), to: "text.geojson")
        var input = ScreenParcels.Input(
            files: [path], profile: try RuleProfile.shipped("kota-bekasi-600"), profileHash: "")
        input.countsProposals = isCheck
        var rows: [ScreenParcels.Screened] = []
        if isCheck {
            _ = try await ScreenParcels()(input) { rows.append($0) }
            #expect(rows.first?.assessment.findings.contains { $0.code == .decimalComma } == true)
            #expect(rows.first?.assessment.proposals.count == 1)
        } else {
            await #expect(throws: WorkflowError.self) { try await ScreenParcels()(input) { rows.append($0) } }
            #expect(rows.isEmpty)
        }
    }
}
