extension TenureStage {
    /// Reads how far the handover of PSU has come, as files word it.
    ///
    /// The codes of the PSU stages count, and the phrases below, as whole words in any case; the one that comes first in
    /// the text decides. `nil` when nothing is recognised: a bare `BAST` does not tell whether there is a site plan.
    public init?(recognisingPsuStatus text: String) {
        if let code = TenureStage(rawValue: text), Self.track(of: .psuFasum).contains(code) {
            self = code
            return
        }
        guard let found = Self.psuPhrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let psuPhrases = PhraseTable<TenureStage>([
        (
            .notHandedOver,
            [
                "belum serah terima", "belum diserahkan", "belum diserahterimakan", "belum bast",
                "belum diserah terimakan",
                "belum", "not handed over",
            ]
        ),
        (.inProcess, ["proses", "dalam proses", "sedang proses", "proses serah terima", "in process"]),
        (.bastWithoutSiteplan, ["bast tanpa siteplan", "bast tanpa site plan", "serah terima tanpa siteplan"]),
        (.bastWithSiteplan, ["bast dengan siteplan", "bast dengan site plan", "serah terima dengan siteplan"]),
        (.recordedKib, ["tercatat kib", "tercatat kib a", "tercatat di kib", "tercatat", "kib", "kib a"]),
        (.certified, ["bersertifikat", "bersertipikat", "sudah bersertifikat", "certified"]),
    ])
}
