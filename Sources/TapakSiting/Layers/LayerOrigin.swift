import TapakProgramme

/// Where the features of a layer come from, and what they say of their own source and date.
public struct LayerOrigin: Hashable, Sendable {
    /// The file, or the delivery of a project, as it was named.
    public var file: String
    /// The SHA-256 of its bytes, in hexadecimal; empty for what was drawn in a project and never delivered.
    public var sha256: String
    /// The day on which a project received it, `YYYY-MM-DD`; nothing where it is not a delivery.
    public var received: String?
    /// Who made the data, in the words of its features: those named most first, at most ``mostSources``.
    public private(set) var sources: [String] = []
    /// The earliest and the latest date its features state: days, or years where only years are stated. Nothing where
    /// they state none: the date of the file would be that of a copy.
    public private(set) var dates: ClosedRange<String>?

    /// So many sources are kept.
    public static let mostSources = 3

    private var counts: [String: Int] = [:]

    /// Names an origin of which nothing further is known.
    public init(file: String, sha256: String) {
        self.file = file
        self.sha256 = sha256
    }

    /// Takes up what one feature says of its source.
    public mutating func note(source: String) {
        let name = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // More different names than any maker of data has are not names of makers.
        guard !name.isEmpty, counts[name] != nil || counts.count < 1000 else { return }
        counts[name, default: 0] += 1
        sources = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostSources).map(\.key)
    }

    /// Takes up the date that one feature states: a year from 1900 to 2100, or a day as people write it.
    ///
    /// - Returns: whether it could be read.
    @discardableResult public mutating func note(date: String) -> Bool {
        guard let text = Self.date(date) else { return false }
        dates = dates.map { min($0.lowerBound, text)...max($0.upperBound, text) } ?? text...text
        return true
    }

    private static func date(_ text: String) -> String? {
        let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if word.utf8.count == 4, let year = Int(word), (1900...2100).contains(year) { return word }
        // A time of day after the date, as databases write it.
        let day = word.split(separator: "T", maxSplits: 1).first.map(String.init) ?? word
        return (CalendarDate(recognising: day) ?? CalendarDate(recognising: word))?.text
    }
}
