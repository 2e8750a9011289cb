import TapakGeoPackage
import TapakProgramme
import TapakWorkflows

/// The columns of a list of sites: one list for all formats.
enum SiteFields {
    /// The columns of a site; of none for the header.
    static func fields(of entry: ListSites.Entry?) -> [Field] {
        let state = entry?.state
        let outcome = entry?.standing.outcome
        let tenure = state.map { state in
            state.assetClasses.compactMap { owner in state.tenure[owner].map { "\(owner.rawValue):\($0.stage)" } }
        }
        return [
            Field("site", state.map { .integer($0.site) } ?? .none),
            Field("name", .userText(ifPresent: state?.name)),
            Field("parcels", .userText(ifPresent: entry.flatMap { joined($0.parcels) })),
            Field("cooperatives", .codes(entry?.cooperatives.map { String($0.id) } ?? [])),
            Field("kemendagri_codes", .codes(entry.map { Set($0.cooperatives.compactMap(\.unit)).sorted() } ?? [])),
            Field("phase", .code(ifPresent: entry?.standing.phase.rawValue)),
            Field("stage_since", .code(ifPresent: entry?.standing.stageSince?.text)),
            Field("days_in_stage", entry?.standing.daysInStage.map(Cell.integer) ?? .none),
            Field("land_stage", .code(ifPresent: state?.landStage.rawValue)),
            Field("tenure_stage", .codes(tenure ?? [])),
            Field("construction_stage", .code(ifPresent: state?.constructionStage.rawValue)),
            Field("construction_percent", state?.construction.percent.map(Cell.integer) ?? .none),
            Field("credit_stage", .code(ifPresent: state?.creditStage.rawValue)),
            Field("capital_stage", .code(ifPresent: state?.capitalStage.rawValue)),
            Field("gate", .code(ifPresent: outcome?.gate?.rawValue)),
            Field("readiness", .code(ifPresent: entry?.standing.readiness.rawValue)),
            Field("blockers", .userText(ifPresent: joined(outcome?.blockers.map(\.text) ?? []))),
            Field("waived", .userText(ifPresent: joined(outcome?.waived.map(\.text) ?? []))),
            Field("next_step", .code(ifPresent: entry?.standing.nextStep?.rawValue)),
            Field("next_actor", .code(ifPresent: entry?.standing.nextActor?.rawValue)),
            Field(
                "stale",
                .codes(entry?.stale.filter(\.isCurrent).map { "\($0.track.rawValue):\($0.approval.stage)" } ?? [])),
            Field("lp2b", .code(ifPresent: state.flatMap { protection(.lp2b, $0) })),
            Field("lsd", .code(ifPresent: state.flatMap { protection(.lsd, $0) })),
            Field("last_event", state.map { .integer($0.lastSequence) } ?? .none),
        ]
    }

    /// The columns of an event; of none for the header.
    static func fields(of link: EventChain.Link?, in entry: ListSites.Entry?, text: String?) -> [Field] {
        let event = link?.event
        let undoing = event.flatMap { event in entry?.state.undone[event.sequence] }
        let stale = event.flatMap { event in
            entry?.stale.first { $0.approval.sequence == event.sequence }
        }
        return [
            Field("event", event.map { .integer($0.sequence) } ?? .none),
            Field("site", event.map { .integer($0.site) } ?? .none),
            Field("date", .code(ifPresent: event?.date.text)),
            Field("recorded", .code(ifPresent: event?.recorded.text)),
            Field("actor", .userText(ifPresent: event?.actor.account)),
            Field("role", .code(ifPresent: event?.actor.role.rawValue)),
            Field("kind", .code(ifPresent: event?.fact.kind.rawValue)),
            Field("text", .userText(ifPresent: text)),
            Field("evidence", .codes(event?.evidence.map(String.init) ?? [])),
            Field("geometry_hash", .code(ifPresent: event?.geometryHash)),
            Field("rule_profile", .code(ifPresent: event?.profile)),
            Field("undone_by", undoing.map(Cell.integer) ?? .none),
            Field("stale", .codes(stale?.differences.map(\.code) ?? [])),
            Field("previous_hash", .code(ifPresent: event?.previousHash)),
            Field("hash", .code(ifPresent: link?.hash)),
        ]
    }

    /// The columns of a document.
    static func fields(of document: StoredDocument) -> [Field] {
        [
            Field("document", .integer(document.id)), Field("kind", .code(document.kind)),
            Field("number", .userText(ifPresent: document.number)), Field("date", .code(ifPresent: document.date)),
            Field("title", .userText(ifPresent: document.title)), Field("sha256", .code(document.sha256)),
            Field("path", .userText(ifPresent: document.path)), Field("size", .integer(document.size)),
            Field("replaced_by", document.replacedBy.map(Cell.integer) ?? .none),
            Field("withdrawn", .code(document.isWithdrawn ? "true" : "false")),
        ]
    }

    /// The columns of another system's word, beside where the site stands.
    static func fields(of dated: SiteState.DatedForeignReport, on state: SiteState) -> [Field] {
        let report = dated.report
        let track = report.meaning?.track ?? report.track
        return [
            Field("vocabulary", .code(report.vocabulary)), Field("track", .code(ifPresent: track?.rawValue)),
            Field("stage", .userText(report.stage)), Field("percent", report.percent.map(Cell.integer) ?? .none),
            Field("date", .code(dated.date.text)), Field("source", .userText(report.source)),
            Field("covers", .codes(report.meaning?.stages ?? [])),
            Field("own_stage", .code(ifPresent: track.flatMap { state.standing(on: $0)?.stage })),
            Field("standing", .code(report.standing(on: state).rawValue)),
            Field("event", .integer(dated.sequence)),
        ]
    }

    /// The columns of a blocker.
    static func fields(of blocker: Blocker) -> [Field] {
        [
            Field("code", .code(blocker.code.rawValue)), Field("detail", .userText(ifPresent: blocker.detail)),
            Field("requirement", .code(blocker.requirement.rawValue)),
            Field("provider", .code(blocker.provider.rawValue)), Field("step", .code(blocker.step.rawValue)),
        ]
    }

    private static func joined(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: ";") }

    private static func protection(_ land: ProtectedLand, _ state: SiteState) -> String? {
        state.protectedLand[land].map { record in
            [record.standing.rawValue, record.conversion?.rawValue].compactMap(\.self).joined(separator: ":")
        }
    }
}

extension StaleApproval.Difference {
    /// The code in data.
    var code: String {
        switch self {
        case .geometry: "geometry"
        case .profile: "profile"
        case .documentReplaced(let id, _): "document_replaced:\(id)"
        case .documentChanged(let id, _, _): "document_changed:\(id)"
        }
    }
}
