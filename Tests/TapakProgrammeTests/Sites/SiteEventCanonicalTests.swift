import TapakProgramme
import TapakTestSupport
import Testing

@Suite("events as bytes")
struct SiteEventCanonicalTests {
    @Test("every event is read back as it was")
    func roundTrip() throws {
        for link in try EventChainTests.links() {
            #expect(SiteEvent(canonicalBytes: link.event.canonicalBytes) == link.event)
        }
    }

    @Test("without outline and profile the members are left out")
    func withoutBindings() throws {
        let event = SiteEvent(
            site: 4, date: .day("2026-01-10"), recorded: .noon, actor: try .office, fact: .created(name: "x"))
        let text = String(decoding: event.canonicalBytes, as: UTF8.self)
        #expect(!text.contains("geometry_hash") && !text.contains("profile"))
        #expect(SiteEvent(canonicalBytes: event.canonicalBytes) == event)
    }

    @Test(
        "another spelling of the same event is none",
        arguments: [
            (#""date""#, #" "date""#), (#""evidence":[4]"#, #""evidence":[4,4]"#),
            (#""evidence":[4]"#, #""evidence":[04]"#),
            (#""site":1"#, #""site":1.0"#), (#""format":1"#, #""format":2"#), (#""site":1"#, #""site":1,"unit":1"#),
            (#""in_process""#, #""in\u005fprocess""#), (#""psu_fasum""#, #""psu""#), (#""tenure""#, #""tenures""#),
            ("2026-01-10", "2026-02-30"), ("05:00:00Z", "05:00:60Z"), ("05:00:00Z", "05:00:00+"),
            ("cooperative_office", "office"), ("dinas-koperasi", "3275011203800001"), ("dinas-koperasi", " "),
            (#""role""#, #""rôle""#), (#""to":"in_process","#, ""), (#"{"actor""#, #"{"actor":1,"actor""#),
        ])
    func refuses(_ part: String, _ other: String) throws {
        let text = String(decoding: try EventChainTests.links()[5].event.canonicalBytes, as: UTF8.self)
        #expect(text.contains(part))
        #expect(SiteEvent(canonicalBytes: Array(text.replacing(part, with: other).utf8)) == nil)
    }

    @Test("no truncation and no changed byte is read as the same event", arguments: 0..<16)
    func damage(_ index: Int) throws {
        let event = try EventChainTests.links()[index].event
        let bytes = event.canonicalBytes
        for count in stride(from: index % 5, to: bytes.count, by: 5) {
            #expect(SiteEvent(canonicalBytes: Array(bytes[..<count])) == nil)
        }
        var random = SplitMix64(seed: UInt64(index))
        for place in stride(from: index % 3, to: bytes.count, by: 3) {
            var damaged = bytes
            damaged[place] = damaged[place] &+ UInt8.random(in: 1...255, using: &random)
            #expect(SiteEvent(canonicalBytes: damaged) != event)
        }
    }
}
