import TapakFormats
import TapakGeoPackage
import TapakGeometry
public import TapakLanguage
public import TapakProgramme
public import TapakWorkflows

/// The readiness list as data: CSV, JSON, GeoJSON.
public struct ReadinessReport {
    private let fields: ReadinessFields
    private let grouping: ReadinessGrouping

    /// A list in a language.
    ///
    /// - Parameter vocabulary: in whose words stages are written too.
    public init(by grouping: ReadinessGrouping, phrasebook: Phrasebook, vocabulary: StageVocabulary? = nil) {
        fields = ReadinessFields(phrasebook, words: vocabulary.map(StageColumns.init))
        self.grouping = grouping
    }

    /// Writes the list as CSV; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func writeCSV(_ outcome: ListReadiness.Outcome, to sink: ReportSink) throws {
        switch grouping {
        case .kelurahan:
            try sink.write { $0.appendCSV(fields.header) }
            for row in outcome.rows { try sink.write { $0.appendCSV(fields.fields(of: row)) } }
        case .kecamatan:
            try sink.write { $0.appendCSVHeader(fields.fields(of: outcome.totals.region)) }
            for line in outcome.totals.lines { try sink.write { $0.appendCSV(fields.fields(of: line)) } }
        }
    }

    /// Writes the list as one JSON document.
    ///
    /// - Throws: `OutputFailure`.
    public func writeJSON(_ outcome: ListReadiness.Outcome, to sink: ReportSink) throws {
        try sink.write { $0.append("{\"by\":\"\(grouping.rawValue)\"") }
        if grouping == .kelurahan {
            try write("readiness", outcome.rows, to: sink) { buffer, row in
                buffer.append("{")
                buffer.appendJSONMembers(fields.fields(of: row))
                buffer.append("}")
            }
        }
        try write("totals", outcome.totals.lines, to: sink) { buffer, line in
            buffer.append("{")
            buffer.appendJSONMembers(fields.fields(of: line))
            buffer.append("}")
        }
        try sink.write { buffer in
            buffer.append(",\n\"provenance\":")
            buffer.appendReadinessProvenance(outcome)
            buffer.append("}\n")
        }
    }

    /// Writes the units with their outlines, where they have one, after RFC 7946.
    ///
    /// - Throws: `OutputFailure`.
    public func writeGeoJSON(_ outcome: ListReadiness.Outcome, to sink: ReportSink) throws {
        try sink.write { $0.append("{\"type\":\"FeatureCollection\"") }
        try write("features", outcome.rows, to: sink) { buffer, row in
            buffer.append("{\"type\":\"Feature\",\"id\":")
            buffer.appendJSONString(row.kemendagriCode)
            buffer.append(",\"properties\":{")
            buffer.appendJSONMembers(fields.fields(of: row))
            buffer.append("},\"geometry\":")
            if let outline = outcome.outlines[row.kemendagriCode], outline.positions.allSatisfy(\.isFinite) {
                buffer.appendGeometry(outline, decimals: nil)
            } else {
                buffer.append("null")
            }
            buffer.append("}")
        }
        try sink.write { buffer in
            buffer.append(",\n\"provenance\":")
            buffer.appendReadinessProvenance(outcome)
            buffer.append("}\n")
        }
    }

    private func write<Item>(
        _ member: String, _ items: [Item], to sink: ReportSink, _ item: (inout TextBuffer, Item) -> Void
    ) throws {
        try sink.write { $0.append(",\n\"\(member)\":[") }
        for (index, element) in items.enumerated() {
            try sink.write { buffer in
                buffer.append(index > 0 ? ",\n" : "\n")
                item(&buffer, element)
            }
        }
        try sink.write { $0.append("\n]") }
    }
}

extension TextBuffer {
    /// Where a list comes from, as a JSON object.
    fileprivate mutating func appendReadinessProvenance(_ outcome: ListReadiness.Outcome) {
        let provenance = outcome.provenance
        append("{")
        appendJSONMembers([
            Field("region_code", .code(provenance.regionCode)),
            Field("region", .userText(ifPresent: provenance.regionName)), Field("now", .code(provenance.date.text)),
            Field("units", .codes(provenance.choices)), Field("events", .integer(provenance.head.count)),
            Field("head", .code(provenance.head.hash)), Field("parcels_elsewhere", .integer(outcome.parcelsElsewhere)),
            Field("tapak", .code(provenance.versions.tapak)), Field("geos", .code(provenance.versions.geos)),
            Field("proj", .code(provenance.versions.proj)),
            Field("epsg", .code(ifPresent: provenance.versions.epsg)),
        ])
        append(",\"sites_elsewhere\":")
        appendList(outcome.sitesElsewhere) { $0.appendInteger($1) }
        append(",\"rule_profile\":{")
        appendJSONMembers([
            Field("key", .code(provenance.profile.key)), Field("version", .code(provenance.profile.version)),
            Field("sha256", .code(provenance.profile.sha256)),
        ])
        append("},\"deliveries\":")
        appendList(provenance.deliveries) { buffer, delivery in
            buffer.append("{")
            buffer.appendJSONMembers([
                Field("id", .integer(Int(delivery.id))), Field("layer", .code(delivery.layer)),
                Field("source", .userText(delivery.source)), Field("file", .userText(delivery.file)),
                Field("sha256", .code(delivery.sha256)), Field("received", .code(delivery.received)),
                Field("features", .integer(delivery.featureCount)),
            ])
            buffer.append("}")
        }
        append("}")
    }
}
