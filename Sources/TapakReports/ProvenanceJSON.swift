import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakSurvey
import TapakWorkflows

extension TextBuffer {
    /// A provenance as a JSON object.
    mutating func appendProvenance(_ provenance: Provenance) {
        append("{\"tapak\":")
        appendJSONString(provenance.tapak)
        append(",\"geos\":")
        appendJSONString(provenance.geos)
        append(",\"proj\":")
        appendJSONString(provenance.proj)
        append(",\"epsg\":")
        appendJSON(.code(ifPresent: provenance.epsg))
        if let profile = provenance.profile {
            append(",\"rule_profile\":{")
            appendJSONMembers([
                Field("key", .code(profile.key)), Field("version", .code(profile.version)),
                Field("sha256", .code(profile.sha256)),
            ])
            append("}")
        }
        if let comparesParcels = provenance.comparesParcels {
            append(",\"among_parcels\":\"\(comparesParcels ? "checked" : "not_checked")\"")
        }
        append(",\"inputs\":[")
        for (index, input) in provenance.inputs.enumerated() {
            if index > 0 { append(",") }
            appendInput(input)
        }
        append("]}")
    }

    private mutating func appendInput(_ input: InputProvenance) {
        append("{")
        let layer =
            input.layer.map { name in
                [
                    Field("layer", .userText(name)), Field("sources", .codes(input.sources)),
                    Field("date_from", .code(ifPresent: input.dates?.lowerBound)),
                    Field("date_to", .code(ifPresent: input.dates?.upperBound)),
                ]
            } ?? []
        appendJSONMembers(
            [Field("role", .code(input.role.rawValue))] + layer + [
                Field("file", .userText(input.file)),
                Field("sha256", .code(input.sha256)),
                Field("features", .integer(input.featureCount)),
                Field("crs", .code(input.system.crs.name)),
                Field("crs_named_by", .code(input.system.authority.rawValue)),
                Field("operation", .code(input.system.operation.name)),
                Field("operation_code", .code(ifPresent: input.system.operation.code)),
                Field("accuracy_m", .fullNumber(input.system.operation.accuracy?.metres)),
                Field("pipeline", .code(input.system.operation.definition)),
            ])
        append(",\"attributes\":{")
        var previous: String?
        for row in input.attributes.rows {
            if row.role != previous {
                if previous != nil { append("},") }
                appendJSONString(row.role)
                append(":{")
            } else {
                append(",")
            }
            previous = row.role
            appendJSONString(row.attribute)
            append(":")
            appendInteger(row.count)
        }
        append(previous == nil ? "}}" : "}}}")
    }

    /// Findings by code with their counts, as a JSON array.
    mutating func appendTally(_ tally: FindingTally) {
        append("[")
        for (index, row) in tally.rows.enumerated() {
            if index > 0 { append(",") }
            append("{")
            appendJSONMembers([
                Field("code", .code(row.code.rawValue)), Field("severity", .code(row.severity.rawValue)),
                Field("count", .integer(row.count)),
            ])
            append("}")
        }
        append("]")
    }
}
