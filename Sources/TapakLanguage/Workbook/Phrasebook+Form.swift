public import TapakProgramme

extension Phrasebook {
    /// A text of a form with its gaps filled; values are put in as they are.
    public func text(_ text: BilingualText, filling values: [FormTemplate.Placeholder: String]) -> String {
        MessageTemplate(self.text(text)).filled { name in
            FormTemplate.Placeholder(rawValue: name).flatMap { values[$0] }
        }
    }

    /// A day as it stands in letters: `3 Mei 2026`, `3 May 2026`.
    public func longDate(_ date: CalendarDate) -> String {
        let months =
            language == .id
            ? [
                "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
                "November", "Desember",
            ]
            : [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        return "\(date.day) \(months[date.month - 1]) \(date.year)"
    }
}
