/// A day of the Gregorian calendar, without time and zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// The year, 1900 to 2199.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month.
    public let day: Int

    /// A day; nothing where the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day as `2025-06-12` (ISO 8601).
    public var text: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

    /// Earlier before later.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate {
    /// Reads a day as people in Indonesia write it; nothing for anything else.
    ///
    /// | text | read as |
    /// |---|---|
    /// | `2025-06-12` | ISO 8601 |
    /// | `12/06/2025`, `12-6-2025` | the day before the month, always |
    /// | `12 Juni 2025`, `3 Mei 2025`, `3 Agt 2025` | Indonesian months, whole or short |
    ///
    /// **Odd cases.** A year of two digits, a month above 12 (so also `05/13/2025`), a day the month lacks: nothing.
    ///
    /// - Complexity: O(length of the text).
    public init?(recognising text: String) {
        let text = text.trimmed
        for separator in ["-", "/"] as [Character] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            if separator == "-", parts.map(\.count) == [4, 2, 2] {
                self.init(year: parts[0], month: parts[1], day: parts[2])
            } else {
                self.init(year: parts[2], month: parts[1], day: parts[0])
            }
            return
        }
        let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
        guard words.count == 3, let month = Self.months[String(words[1].filter { $0 != "." })] else { return nil }
        self.init(year: words[2], month: Substring(String(month)), day: words[0])
    }

    private init?(year: Substring, month: Substring, day: Substring) {
        guard year.utf8.count == 4, (1...2).contains(month.utf8.count), (1...2).contains(day.utf8.count),
            [year, month, day].allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(year), let month = Int(month), let day = Int(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static let months: [String: Int] = [
        "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "peb": 2, "maret": 3, "mar": 3, "mrt": 3,
        "april": 4, "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8, "ags": 8,
        "agt": 8, "agust": 8, "september": 9, "sep": 9, "sept": 9, "oktober": 10, "okt": 10, "november": 11,
        "nopember": 11, "nov": 11, "nop": 11, "desember": 12, "des": 12,
    ]
}

extension String {
    /// The text without blanks and line breaks at either end.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
