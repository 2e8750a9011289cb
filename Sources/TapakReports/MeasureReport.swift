import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakSurvey
public import TapakWorkflows

/// The formats of `measure`.
public enum MeasureFormat: String, CaseIterable, Sendable {
    /// RFC 4180, one row a feature.
    case csv
    /// One document with features, findings and provenance.
    case json
    /// One JSON object a line and feature.
    case ndjson
}

/// The measures of features in full precision (`measure`, docs/codes.md).
public final class MeasureReport {
    private let format: MeasureFormat
    private let sink: ReportSink
    private var count = 0

    /// Begins a report.
    public init(_ format: MeasureFormat, sink: ReportSink) {
        self.format = format
        self.sink = sink
    }

    /// Adds a feature.
    ///
    /// - Throws: `OutputFailure`.
    public func add(_ measured: MeasureFeatures.Measured) throws {
        let fields = Self.fields(of: measured)
        if count == 0 { try begin(fields) }
        let separator = count > 0 ? ",\n" : "\n"
        count += 1
        try sink.write { buffer in
            switch format {
            case .csv: buffer.appendCSV(fields)
            case .json, .ndjson:
                if format == .json { buffer.append(separator) }
                buffer.append("{")
                buffer.appendJSONMembers(fields)
                buffer.append(format == .json ? "}" : "}\n")
            }
        }
    }

    /// Closes the document; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func finish(_ outcome: MeasureFeatures.Outcome) throws {
        if count == 0 { try begin(Self.fields(of: .none)) }
        guard format == .json else { return }
        try sink.write { buffer in
            buffer.append("\n],\n\"findings\":")
            buffer.appendTally(outcome.tally)
            buffer.append(",\n\"provenance\":")
            buffer.appendProvenance(outcome.provenance)
            buffer.append("}\n")
        }
    }

    private func begin(_ fields: [Field]) throws {
        try sink.write { buffer in
            switch format {
            case .csv: buffer.appendCSVHeader(fields)
            case .ndjson: break
            case .json: buffer.append("{\"measurements\":[")
            }
        }
    }

    private static func fields(of measured: MeasureFeatures.Measured?) -> [Field] {
        let measurement = measured?.measurement
        return [
            Field("file", .userText(ifPresent: measured?.location.file)),
            Field("feature", .integer(measured?.location.feature ?? 0)),
            Field("id", .userText(ifPresent: measured?.location.id)),
            Field("geodesic_area_m2", .fullNumber(measurement?.geodesicArea.squareMetres)),
            Field("perimeter_m", .fullNumber(measurement?.perimeter.metres)),
            Field("grid_area_m2", .fullNumber(measurement?.gridArea?.squareMetres)),
            Field("grid_crs", .code(ifPresent: measurement?.zone?.crs.name)),
            Field("rings", measurement.map { .integer($0.ringCount) } ?? .none),
            Field("positions", measurement.map { .integer($0.positionCount) } ?? .none),
            Field("crs", .code(ifPresent: measured?.crs.name)),
            Field("findings", .codes(ScreenRow.codes(measured?.findings ?? []))),
        ]
    }
}
