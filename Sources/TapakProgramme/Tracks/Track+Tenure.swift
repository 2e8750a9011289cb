extension Track {
    /// The right to use the land. Decrees, handovers and consents speak of an outline, so they are bound to it; they do
    /// not lapse when a rule profile changes.
    static func tenure(of assetClass: AssetClass) -> Track {
        switch assetClass {
        case .bmd: regionalAsset
        case .psuFasos, .psuFasum: estateFacility
        case .bmn, .bumn, .bumd, .private, .unknown: foreignOwner
        case .tkd: villageLand
        case .hibah: gift
        }
    }

    /// Barang Milik Daerah: location, status of use, lease (SE Mendagri 100.3.1.3/4911/SJ; Permendagri 19/2016, art.
    /// 68).
    private static let regionalAsset = Track(
        .tenure, stages: TenureStage.track(of: .bmd), useOfRegionalAsset(after: [.none]))

    /// PSU of a housing estate (Permendagri 9/2009), which becomes a regional asset by its handover. A certificate is
    /// not waited for: what is recorded can be designated.
    private static let estateFacility = Track(
        .tenure, stages: TenureStage.track(of: .psuFasum),
        [
            .step(TenureStage.notHandedOver, .inProcess, by: .housingOffice),
            .approval(
                TenureStage.inProcess, .bastWithoutSiteplan, by: .housingOffice, [.evidence(.bastPsu)],
                boundTo: [.geometry]),
            .approval(
                TenureStage.inProcess, .bastWithSiteplan, by: .housingOffice,
                [.evidence(.bastPsu), .evidence(.siteplan)], boundTo: [.geometry]),
            .approval(
                TenureStage.bastWithoutSiteplan, .recordedKib, by: .assetOffice, [.evidence(.kibA)],
                boundTo: [.geometry]),
            .step(
                TenureStage.bastWithSiteplan, .recordedKib, by: .assetOffice, [.evidence(.kibA)],
                boundTo: [.geometry]),
            .approval(
                TenureStage.recordedKib, .certified, by: .landAgency, [.evidence(.certificate)], boundTo: [.geometry]),
        ] + useOfRegionalAsset(after: [.recordedKib, .certified]))

    /// Land of ministries, enterprises and anybody else: the owner's consent.
    private static let foreignOwner = Track(
        .tenure, stages: TenureStage.track(of: .bmn),
        [
            .step(TenureStage.none, .consentRequested, by: .assetOffice),
            .approval(
                TenureStage.consentRequested, .consented, by: .owner, [.evidence(.consentLetter)], boundTo: [.geometry]),
        ])

    /// Tanah kas desa: the village meeting, then the permit (Permendagri 1/2016).
    private static let villageLand = Track(
        .tenure, stages: TenureStage.track(of: .tkd),
        [
            .step(TenureStage.none, .musyawarah, by: .villageOffice, [.note]),
            .approval(
                TenureStage.musyawarah, .permitted, by: .villageOffice, [.evidence(.approvalLetter)],
                boundTo: [.geometry]),
        ])

    private static let gift = Track(
        .tenure, stages: TenureStage.track(of: .hibah),
        [.approval(TenureStage.none, .deed, by: .owner, [.evidence(.deed)], boundTo: [.geometry])])

    private static func useOfRegionalAsset(after starts: [TenureStage]) -> [[StageTransition]] {
        let decree: [StageRequirement] = [.evidence(.locationDecree)]
        return starts.map { .step($0, .locationDesignated, by: .assetOffice, decree, boundTo: [.geometry]) } + [
            .step(
                TenureStage.locationDesignated, .locationDesignated, by: .assetOffice, [.staleEvidence] + decree,
                boundTo: [.geometry]),
            .approval(
                TenureStage.locationDesignated, .useStatusSet, by: .assetOffice, [.evidence(.useStatusDecree)],
                boundTo: [.geometry]),
            .approval(
                TenureStage.useStatusSet, .leased, by: .assetOffice, [.evidence(.lease)], boundTo: [.geometry]),
        ]
    }
}
