import TapakFormats
import TapakGeometry
public import TapakLanguage
import TapakProgramme
public import TapakSurvey

/// The list of all units with their candidates (`--summary`, docs/codes.md): also the units that have none.
public struct SummaryReport {
    private let layer: VillageLayer
    private let phrasebook: Phrasebook

    /// A summary of a layer.
    public init(layer: VillageLayer, phrasebook: Phrasebook) {
        self.layer = layer
        self.phrasebook = phrasebook
    }

    /// Writes the list as CSV, one row a unit, by code and then in the layer's order.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ board: CoverageBoard, to sink: ReportSink) throws {
        let order = layer.villages.indices.sorted { left, right in
            let codes = [left, right].map { layer.villages[$0].kemendagriCode ?? layer.villages[$0].code ?? "~" }
            return codes[0] != codes[1] ? codes[0] < codes[1] : left < right
        }
        try sink.write { buffer in
            buffer.appendCSVHeader(fields(of: CoverageBoard.Row(), village: Village(index: 0, geometry: nil)))
        }
        for index in order {
            try sink.write { $0.appendCSV(fields(of: board.rows[index], village: layer.villages[index])) }
        }
    }

    private func fields(of row: CoverageBoard.Row, village: Village) -> [Field] {
        [
            Field("kelurahan_code", .userText(ifPresent: village.code)),
            Field("kemendagri_code", .code(ifPresent: village.kemendagriCode)),
            Field("kelurahan", .userText(ifPresent: village.shownName)),
            Field("kecamatan", .userText(ifPresent: village.shownKecamatan)),
            Field("regency", .userText(ifPresent: village.shownRegency)),
            Field("candidates", .integer(row.candidates)),
            Field("pass", .integer(row.count(.pass))),
            Field("resurvey", .integer(row.count(.resurvey))),
            Field("fail", .integer(row.count(.fail))),
            Field("unassessable", .integer(row.count(.unassessable))),
            Field("points_only", .integer(row.pointsOnly)),
            Field("best_id", .userText(ifPresent: row.best?.id)),
            Field("best_verdict", .code(ifPresent: row.best?.verdict.rawValue)),
            Field("best_area_m2", .area(row.best?.area)),
            Field("best_uncertainty_m2", .area(row.best?.uncertainty)),
            Field("best_area_class", .code(ifPresent: row.best?.areaClass?.rawValue)),
            Field("best_reason", .code(ifPresent: row.best.map { phrasebook.sentence($0.grounds) })),
        ]
    }
}
