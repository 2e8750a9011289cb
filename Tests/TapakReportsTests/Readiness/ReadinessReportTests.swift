import Foundation
import TapakFormats
import TapakLanguage
import TapakReports
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("The readiness list as data")
struct ReadinessReportTests {
    private static let columns =
        "kemendagri_code,kelurahan,kecamatan,regency,cooperative,legal_entity,nik_koperasi,nib,npwp,account,trained,"
        + "active,candidates,passing,resurvey,best_id,best_verdict,best_area_m2,best_uncertainty_m2,best_area_class,"
        + "second_id,site,tenure_stage,land_stage,construction_stage,construction_percent,credit_stage,capital_stage,"
        + "stage_since,days_in_stage,phase,readiness,blockers,next_step,next_actor,not_checked,rule_profile,"
        + "best_reason,second_reason"

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func csv(
        _ project: ListedProject, _ language: Language = .id, by grouping: ReadinessGrouping = .kelurahan
    ) async throws -> String {
        let outcome = try await project.list()
        return try project.text("list.csv") {
            try ReadinessReport(by: grouping, phrasebook: Phrasebook(language)).writeCSV(outcome, to: $0)
        }
    }

    private func json(
        _ project: ListedProject, by grouping: ReadinessGrouping = .kelurahan
    ) async throws -> String {
        let outcome = try await project.list()
        return try project.text("list.json") {
            try ReadinessReport(by: grouping, phrasebook: Phrasebook(.en)).writeJSON(outcome, to: $0)
        }
    }

    private func cells(_ text: String) throws -> [[String]] {
        var reader = try CSVReader(ByteSource(bytes: Array(text.utf8), name: "list.csv"))
        var rows: [[String]] = []
        while let row = try reader.row() { rows.append(row.cells.map(\.text)) }
        return rows
    }

