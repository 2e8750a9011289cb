/// The moment at which an event was recorded, in UTC to the second. It is given by whoever records; nothing here
/// reads a clock.
public struct RecordedTime: Hashable, Sendable {
    /// The moment as `2026-03-01T02:03:04Z` (RFC 3339).
    public let text: String
    /// Its day in UTC; in Indonesia the next day may have begun.
    public let day: CalendarDate

    /// Reads a moment; nothing for any other form.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let marks: [Int: UInt8] = [10: 0x54, 13: 0x3A, 16: 0x3A, 19: 0x5A]
        guard bytes.count == 20, let day = CalendarDate(iso: String(text.prefix(10))),
            marks.allSatisfy({ bytes[$0.key] == $0.value })
        else { return nil }
        func two(_ start: Int) -> Int? {
            let digits = bytes[start..<(start + 2)]
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        }
        guard let hour = two(11), let minute = two(14), let second = two(17), hour < 24, minute < 60, second < 60 else {
            return nil
        }
        self.text = text
        self.day = day
    }
}
