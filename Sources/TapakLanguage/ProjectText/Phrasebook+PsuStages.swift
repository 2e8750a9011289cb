public import TapakProgramme

extension Phrasebook {
    /// How far PSU has come on its way to the cooperative; `nil` for stages that are not on that way.
    public func psuLabel(_ stage: TenureStage) -> String? {
        switch stage {
        case .notHandedOver: either("belum diserahkan", "not handed over")
        case .inProcess: either("dalam proses serah terima", "handover in process")
        case .bastWithoutSiteplan: either("BAST tanpa siteplan", "handed over without site plan (BAST)")
        case .bastWithSiteplan: either("BAST dengan siteplan", "handed over with site plan (BAST)")
        case .recordedKib: either("tercatat dalam KIB", "recorded in the inventory (KIB)")
        case .certified: either("bersertifikat", "certified")
        case .locationDesignated: either("lokasi ditetapkan", "location designated")
        case .useStatusSet: either("status penggunaan ditetapkan", "status of use set")
        case .leased: either("disewakan", "leased")
        case .none, .consentRequested, .consented, .musyawarah, .permitted, .deed: nil
        }
    }
}
