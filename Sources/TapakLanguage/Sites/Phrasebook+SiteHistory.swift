public import TapakProgramme

/// What happened to a site, one sentence an event, and what has become stale since.
extension Phrasebook {
    /// What an event says.
    public func sentence(_ fact: SiteFact) -> String {
        let kind = label(fact.kind)
        func named(_ text: String) -> String { "\(kind): \(text)" }
        switch fact {
        case .created(let name): return named(quoted(name))
        case .parcelsJoined(let parcels):
            return named(parcels.map { "#\($0.id) (\(label($0.assetClass)))" }.joined(separator: ", "))
        case .parcelsLeft(let ids): return named(ids.map { "#\($0)" }.joined(separator: ", "))
        case .cooperativesJoined(let ids), .cooperativesLeft(let ids):
            return named(ids.map { "#\($0)" }.joined(separator: ", "))
        case .stageAdvanced(let advance): return sentence(advance)
        case .progressReported(let percent, let note): return named("\(percent) %" + shown(note))
        case .noted(let note): return named(sentence(note))
        case .documentAttached(let document): return named(sentence(document))
        case .documentReplaced(let old, let document):
            return named("\(old) → \(sentence(document))")
        case .waived(let waiver): return sentence(waiver)
        case .protectedLandRecorded(let record): return named(sentence(record) + shown(record.note))
        case .reportedElsewhere(let report):
            return named("\(report.vocabulary): \(text(of: report)) (\(quoted(report.source)))")
        case .undone(let event): return named(either("peristiwa \(event)", "event \(event)"))
        }
    }

    private func sentence(_ advance: StageAdvance) -> String {
        let tenure = advance.assetClass.map { " (\(label($0)))" } ?? ""
        let percent = advance.percent.map { ", \($0) %" } ?? ""
        return "\(label(advance.track))\(tenure): \(label(stage: advance.to, on: advance.track))\(percent)"
            + [advance.note, advance.reason, advance.terms].map(shown).joined()
    }

    /// A note with everything that was told.
    public func sentence(_ note: SiteNote) -> String {
        let addressee = note.addressee.map { label($0) + ": " } ?? ""
        let parts: [(String, String?)] = [
            (either("penggunaan sekarang", "present use"), note.presentUse),
            (either("diundang", "invited"), note.invited),
            (either("alternatif", "alternatives"), note.alternatives),
        ]
        let more = parts.compactMap { part in part.1.map { "; \(part.0): \(DisplayText.singleLine($0))" } }
        return addressee + DisplayText.singleLine(note.text) + more.joined()
    }

    /// A waiver.
    public func sentence(_ waiver: Waiver) -> String {
        either(
            "\(label(waiver.requirement)) \(label(waiver.gate)) dikecualikan sampai \(waiver.until.text)",
            "\(label(waiver.requirement)), \(label(waiver.gate)): waived until \(waiver.until.text)")
            + shown(waiver.reason)
    }

    /// A document with its number and day.
    public func sentence(_ document: SiteDocument) -> String {
        let parts = [document.number.map { DisplayText.singleLine($0) }, document.date?.text].compactMap(\.self)
        return "\(document.id) \(label(document.kind))" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
            + (document.path.map { ", " + DisplayText.singleLine($0) } ?? "")
    }

    private func shown(_ text: String?) -> String { text.map { "; \"\(DisplayText.singleLine($0))\"" } ?? "" }

    /// What a stale decision rests on that has changed.
    public func sentence(_ difference: StaleApproval.Difference) -> String {
        switch difference {
        case .geometry: either("batas bidangnya berubah", "the outline of the parcels has changed")
        case .profile(let then, let now):
            either(
                "profil aturan dulu \(then ?? "–"), sekarang \(now ?? "–")",
                "the rule profile was \(then ?? "–"), now it is \(now ?? "–")")
        case .documentReplaced(let id, let successor):
            either("dokumen \(id) diganti dokumen \(successor)", "document \(id) was replaced by document \(successor)")
        case .documentChanged(let id, _, _):
            either("isi dokumen \(id) berubah", "the bytes of document \(id) have changed")
        }
    }

    /// A stale decision with everything that has changed: `basi: …`.
    public func sentence(_ stale: StaleApproval) -> String {
        let differences = stale.differences.map { sentence($0) }.joined(separator: "; ")
        let stage = label(stage: stale.approval.stage, on: stale.track)
        return either(
            "basi: \(label(stale.track)), \(stage) (\(stale.approval.date.text)): \(differences)",
            "stale: \(label(stale.track)), \(stage) (\(stale.approval.date.text)): \(differences)")
    }
}
