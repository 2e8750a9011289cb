public import TapakProgramme

/// Labels of who acts on sites, and with what.
extension Phrasebook {
    /// The role in which somebody acts.
    public func label(_ role: ActorRole) -> String {
        switch role {
        case .cooperative: either("koperasi", "the cooperative")
        case .villageOffice: either("kantor kelurahan/desa", "the kelurahan or desa office")
        case .cooperativeOffice: either("dinas koperasi", "the cooperatives office (Dinas Koperasi)")
        case .assetOffice: either("pengelola aset daerah (BPKAD)", "the keeper of regional assets (BPKAD)")
        case .housingOffice: either("dinas perumahan (Disperkimtan)", "the housing office (Disperkimtan)")
        case .spatialOffice: either("dinas tata ruang (Distaru)", "the spatial planning office (Distaru)")
        case .landAgency: either("ATR/BPN", "ATR/BPN")
        case .owner: either("pemilik tanah", "the owner of the land")
        case .surveyor: either("juru ukur", "the surveyor")
        case .verifier: either("verifikator lapangan (Babinsa, BA, PMO)", "the field verifier (Babinsa, BA, PMO)")
        case .agrinas: either("Agrinas", "Agrinas")
        case .himbara: either("bank Himbara", "the Himbara bank")
        case .province: either("provinsi", "the province")
        case .ministry: either("kementerian", "the ministry")
        case .reviewer: either("pemeriksa (inspektorat, auditor)", "the reviewer (inspectorate, auditor)")
        }
    }

    /// A kind of document.
    public func label(_ kind: DocumentKind) -> String {
        switch kind {
        case .kibA: either("KIB A", "KIB A (register of regional land)")
        case .certificate: either("sertipikat", "land certificate")
        case .locationDecree: either("SK penetapan lokasi", "decree designating the location")
        case .useStatusDecree: either("SK penetapan status penggunaan", "decree on the status of use")
        case .lease: either("perjanjian sewa", "lease")
        case .bastPsu: either("BAST PSU", "record of the PSU handover (BAST)")
        case .siteplan: either("siteplan", "site plan")
        case .consentLetter: either("surat persetujuan pemilik", "owner's letter of consent")
        case .noDisputeStatement: either("surat pernyataan tidak sengketa", "statement that there is no dispute")
        case .verificationRecord: either("berita acara verifikasi", "record of the verification")
        case .photo: either("foto", "photograph")
        case .landLetter: either("surat tanah", "land letter")
        case .zoningNote: either("keterangan tata ruang (KKPR/RDTR)", "zoning note (KKPR/RDTR)")
        case .lp2bCheck: either("keterangan LP2B/LSD", "check against LP2B and LSD")
        case .deed: either("akta", "deed")
        case .legalEntityDecree: either("SK badan hukum", "decree of the legal entity")
        case .proposal: either("proposal koperasi", "proposal of the cooperative")
        case .approvalLetter: either("surat persetujuan", "letter of approval")
        case .bastBuilding: either("BAST bangunan", "record of the building's handover (BAST)")
        case .other: either("dokumen lain", "another document")
        }
    }

    /// A gate.
    public func label(_ gate: Gate.Kind) -> String {
        switch gate {
        case .beforeAgrinas: either("sebelum diusulkan ke Agrinas", "before the proposal to Agrinas")
        case .beforeHimbara: either("sebelum modal kerja Himbara", "before working capital of Himbara")
        }
    }

    /// A kind of thing that gates ask for.
    public func label(_ requirement: GateRequirement) -> String {
        switch requirement {
        case .verdict: either("putusan atas lahan", "verdict on the ground")
        case .footprint: either("bangunan muat", "footprint fits")
        case .capture: either("kelas pengukuran", "capture class")
        case .overlap: either("bebas tumpang tindih", "no overlap")
        case .protectedLand: either("bukan LP2B/LSD", "no protected farmland")
        case .land: either("verifikasi lahan", "land verification")
        case .tenure: either("status lahan", "tenure")
        case .documents: either("dokumen", "documents")
        case .cooperative: either("tonggak koperasi", "milestones of the cooperative")
        case .construction: either("pembangunan", "construction")
        case .freshness: either("tidak basi", "nothing stale")
        case .sharing: either("koperasi mitra lokasi", "the other cooperatives of the site")
        }
    }

    /// Whom a note concerns.
    public func label(_ addressee: SiteNote.Addressee) -> String {
        switch addressee {
        case .province: either("provinsi", "province")
        case .ministry: either("kementerian", "ministry")
        case .landAgency: either("ATR/BPN", "ATR/BPN")
        case .otherOwner: either("pemilik lain", "another owner")
        case .residents: either("warga (musyawarah)", "residents (musyawarah)")
        }
    }

    /// Protected farmland.
    public func label(_ land: ProtectedLand) -> String {
        switch land {
        case .lp2b: "LP2B"
        case .lsd: "LSD"
        }
    }

    /// What an authority said of protected farmland.
    public func sentence(_ record: ProtectedLandRecord) -> String {
        let place =
            switch record.standing {
            case .outside: either("di luar \(label(record.land))", "outside \(label(record.land))")
            case .inside: either("di dalam \(label(record.land))", "inside \(label(record.land))")
            }
        guard record.standing == .inside else { return place }
        return place + either("; alih fungsi: ", "; conversion: ") + label(record.conversion)
    }

    private func label(_ conversion: ProtectedLandRecord.Conversion?) -> String {
        switch conversion {
        case nil: either("belum dimulai", "not begun")
        case .feasibilityStudied: either("kajian kelayakan strategis selesai", "feasibility study made")
        case .planned: either("rencana alih fungsi disusun", "plan made")
        case .rightsReleased: either("hak dibebaskan", "rights released")
        case .landReplaced: either("lahan pengganti tersedia", "replacement land provided")
        }
    }

    /// A kind of event.
    public func label(_ kind: SiteFact.Kind) -> String {
        switch kind {
        case .created: either("lokasi diajukan", "site put forward")
        case .parcelsJoined: either("bidang ditambahkan", "parcels joined")
        case .parcelsLeft: either("bidang dilepas", "parcels left")
        case .cooperativesJoined: either("koperasi ditambahkan", "cooperatives joined")
        case .cooperativesLeft: either("koperasi dilepas", "cooperatives left")
        case .stageAdvanced: either("tahap maju", "stage advanced")
        case .progressReported: either("laporan kemajuan", "progress reported")
        case .noted: either("catatan", "note")
        case .documentAttached: either("dokumen dilampirkan", "document attached")
        case .documentReplaced: either("dokumen diganti", "document replaced")
        case .waived: either("pengecualian", "waiver")
        case .protectedLandRecorded: either("keterangan LP2B/LSD", "word on protected farmland")
        case .reportedElsewhere: either("keterangan sistem lain", "word of another system")
        case .undone: either("pembatalan", "undoing")
        }
    }
}
