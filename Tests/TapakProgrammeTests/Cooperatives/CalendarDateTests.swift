import TapakProgramme
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test(
        "are read as people in Indonesia write them",
        arguments: [
            ("2025-06-12", "2025-06-12"), ("12/06/2025", "2025-06-12"), ("12-6-2025", "2025-06-12"),
            ("3 Mei 2025", "2025-05-03"), ("03 MEI 2025", "2025-05-03"), (" 17  Agustus 2025 ", "2025-08-17"),
            ("1 Agt. 2025", "2025-08-01"), ("5 Des 2025", "2025-12-05"), ("28 Pebruari 2025", "2025-02-28"),
            ("10 Nopember 2025", "2025-11-10"), ("29/02/2024", "2024-02-29"), ("31/12/1999", "1999-12-31"),
        ])
    func read(text: String, iso: String) {
        #expect(CalendarDate(recognising: text)?.text == iso)
    }

    @Test(
        "what is no day, or may be two, is not",
        arguments: [
            "", "12", "2025", "2025-06", "12/06/25", "05/13/2025", "31/02/2025", "29/02/2025", "2025-13-01",
            "2025-6-1x",
            "3 May 2025", "Mei 2025", "3 Mei", "0/1/2025", "1/0/2025", "12.06.2025", "2025/06/12", "12/06-2025", "--",
            "2025-06-12T00:00:00", "１２/06/2025", "1/1/1899", "1/1/2200", "45000",
        ])
    func refused(text: String) {
        #expect(CalendarDate(recognising: text) == nil)
    }

    /// Python: `(date(2200, 1, 1) - date(1900, 1, 1)).days` is 109573.
    @Test("three centuries have as many days as elsewhere, in order, and read back")
    func threeCenturies() {
        var count = 0
        var last: CalendarDate?
        for year in 1900...2199 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                    count += 1
                    if let last { #expect(last < date) }
                    if day == 15 { #expect(CalendarDate(recognising: date.text) == date) }
                    last = date
                }
            }
        }
        #expect(count == 109_573)
    }
}
