import TapakProgramme
import Testing

@Suite("actors")
struct SiteActorTests {
    @Test(
        "accounts and offices are named",
        arguments: ["dinas-koperasi", "BPKAD Kota Bekasi", "kodim.0507", "petugas 12"])
    func named(_ account: String) throws {
        #expect(try SiteActor(account: account, role: .assetOffice).account == account)
    }

    @Test(
        "persons' numbers and empty names are refused",
        arguments: [
            ("", SiteActor.Refusal.empty), (" \t", .empty), ("a\u{7}b", .unreadable),
            (String(repeating: "x", count: 81), .unreadable), ("3275011203800001", .personalData),
            ("3275 0112 0380 0001", .personalData), ("nik 32.75.01.120380.0001", .personalData),
            ("99999999999999999", .personalData), ("081234567890", .personalData),
        ])
    func refused(_ account: String, _ refusal: SiteActor.Refusal) {
        #expect(throws: refusal) { try SiteActor(account: account, role: .reviewer) }
    }
}

@Suite("days and times")
struct EventTimeTests {
    /// Truth: Python's datetime.date.
    @Test(
        "the days between two days",
        arguments: [
            ("2026-01-10", "2026-01-10", 0), ("2026-01-10", "2026-01-11", 1), ("2024-02-28", "2024-03-01", 2),
            ("2026-02-28", "2026-03-01", 1), ("1900-01-01", "2199-12-31", 109_572), ("1999-12-31", "2000-03-01", 61),
            ("2026-08-17", "1945-08-17", -29_585),
        ])
    func days(_ first: String, _ second: String, _ count: Int) {
        #expect(CalendarDate.day(first).days(until: .day(second)) == count)
    }

    @Test(
        "data has one form of a day",
        arguments: ["10/01/2026", "2026-1-10", " 2026-01-10", "10 Januari 2026", "2026-02-30"])
    func otherForms(_ text: String) {
        #expect(CalendarDate(iso: text) == nil)
        #expect(CalendarDate(iso: "2026-01-10") == .day("2026-01-10"))
    }

    @Test("a time is read", arguments: ["2026-03-01T00:00:00Z", "2026-03-01T23:59:59Z"])
    func times(_ text: String) {
        #expect(RecordedTime(text)?.text == text)
        #expect(RecordedTime(text)?.day == .day("2026-03-01"))
    }

    @Test(
        "anything else is no time",
        arguments: [
            "", "2026-03-01", "2026-03-01T24:00:00Z", "2026-03-01T00:60:00Z", "2026-03-01T00:00:60Z",
            "2026-02-29T00:00:00Z",
            "2026-03-01 00:00:00Z", "2026-03-01T00:00:00+", "2026-03-01T00:00:00.0Z", "2026-03-01T0a:00:00Z",
            "2026-03-01T00:00:00z",
        ])
    func noTimes(_ text: String) {
        #expect(RecordedTime(text) == nil)
    }
}
