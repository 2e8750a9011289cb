extension StageVocabulary {
    private static let summary = Source(
        citation: "SIMKOPDES: ringkasan nasional lahan", effectiveFrom: "2026-08-05", confidence: .high)
    private static let asset = Source(
        citation: "SIMKOPDES: status tiap aset", effectiveFrom: "2026-08-05", confidence: .high)
    private static let progress = Source(
        citation: "SIMKOPDES: kelompok kemajuan pembangunan", effectiveFrom: "2026-08-05", confidence: .high)
    private static let loans = Source(
        citation: "SIMKOPDES: loan_applications", effectiveFrom: "2025-10-29", confidence: .medium)

    /// SIMKOPDES tells the land, the building up to its completion, and applications for loans. It has no word for land that
    /// was refused, for the right to use the land, for a building that nobody has begun, nor for what follows completion.
    static let simkopdesWords: [StageWord] = [
        .land("lahan_diajukan", ["diajukan"], [.proposed], from: summary),
        .land("Sedang Diverifikasi", ["sedang_diverifikasi"], [.verifying], from: asset),
        .land(
            "Dipertimbangkan", ["lahan_yang_dipertimbangkan", "lahan_diberikan_catatan"], [.considered], from: asset),
        .land("Terverifikasi", ["lahan_terverifikasi", "terverifikasi_belum_bangun"], [.verified], from: asset),
        .land("pengajuan_lahan_lp2b_lsd", [], [], from: summary),
        .land("pengajuan_lahan_15_20", [], [], from: summary),
        .land("Tidak Ada Lahan", [], [], from: asset),
        .construction("dalam_pembangunan", [], [.started], from: summary),
        .construction("Selesai", ["selesai_pembangunan"], [.completed], from: asset),
        .construction("<=20", ["<=20%", "<= 20 %"], [.started], from: progress),
        .construction("21-50", ["21-50%"], [.started], from: progress),
        .construction("51-75", ["51-75%"], [.started], from: progress),
        .construction("76-99", ["76-99%"], [.started], from: progress),
        .construction("100%", [], [.completed], from: progress),
        .capital("submitted", [], [.applied], from: loans),
        .capital("review", [], [.reviewed], from: loans),
        .capital("approved", [], [.approved], from: loans),
        .capital("rejected", [], [.rejected], from: loans),
        .capital("disbursed", [], [.disbursed], from: loans),
    ]
}
