extension StageVocabulary {
    private static let status = Source(
        citation: "portal pemetaan lahan KDKMP: validation_status", effectiveFrom: "2026-07-23", confidence: .high)
    private static let counters = Source(
        citation: "portal pemetaan lahan KDKMP: penghitung dan legenda peta", effectiveFrom: "2026-07-23",
        confidence: .high)
    private static let progress = Source(
        citation: "portal KDKMP: pembangunan, sarpras, SDM, operasional", effectiveFrom: "2026-07-23",
        confidence: .high)

    /// The portal tells the land, and the building from its beginning to trade. It has no words for the right to use the
    /// land, for the handover of the building, nor for credit.
    static let portalWords: [StageWord] = [
        .land("Lahan yang Diajukan", ["diajukan", "lahan diajukan"], [.proposed], from: counters),
        .land("Sedang Diverifikasi", ["perlu verifikasi lanjutan"], [.verifying], from: status),
        .land("Dipertimbangkan", ["catatan"], [.considered], from: status),
        .land("Terverifikasi", ["terverifikasi belum bangun"], [.verified], from: status),
        .land("Ditolak", [], [.rejected], from: status),
        .land("LP2B", [], [], from: counters),
        .land("luaslahan_15_20", [], [], from: counters),
        .construction("Belum Mulai", ["belum mulai pembangunan"], ConstructionStage.beforeBuilding, from: progress),
        .construction(
            "Dalam Proses", ["mulai pembangunan", "mulai dibangun", "mulai_dibangun"], [.started], from: progress),
        .construction("Selesai 100%", ["selesai", "done_pembangunan"], [.completed], from: progress),
        .construction("Sarpras complete_all", ["complete_all"], [.equipped], from: progress),
        .construction("Sarpras mandatory_complete", ["mandatory_complete"], [], from: progress),
        .construction("Sarpras secondary_complete", ["secondary_complete"], [], from: progress),
        .construction("Sarpras partial", ["partial", "sarpras"], [], from: progress),
        .construction("Sarpras below_10", ["below_10"], [], from: progress),
        .construction("SDM", ["SDM complete"], [.staffed], from: progress),
        .construction("Operasional", [], [.operating], from: progress),
    ]
}
