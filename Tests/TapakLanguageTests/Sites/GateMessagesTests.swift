import TapakLanguage
import TapakProgramme
import Testing

@Suite("Messages of gates")
struct GateMessagesTests {
    /// One blocker of every code, and of those that say more with a detail, one of each kind; who provides what is missing
    /// and what is to be done as the gate says it.
    static let blockers: [Blocker] = [
        Blocker(.noCandidate, of: .verdict, from: .villageOffice, .findLand),
        Blocker(.areaBelow, of: .verdict, from: .cooperativeOffice, .findOtherLand),
        Blocker(.resurveyNeeded, "area", of: .verdict, from: .surveyor, .resurvey),
        Blocker(.geometryInvalid, of: .verdict, from: .surveyor, .redrawOutline),
        Blocker(.pointOnly, of: .verdict, from: .surveyor, .drawOutline),
        Blocker(.captureUnstated, of: .capture, from: .surveyor, .stateCapture),
        Blocker(.footprintDoesNotFit, of: .footprint, from: .cooperativeOffice, .findOtherLand),
        Blocker(.layerBlocked, "lp2b", of: .protectedLand, from: .spatialOffice, .clearLayer),
        Blocker(.layerBlocked, "sempadan", of: .verdict, from: .spatialOffice, .clearLayer),
        Blocker(.overlapUnresolved, "BMD-0012", of: .overlap, from: .cooperativeOffice, .resolveOverlap),
        Blocker(.landUnverified, of: .land, from: .cooperativeOffice, .proposeLand),
        Blocker(.landUnverified, "considered", of: .land, from: .cooperativeOffice, .answerNote),
        Blocker(.landUnverified, "verifying", of: .land, from: .verifier, .verifyLand),
        Blocker(.landRejected, of: .land, from: .cooperativeOffice, .findOtherLand),
        Blocker(.tenureIncomplete, "use_status_set", of: .tenure, from: .assetOffice, .advanceTenure),
        Blocker(.psuNotHandedOver, "in_process", of: .tenure, from: .housingOffice, .takeOverPsu),
        Blocker(.ownerConsentMissing, "consented", of: .tenure, from: .owner, .obtainConsent),
        Blocker(.documentMissing, "kib_a", of: .documents, from: .assetOffice, .attachDocument),
        Blocker(.legalEntityMissing, of: .cooperative, from: .cooperative, .obtainLegalEntity),
        Blocker(.legalEntityMissing, "deed", of: .cooperative, from: .cooperative, .obtainLegalEntity),
        Blocker(.nikMissing, of: .cooperative, from: .cooperative, .obtainNik),
        Blocker(.nibMissing, of: .cooperative, from: .cooperative, .obtainNib),
        Blocker(.npwpMissing, of: .cooperative, from: .cooperative, .obtainNpwp),
        Blocker(.accountMissing, of: .cooperative, from: .cooperative, .openAccount),
        Blocker(.constructionUnfinished, "started", of: .construction, from: .agrinas, .completeConstruction),
        Blocker(.evidenceStale, "land", of: .freshness, from: .verifier, .renewApproval),
        Blocker(.evidenceStale, "assessment", of: .freshness, from: .cooperativeOffice, .assessAgain),
        Blocker(.sharedSitePending, "32.75.01.1002", of: .sharing, from: .cooperativeOffice, .settleSharing),
        Blocker(.criterionNotChecked, "footprint", of: .verdict, from: .surveyor, .checkCriterion),
        Blocker(.trainingMissing, of: .cooperative, from: .cooperativeOffice, .trainCooperative),
    ]

