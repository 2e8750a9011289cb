import TapakFormats
import TapakGeoPackage
import TapakLanguage
import TapakProgramme
import TapakWorkflows

/// Sites as a person reads them.
extension SiteReport {
    private func word(_ word: SiteWord) -> String { phrasebook.siteWord(word) }

    private func add(_ text: String, indent: Int, to buffer: inout TextBuffer) {
        buffer.append(
            String(repeating: " ", count: indent)
                + style.wrapped(text.printable, indent: indent + 2, firstIndent: indent) + "\n")
    }

    /// A site in a few lines: where it stands, what is missing, what is next.
    func append(summaryOf entry: ListSites.Entry, to buffer: inout TextBuffer) {
        let standing = entry.standing
        buffer.append(style.strong("\(entry.state.site) \(entry.state.name.printable)") + "\n")
        add(
            "\(word(.parcels)): \(list(entry.parcels)); \(word(.cooperatives)): \(cooperatives(of: entry))", indent: 2,
            to: &buffer)
        let days = standing.daysInStage.map { ", \(phrasebook.integer($0)) \(word(.days))" } ?? ""
        add("\(phrasebook.label(standing.phase))\(days); \(gate(standing))", indent: 2, to: &buffer)
        for blocker in standing.outcome.blockers { add("✗ " + phrasebook.line(blocker), indent: 4, to: &buffer) }
        add(next(standing), indent: 2, to: &buffer)
        if let words { add(theirStages(of: entry.state, words), indent: 2, to: &buffer) }
        buffer.append("\n")
    }

