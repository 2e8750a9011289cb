/// Somebody a cooperative works with.
public struct CooperativePartner: Hashable, Sendable {
    /// Its name: an enterprise or an office, never a person.
    public var name: String
    /// What it is.
    public var kind: Kind?
    /// What it supplies or does.
    public var what: String?
    /// Since when.
    public var since: CalendarDate?
    /// Whether the partnership is alive.
    public var status: Status?

    /// What a partner is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A state enterprise.
        case bumn
        /// A regional enterprise.
        case bumd
        /// A private one.
        case `private`
        /// A ministry, an office, another cooperative.
        case other
    }

    /// Whether a partnership is alive.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// Talked about or agreed, not yet begun.
        case planned
        /// At work.
        case active
        /// Over.
        case ended
    }

    /// A partner.
    public init(
        name: String, kind: Kind? = nil, what: String? = nil, since: CalendarDate? = nil, status: Status? = nil
    ) {
        self.name = name
        self.kind = kind
        self.what = what
        self.since = since
        self.status = status
    }

    /// Whether two names mean the same partner: the same letters and digits in any case.
    public func isNamed(_ other: String) -> Bool { Words.joined(name) == Words.joined(other) }
}

extension CooperativePartner.Kind {
    /// Reads what a partner is as lists word it; nothing when it is not recognised.
    public init?(recognising text: String) {
        if let code = Self(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<Self>([
        (.bumn, ["bumn", "badan usaha milik negara"]),
        (.bumd, ["bumd", "badan usaha milik daerah", "perumda", "perseroda"]),
        (.private, ["swasta", "private", "perusahaan swasta"]),
        (.other, ["lain", "lainnya", "other", "dinas", "kementerian", "koperasi"]),
    ])
}

extension CooperativePartner.Status {
    /// Reads a status as lists word it; nothing when it is not recognised.
    public init?(recognising text: String) {
        if let code = Self(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<Self>([
        (.planned, ["rencana", "direncanakan", "mou", "penjajakan", "planned"]),
        (.active, ["aktif", "berjalan", "active"]),
        (.ended, ["berakhir", "selesai", "ended", "putus"]),
    ])
}

extension CooperativePartner {
    /// Reads a partner as ``text`` writes it: `Bulog (bumn, active, since 2025-08-01): beras`.
    ///
    /// Everything but the name may be missing; `swasta`, `aktif`, `sejak` and the like are understood.
    ///
    /// - Returns: nothing when there is no name, or the parentheses hold a word that is none of these.
    public init?(recognising text: String) {
        var head = text.trimmed[...]
        var what: String?
        if let colon = head.firstIndex(of: ":") {
            what = String(head[head.index(after: colon)...]).trimmed
            head = head[..<colon]
        }
        var name = String(head).trimmed
        var partner = CooperativePartner(name: "")
        if name.last == ")", let open = name.lastIndex(of: "(") {
            for word in name[name.index(after: open)...].dropLast().split(separator: ",").map({ String($0).trimmed }) {
                if let since = Self.since(word) {
                    partner.since = since
                } else if let kind = Kind(recognising: word) {
                    partner.kind = kind
                } else if let status = Status(recognising: word) {
                    partner.status = status
                } else {
                    return nil
                }
            }
            name = String(name[..<open]).trimmed
        }
        guard !name.isEmpty else { return nil }
        partner.name = name
        partner.what = what.flatMap { $0.isEmpty ? nil : $0 }
        self = partner
    }

    /// The partner in one line, which ``init(recognising:)`` reads.
    public var text: String {
        let facts = [kind?.rawValue, status?.rawValue, since.map { "since " + $0.text }].compactMap(\.self)
        let noted = facts.isEmpty ? name : "\(name) (\(facts.joined(separator: ", ")))"
        return what.map { "\(noted): \($0)" } ?? noted
    }

    private static func since(_ text: String) -> CalendarDate? {
        for word in ["since ", "sejak "] where text.lowercased().hasPrefix(word) {
            return CalendarDate(recognising: String(text.dropFirst(word.count)))
        }
        return CalendarDate(recognising: text)
    }

    /// What another record of the same partner adds: its facts where they are there, else the present ones.
    func completed(by other: CooperativePartner) -> CooperativePartner {
        CooperativePartner(
            name: name, kind: other.kind ?? kind, what: other.what ?? what, since: other.since ?? since,
            status: other.status ?? status)
    }
}
