import TapakFormats
import TapakProgramme
import TapakWorkflows

/// A unit with one cooperative as named values: the columns of `coop list`.
struct CooperativeFields {
    let entry: ListCooperatives.Entry

    /// The columns of CSV; lists are joined by `; `, so that the list can be imported again.
    var columns: [Field] {
        let cooperative = entry.cooperative
        var fields = place
        for field in CooperativeField.allCases where field != .unit {
            fields.append(Field(field.rawValue, cell(of: field, cooperative?.text(of: field))))
        }
        return fields
    }

    /// The members of JSON without the lists.
    var members: [Field] {
        let lists: Set<CooperativeField> = [.unit, .businessUnits, .channels, .partners, .active]
        var fields = place
        for field in CooperativeField.allCases where !lists.contains(field) {
            fields.append(Field(field.rawValue, cell(of: field, entry.cooperative?.text(of: field))))
        }
        return fields
    }

    private var place: [Field] {
        let cooperative = entry.cooperative
        return [
            Field("id", cooperative?.id.map { .integer($0) } ?? .none),
            Field("kemendagri_code", .code(ifPresent: entry.unit?.code ?? cooperative?.unit)),
            Field("unit", .userText(ifPresent: entry.unit?.name ?? cooperative?.unitText)),
            Field("kecamatan", .userText(ifPresent: entry.unit?.kecamatan)),
        ]
    }

    private func cell(of field: CooperativeField, _ text: String?) -> Cell {
        guard let text else { return .none }
        switch field {
        case .members: return Int(text).map { .integer($0) } ?? .none
        case .name, .place, .channels, .partners, .source: return .userText(text)
        case _ where field.number != nil: return .userText(text)
        default: return .code(text)
        }
    }
}

extension TextBuffer {
    /// A unit with one cooperative as a JSON object; what is not known is null, and so are the facts of a unit without record.
    mutating func appendCooperative(_ entry: ListCooperatives.Entry) {
        append("{")
        appendJSONMembers(CooperativeFields(entry: entry).members)
        append(",\"active\":")
        append(entry.cooperative?.isActive.map { $0 ? "true" : "false" } ?? "null")
        guard let cooperative = entry.cooperative else {
            return append(",\"business_units\":null,\"channels\":null,\"partners\":null}")
        }
        let units = BusinessUnit.allCases.filter(cooperative.businessUnits.contains).map(\.rawValue)
        append(",")
        appendJSONMembers([Field("business_units", .codes(units)), Field("channels", .codes(cooperative.channels))])
        append(",\"partners\":[")
        for (index, partner) in cooperative.partners.enumerated() {
            append(index > 0 ? ",{" : "{")
            appendJSONMembers([
                Field("name", .userText(partner.name)), Field("class", .code(ifPresent: partner.kind?.rawValue)),
                Field("what", .userText(ifPresent: partner.what)),
                Field("since", .code(ifPresent: partner.since?.text)),
                Field("status", .code(ifPresent: partner.status?.rawValue)),
            ])
            append("}")
        }
        append("]}")
    }
}
