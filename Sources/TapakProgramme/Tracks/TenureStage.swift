/// Where the right to use a parcel stands.
public enum TenureStage: String, CaseIterable, Hashable, Sendable {
    /// Nothing has happened yet.
    case none
    /// Penetapan lokasi.
    case locationDesignated = "location_designated"
    /// Penetapan status penggunaan.
    case useStatusSet = "use_status_set"
    /// Sewa.
    case leased
    /// PSU: the developer has not handed it over.
    case notHandedOver = "not_handed_over"
    /// PSU: the handover is in process.
    case inProcess = "in_process"
    /// PSU: handed over without a site plan.
    case bastWithoutSiteplan = "bast_without_siteplan"
    /// PSU: handed over with a site plan.
    case bastWithSiteplan = "bast_with_siteplan"
    /// PSU: recorded as a regional asset.
    case recordedKib = "recorded_kib"
    /// PSU: certified.
    case certified
    /// Consent of the owner was asked for.
    case consentRequested = "consent_requested"
    /// The owner has consented.
    case consented
    /// Village land: the village meeting was held.
    case musyawarah
    /// Village land: permitted.
    case permitted
    /// Gift: the deed exists.
    case deed

    /// The stages open to an asset class, in order.
    ///
    /// PSU that has been recorded or certified goes on like any regional asset.
    public static func track(of assetClass: AssetClass) -> [TenureStage] {
        switch assetClass {
        case .bmd: [.none] + regionalAsset
        case .psuFasos, .psuFasum:
            [.notHandedOver, .inProcess, .bastWithoutSiteplan, .bastWithSiteplan, .recordedKib, .certified]
                + regionalAsset
        case .bmn, .bumn, .bumd, .private, .unknown: [.none, .consentRequested, .consented]
        case .tkd: [.none, .musyawarah, .permitted]
        case .hibah: [.none, .deed]
        }
    }

    private static let regionalAsset: [TenureStage] = [.locationDesignated, .useStatusSet, .leased]
}
