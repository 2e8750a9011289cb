/// Checks of an event that need no history.
struct EventCheck {
    let event: SiteEvent

    init(_ event: SiteEvent) { self.event = event }

    func refusal(_ cause: EventRefusal.Cause) -> EventRefusal {
        EventRefusal(sequence: event.sequence, cause: cause)
    }

    /// What every event must keep to.
    func common() throws(EventRefusal) {
        // Indonesia is ahead of UTC: the day of the fact may be the one after the day of recording.
        guard event.recorded.day.days(until: event.date) <= 1 else {
            throw refusal(.afterRecording(event.recorded.day))
        }
    }

    /// Texts that must be there, and texts that may.
    func texts(required: KeyValuePairs<String, String?>, optional: KeyValuePairs<String, String?> = [:])
        throws(EventRefusal)
    {
        let missing = required.filter { ($0.value ?? "").allSatisfy(\.isWhitespace) }.map(\.key)
        guard missing.isEmpty else { throw refusal(.textMissing(missing)) }
        for (name, text) in Array(required) + Array(optional) {
            guard let text else { continue }
            guard text.count <= Self.limit else { throw refusal(.textTooLong(name, limit: Self.limit)) }
            guard !PersonalData.looksPersonal(value: text) else { throw refusal(.personalData(name)) }
        }
    }

    /// Numbers and paths of documents, whose digits are their own: only a NIK is looked for.
    func references(_ references: KeyValuePairs<String, String?>) throws(EventRefusal) {
        for (name, text) in references {
            guard let text else { continue }
            guard text.count <= Self.limit else { throw refusal(.textTooLong(name, limit: Self.limit)) }
            guard !PersonalData.looksLikeNIK(text) else { throw refusal(.personalData(name)) }
        }
    }

    /// A list that names each thing once.
    func list<Element: Hashable>(_ items: [Element]) throws(EventRefusal) {
        guard !items.isEmpty, Set(items).count == items.count else { throw refusal(.nothingNamed) }
    }

    private static let limit = 4_000
}
