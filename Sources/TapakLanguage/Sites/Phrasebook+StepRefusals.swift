public import TapakProgramme

/// Why a step on a track is refused, and which steps are open: everything from the table of the track.
extension Phrasebook {
    /// What a step demands.
    public func label(_ requirement: StageRequirement) -> String {
        switch requirement {
        case .note: either("catatan (--note)", "a note (--note)")
        case .reason: either("alasan (--reason)", "a reason (--reason)")
        case .terms: either("syarat pencairan (--terms)", "the terms (--terms)")
        case .percent(let range):
            range.count == 1
                ? "--percent \(range.lowerBound)"
                : either(
                    "kemajuan bangunan (--percent \(range.lowerBound) sampai \(range.upperBound))",
                    "the progress of the building (--percent \(range.lowerBound) to \(range.upperBound))")
        case .evidence(let kind):
            either("bukti: \(label(kind)) (--evidence)", "evidence: \(label(kind)) (--evidence)")
        case .gate(let kind): either("gerbang \(label(kind)) terbuka", "the gate \(label(kind)) open")
        case .staleEvidence: either("dasar yang sudah basi", "evidence that is stale")
        }
    }

    /// Where something stands on a track.
    private func position(_ refusal: TransitionRefusal) -> String {
        let tenure = refusal.assetClass.map { " (\(label($0)))" } ?? ""
        let stage = "\(label(stage: refusal.from, on: refusal.track)) [\(refusal.from)]"
        return either(
            "\(label(refusal.track))\(tenure) ada di \(stage)", "\(label(refusal.track))\(tenure) stands at \(stage)")
    }

    /// Why a step is refused.
    public func sentence(_ refusal: TransitionRefusal) -> String {
        let target = "\(label(stage: refusal.to, on: refusal.track)) [\(DisplayText.singleLine(refusal.to, limit: 40))]"
        switch refusal.cause {
        case .unknownStage:
            return either(
                "tidak ada tahap \(quoted(refusal.to)) pada \(label(refusal.track))",
                "\(label(refusal.track)) has no stage \(quoted(refusal.to))")
        case .notAllowed:
            return position(refusal)
                + either("; dari situ tidak bisa ke \(target)", "; from there no step leads to \(target)")
        case .lacking(let requirements):
            let list = requirements.map { label($0) }.joined(separator: "; ")
            return either("langkah ke \(target) kurang: \(list)", "the step to \(target) lacks: \(list)")
        case .before(let date):
            return position(refusal)
                + either(
                    " sejak \(date.text); langkah ini bertanggal lebih awal",
                    " since \(date.text); this step is dated earlier")
        case .percentNotAsked:
            return either("langkah ke \(target) tidak memakai --percent", "the step to \(target) takes no --percent")
        case .assetClassNeeded(let classes):
            guard !classes.isEmpty else {
                return either(
                    "lokasi ini belum punya bidang, jadi tidak ada status lahan yang bisa dicatat",
                    "the site has no parcel yet, so there is no tenure to record")
            }
            let codes = classes.map(\.rawValue).joined(separator: ", ")
            return either(
                "sebutkan tanah siapa dengan --asset-class: \(codes)",
                "say whose land it is with --asset-class: \(codes)")
        }
    }

    /// Which steps are open, from the table; nothing where none is.
    public func openSteps(_ steps: [StageTransition], on track: TrackKind) -> String? {
        guard !steps.isEmpty else { return nil }
        let list = steps.map { step -> String in
            let needs = step.requirements.map { label($0) }.joined(separator: "; ")
            return "\(step.to) – \(label(stage: step.to, on: track))" + (needs.isEmpty ? "" : " [\(needs)]")
        }
        return list.joined(separator: ", ")
    }

    /// What to do about a refused step.
    public func help(_ refusal: TransitionRefusal) -> String? {
        switch refusal.cause {
        case .unknownStage, .notAllowed:
            guard let open = openSteps(refusal.allowed, on: refusal.track) else {
                return either("dari situ tidak ada langkah lagi", "no further step is open from there")
            }
            return either("yang terbuka: ", "open from there: ") + open
        case .lacking(let requirements):
            let isEvidence = requirements.contains { if case .evidence = $0 { true } else { false } }
            return isEvidence
                ? either(
                    "lampirkan dokumennya dengan tapak site attach, lalu sebutkan nomornya dengan --evidence",
                    "attach the document with tapak site attach, then give its number with --evidence") : nil
        case .before: return either("periksa --date", "check --date")
        case .percentNotAsked, .assetClassNeeded: return nil
        }
    }
}
