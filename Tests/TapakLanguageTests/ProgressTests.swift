import TapakLanguage
import Testing

@Suite("Progress in words")
struct ProgressTests {
    @Test(
        "rate, share and the time left by proportion",
        arguments: [
            // A quarter of the work in 10 s leaves 30 s.
            (50_000, 0.25, 10.0, "menapis 50.000, 5.000 bidang/detik, 25,0 %, sisa 30 detik"),
            // A tenth in 60 s leaves 540 s, nine minutes.
            (1_200, 0.1, 60, "menapis 1.200, 20 bidang/detik, 10,0 %, sisa 9 menit"),
            (99, 0.999, 9, "menapis 99, 11 bidang/detik, 99,9 %, sisa 1 detik"),
            // After a hundredth nobody knows.
            (10, 0.01, 2, "menapis 10, 5 bidang/detik, 1,0 %"),
        ])
    func known(count: Int, share: Double, seconds: Double, expected: String) {
        #expect(Phrasebook(.id).progress(count: count, share: share, seconds: seconds) == expected)
    }

    @Test("a stream has no end that is known, and a run that has just begun no rate")
    func unknown() {
        #expect(Phrasebook(.en).progress(count: 300, share: nil, seconds: 2) == "screening 300, 150 parcels/s")
        #expect(Phrasebook(.en).progress(count: 0, share: nil, seconds: 0) == "screening 0")
        #expect(
            Phrasebook(.en).progress(count: 8, share: 0.5, seconds: 4) == "screening 8, 2 parcels/s, 50.0 %, 4 s left")
    }
}
