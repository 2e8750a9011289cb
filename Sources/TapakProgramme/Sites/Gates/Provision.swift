extension DocumentKind {
    /// Who provides a document of this kind, for land of an asset class.
    public func provider(for assetClass: AssetClass) -> ActorRole {
        switch self {
        case .kibA, .locationDecree, .useStatusDecree, .lease: .assetOffice
        case .certificate: .landAgency
        case .bastPsu, .siteplan: .housingOffice
        case .consentLetter: .owner
        case .deed: .owner
        case .noDisputeStatement: .villageOffice
        case .landLetter: assetClass == .tkd ? .villageOffice : .owner
        case .approvalLetter: assetClass == .tkd ? .villageOffice : .cooperativeOffice
        case .verificationRecord: .verifier
        case .photo: .surveyor
        case .zoningNote, .lp2bCheck: .spatialOffice
        case .legalEntityDecree, .proposal: .cooperative
        case .bastBuilding: .agrinas
        case .other: .cooperativeOffice
        }
    }
}

extension CooperativeMilestone {
    /// What is told where this milestone is missing.
    var blocker: (code: BlockerCode, detail: String?, provider: ActorRole, step: NextStep) {
        switch self {
        // The meeting and the deed are steps towards the legal entity; the detail says which of them is meant.
        case .musyawarah, .deed: (.legalEntityMissing, rawValue, .cooperative, .obtainLegalEntity)
        case .legalEntity: (.legalEntityMissing, nil, .cooperative, .obtainLegalEntity)
        case .nikKoperasi: (.nikMissing, nil, .cooperative, .obtainNik)
        case .nib: (.nibMissing, nil, .cooperative, .obtainNib)
        case .npwp: (.npwpMissing, nil, .cooperative, .obtainNpwp)
        case .account: (.accountMissing, nil, .cooperative, .openAccount)
        case .trained: (.trainingMissing, nil, .cooperativeOffice, .trainCooperative)
        }
    }
}
