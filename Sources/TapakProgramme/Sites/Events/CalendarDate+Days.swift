extension CalendarDate {
    /// The days since 1 January 1970, negative before.
    ///
    /// **Method.** H. Hinnant, "chrono-compatible low-level date algorithms" (days from civil): the year begins in
    /// March, so that the leap day is its last.
    var dayNumber: Int {
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// How many days later another day is; negative when it is earlier.
    public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

    /// Reads a day in the one form that data has: `2025-06-12`.
    public init?(iso text: String) {
        guard text.utf8.count == 10, let date = CalendarDate(recognising: text), date.text == text else { return nil }
        self = date
    }
}
