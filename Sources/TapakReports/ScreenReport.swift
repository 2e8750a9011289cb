import TapakFormats
import TapakGeometry
public import TapakLanguage
public import TapakProgramme
public import TapakSurvey
public import TapakWorkflows

/// The formats that `screen` writes row by row.
public enum ScreenFormat: String, CaseIterable, Sendable {
    /// RFC 4180, one row a feature.
    case csv
    /// One document with provenance, features, summary and findings.
    case json
    /// One JSON object a line and feature.
    case ndjson
    /// A FeatureCollection with the original properties and ours.
    case geojson
}

/// A list of screened parcels in one of the streaming formats: features first, what concerns the run at the end.
public final class ScreenReport {
    /// Writes the rows; workers may use it, too.
    public let writer: ScreenedRowWriter
    private let sink: ReportSink
    private var hasRows = false

    /// Begins a report.
    ///
    /// - Throws: `OutputFailure`.
    public init(
        _ format: ScreenFormat, profile: RuleProfile, layer: VillageLayer?, phrasebook: Phrasebook, sink: ReportSink
    ) throws {
        self.sink = sink
        writer = ScreenedRowWriter(format, profile: profile, layer: layer, phrasebook: phrasebook)
    }

    /// Adds a feature.
    ///
    /// - Throws: `OutputFailure`.
    public func add(_ screened: ScreenParcels.Screened) throws {
        var buffer = TextBuffer()
        _ = writer.append(screened, to: &buffer)
        try add(buffer.take())
    }

    /// Adds rows that ``writer`` made.
    ///
    /// - Throws: `OutputFailure`.
    public func add(_ rows: [UInt8]) throws {
        guard !rows.isEmpty else { return }
        if !hasRows { try begin() }
        // What parts a row from the one before stands before the first one as well.
        let isFirst = !hasRows && (writer.format == .json || writer.format == .geojson)
        hasRows = true
        try sink.write(isFirst ? Array(rows.dropFirst()) : rows)
    }

    /// Closes the document with what concerns the run as a whole; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func finish(_ outcome: ScreenParcels.Outcome) throws {
        if !hasRows { try begin() }
        try sink.write { buffer in
            switch writer.format {
            case .csv, .ndjson:
                break
            case .json:
                buffer.append("\n],\n\"summary\":")
                buffer.appendSummary(outcome)
                buffer.append(",\n\"findings\":")
                buffer.appendTally(outcome.tally)
                buffer.append(",\n\"provenance\":")
                buffer.appendProvenance(outcome.provenance)
                buffer.append("}\n")
            case .geojson:
                buffer.append("\n],\n\"tapak:provenance\":")
                buffer.appendProvenance(outcome.provenance)
                buffer.append("}\n")
            }
        }
    }

    private func begin() throws {
        try sink.write { buffer in
            switch writer.format {
            case .csv: buffer.appendCSVHeader(writer.row.columns)
            case .ndjson: break
            case .json: buffer.append("{\"assessments\":[")
            case .geojson: buffer.append("{\"type\":\"FeatureCollection\",\"features\":[")
            }
        }
    }
}

extension TextBuffer {
    fileprivate mutating func appendSummary(_ outcome: ScreenParcels.Outcome) {
        append("{\"features\":")
        appendInteger(outcome.featureCount)
        for verdict in Verdict.allCases {
            append(",\"\(verdict.rawValue)\":")
            appendInteger(outcome.verdicts[verdict] ?? 0)
        }
        if let board = outcome.board {
            append(",\"units\":{\"total\":")
            appendInteger(board.rows.count)
            for standing in CoverageBoard.Standing.allCases {
                append(",\"\(standing.rawValue)\":")
                appendInteger(board.units(standing).count)
            }
            append("},\"outside_units\":")
            appendInteger(board.outside)
        }
        append(",\"not_checked\":")
        let among = outcome.provenance.comparesParcels == false ? ["among_parcels"] : []
        appendJSON(.codes(outcome.notChecked.map(\.code) + among))
        append("}")
    }
}
