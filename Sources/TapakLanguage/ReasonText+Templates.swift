/// What a gap in the sentence of a reason stands for.
enum ReasonGap: String, CaseIterable {
    case area
    case assumption
    case at
    case building
    case change
    case claimed
    case clearance
    case corner
    case criterion
    case fault
    case layer
    case length
    case margin
    case minimum
    case part
    case share
    case sigma
    case uncertainty
}

extension ReasonText {
    /// The template in a language, taken apart once: reasons stand in every row.
    func parsed(in language: Language) -> MessageTemplate<ReasonGap> {
        language == .id ? Self.allIndonesian[rawValue] : Self.allEnglish[rawValue]
    }

    private static let allIndonesian = parsedTemplates(in: .id)
    private static let allEnglish = parsedTemplates(in: .en)

    private static func parsedTemplates(in language: Language) -> [MessageTemplate<ReasonGap>] {
        allCases.map { MessageTemplate($0.template(in: language)) { ReasonGap(rawValue: $0) } }
    }
}
