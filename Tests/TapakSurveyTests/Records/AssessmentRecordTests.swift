import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSurvey
import TapakTestSupport
import Testing

@Suite("Records of assessments")
struct AssessmentRecordTests {
    /// Writes it down and reads it with the parcel it was made of, as the file has it.
    private func readBack(_ assessment: Assessment) throws -> Assessment {
        var parcel = assessment.parcel
        parcel.repairedGeometry = nil
        let bytes = AssessmentRecord.bytes(of: assessment)
        let read = try #require(AssessmentRecord.assessment(from: bytes, parcel: parcel))
        // The bytes are compared as well: they tell −0 from 0 and one NaN from another.
        #expect(AssessmentRecord.bytes(of: read) == bytes)
        return read
    }

    private func expectSame(_ assessment: Assessment, _ name: String) throws {
        #expect(RecordedAssessment.differences(assessment, try readBack(assessment)) == [], "\(name)")
    }

    private func base() throws -> Assessment {
        try RecordedAssessment.real(RecordedAssessment.parcel([(0, 0), (20, 0), (20, 40), (0, 40), (0, 0)]))
    }

    @Test("whatever the assessor makes comes back as it was")
    func drawn() throws {
        for (name, assessment) in try RecordedAssessment.drawn() { try expectSame(assessment, name) }
    }

    @Test("the drawn ones are of every kind, and the comparison tells them apart")
    func drawnAreDifferent() throws {
        let all = try RecordedAssessment.drawn()
        #expect(Set(all.map { "\($0.assessment.reason)".prefix(while: { $0 != "(" }) }).count == 8)
        #expect(all.contains { $0.assessment.parcel.repairedGeometry != nil })
        #expect(all.contains { !$0.assessment.proposals.isEmpty })
        #expect(all.contains { $0.assessment.measurement?.largestPart == 1 })
        #expect(Set(all.map { AssessmentRecord.bytes(of: $0.assessment) }).count == all.count)
        for (left, right) in zip(all, all.dropFirst()) {
            #expect(!RecordedAssessment.differences(left.assessment, right.assessment).isEmpty)
        }
    }

    @Test("every code of a finding, every severity and every kind of fact")
    func findings() throws {
        var assessment = try base()
        let values: [FactValue] = [
            .text(""), .text("Kel. Jatisampurna — é😀"), .integer(.min), .integer(.max), .integer(-1), .integer(0),
            .number(0.1), .number(-0.0), .number(.infinity), .number(.leastNonzeroMagnitude),
            .area(.squareMetres(612.5)),
            .length(.metres(1e-9)), .share(1 / 3), .position(Position(x: 106.97, y: -6.33)),
        ]
        assessment.findings = FindingCode.allCases.enumerated().flatMap { number, code in
            FindingSeverity.allCases.map { severity in
                Finding(
                    code, at: assessment.parcel.location, severity: severity,
                    facts: [.init("value", values[number % values.count])])
            }
        }
        try expectSame(assessment, "findings")
        assessment.reason = .faultyGeometry(.sliver, at: nil)
        for code in FindingCode.allCases {
            assessment.reason = .noGeometry(code)
            try expectSame(assessment, code.rawValue)
        }
    }

    @Test("places in the input: each part alone, and all together")
    func locations() throws {
        var assessment = try base()
        let parcel = assessment.parcel
        let changes: [(inout InputLocation) -> Void] = [
            { $0.file = parcel.file }, { $0.feature = parcel.feature }, { $0.id = parcel.id },
            { $0.ring = RingPlace(part: 3, ring: 200) }, { $0.positionIndex = 70_000 },
            { $0.position = Position(x: .nan, y: -0.0) }, { $0.byte = 5_000_000_000 }, { $0.line = 1 },
            { $0.column = 0 },
        ]
        var all = InputLocation()
        for change in changes {
            var alone = InputLocation()
            change(&alone)
            change(&all)
            // A position that is not a number is never equal to itself: the bytes alone decide.
            assessment.findings = [Finding(.overlap, at: alone), Finding(.overlap, at: all)]
            let read = try readBack(assessment)
            #expect(read.findings.map { $0.location.byte } == assessment.findings.map { $0.location.byte })
            #expect(read.findings.map { $0.location.file } == assessment.findings.map { $0.location.file })
            if alone.position == nil { #expect(read.findings[0] == assessment.findings[0]) }
        }
    }

    @Test("file, feature and id of a finding are those of the parcel it is read with")
    func movedParcel() throws {
        var assessment = try base()
        assessment.findings = [Finding(.winding, at: assessment.parcel.location)]
        var parcel = assessment.parcel
        parcel.file = "other.geojson"
        parcel.feature = 7
        parcel.id = "moved"
        let read = try #require(
            AssessmentRecord.assessment(from: AssessmentRecord.bytes(of: assessment), parcel: parcel))
        #expect(read.findings == [Finding(.winding, at: parcel.location)])
        #expect(read.parcel.id == "moved")
    }

