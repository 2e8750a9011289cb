public import TapakProgramme
public import TapakSurvey
public import TapakWorkflows

/// Labels of the readiness list.
extension Phrasebook {
    /// How far a site has come.
    public func label(_ phase: Phase) -> String {
        switch phase {
        case .land: either("lahan", "land")
        case .proposed: either("diusulkan ke Agrinas", "proposed to Agrinas")
        case .building: either("dibangun", "being built")
        case .built: either("bangunan selesai", "built")
        case .operating: either("beroperasi", "operating")
        }
    }

    /// How near a unit is to its next gate.
    public func label(_ readiness: Readiness) -> String {
        switch readiness {
        case .ready: either("siap", "ready")
        case .nearly: either("hampir siap", "nearly ready")
        case .notReady: either("belum siap", "not ready")
        case .noCandidate: either("belum ada calon", "no candidate yet")
        }
    }

    /// A mark for a readiness that does not rely on colour; one column wide.
    public func symbol(_ readiness: Readiness) -> String {
        switch readiness {
        case .ready: "✓"
        case .nearly: "?"
        case .notReady: "✗"
        case .noCandidate: "–"
        }
    }

    /// How long a site has been in its stage.
    public func label(_ age: ReadinessTotals.Age) -> String {
        switch age {
        case .upTo30: either("sampai 30 hari", "up to 30 days")
        case .upTo90: either("31 sampai 90 hari", "31 to 90 days")
        case .upTo180: either("91 sampai 180 hari", "91 to 180 days")
        case .over180: either("lebih dari 180 hari", "more than 180 days")
        }
    }

    /// Where a unit stands with its parcels.
    public func label(_ standing: CoverageBoard.Standing) -> String {
        switch standing {
        case .passing: pageWord(.standingPassing)
        case .doubtful: pageWord(.standingDoubtful)
        case .failing: pageWord(.standingFailing)
        case .withoutCandidate: pageWord(.standingNone)
        }
    }

    /// What was not checked, by its code in the list.
    public func label(notChecked code: String) -> String {
        if code == ReadinessRow.location {
            return either("letak (batas kelurahan/desa tidak ada)", "place (no boundary)")
        }
        return Criterion(code: code).map { label($0) } ?? DisplayText.singleLine(code)
    }

    /// The head of a column.
    public func label(_ column: ReadinessColumn) -> String {
        switch column {
        case .kemendagriCode: either("Kode", "Code")
        case .kelurahan: either("Kelurahan/desa", "Kelurahan/desa")
        case .kecamatan: either("Kecamatan", "Kecamatan")
        case .regency: either("Kota/kabupaten", "Kota/kabupaten")
        case .cooperative: either("Koperasi", "Cooperative")
        case .legalEntity: label(CooperativeMilestone.legalEntity)
        case .nikKoperasi: label(CooperativeMilestone.nikKoperasi)
        case .nib: label(CooperativeMilestone.nib)
        case .npwp: label(CooperativeMilestone.npwp)
        case .account: label(CooperativeMilestone.account)
        case .trained: label(CooperativeMilestone.trained)
        case .active: either("Aktif", "Active")
        case .candidates: either("Calon", "Candidates")
        case .passing: either("Lulus", "Pass")
        case .resurvey: either("Ukur ulang", "Resurvey")
        case .bestID: either("Calon terbaik", "Best candidate")
        case .bestVerdict: either("Putusan", "Verdict")
        case .bestArea: either("Luas (m²)", "Area (m²)")
        case .bestUncertainty: either("± (m²)", "± (m²)")
        case .bestAreaClass: either("Kelas luas", "Area class")
        case .secondID: either("Calon kedua", "Second-best")
        case .site: either("Lokasi", "Site")
        case .tenureStage: either("Hak atas lahan", "Tenure")
        case .landStage: either("Verifikasi lahan", "Land verification")
        case .constructionStage: either("Pembangunan", "Construction")
        case .constructionPercent: either("Bangunan (%)", "Building (%)")
        case .creditStage: either("Kredit pembangunan", "Construction credit")
        case .capitalStage: either("Modal kerja", "Working capital")
        case .stageSince: either("Sejak", "Since")
        case .daysInStage: either("Hari", "Days")
        case .phase: either("Tahap", "Phase")
        case .readiness: either("Kesiapan", "Readiness")
        case .blockers: either("Penghalang", "Blockers")
        case .nextStep: either("Langkah berikut", "Next step")
        case .nextActor: either("Oleh", "By")
        case .notChecked: either("Tidak diperiksa", "Not checked")
        case .ruleProfile: either("Profil aturan", "Rule profile")
        case .bestReason: either("Alasan calon terbaik", "Why the best")
        case .secondReason: either("Alasan calon kedua", "Why the second-best")
        }
    }
}
