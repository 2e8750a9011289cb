import TapakFormats
import TapakGeometry
public import TapakProgramme
import TapakSiting
import TapakSurvey
public import TapakWorkflows

/// The formats of `fit`.
public enum FitFormat: String, CaseIterable, Sendable {
    /// RFC 4180, one row a feature.
    case csv
    /// RFC 7946: every parcel, followed by the building that stands on it.
    case geojson
}

/// Where the building stands on every parcel (`fit`, docs/codes.md).
public final class FitReport {
    private let format: FitFormat
    private let building: String
    private let sink: ReportSink
    private var count = 0

    /// Begins a report on one building.
    public init(_ format: FitFormat, building: BuildingFootprint, sink: ReportSink) {
        self.format = format
        self.building = building.code
        self.sink = sink
    }

    /// A building by its sides in metres: `20x30`.
    public static func text(of building: BuildingFootprint) -> String { building.code }

    /// Adds a parcel.
    ///
    /// - Throws: `OutputFailure`.
    public func add(_ fitted: FitParcels.Fitted) throws {
        if count == 0 { try begin() }
        let separator = count > 0 ? ",\n" : "\n"
        count += 1
        let fields = fields(of: fitted)
        try sink.write { buffer in
            switch format {
            case .csv: buffer.appendCSV(fields)
            case .geojson:
                buffer.append(separator)
                buffer.appendParcel(fitted, fields: fields)
                guard let placement = fitted.standing?.placement else { return }
                buffer.append(",\n")
                buffer.appendBuilding(placement, fields: fields)
            }
        }
    }

    /// Closes the document; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func finish(_ outcome: FitParcels.Outcome) throws {
        if count == 0 { try begin() }
        guard format == .geojson else { return }
        try sink.write { buffer in
            buffer.append("\n],\n\"tapak:provenance\":")
            buffer.appendProvenance(outcome.provenance)
            buffer.append("}\n")
        }
    }

    private func begin() throws {
        try sink.write { buffer in
            switch format {
            case .csv: buffer.appendCSVHeader(fields(of: nil))
            case .geojson: buffer.append("{\"type\":\"FeatureCollection\",\"features\":[")
            }
        }
    }

    private func fields(of fitted: FitParcels.Fitted?) -> [Field] {
        let standing = fitted?.standing
        let access = fitted?.access
        return [
            Field("file", .userText(ifPresent: fitted?.parcel.file)),
            Field("feature", .integer(fitted?.parcel.feature ?? 0)),
            Field("id", .userText(ifPresent: fitted?.parcel.id)),
            Field("building", .code(building)),
            Field("fit", .code(standing?.fit.rawValue ?? "unassessable")),
            Field("rotation_deg", standing?.rotation.map { .number($0, decimals: 2) } ?? .none),
            Field("clearance_m", .length(standing?.clearance)),
            Field("frontage_m", .length(access?.frontage)),
            Field("largest_scale", fitted?.largestScale.map { .number($0, decimals: 4) } ?? .none),
            Field("findings", .codes(ScreenRow.codes(fitted?.findings ?? []))),
            Field("answer", .code((standing?.answer ?? .unassessable).rawValue)),
            Field("corner_uncertainty_m", .length(standing?.cornerUncertainty)),
            Field("change", .code(ifPresent: standing?.change?.code)),
            Field("change_m", .length(standing?.change?.length)),
            Field("change_factor", standing?.change?.factor.map { .number($0, decimals: 4) } ?? .none),
            Field("front_unknown", standing.map { .code($0.frontIsUnknown ? "yes" : "no") } ?? .none),
            Field("nearest_road_m", .length(access?.road?.distance)),
            Field("road_name", .userText(ifPresent: access?.road?.name)),
            Field("road_class", .userText(ifPresent: access?.road?.roadClass)),
            Field("road_width_m", .length(access?.road?.width)),
            Field("long_side_faces", .code(ifPresent: access?.longSideFaces.map { $0 ? "yes" : "no" })),
        ]
    }
}

extension TextBuffer {
    fileprivate mutating func appendParcel(_ fitted: FitParcels.Fitted, fields: [Field]) {
        append("{\"type\":\"Feature\"")
        switch fitted.id {
        case .string(let text)?:
            append(",\"id\":")
            appendJSONString(text)
        case .number(let literal)?: append(",\"id\":" + literal)
        default: break
        }
        append(",\"properties\":")
        append(
            bytes: PropertiesSplicer.splice(fitted.properties) { members in
                members.append("\"tapak:kind\":\"parcel\",")
                members.appendJSONMembers(fields, prefix: "tapak:")
            })
        append(",\"geometry\":")
        if let geometry = fitted.parcel.geometry, geometry.positions.allSatisfy(\.isFinite) {
            appendGeometry(geometry, decimals: fitted.isCRS84 ? nil : 8)
        } else {
            append("null")
        }
        append("}")
    }

    /// A tenth of a millimetre is enough for a wall.
    fileprivate mutating func appendBuilding(_ placement: Geometry, fields: [Field]) {
        append("{\"type\":\"Feature\",\"properties\":{\"tapak:kind\":\"building\",")
        // What the building was asked of is told with the parcel.
        let own = ["file", "feature", "id", "building", "fit", "rotation_deg", "clearance_m", "frontage_m", "answer"]
        appendJSONMembers(fields.filter { own.contains($0.name) }, prefix: "tapak:")
        append("},\"geometry\":")
        appendGeometry(placement, decimals: 9)
        append("}")
    }
}