    @Test("every reason, with and without what it may lack")
    func reasons() throws {
        var assessment = try base()
        guard case .areaSuffices(var numbers) = assessment.reason else {
            Issue.record("reason is \(assessment.reason)")
            return
        }
        var reasons: [Reason] = [
            .faultyGeometry(.ringSpike, at: Position(x: 1, y: 2)), .faultyGeometry(.zeroArea, at: nil),
            .pointOnly(claimed: nil), .pointOnly(claimed: .zero), .pointOnly(claimed: .squareMetres(720.25)),
            .implausibleCoordinates(.axesSwapped), .notChecked(.area), .notChecked(.footprint),
            .notChecked(.layer("lp2b")), .notChecked(.layer("")),
        ]
        for bits in 0..<256 {
            numbers.captureIsAssumed = bits & 1 != 0
            numbers.isLargestPart = bits & 2 != 0
            numbers.isRepaired = bits & 4 != 0
            numbers.ideal = bits & 8 != 0 ? .squareMetres(1000) : nil
            numbers.sigmaToPass = bits & 16 != 0 ? .metres(0.166_67) : nil
            numbers.sigmaToFail = bits & 32 != 0 ? .metres(2.5) : nil
            // As the assessor computes them, and otherwise.
            numbers.margin = bits & 64 != 0 ? .squareMetres(12.5) : .squareMetres(abs(numbers.area.squareMetres - 600))
            numbers.uncertainty = bits & 128 != 0 ? .squareMetres(3) : assessment.uncertainty?.bound ?? .zero
            reasons += [.areaSuffices(numbers), .areaTooSmall(numbers), .areaInDoubt(numbers)]
        }
        for reason in reasons {
            assessment.reason = reason
            try expectSame(assessment, "\(reason)")
        }
        assessment.area = nil
        assessment.uncertainty = nil
        try expectSame(assessment, "an area in the reason alone")
    }

    @Test("answers and criteria in any combination")
    func answers() throws {
        var assessment = try base()
        let criteria: [Criterion] = [.area, .footprint, .layer("lp2b"), .layer("sempadan sungai"), .layer("banjir")]
        var generator = SplitMix64(seed: 31)
        for _ in 0..<500 {
            assessment.answers = [:]
            for criterion in criteria where Bool.random(using: &generator) {
                assessment.answers[criterion] = Answer.allCases.randomElement(using: &generator)
            }
            assessment.notChecked = criteria.filter { _ in Bool.random(using: &generator) }.shuffled(using: &generator)
            try expectSame(assessment, "\(assessment.answers) \(assessment.notChecked)")
        }
    }

    @Test("verdicts, classes, zones, places and measurements")
    func values() throws {
        var assessment = try base()
        for verdict in Verdict.allCases {
            assessment.verdict = verdict
            try expectSame(assessment, verdict.rawValue)
        }
        for areaClass in AreaClass.allCases {
            assessment.areaClass = areaClass
            try expectSame(assessment, areaClass.rawValue)
        }
        for zone in TM3Zone.all.map(Optional.some) + [nil] {
            assessment.measurement?.zone = zone
            try expectSame(assessment, zone?.name ?? "no zone")
        }
        for second in [nil, 0, 55] {
            for distance in [nil, Length.zero, .metres(12.345)] {
                assessment.place = VillagePlace(
                    village: 54, share: 0.75, second: second, secondShare: 0.25, boundaryDistance: distance)
                try expectSame(assessment, "place")
            }
        }
        assessment.measurement?.gridArea = nil
        try expectSame(assessment, "a grid area of the largest part alone")
        assessment.measurement?.largestGridArea = nil
        try expectSame(assessment, "no grid area")
        assessment.measurement?.largestPart = 3
        assessment.measurement?.largestGeodesicArea = .squareMetres(1)
        try expectSame(assessment, "the fourth part")
        assessment.measurement = nil
        assessment.area = nil
        assessment.areaClass = nil
        try expectSame(assessment, "hardly anything")
    }

