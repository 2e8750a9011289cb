extension SiteState {
    /// Takes a step on a track, or says everything that stands against it.
    mutating func take(_ advance: StageAdvance, _ event: SiteEvent, openGates: Set<Gate.Kind>?) throws(EventRefusal) {
        let check = EventCheck(event)
        try check.texts(
            required: [:], optional: ["note": advance.note, "reason": advance.reason, "terms": advance.terms])
        let standing: TrackStanding
        let transition: StageTransition
        do {
            standing = try self.standing(for: advance)
            transition = try self.transition(advance, from: standing, event, openGates: openGates)
        } catch {
            throw check.refusal(.step(error))
        }
        let moved = standing.taking(transition, advance, event)
        switch advance.track {
        case .land: land = moved
        case .construction: construction = moved
        case .credit: credit = moved
        case .capital: capital = moved
        case .tenure: if let assetClass = moved.assetClass { tenure[assetClass] = moved }
        }
    }

    private func standing(for advance: StageAdvance) throws(TransitionRefusal) -> TrackStanding {
        let isOnSite = advance.assetClass.map { assetClasses.contains($0) } ?? true
        if isOnSite, let standing = standing(on: advance.track, assetClass: advance.assetClass) { return standing }
        throw TransitionRefusal(
            track: advance.track, assetClass: advance.assetClass, from: "", to: advance.to,
            cause: .assetClassNeeded(assetClasses), allowed: [])
    }

    private func transition(
        _ advance: StageAdvance, from standing: TrackStanding, _ event: SiteEvent, openGates: Set<Gate.Kind>?
    ) throws(TransitionRefusal) -> StageTransition {
        func refusal(_ cause: TransitionRefusal.Cause) -> TransitionRefusal {
            TransitionRefusal(
                track: standing.track, assetClass: standing.assetClass, from: standing.stage, to: advance.to,
                cause: cause, allowed: standing.allowed)
        }
        guard standing.table.stages.contains(advance.to) else { throw refusal(.unknownStage) }
        guard let transition = standing.table.transition(from: standing.stage, to: advance.to) else {
            throw refusal(.notAllowed)
        }
        let lacking = transition.requirements.filter {
            !isMet($0, by: advance, from: standing, event, openGates: openGates)
        }
        guard lacking.isEmpty else { throw refusal(.lacking(lacking)) }
        let asksPercent = transition.requirements.contains { if case .percent = $0 { true } else { false } }
        guard advance.percent == nil || asksPercent else { throw refusal(.percentNotAsked) }
        let earliest = [standing.since, standing.reports.last?.date].compactMap(\.self).max()
        if let earliest, event.date < earliest { throw refusal(.before(earliest)) }
        return transition
    }

    private func isMet(
        _ requirement: StageRequirement, by advance: StageAdvance, from standing: TrackStanding, _ event: SiteEvent,
        openGates: Set<Gate.Kind>?
    ) -> Bool {
        func isSaid(_ text: String?) -> Bool { !(text ?? "").allSatisfy(\.isWhitespace) }
        switch requirement {
        case .note: return isSaid(advance.note)
        case .reason: return isSaid(advance.reason)
        case .terms: return isSaid(advance.terms)
        case .percent(let range): return advance.percent.map(range.contains) ?? false
        case .evidence(let kind): return event.evidence.contains { documents[$0]?.document.kind == kind }
        case .gate(let kind): return openGates?.contains(kind) ?? true
        case .staleEvidence:
            let present = PresentEvidence(geometryHash: event.geometryHash, profile: event.profile)
            return standing.approvals.contains {
                $0.stage == standing.stage && !differences(of: $0, from: present).isEmpty
            }
        }
    }
}

extension TrackStanding {
    /// The standing after a step that is in order.
    fileprivate func taking(_ transition: StageTransition, _ advance: StageAdvance, _ event: SiteEvent) -> TrackStanding
    {
        var next = self
        // What lies behind a stage that is entered again has to be reached again.
        if let place = reached.firstIndex(of: transition.to) {
            let left = Set(reached[place...])
            next.reached.removeSubrange(place...)
            next.approvals.removeAll { left.contains($0.stage) }
        }
        next.stage = transition.to
        next.reached.append(transition.to)
        if !transition.isRenewal { next.since = event.date }
        if let percent = advance.percent {
            next.percent = percent
            next.reports.append(.init(sequence: event.sequence, date: event.date, percent: percent))
        }
        if !transition.bindings.isEmpty || !event.evidence.isEmpty {
            next.approvals.append(
                Approval(
                    sequence: event.sequence, date: event.date, stage: transition.to, bindings: transition.bindings,
                    geometryHash: event.geometryHash, profile: event.profile, documents: event.evidence))
        }
        return next
    }
}
