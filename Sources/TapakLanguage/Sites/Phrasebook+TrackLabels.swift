public import TapakProgramme

/// Labels of tracks and their stages.
extension Phrasebook {
    /// A track.
    public func label(_ track: TrackKind) -> String {
        switch track {
        case .land: either("verifikasi lahan", "land verification")
        case .tenure: either("status lahan", "tenure")
        case .construction: either("pembangunan (Agrinas)", "construction (Agrinas)")
        case .credit: either("kredit pembangunan (Agrinas)", "construction credit (Agrinas)")
        case .capital: either("modal kerja (Himbara)", "working capital (Himbara)")
        }
    }

    /// A stage of any track by its code; the code itself where the track has none such.
    public func label(stage code: String, on track: TrackKind) -> String {
        let label: String? =
            switch track {
            case .land: LandStage(rawValue: code).map { self.label($0) }
            case .tenure: TenureStage(rawValue: code).map { self.label($0) }
            case .construction: ConstructionStage(rawValue: code).map { self.label($0) }
            case .credit: CreditStage(rawValue: code).map { self.label($0) }
            case .capital: CapitalStage(rawValue: code).map { self.label($0) }
            }
        return label ?? DisplayText.singleLine(code)
    }

    /// A stage of land verification, in the words of the programme's portal.
    public func label(_ stage: LandStage) -> String {
        switch stage {
        case .proposed: either("diajukan", "put forward (diajukan)")
        case .verifying: either("sedang diverifikasi", "being verified")
        case .considered: either("dipertimbangkan", "considered, with a note (dipertimbangkan)")
        case .verified: either("terverifikasi", "verified")
        case .rejected: either("ditolak", "rejected")
        }
    }

    /// A stage of tenure.
    public func label(_ stage: TenureStage) -> String {
        if let label = psuLabel(stage) { return label }
        return switch stage {
        case .consentRequested: either("persetujuan diminta", "consent requested")
        case .consented: either("pemilik setuju", "owner has consented")
        case .musyawarah: either("musyawarah desa dilaksanakan", "village meeting held (musyawarah)")
        case .permitted: either("diizinkan", "permitted")
        case .deed: either("akta hibah ada", "deed of gift exists")
        default: either("belum dimulai", "not begun")
        }
    }

    /// A stage of construction.
    public func label(_ stage: ConstructionStage) -> String {
        switch stage {
        case .none: either("belum diusulkan", "not proposed")
        case .proposed: either("diusulkan ke Agrinas", "proposed to Agrinas")
        case .returned: either("dikembalikan Agrinas", "returned by Agrinas")
        case .accepted: either("diterima Agrinas", "accepted by Agrinas")
        case .started: either("sedang dibangun", "being built")
        case .completed: either("bangunan selesai", "building complete")
        case .handedOver: either("diserahterimakan", "handed over")
        case .equipped: either("sarpras lengkap", "furnished (sarpras)")
        case .staffed: either("SDM siap", "staffed (SDM)")
        case .operating: either("beroperasi", "operating")
        }
    }

    /// A stage of the construction credit.
    public func label(_ stage: CreditStage) -> String {
        switch stage {
        case .none: either("belum diajukan", "not applied for")
        case .applied: either("diajukan", "applied for")
        case .approved: either("disetujui", "approved")
        case .disbursed: either("dicairkan", "paid out")
        }
    }

    /// A stage of the working capital.
    public func label(_ stage: CapitalStage) -> String {
        switch stage {
        case .none: either("belum diajukan", "not applied for")
        case .applied: either("diajukan", "applied for")
        case .reviewed: either("diperiksa bank", "reviewed by the bank")
        case .approved: either("disetujui", "approved")
        case .rejected: either("ditolak", "rejected")
        case .disbursed: either("dicairkan", "paid out")
        }
    }
}
