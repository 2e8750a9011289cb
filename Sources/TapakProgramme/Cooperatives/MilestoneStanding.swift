/// What is known of one milestone of a cooperative.
public enum MilestoneStanding: Hashable, Sendable {
    /// It is reached, on a day where that is known.
    case reached(on: CalendarDate?)
    /// Somebody says that it is not reached yet.
    case notYet

    /// Whether it is reached.
    public var isReached: Bool { self != .notYet }

    /// The day it was reached, where that is known.
    public var date: CalendarDate? {
        if case .reached(let date) = self { date } else { nil }
    }

    /// In data: the day, `done` where none is known, `not_yet`.
    public var text: String {
        switch self {
        case .reached(let date): date?.text ?? "done"
        case .notYet: "not_yet"
        }
    }

    /// Reads a standing as lists word it: a date, `sudah`, `belum` and the like; nothing for anything else.
    public init?(recognising text: String) {
        if let date = CalendarDate(recognising: text) {
            self = .reached(on: date)
        } else if let answer = Self.isReached(text) {
            self = answer ? .reached(on: nil) : .notYet
        } else {
            return nil
        }
    }

    private static func isReached(_ text: String) -> Bool? {
        if text == "✓" || text == "✔" || text == "√" { return true }
        let words = Words.spaced(text)
        if words == "not yet" || words == "belum ada" || words == "tidak ada" { return false }
        guard let first = words.split(separator: " ").first.map(String.init) else { return nil }
        if refusing.contains(first) || no.contains(words) { return false }
        return yes.contains(words) || (yes.contains(first) && !words.contains { $0.isNumber }) ? true : nil
    }

    private static let yes: Set<String> = [
        "done", "sudah", "ya", "yes", "y", "ada", "selesai", "terbit", "lengkap", "true", "1", "v", "memiliki",
        "punya",
    ]
    private static let no: Set<String> = ["no", "n", "false", "0"]
    /// Words that say no whatever follows; `no` is not among them, for it may begin a number: `No. 12`.
    private static let refusing: Set<String> = ["belum", "tidak", "blm", "proses"]
}
