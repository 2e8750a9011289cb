import TapakProgramme

/// A site's history as a test tells it: numbers, documents and evidence are kept count of.
struct SiteStory {
    private(set) var events: [SiteEvent] = []
    /// The documents that count, by kind.
    private(set) var documents: [DocumentKind: Int] = [:]
    private var documentCount = 0
    /// What the next event rests on.
    var geometryHash = "outline-1"
    var profile = "kota-bekasi-600@1"
    var date = CalendarDate.day("2026-01-10")

    init(_ assetClasses: AssetClass...) throws {
        try add(.created(name: "Pasar lama"))
        if !assetClasses.isEmpty {
            try add(.parcelsJoined(assetClasses.enumerated().map { SiteParcel(id: "P\($0 + 1)", assetClass: $1) }))
        }
    }

    /// The event that would come next.
    func event(_ fact: SiteFact, evidence: [Int] = [], on date: CalendarDate? = nil) throws -> SiteEvent {
        var event = SiteEvent(
            site: 1, date: date ?? self.date, recorded: .noon, actor: try .office, evidence: evidence,
            geometryHash: geometryHash, profile: profile, fact: fact)
        event.sequence = events.count + 1
        return event
    }

    /// Adds an event.
    mutating func add(_ fact: SiteFact, evidence: [Int] = [], on date: CalendarDate? = nil) throws {
        events.append(try event(fact, evidence: evidence, on: date))
    }

    /// Attaches a document, in place of the one of its kind that is there, and gives its number.
    @discardableResult
    mutating func attach(_ kind: DocumentKind) throws -> Int {
        documentCount += 1
        let document = SiteDocument(id: documentCount, kind: kind, sha256: .hash(of: documentCount))
        if let old = documents[kind] {
            try add(.documentReplaced(old: old, new: document))
        } else {
            try add(.documentAttached(document))
        }
        documents[kind] = documentCount
        return documentCount
    }

    /// Takes a step with everything a step may ask for; every document the site has is named.
    mutating func advance(_ track: TrackKind, to stage: String, percent: Int? = nil) throws {
        try add(.stageAdvanced(.complete(track, to: stage, percent: percent)), evidence: documents.values.sorted())
    }

    var state: SiteState { get throws(EventRefusal) { try SiteState(folding: events) } }
}

extension StageAdvance {
    /// A step with every text that a step may ask for.
    static func complete(_ track: TrackKind, to stage: String, percent: Int? = nil) -> StageAdvance {
        StageAdvance(track, to: stage, percent: percent, note: "catatan", reason: "alasan", terms: "termin 1")
    }
}

extension CalendarDate {
    /// A day of a test.
    static func day(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(recognising: text) else { preconditionFailure("\(text) is no day") }
        return date
    }
}

extension RecordedTime {
    /// Later than every day of the tests' histories.
    static var noon: RecordedTime {
        guard let time = RecordedTime("2026-12-31T05:00:00Z") else { preconditionFailure("no such time") }
        return time
    }
}

extension SiteActor {
    static var office: SiteActor {
        get throws { try SiteActor(account: "dinas-koperasi", role: .cooperativeOffice) }
    }
}

extension String {
    /// Sixty-four hexadecimal digits that belong to a number.
    static func hash(of number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }
}