    /// The stages of a site in the words of another system, of the tracks for which it has any.
    private func theirStages(of state: SiteState, _ words: StageColumns) -> String {
        let tracks = Set(words.vocabulary.words.map(\.track))
        let stages = state.standings.filter { tracks.contains($0.track) }.map { standing in
            let word = words.vocabulary.word(for: standing.stage, on: standing.track)
            return "\(phrasebook.label(standing.track)) \(word.map { "\"\($0.text)\"" } ?? self.word(.noWord))"
        }
        return "\(phrasebook.label(words.vocabulary)): \(stages.joined(separator: "; "))"
    }

    private func gate(_ standing: UnitReadiness) -> String {
        guard let gate = standing.outcome.gate else { return phrasebook.label(standing.readiness) }
        return "\(word(.gate)) \(phrasebook.label(gate)): \(phrasebook.label(standing.readiness))"
    }

    private func next(_ standing: UnitReadiness) -> String {
        guard let step = standing.nextStep else { return "\(word(.nextStep)): \(word(.everythingDone))" }
        let actor = standing.nextActor.map { " (\(word(.by)) \(phrasebook.label($0)))" } ?? ""
        return "\(word(.nextStep)): \(phrasebook.label(step))\(actor)"
    }

    private func cooperatives(of entry: ListSites.Entry) -> String {
        list(
            entry.cooperatives.map { cooperative in
                let unit = cooperative.unit.map { " (\($0))" } ?? ""
                return "#\(cooperative.id) \(cooperative.name ?? "")\(unit)"
            })
    }

    private func list(_ items: [String]) -> String { items.isEmpty ? word(.nobody) : items.joined(separator: ", ") }

    /// Everything that is known of a site.
    func append(detailsOf entry: ListSites.Entry, to buffer: inout TextBuffer) {
        append(summaryOf: entry, to: &buffer)
        let state = entry.state
        for waived in entry.standing.outcome.waived {
            add("\(word(.waived)): \(phrasebook.sentence(waived))", indent: 2, to: &buffer)
        }
        add("\(word(.tracks)):", indent: 2, to: &buffer)
        for standing in state.standings { append(standing, of: entry, to: &buffer) }
        if !entry.documents.isEmpty { add("\(word(.documents)):", indent: 2, to: &buffer) }
        for document in entry.documents {
            let kind = DocumentKind(rawValue: document.kind).map { phrasebook.label($0) } ?? document.kind
            let parts = [
                document.number, document.date, document.title, document.path ?? word(.stored),
                document.replacedBy.map { "\(word(.replaced)) \($0)" }, document.isWithdrawn ? word(.withdrawn) : nil,
            ]
            add("\(document.id) \(kind): \(parts.compactMap(\.self).joined(separator: "; "))", indent: 4, to: &buffer)
        }
        if !state.waivers.isEmpty { add("\(word(.waivers)):", indent: 2, to: &buffer) }
        for waiver in state.waivers {
            let holds = entry.waivers.contains(waiver)
            add(
                "\(phrasebook.sentence(waiver.waiver)) (\(word(holds ? .inForce : .notInForce)))", indent: 4,
                to: &buffer)
        }
        if !state.notes.isEmpty { add("\(word(.notes)):", indent: 2, to: &buffer) }
        for note in state.notes { add("\(note.date.text) \(phrasebook.sentence(note.note))", indent: 4, to: &buffer) }
        for land in ProtectedLand.allCases {
            if let record = state.protectedLand[land] {
                add("\(word(.protectedLand)): \(phrasebook.sentence(record))", indent: 2, to: &buffer)
            }
        }
        if !state.foreignReports.isEmpty { add("\(word(.foreign)):", indent: 2, to: &buffer) }
        for report in state.foreignReports.values.sorted(by: { $0.sequence < $1.sequence }) {
            add(phrasebook.sentence(report, on: state), indent: 4, to: &buffer)
        }
        buffer.append("\n")
    }

    private func append(_ standing: TrackStanding, of entry: ListSites.Entry, to buffer: inout TextBuffer) {
        let owner = standing.assetClass.map { " (\(phrasebook.label($0)))" } ?? ""
        let since = standing.since.map { " \(word(.since)) \($0.text)" } ?? ""
        let percent = standing.percent.map { ", \($0) %" } ?? ""
        let stage = "\(phrasebook.label(stage: standing.stage, on: standing.track)) [\(standing.stage)]"
        let theirs = words.map {
            "; " + phrasebook.text(of: standing.stage, on: standing.track, in: $0.vocabulary)
        }
        add(
            "\(phrasebook.label(standing.track))\(owner): \(stage)\(since)\(percent)\(theirs ?? "")", indent: 4,
            to: &buffer)
        for stale in entry.stale
        where stale.track == standing.track && stale.assetClass == standing.assetClass && stale.isCurrent {
            add("! " + phrasebook.sentence(stale), indent: 6, to: &buffer)
        }
        if let open = phrasebook.openSteps(standing.allowed.filter { !$0.isRenewal }, on: standing.track) {
            add("\(word(.next)): \(open)", indent: 6, to: &buffer)
        }
    }

    /// What happened to a site, an event a line, with what was undone and what is stale.
    func append(historyOf entry: ListSites.Entry, to buffer: inout TextBuffer) {
        buffer.append(style.strong("\(entry.state.site) \(entry.state.name.printable)") + "\n")
        for link in entry.links {
            let event = link.event
            let evidence =
                event.evidence.isEmpty
                ? "" : "; \(word(.evidence)) \(event.evidence.map(String.init).joined(separator: ", "))"
            let role = phrasebook.label(event.actor.role)
            let who = event.actor.account == event.actor.role.rawValue ? role : "\(event.actor.account), \(role)"
            let undoing = entry.state.undone[event.sequence].map { " [\(word(.undone)) \($0)]" } ?? ""
            add(
                "\(event.sequence) \(event.date.text) \(sentence(event.fact))\(evidence) – \(who)\(undoing)",
                indent: 2, to: &buffer)
            for stale in entry.stale where stale.approval.sequence == event.sequence {
                add("! " + phrasebook.sentence(stale), indent: 6, to: &buffer)
            }
        }
        buffer.append("\n")
    }
}
