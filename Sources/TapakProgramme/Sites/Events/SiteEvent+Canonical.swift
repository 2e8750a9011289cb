extension SiteEvent {
    /// The event in its one spelling: the bytes that are stored and hashed.
    ///
    /// JSON after RFC 8785: members sorted by name, no blanks, whole numbers only, absent values left out, UTF-8
    /// without normalisation. Members:
    ///
    /// | member | value |
    /// |---|---|
    /// | `actor`, `role` | account or office, and its role |
    /// | `date` | the day of the fact, `2026-03-01` |
    /// | `evidence` | numbers of documents, ascending; `[]` without any |
    /// | `fact` | an object with `kind` (``SiteFact/Kind``) and the members of that kind |
    /// | `format` | 1 |
    /// | `geometry_hash`, `profile` | what the event rests on, where known |
    /// | `previous` | the hash of the event before it |
    /// | `recorded` | `2026-03-01T02:03:04Z` |
    /// | `sequence`, `site` | numbers |
    public var canonicalBytes: [UInt8] { canonicalValue.bytes }

    /// Reads an event back from its one spelling.
    ///
    /// Nothing for any other spelling, for members or codes this version does not know, and for values no event has.
    public init?(canonicalBytes bytes: [UInt8]) {
        guard let value = CanonicalValue(bytes: bytes), let fields = CanonicalFields(value),
            fields.integer("format") == Self.format,
            let fact = fields.fields("fact").flatMap(SiteFact.init(canonical:)),
            let date = fields.date("date"), let recorded = fields.text("recorded").flatMap(RecordedTime.init),
            let role = fields.code("role", as: ActorRole.self), let account = fields.text("actor"),
            let actor = try? SiteActor(account: account, role: role), let site = fields.integer("site"),
            let sequence = fields.integer("sequence"), let previous = fields.text("previous"),
            let evidence = fields.integers("evidence")
        else { return nil }
        self.init(
            site: site, date: date, recorded: recorded, actor: actor, evidence: evidence,
            geometryHash: fields.text("geometry_hash"), profile: fields.text("profile"), fact: fact)
        self.sequence = sequence
        self.previousHash = previous
        // Whatever was not read, or is not written the same, makes other bytes.
        guard canonicalBytes == bytes else { return nil }
    }

    private static let format = 1

    private var canonicalValue: CanonicalValue {
        .record([
            "actor": .text(actor.account),
            "date": .text(date.text),
            "evidence": .list(evidence.map(CanonicalValue.integer)),
            "fact": fact.canonicalValue,
            "format": .integer(Self.format),
            "geometry_hash": .text(optional: geometryHash),
            "previous": .text(previousHash),
            "profile": .text(optional: profile),
            "recorded": .text(recorded.text),
            "role": .text(actor.role.rawValue),
            "sequence": .integer(sequence),
            "site": .integer(site),
        ])
    }
}
