public import TapakProgramme

/// What stands between a site and its next gate, and what to do about it.
extension Phrasebook {
    /// A kind of blocker in a few words.
    public func label(_ code: BlockerCode) -> String {
        switch code {
        case .noCandidate: either("belum ada calon", "no candidate")
        case .areaBelow: either("luas kurang", "area below the minimum")
        case .resurveyNeeded: either("perlu ukur ulang", "resurvey needed")
        case .geometryInvalid: either("gambar bidang rusak", "outline faulty")
        case .pointOnly: either("hanya titik", "point only")
        case .captureUnstated: either("cara ukur tidak disebut", "capture unstated")
        case .footprintDoesNotFit: either("bangunan tidak muat", "building does not fit")
        case .layerBlocked: either("terhalang layer", "blocked by a layer")
        case .overlapUnresolved: either("tumpang tindih", "overlap unresolved")
        case .landUnverified: either("lahan belum terverifikasi", "land not verified")
        case .landRejected: either("lahan ditolak", "land rejected")
        case .tenureIncomplete: either("status lahan belum lengkap", "tenure incomplete")
        case .psuNotHandedOver: either("PSU belum diserahkan", "PSU not handed over")
        case .ownerConsentMissing: either("pemilik belum setuju", "owner's consent missing")
        case .documentMissing: either("dokumen kurang", "document missing")
        case .legalEntityMissing: either("belum berbadan hukum", "no legal entity")
        case .nikMissing: either("NIK koperasi belum ada", "no cooperative number (NIK)")
        case .nibMissing: either("NIB belum ada", "no business number (NIB)")
        case .npwpMissing: either("NPWP belum ada", "no tax number (NPWP)")
        case .accountMissing: either("rekening belum ada", "no bank account")
        case .constructionUnfinished: either("pembangunan belum selesai", "construction unfinished")
        case .evidenceStale: either("dasar sudah basi", "evidence stale")
        case .sharedSitePending: either("koperasi mitra lokasi belum siap", "shared site pending")
        case .criterionNotChecked: either("kriteria belum diperiksa", "criterion not checked")
        case .trainingMissing: either("belum dilatih", "training missing")
        }
    }

    /// What is missing, with its detail.
    public func sentence(_ blocker: Blocker) -> String {
        let detail = blocker.detail ?? ""
        let shown = DisplayText.singleLine(detail)
        return switch blocker.code {
        case .noCandidate: either("belum ada lahan calon lokasi", "there is no candidate land yet")
        case .areaBelow: either("luas lahan di bawah minimum", "the area of the land is below the minimum")
        case .resurveyNeeded:
            either(
                "ketidakpastian ukuran melintasi ambang (\(criterion(detail)))",
                "the uncertainty of the measurement straddles a threshold (\(criterion(detail)))")
        case .geometryInvalid:
            either("gambar bidang rusak sehingga tidak dapat dinilai", "the outline is faulty and cannot be assessed")
        case .pointOnly:
            either("lahan hanya berupa titik, belum ada batasnya", "the land is only a point without outline")
        case .captureUnstated:
            either(
                "cara pengukuran tidak disebut, dan tidak ada sertipikat yang cocok luasnya",
                "it is not said how the corners were captured, and no certificate agrees")
        case .footprintDoesNotFit: either("bangunan standar tidak muat", "the standard building does not fit")
        case .layerBlocked:
            either("lahan terhalang \(layer(detail))", "the land is blocked by \(layer(detail))")
        case .overlapUnresolved:
            either("lahan bertumpang tindih dengan bidang \(shown)", "the land overlaps with parcel \(shown)")
        case .landUnverified:
            blocker.detail == nil
                ? either("lahan belum diajukan untuk verifikasi", "the land was not put forward for verification")
                : either(
                    "lahan belum terverifikasi: \(label(stage: detail, on: .land))",
                    "the land is not verified: \(label(stage: detail, on: .land))")
        case .landRejected: either("lahan ditolak verifikator", "the verifier rejected the land")
        case .tenureIncomplete:
            either(
                "tahap status lahan belum tercapai: \(label(stage: detail, on: .tenure))",
                "a stage of tenure is not reached: \(label(stage: detail, on: .tenure))")
        case .psuNotHandedOver:
            either(
                "PSU belum diserahkan pengembang (\(label(stage: detail, on: .tenure)))",
                "the developer has not handed the PSU over (\(label(stage: detail, on: .tenure)))")
        case .ownerConsentMissing:
            either("pemilik tanah belum memberi persetujuan", "the owner of the land has not consented")
        case .documentMissing:
            either("dokumen belum ada: \(document(detail))", "a document is missing: \(document(detail))")
        case .legalEntityMissing:
            blocker.detail == nil
                ? either("koperasi belum berbadan hukum", "the cooperative is no legal entity yet")
                : either(
                    "koperasi belum berbadan hukum: \(milestone(detail)) belum ada",
                    "the cooperative is no legal entity yet: \(milestone(detail)) is missing")
        case .nikMissing: either("koperasi belum punya NIK koperasi", "the cooperative has no NIK koperasi")
        case .nibMissing: either("koperasi belum punya NIB", "the cooperative has no business number (NIB)")
        case .npwpMissing: either("koperasi belum punya NPWP", "the cooperative has no tax number (NPWP)")
        case .accountMissing: either("koperasi belum punya rekening bank", "the cooperative has no bank account")
        case .constructionUnfinished:
            either(
                "pembangunan belum cukup jauh (\(label(stage: detail, on: .construction)))",
                "construction has not come far enough (\(label(stage: detail, on: .construction)))")
        case .evidenceStale:
            detail == "assessment"
                ? either(
                    "lahan belum dinilai menurut profil dan gambar yang berlaku",
                    "the land was not assessed under the profile and outline in force")
                : either(
                    "keputusan \(track(detail)) sudah basi: dasarnya berubah",
                    "the decision on \(track(detail)) is stale: what it rests on has changed")
        case .sharedSitePending:
            either(
                "koperasi lain di lokasi ini (\(shown)) belum sama lengkapnya",
                "another cooperative of this site (\(shown)) is not as far")
        case .criterionNotChecked:
            either(
                "kriteria belum diperiksa: \(criterion(detail))", "a criterion was not checked: \(criterion(detail))")
        case .trainingMissing:
            either("pengurus koperasi belum dilatih", "the people of the cooperative are not trained")
        }
    }