    @Test("geometries of every kind, as repair and as proposal")
    func geometries() throws {
        var assessment = try base()
        let square = ParcelDrawing.rectangle(20, 35).nestedPolygons[0]
        let line = square[0]
        let geometries: [Geometry] = [
            Geometry(kind: .point, positions: [line[0]]), Geometry(kind: .multiPoint, positions: line),
            Geometry(kind: .lineString, positions: line, lineEnds: [5]),
            Geometry(kind: .multiLineString, positions: line, lineEnds: [2, 2, 5]), Geometry(polygons: [square]),
            Geometry(polygons: [square, square + square, []]), Geometry(polygons: []), Geometry(kind: .polygon),
            Geometry(kind: .geometryCollection),
        ]
        for geometry in geometries {
            assessment.parcel.repairedGeometry = geometry
            assessment.proposals = [CoordinateProposal(finding: Finding(.axesSwapped), geometry: geometry)]
            try expectSame(assessment, geometry.kind.rawValue)
        }
    }

    @Test("the bytes of version 2, worked out by hand")
    func layout() throws {
        // Version 2, no optional part, unassessable (2); a point (5) with a claim (1) of 720 = 0x40868 << 44, three bytes;
        // nothing left unchecked, one answer: area (0) unassessable (3); no finding, no proposal.
        let bytes: [UInt8] = [2, 0, 2, 5, 1, 3, 0x40, 0x86, 0x80, 0, 2, 0, 3, 0, 0]
        let parcel = ParcelDrawing.parcel(nil)
        let read = try #require(AssessmentRecord.assessment(from: bytes, parcel: parcel))
        #expect(read.reason == .pointOnly(claimed: .squareMetres(720)))
        #expect(read.verdict == .unassessable)
        #expect(read.answers == [.area: .unassessable])
        #expect(AssessmentRecord.bytes(of: read) == bytes)
        #expect(AssessmentRecord.version == 2)
    }

    @Test("the numbers of finding codes never change: new ones come at the end")
    func codeNumbers() throws {
        var codes: [String] = []
        for number in 0...UInt8.max {
            // As above, but without geometry (4), for the finding of this number.
            let read = AssessmentRecord.assessment(
                from: [2, 0, 2, 4, number, 0, 0, 0, 0], parcel: ParcelDrawing.parcel(nil))
            guard case .noGeometry(let code)? = read?.reason else { continue }
            #expect(codes.count == Int(number))
            codes.append(code.rawValue)
        }
        #expect(Array(codes.prefix(Self.firstCodes.count)) == Self.firstCodes)
        #expect(codes.count == FindingCode.allCases.count)
    }

    private static let firstCodes = """
        not_json truncated not_geojson esri_json topojson kml shapefile geopackage archive git_lfs_pointer
        html_page utf16 qgis2web_wrapper bare_feature_array geometry_collection geometry_type null_geometry
        empty_geometry point_only z_dropped duplicate_key nesting_too_deep number_out_of_range
        coordinates_unreadable feature_unreadable projected_without_crs axes_swapped latitude_sign_lost
        metres_as_degrees wrong_zone decimal_comma dms_text degree_typo outside_indonesia web_mercator
        crs_unknown crs_after_features crs_ballpark crs_low_accuracy zone_astride coordinates_coarse
        shared_coordinate on_village_centroid ring_unclosed ring_too_short ring_self_intersection ring_spike
        repeated_position hole_outside holes_nested shells_nested zero_area sliver winding multipart
        repaired capture_unstated declared_differs witness_web_mercator witness_utm witness_wrong_zone
        witness_sphere witness_length_width witness_unit witness_thousands area_implausible outside_villages
        near_boundary declared_kelurahan_differs kelurahan_unresolved duplicate_geometry duplicate_id
        overlap layer_blocked layer_subtracted layer_warned layer_elsewhere layer_dirty attribute_unmapped
        value_unreadable psu_not_handed_over owner_other footprint_undecided
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