    @Test("every code of a blocker is among them")
    func everyCode() { #expect(Set(Self.blockers.map(\.code)) == Set(BlockerCode.allCases)) }

    @Test("every message of a gate is worded as it was reviewed", arguments: Language.allCases)
    func wording(_ language: Language) {
        let phrasebook = Phrasebook(language)
        let lines = Self.blockers.map { "\($0.text) | \(phrasebook.line($0))" }
        let reviewed = (language == .id ? Self.indonesian : Self.english).split(separator: "\n").map(String.init)
        #expect(lines.count == reviewed.count)
        for (line, expected) in zip(lines, reviewed) { #expect(line == expected) }
    }

    // One message a line: code, what is missing, who provides it, what is to be done.

    private static let english = """
        no_candidate | there is no candidate land yet; from the kelurahan or desa office: find land
        area_below | the area of the land is below the minimum; from the cooperatives office (Dinas Koperasi): find other land
        resurvey_needed:area | the uncertainty of the measurement straddles a threshold (area); from the surveyor: measure again, more exactly
        geometry_invalid | the outline is faulty and cannot be assessed; from the surveyor: draw the outline again
        point_only | the land is only a point without outline; from the surveyor: draw the outline instead of a point
        capture_unstated | it is not said how the corners were captured, and no certificate agrees; from the surveyor: state how the corners were captured
        footprint_does_not_fit | the standard building does not fit; from the cooperatives office (Dinas Koperasi): find other land
        layer_blocked:lp2b | the land is blocked by layer LP2B; from the spatial planning office (Distaru): get it released from that area, or find other land
        layer_blocked:sempadan | the land is blocked by layer setback (sempadan); from the spatial planning office (Distaru): get it released from that area, or find other land
        overlap_unresolved:BMD-0012 | the land overlaps with parcel BMD-0012; from the cooperatives office (Dinas Koperasi): settle the overlap
        land_unverified | the land was not put forward for verification; from the cooperatives office (Dinas Koperasi): put the land forward for verification
        land_unverified:considered | the land is not verified: considered, with a note (dipertimbangkan); from the cooperatives office (Dinas Koperasi): answer the verifier's note
        land_unverified:verifying | the land is not verified: being verified; from the field verifier (Babinsa, BA, PMO): verify the land
        land_rejected | the verifier rejected the land; from the cooperatives office (Dinas Koperasi): find other land
        tenure_incomplete:use_status_set | a stage of tenure is not reached: status of use set; from the keeper of regional assets (BPKAD): take the next step of tenure
        psu_not_handed_over:in_process | the developer has not handed the PSU over (handover in process); from the housing office (Disperkimtan): take the PSU over from its developer
        owner_consent_missing:consented | the owner of the land has not consented; from the owner of the land: obtain the owner's consent
        document_missing:kib_a | a document is missing: KIB A (register of regional land); from the keeper of regional assets (BPKAD): attach the document
        legal_entity_missing | the cooperative is no legal entity yet; from the cooperative: obtain recognition as a legal entity
        legal_entity_missing:deed | the cooperative is no legal entity yet: deed (akta) is missing; from the cooperative: obtain recognition as a legal entity
        nik_missing | the cooperative has no NIK koperasi; from the cooperative: obtain the NIK koperasi
        nib_missing | the cooperative has no business number (NIB); from the cooperative: obtain the business number (NIB)
        npwp_missing | the cooperative has no tax number (NPWP); from the cooperative: obtain the tax number (NPWP)
        account_missing | the cooperative has no bank account; from the cooperative: open a bank account
        construction_unfinished:started | construction has not come far enough (being built); from Agrinas: finish the building
        evidence_stale:land | the decision on land verification is stale: what it rests on has changed; from the field verifier (Babinsa, BA, PMO): decide again on things as they are now
        evidence_stale:assessment | the land was not assessed under the profile and outline in force; from the cooperatives office (Dinas Koperasi): assess again with tapak screen
        shared_site_pending:32.75.01.1002 | another cooperative of this site (32.75.01.1002) is not as far; from the cooperatives office (Dinas Koperasi): bring the other cooperative of the site as far
        criterion_not_checked:footprint | a criterion was not checked: footprint; from the surveyor: load the data that the criterion needs
        training_missing | the people of the cooperative are not trained; from the cooperatives office (Dinas Koperasi): train the people of the cooperative
        """

    private static let indonesian = """
        no_candidate | belum ada lahan calon lokasi; oleh kantor kelurahan/desa: cari lahan
        area_below | luas lahan di bawah minimum; oleh dinas koperasi: cari lahan lain
        resurvey_needed:area | ketidakpastian ukuran melintasi ambang (luas); oleh juru ukur: ukur ulang lebih teliti
        geometry_invalid | gambar bidang rusak sehingga tidak dapat dinilai; oleh juru ukur: gambar ulang batasnya
        point_only | lahan hanya berupa titik, belum ada batasnya; oleh juru ukur: gambar batasnya, bukan titik
        capture_unstated | cara pengukuran tidak disebut, dan tidak ada sertipikat yang cocok luasnya; oleh juru ukur: sebutkan cara pengukurannya
        footprint_does_not_fit | bangunan standar tidak muat; oleh dinas koperasi: cari lahan lain
        layer_blocked:lp2b | lahan terhalang layer LP2B; oleh dinas tata ruang (Distaru): urus pelepasan dari kawasan itu, atau cari lahan lain
        layer_blocked:sempadan | lahan terhalang layer sempadan; oleh dinas tata ruang (Distaru): urus pelepasan dari kawasan itu, atau cari lahan lain
        overlap_unresolved:BMD-0012 | lahan bertumpang tindih dengan bidang BMD-0012; oleh dinas koperasi: selesaikan tumpang tindihnya
        land_unverified | lahan belum diajukan untuk verifikasi; oleh dinas koperasi: ajukan lahan untuk verifikasi
        land_unverified:considered | lahan belum terverifikasi: dipertimbangkan; oleh dinas koperasi: jawab catatan verifikator
        land_unverified:verifying | lahan belum terverifikasi: sedang diverifikasi; oleh verifikator lapangan (Babinsa, BA, PMO): verifikasi lahan
        land_rejected | lahan ditolak verifikator; oleh dinas koperasi: cari lahan lain
        tenure_incomplete:use_status_set | tahap status lahan belum tercapai: status penggunaan ditetapkan; oleh pengelola aset daerah (BPKAD): ambil langkah status lahan berikutnya
        psu_not_handed_over:in_process | PSU belum diserahkan pengembang (dalam proses serah terima); oleh dinas perumahan (Disperkimtan): ambil alih PSU dari pengembang
        owner_consent_missing:consented | pemilik tanah belum memberi persetujuan; oleh pemilik tanah: mintakan persetujuan pemilik
        document_missing:kib_a | dokumen belum ada: KIB A; oleh pengelola aset daerah (BPKAD): lampirkan dokumennya
        legal_entity_missing | koperasi belum berbadan hukum; oleh koperasi: urus badan hukum
        legal_entity_missing:deed | koperasi belum berbadan hukum: akta notaris belum ada; oleh koperasi: urus badan hukum
        nik_missing | koperasi belum punya NIK koperasi; oleh koperasi: urus NIK koperasi
        nib_missing | koperasi belum punya NIB; oleh koperasi: urus NIB
        npwp_missing | koperasi belum punya NPWP; oleh koperasi: urus NPWP
        account_missing | koperasi belum punya rekening bank; oleh koperasi: buka rekening bank
        construction_unfinished:started | pembangunan belum cukup jauh (sedang dibangun); oleh Agrinas: selesaikan bangunan
        evidence_stale:land | keputusan verifikasi lahan sudah basi: dasarnya berubah; oleh verifikator lapangan (Babinsa, BA, PMO): putuskan kembali atas dasar yang sekarang
        evidence_stale:assessment | lahan belum dinilai menurut profil dan gambar yang berlaku; oleh dinas koperasi: nilai ulang dengan tapak screen
        shared_site_pending:32.75.01.1002 | koperasi lain di lokasi ini (32.75.01.1002) belum sama lengkapnya; oleh dinas koperasi: lengkapi koperasi lain di lokasi ini
        criterion_not_checked:footprint | kriteria belum diperiksa: tapak bangunan; oleh juru ukur: muat data untuk kriterianya
        training_missing | pengurus koperasi belum dilatih; oleh dinas koperasi: latih pengurus koperasi
        """
}