    /// What is missing, who provides it, and what is to be done: one line.
    public func line(_ blocker: Blocker) -> String {
        sentence(blocker) + either("; oleh ", "; from ") + label(blocker.provider) + ": " + label(blocker.step)
    }

    private func criterion(_ code: String) -> String { Criterion(code: code).map { label($0) } ?? code }

    private func layer(_ name: String) -> String { label(Criterion.layer(name)) }

    private func document(_ code: String) -> String { DocumentKind(rawValue: code).map { label($0) } ?? code }

    private func milestone(_ code: String) -> String { CooperativeMilestone(rawValue: code).map { label($0) } ?? code }

    private func track(_ code: String) -> String { TrackKind(rawValue: code).map { label($0) } ?? code }

    /// What has to be done, as an order.
    public func label(_ step: NextStep) -> String {
        switch step {
        case .findLand: either("cari lahan", "find land")
        case .findOtherLand: either("cari lahan lain", "find other land")
        case .assessAgain: either("nilai ulang dengan tapak screen", "assess again with tapak screen")
        case .redrawOutline: either("gambar ulang batasnya", "draw the outline again")
        case .drawOutline: either("gambar batasnya, bukan titik", "draw the outline instead of a point")
        case .checkCriterion: either("muat data untuk kriterianya", "load the data that the criterion needs")
        case .resurvey: either("ukur ulang lebih teliti", "measure again, more exactly")
        case .stateCapture: either("sebutkan cara pengukurannya", "state how the corners were captured")
        case .clearLayer:
            either(
                "urus pelepasan dari kawasan itu, atau cari lahan lain",
                "get it released from that area, or find other land")
        case .resolveOverlap: either("selesaikan tumpang tindihnya", "settle the overlap")
        case .proposeLand: either("ajukan lahan untuk verifikasi", "put the land forward for verification")
        case .answerNote: either("jawab catatan verifikator", "answer the verifier's note")
        case .verifyLand: either("verifikasi lahan", "verify the land")
        case .takeOverPsu: either("ambil alih PSU dari pengembang", "take the PSU over from its developer")
        case .obtainConsent: either("mintakan persetujuan pemilik", "obtain the owner's consent")
        case .advanceTenure: either("ambil langkah status lahan berikutnya", "take the next step of tenure")
        case .renewApproval:
            either("putuskan kembali atas dasar yang sekarang", "decide again on things as they are now")
        case .attachDocument: either("lampirkan dokumennya", "attach the document")
        case .obtainLegalEntity: either("urus badan hukum", "obtain recognition as a legal entity")
        case .obtainNik: either("urus NIK koperasi", "obtain the NIK koperasi")
        case .obtainNib: either("urus NIB", "obtain the business number (NIB)")
        case .obtainNpwp: either("urus NPWP", "obtain the tax number (NPWP)")
        case .openAccount: either("buka rekening bank", "open a bank account")
        case .trainCooperative: either("latih pengurus koperasi", "train the people of the cooperative")
        case .settleSharing:
            either("lengkapi koperasi lain di lokasi ini", "bring the other cooperative of the site as far")
        case .proposeToAgrinas: either("usulkan ke Agrinas", "propose to Agrinas")
        case .decideProposal: either("putuskan usulannya", "decide on the proposal")
        case .startConstruction: either("mulai membangun", "begin to build")
        case .completeConstruction: either("selesaikan bangunan", "finish the building")
        case .handOverBuilding: either("serahterimakan bangunan", "hand the building over")
        case .equipBuilding: either("lengkapi sarpras", "furnish the building")
        case .staffBuilding: either("siapkan SDM", "find the people")
        case .startOperation: either("mulai beroperasi", "open for business")
        case .applyForCapital: either("ajukan modal kerja ke Himbara", "apply to Himbara for working capital")
        case .reviewCapital: either("periksa pengajuan modal", "review the application")
        case .decideCapital: either("putuskan pengajuan modal", "decide on the application")
        case .disburseCapital: either("cairkan modal", "pay out")
        }
    }
}
