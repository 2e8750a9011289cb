import TapakProgramme
import Testing

@Suite("tenure stages")
struct TenureStageTests {
    @Test("every asset class has the track of the programme")
    func tracks() {
        func codes(_ assetClass: AssetClass) -> [String] { TenureStage.track(of: assetClass).map(\.rawValue) }
        #expect(codes(.bmd) == ["none", "location_designated", "use_status_set", "leased"])
        for psu in [AssetClass.psuFasos, .psuFasum] {
            #expect(
                codes(psu) == [
                    "not_handed_over", "in_process", "bast_without_siteplan", "bast_with_siteplan", "recorded_kib",
                    "certified", "location_designated", "use_status_set", "leased",
                ])
        }
        for other in [AssetClass.bmn, .bumn, .bumd, .private, .unknown] {
            #expect(codes(other) == ["none", "consent_requested", "consented"])
        }
        #expect(codes(.tkd) == ["none", "musyawarah", "permitted"])
        #expect(codes(.hibah) == ["none", "deed"])
    }

    @Test(
        "reads how far a handover has come",
        arguments: [
            ("Belum serah terima", TenureStage.notHandedOver), ("belum", .notHandedOver), ("proses", .inProcess),
            ("Dalam proses serah terima", .inProcess), ("BAST tanpa siteplan", .bastWithoutSiteplan),
            ("BAST dengan site plan", .bastWithSiteplan), ("tercatat KIB A", .recordedKib),
            ("bersertifikat", .certified),
            ("recorded_kib", .recordedKib), ("not_handed_over", .notHandedOver),
        ])
    func reads(_ text: String, _ expected: TenureStage) {
        #expect(TenureStage(recognisingPsuStatus: text) == expected)
    }

    @Test("a bare BAST, and stages of other tracks, tell nothing", arguments: ["BAST", "", "consented", "ya"])
    func refuses(_ text: String) {
        #expect(TenureStage(recognisingPsuStatus: text) == nil)
    }
}
