extension CooperativePatch {
    /// Takes the text of a column, or of a `FIELD=VALUE`, into the patch; text that says there is nothing is passed over.
    ///
    /// Texts of units are not read here: ``UnitDirectory`` knows them.
    ///
    /// - Returns: words that were understood only in part: branches of business kept as `other`.
    /// - Throws: what is wrong with the text; the patch is then as it was.
    @discardableResult
    public mutating func take(_ text: String, as role: CooperativeRole) throws(CooperativeValueProblem) -> [String] {
        let text = text.trimmed
        if let milestone = role.milestone {
            try take(text, milestone: milestone)
            return []
        }
        if let milestone = role.dateMilestone {
            try take(text, dayOf: milestone)
            return []
        }
        guard !text.isEmpty, !AbsentText.matches(text) else { return [] }
        guard !role.isList else { return try take(list: text, as: role) }
        if let number = role.number {
            try take(text, number: number)
            return []
        }
        switch role {
        case .name, .place, .source: try take(free: text, as: role)
        case .kind: kind = try Self.code(text, CooperativeKind.init(recognising:))
        case .level: level = try Self.code(text, CooperativeLevel.init(recognising:))
        case .model: facts.model = try Self.code(text, CooperativeModel.init(recognising:))
        case .trade: facts.trade = try Self.code(text, CooperativeTrade.init(recognising:))
        case .active:
            guard let answer = Self.activity(text) else { throw .init(found: text, expected: .yesOrNo) }
            facts.isActive = answer
        case .members:
            guard let count = WholeCount.read(text) else { throw .init(found: text, expected: .count) }
            facts.members = count
        case .activeAsOf: facts.activeAsOf = try Self.date(text)
        case .membersAsOf: facts.membersAsOf = try Self.date(text)
        case .date: facts.date = try Self.date(text)
        default: break
        }
        return []
    }

    /// Whether a milestone is said to be missing and dated at once, which cannot be.
    public var contradiction: CooperativeMilestone? {
        CooperativeMilestone.allCases.first { facts.milestones[$0] == .notYet && milestoneDates[$0] != nil }
    }

    private mutating func take(_ text: String, milestone: CooperativeMilestone) throws(CooperativeValueProblem) {
        if let standing = MilestoneStanding(recognising: text) {
            facts.milestones[milestone] = standing
            return
        }
        if AbsentText.matches(text) { return }
        guard let number = CooperativeNumber.allCases.first(where: { $0.milestone == milestone }) else {
            // The number of a deed or an account says that there is one; an account's is nobody's business here.
            let isNumbered = milestone == .account || milestone == .deed
            guard isNumbered, text.contains(where: \.isNumber), CalendarDate.isUndated(text) else {
                throw .init(found: text, expected: .milestone)
            }
            facts.milestones[milestone] = .reached(on: nil)
            return
        }
        try take(text, number: number)
    }

    /// Reads a column of days, where people also write `belum`.
    private mutating func take(
        _ text: String, dayOf milestone: CooperativeMilestone
    ) throws(CooperativeValueProblem) {
        switch MilestoneStanding(recognising: text) {
        case .reached(let date?): milestoneDates[milestone] = date
        case let standing?: facts.milestones[milestone] = facts.milestones[milestone] ?? standing
        case nil: guard AbsentText.matches(text) else { throw .init(found: text, expected: .milestone) }
        }
    }

    private mutating func take(_ text: String, number: CooperativeNumber) throws(CooperativeValueProblem) {
        guard !PersonalData.looksLikeNIK(text) else { throw .init(found: "", expected: .impersonal) }
        let isPlain = text.count <= 80 && text.filter(\.isNumber).count >= 3 && CalendarDate.isUndated(text)
        guard isPlain, !text.lowercased().contains("e+") else { throw .init(found: text, expected: .registration) }
        facts.numbers[number] = text
        if facts.milestones[number.milestone] == nil { facts.milestones[number.milestone] = .reached(on: nil) }
    }

    private mutating func take(free text: String, as role: CooperativeRole) throws(CooperativeValueProblem) {
        guard !PersonalData.looksPersonal(value: text) else { throw .init(found: "", expected: .impersonal) }
        switch role {
        case .name: name = text
        case .place: facts.place = Self.place(text)
        default: facts.source = text
        }
    }

    private mutating func take(
        list text: String, as role: CooperativeRole
    ) throws(CooperativeValueProblem) -> [String] {
        guard !PersonalData.looksPersonal(value: text) else { throw .init(found: "", expected: .impersonal) }
        var unknown: [String] = []
        for item in Self.items(text, parts: role == .partners ? ";\n" : ";,\n") {
            switch role {
            case .businessUnits:
                let unit = BusinessUnit(recognising: item)
                if unit == nil { unknown.append(item) }
                facts.businessUnits.insert(unit ?? .other)
            case .channels: facts.channels.append(item)
            default:
                guard let partner = CooperativePartner(recognising: item) else {
                    throw .init(found: item, expected: .partner)
                }
                facts.partners.append(partner)
            }
        }
        return unknown
    }

    private static func items(_ text: String, parts: String) -> [String] {
        text.split { parts.contains($0) || $0.isNewline }.map { String($0).trimmed }
            .filter { !$0.isEmpty && !AbsentText.matches($0) }
    }

    /// A part of a unit in one spelling: `5`, `05` and `rw.5` are `RW 05`.
    private static func place(_ text: String) -> String {
        let words = Words.list(text)
        var rest = words.joined()
        if rest.hasPrefix("rw") { rest.removeFirst(2) }
        guard let number = Int(rest), number > 0, number < 1000 else { return text }
        return "RW " + (number < 10 ? "0\(number)" : "\(number)")
    }

    private static func date(_ text: String) throws(CooperativeValueProblem) -> CalendarDate {
        guard let date = CalendarDate(recognising: text) else { throw .init(found: text, expected: .date) }
        return date
    }

    private static func code<Code: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ recognise: (String) -> Code?
    ) throws(CooperativeValueProblem) -> Code {
        guard let code = recognise(text) else {
            throw .init(found: text, expected: .oneOf(Code.allCases.map(\.rawValue)))
        }
        return code
    }

    private static func activity(_ text: String) -> Bool? {
        switch Words.spaced(text) {
        case "aktif", "ya", "yes", "sudah", "beroperasi", "sudah beroperasi", "operasional", "active", "true", "1":
            true
        case "tidak aktif", "nonaktif", "non aktif", "tidak", "no", "belum", "belum beroperasi", "belum aktif",
            "belum operasional", "inactive", "false", "0", "pasif":
            false
        default: nil
        }
    }
}

extension CalendarDate {
    /// Whether a text that is no date does not mean to be one: `31/02/2025` does.
    static func isUndated(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        return parts.count != 3 || !parts.allSatisfy { !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.isNumber) }
    }
}
