import Foundation
import TapakFormats
import TapakGeometry
import TapakSurvey
import TapakTestSupport
import TapakWorkflows
import Testing

/// The conformance files of geojsonhint, and the minimal objects of geojson-fixtures, as a person would give them.
@Suite("Other people's GeoJSON", .enabled(if: TestData.isPresent))
struct GeoJSONHintTests {
    /// A file of the suite, and what geojsonhint complains of.
    struct Complaint: Decodable {
        var file: String
        var errors: [String]
        var warnings: [String]
    }

    private static func complaints() throws -> [Complaint] {
        let cases = URL(filePath: TestData.path("conformance/geojsonhint/cases.json"))
        return try JSONDecoder().decode([Complaint].self, from: Data(contentsOf: cases))
    }

    /// Everything a person is told about a file.
    private func findings(of path: String) throws -> (findings: [Finding], documentCodes: Set<FindingCode>) {
        var findings: [Finding] = []
        do {
            let outcome = try MeasureFeatures()(.init(files: [path])) { findings += $0.findings }
            return (findings, Set(FindingCode.allCases.filter { outcome.tally.count($0) > 0 }))
        } catch let error as WorkflowError {
            switch error {
            case .nothingReadable(_, let told): return (findings + told, [])
            case .reading(.document(let document)): return (findings + [document.finding], [])
            default: throw error
            }
        }
    }

    /// The finding that answers the complaint, and the feature it stands at where the file has several.
    private static let answers: [String: (code: FindingCode, feature: Int?)] = [
        "bad-duplicate-properties": (.notGeojson, nil), "bad-featurelist": (.coordinatesUnreadable, 0),
        "bad-json": (.notJson, nil), "bad-object-type": (.notGeojson, nil),
        "bad-polygon-interiorring-rhr": (.winding, 0), "bad-polygonloop": (.coordinatesUnreadable, 0),
        "bad-properties-as-array": (.valueUnreadable, 0), "badcoord": (.coordinatesUnreadable, 0),
        "badcoordtype": (.coordinatesUnreadable, 0), "badfeature": (.featureUnreadable, 0),
        "badfeatureid": (.valueUnreadable, 0), "bbox-4or6elements": (.valueUnreadable, 0),
        "bbox-contains-string": (.valueUnreadable, 0), "bbox-string": (.valueUnreadable, 0),
        "different-first-last": (.ringUnclosed, 0),
        // The ring closes where it counts: only a height of the last position is missing.
        "different-first-size": (.zDropped, nil), "expected_object": (.valueUnreadable, 0),
        "false": (.geometryCollection, 0),
        // Members of another type are foreign members; what is told is that there is no parcel.
        "feature_changed_semantics": (.pointOnly, 0), "featurecollection_changed_semantics": (.pointOnly, 0),
        "geometry_changed_semantics": (.pointOnly, 0), "featurecollection-obj": (.notGeojson, nil),
        "featurecollection-type-case": (.notGeojson, nil), "featurecollection": (.notGeojson, nil),
        "geometrycollection_nested": (.geometryCollection, 0), "geometrycollection_single": (.geometryCollection, 0),
        "multiple_problems": (.coordinatesUnreadable, 0), "multipoint-multidimension": (.coordinatesUnreadable, 0),
        "multipoint-nondimension": (.coordinatesUnreadable, 0), "nofeaturetype": (.featureUnreadable, 0),
        "notype": (.notGeojson, nil), "point-labeled-as-a-multipolygon": (.coordinatesUnreadable, 0),
        "point-string": (.coordinatesUnreadable, 0), "point-toofew": (.coordinatesUnreadable, 0),
        "point-toomany": (.zDropped, nil), "point": (.coordinatesUnreadable, 0),
        "polygon_winding_order": (.winding, 0), "rootstring": (.notGeojson, nil), "short-line": (.geometryType, 0),
        "short-linearring": (.ringTooShort, 0), "short-multilinestring": (.geometryType, 0),
        "stringcoord": (.coordinatesUnreadable, 0), "unknowntype": (.notGeojson, nil),
    ]

    /// Sound, but of no use to a reader of parcels.
    private static let uselessForParcels: Set<FindingCode> = [
        .geometryType, .pointOnly, .geometryCollection, .nullGeometry,
    ]

    /// Sound, but nowhere a parcel could be: 0° 0°, and a latitude of −107°.
    private static let elsewhere: Set<String> = ["good/nullproperties.geojson", "good/issue82.geojson"]

    @Test("every complaint of geojsonhint is answered where it stands")
    func bad() throws {
        let complaints = try Self.complaints()
        #expect(complaints.count == 62)
        var answered = 0
        for complaint in complaints where !(complaint.errors.isEmpty && complaint.warnings.isEmpty) {
            let name = URL(filePath: complaint.file).deletingPathExtension().lastPathComponent
            let answer = try #require(Self.answers[name], "\(name)")
            let told = try findings(of: TestData.path("conformance/geojsonhint/\(complaint.file)"))
            guard let finding = told.findings.first(where: { $0.code == answer.code }) else {
                #expect(told.documentCodes.contains(answer.code), "\(name)")
                answered += 1
                continue
            }
            #expect(finding.location.feature == answer.feature, "\(name)")
            #expect(finding.location.feature != nil || finding.location.line != nil, "\(name)")
            answered += 1
        }
        #expect(answered == 43)
    }

    @Test("several faults of one file stand at their features")
    func multipleProblems() throws {
        let told = try findings(of: TestData.path("conformance/geojsonhint/bad/multiple_problems.geojson")).findings
        for (code, feature) in [
            (FindingCode.valueUnreadable, 0), (.coordinatesUnreadable, 0), (.featureUnreadable, 2),
            (.featureUnreadable, 3),
        ] {
            #expect(told.contains { $0.code == code && $0.location.feature == feature }, "\(code) \(feature)")
        }
    }

    @Test("sound files are told nothing worse than that they hold no parcel")
    func good() throws {
        let complaints = try Self.complaints().filter { $0.errors.isEmpty && $0.warnings.isEmpty }
        #expect(complaints.count == 19)
        for complaint in complaints {
            let told = try findings(of: TestData.path("conformance/geojsonhint/\(complaint.file)")).findings
            var allowed = Self.uselessForParcels
            if Self.elsewhere.contains(complaint.file) { allowed.insert(.outsideIndonesia) }
            // Nor is any coordinate, ring or attribute of a sound file in doubt.
            let worse = told.filter { $0.severity != .notice && !allowed.contains($0.code) }
            #expect(worse.isEmpty, "\(complaint.file): \(worse.map(\.code))")
        }
    }

    @Test("minimal objects are read, or refused as what they are")
    func fixtures() throws {
        let root = TestData.path("conformance/geojson-fixtures/data")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".geojson") }
        #expect(names.count == 16)
        for name in names.sorted() {
            let told = try findings(of: "\(root)/\(name)")
            let codes = Set(told.findings.map(\.code))
            let kind = URL(filePath: name).deletingPathExtension().lastPathComponent
            if kind.hasPrefix("geometrycollection") {
                #expect(codes.contains(.geometryCollection), "\(name)")
            } else if kind.contains("line") {
                #expect(codes.contains(.geometryType), "\(name)")
            } else if kind.contains("point") {
                #expect(codes.contains(.pointOnly), "\(name)")
            }
            #expect(!codes.contains(.coordinatesUnreadable) && !codes.contains(.featureUnreadable), "\(name)")
            if kind.hasSuffix("polygon-xyz") || kind.hasSuffix("point-xyz") {
                #expect(told.documentCodes.contains(.zDropped), "\(name)")
            }
        }
    }
}
