extension GateCheck {
    /// What the assessment of the ground leaves to be desired.
    mutating func checkGround(_ ground: GateInput.Ground) {
        guard let gate else { return }
        if let needed = gate.verdict { checkVerdict(ground, needed: needed) }
        for answer in gate.refusedFootprint where (ground.answers[.footprint] ?? .notChecked) == answer {
            note(answer, to: .footprint, of: .footprint, on: ground)
        }
        if gate.needsCaptureOrCertificate, ground.captureClass == .unstated, ground.certificateAgrees != true {
            note(.captureUnstated, of: .capture, from: .surveyor, .stateCapture)
        }
        guard gate.verdict != nil || gate.land != nil else { return }
        for id in input.openOverlaps {
            note(.overlapUnresolved, id, of: .overlap, from: .cooperativeOffice, .resolveOverlap)
        }
        for land in input.protectedLand {
            note(.layerBlocked, land.rawValue, of: .protectedLand, from: .spatialOffice, .clearLayer)
        }
    }

    private mutating func checkVerdict(_ ground: GateInput.Ground, needed: Verdict) {
        // A verdict under other rules says nothing about these.
        guard let verdict = ground.verdict, ground.profile == profile.identifier else {
            note(.evidenceStale, "assessment", of: .freshness, from: .cooperativeOffice, .assessAgain)
            return
        }
        guard verdict.preference > needed.preference else { return }
        let before = blockers.count
        for (criterion, answer) in profile.decidingAnswers(ground.answers) {
            guard Verdict(worstOf: [answer]).preference > needed.preference else { continue }
            note(answer, to: criterion, of: .verdict, on: ground)
        }
        // No answer explains the verdict: then at least the verdict is told.
        guard blockers.count == before else { return }
        switch verdict {
        case .fail: note(.fail, to: .area, of: .verdict, on: ground)
        case .resurvey: note(.resurvey, to: .area, of: .verdict, on: ground)
        case .unassessable, .pass: note(.unassessable, to: .area, of: .verdict, on: ground)
        }
    }

    private mutating func note(
        _ answer: Answer, to criterion: Criterion, of requirement: GateRequirement, on ground: GateInput.Ground
    ) {
        switch (answer, criterion) {
        case (.pass, _): break
        case (.fail, .area): note(.areaBelow, of: requirement, from: .cooperativeOffice, .findOtherLand)
        case (.fail, .footprint):
            note(.footprintDoesNotFit, of: requirement, from: .cooperativeOffice, .findOtherLand)
        case (.fail, .layer(let name)):
            note(.layerBlocked, name, of: requirement, from: .spatialOffice, .clearLayer)
        case (.resurvey, _):
            note(.resurveyNeeded, criterion.code, of: requirement, from: .surveyor, .resurvey)
        case (.unassessable, _) where ground.isPoint:
            note(.pointOnly, of: requirement, from: .surveyor, .drawOutline)
        case (.unassessable, _):
            note(.geometryInvalid, of: requirement, from: .surveyor, .redrawOutline)
        case (.notChecked, _):
            note(.criterionNotChecked, criterion.code, of: requirement, from: .surveyor, .checkCriterion)
        }
    }
}