    private func text(_ rows: [[String]]) -> String {
        var buffer = TextBuffer()
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { buffer.append(",") }
                buffer.appendCSVField(cell, isUserText: false)
            }
            buffer.append("\r\n")
        }
        return buffer.text
    }

    @Test("CSV: the columns of docs/codes.md in their order, one row for every unit, text defused")
    func columns() async throws {
        let project = try await ListedProject()
        let text = try await csv(project)
        let rows = try cells(text)
        #expect(rows[0].joined(separator: ",") == Self.columns && rows.count == 57)
        #expect(rows.allSatisfy { $0.count == 39 })
        #expect(rows[1][4] == "'" + ListedProject.hostileName && rows[1][15] == ListedProject.hostileID)
        #expect(Array(rows[1][5...11]) == ["2026-03-31", "", "not_yet", "", "", "", "no"])
        #expect(Array(rows[1][12...14]) == ["2", "1", "0"] && rows[1][21] == "1")
        #expect(rows[1][28] == "2026-02-02" && rows[1][29] == "57")
        #expect(rows[1][37].hasPrefix("luas 1.101,41 m²") && rows[2][31] == "not_ready")
        #expect(rows[4][31] == "no_candidate" && rows[4][35].hasPrefix("location;layer:lp2b"))
        #expect(try await cells(csv(project, .en))[1][37].hasPrefix("area 1,101.41 m²"))
    }

    @Test("JSON: typed values, totals, and where the chain of events stands")
    func document() async throws {
        let project = try await ListedProject()
        let document = try object(try await json(project))
        let rows = try #require(document["readiness"] as? [[String: Any]])
        #expect(
            rows.count == 56
                && rows.allSatisfy { Set($0.keys) == Set(Self.columns.split(separator: ",").map(String.init)) })
        #expect(rows[0]["candidates"] as? Int == 2 && rows[0]["account"] is NSNull)
        #expect(abs((rows[0]["best_area_m2"] as? Double ?? 0) - 1101.407) < 0.001)
        #expect(rows[3]["blockers"] as? [String] == ["no_candidate", "legal_entity_missing"])
        let totals = try #require(document["totals"] as? [[String: Any]])
        #expect(totals.count == 13 && totals.last?["code"] as? String == "32.75" && totals.last?["units"] as? Int == 56)
        let provenance = try #require(document["provenance"] as? [String: Any])
        #expect(provenance["events"] as? Int == 3 && (provenance["head"] as? String)?.count == 64)
        #expect(provenance["now"] as? String == "2026-03-31")
        #expect((provenance["deliveries"] as? [Any])?.count == 2)
        let grouped = try object(try await json(project, by: .kecamatan))
        #expect(grouped["readiness"] == nil && (grouped["totals"] as? [Any])?.count == 13)
    }

    @Test("GeoJSON: every unit is a feature, with its outline where there is one")
    func features() async throws {
        let project = try await ListedProject()
        let outcome = try await project.list()
        let text = try project.text("list.geojson") {
            try ReadinessReport(by: .kelurahan, phrasebook: Phrasebook(.id)).writeGeoJSON(outcome, to: $0)
        }
        let features = try #require(try object(text)["features"] as? [[String: Any]])
        #expect(features.count == 56)
        #expect(
            features.prefix(2).allSatisfy { ($0["geometry"] as? [String: Any])?["type"] as? String == "MultiPolygon" })
        #expect(features.dropFirst(2).allSatisfy { $0["geometry"] is NSNull })
        #expect(features.map { $0["id"] as? String } == outcome.rows.map(\.kemendagriCode))
        #expect((features[0]["properties"] as? [String: Any])?["phase"] as? String == "land")
    }

    @Test("what was written is what the project says, in every format and language")
    func verified() async throws {
        let project = try await ListedProject()
        for text in [
            try await csv(project), try await csv(project, .en), try await json(project),
            try await csv(project, by: .kecamatan), try await json(project, by: .kecamatan),
        ] {
            let outcome = try await project.verify(text)
            #expect(outcome.isSame, "\(outcome.differences.prefix(3))")
            #expect(outcome.rowCount > 12)
        }
        let some = try await project.list(choices: ["32.75.01.1001"])
        let text = try project.text("some.csv") {
            try ReadinessReport(by: .kelurahan, phrasebook: Phrasebook(.id)).writeCSV(some, to: $0)
        }
        #expect(try await project.verify(text, choices: ["32.75.01.1001"]).isSame)
        #expect(try await project.verify(text).differenceCount == 55)
    }

    @Test("whichever cell of the CSV is changed is found, with its row and column", arguments: 0..<4 as Range<UInt64>)
    func changedCell(seed: UInt64) async throws {
        let project = try await ListedProject()
        var random = SplitMix64(seed: seed)
        for grouping in ReadinessGrouping.allCases {
            let rows = try cells(try await csv(project, by: grouping))
            for _ in 0..<12 {
                let row = Int.random(in: 1..<rows.count, using: &random)
                let column = Int.random(in: 0..<rows[0].count, using: &random)
                var changed = rows
                changed[row][column] = Self.changed(rows[row][column], isArea: rows[0][column].hasSuffix("_m2"))
                let outcome = try await project.verify(text(changed))
                #expect(!outcome.isSame)
                if column == 0 {
                    #expect(outcome.differences.contains { "\($0)".contains("rowUnknown") })
                } else {
                    #expect(outcome.differenceCount == 1)
                    guard case .cell(let key, _, let name, _, let found, _)? = outcome.differences.first else {
                        Issue.record("\(outcome.differences)")
                        continue
                    }
                    #expect(key == rows[row][0] && name == rows[0][column] && found == changed[row][column])
                }
            }
        }
    }

    private static func changed(_ cell: String, isArea: Bool) -> String {
        if isArea, let number = Double(cell) { return "\(number + 0.06)" }
        return Int(cell).map { String($0 + 1) } ?? (cell.isEmpty ? "x" : String(cell.dropLast()))
    }

    @Test("whichever value of the JSON is changed is found", arguments: 0..<4 as Range<UInt64>)
    func changedValue(seed: UInt64) async throws {
        let project = try await ListedProject()
        var random = SplitMix64(seed: seed)
        let original = try object(try await json(project))
        for list in ["readiness", "totals"] {
            for _ in 0..<10 {
                var document = original
                var rows = try #require(document[list] as? [[String: Any]])
                let row = Int.random(in: 0..<rows.count, using: &random)
                let name = try #require(rows[row].keys.sorted().randomElement(using: &random))
                switch rows[row][name] {
                case let number as NSNumber: rows[row][name] = number.doubleValue + 1
                case let text as String: rows[row][name] = text + "x"
                case let items as [String]: rows[row][name] = items + ["x"]
                default: rows[row][name] = ""
                }
                document[list] = rows
                let outcome = try await verify(document, project)
                #expect(!outcome.isSame, "\(list) \(row) \(name)")
            }
        }
        for (member, value) in [("events", 2), ("head", "00"), ("now", "2026-03-30"), ("parcels_elsewhere", 1)]
            as [(String, Any)]
        {
            var document = original
            var provenance = try #require(document["provenance"] as? [String: Any])
            provenance[member] = value
            document["provenance"] = provenance
            let outcome = try await verify(document, project)
            guard case .origin(let found, _, _)? = outcome.differences.first else {
                Issue.record("\(member): \(outcome.differences)")
                continue
            }
            #expect(found == member && outcome.differenceCount == 1)
        }
    }

    private func verify(_ document: [String: Any], _ project: ListedProject) async throws -> VerifyReadiness.Outcome {
        let data = try JSONSerialization.data(withJSONObject: document)
        return try await project.verify(String(decoding: data, as: UTF8.self))
    }
}
