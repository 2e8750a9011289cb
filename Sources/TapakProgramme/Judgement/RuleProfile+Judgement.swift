public import TapakGeometry

extension RuleProfile {
    /// Holds an area and its uncertainty against the minimum: pass if A − U ≥ minimum, fail if A + U < minimum.
    ///
    /// **Odd cases.** An area or uncertainty that is not a number makes the answer `unassessable`, class `below`.
    public func judge(area: Area, uncertainty: Area) -> AreaJudgement {
        let answer: Answer =
            if area.squareMetres.isNaN || uncertainty.squareMetres.isNaN {
                .unassessable
            } else if area - uncertainty >= minimum.value {
                .pass
            } else if area + uncertainty < minimum.value {
                .fail
            } else {
                .resurvey
            }
        return AreaJudgement(
            answer: answer, areaClass: areaClass(of: area), area: area, uncertainty: uncertainty,
            minimum: minimum.value)
    }

    /// Where an area stands against minimum and ideal; both ends of that range are `within`.
    public func areaClass(of area: Area) -> AreaClass {
        // In doubles, where no comparison with "not a number" holds; the order of areas takes >= for "not <".
        guard area.squareMetres >= minimum.value.squareMetres else { return .below }
        guard let ideal else { return .above }
        return area.squareMetres <= ideal.value.squareMetres ? .within : .above
    }

    /// The bound of an area whose capture class is unstated: the profile's factor · √A.
    ///
    /// **Units.** Square metres. **Odd cases.** Zero for an area that is not positive.
    public func uncertainty(forUnstated area: Area) -> Area {
        .squareMetres(unstatedToleranceFactor * max(0, area.squareMetres).squareRoot())
    }

    /// The standard deviation of a corner's ordinate; nothing for `unstated`.
    public func sigma(of captureClass: CaptureClass) -> Length? { captureSigmas[captureClass] }

    /// How far a declared area may be from a measured one: see ``CertificateRule/tolerance(for:)``.
    public func declaredTolerance(for area: Area) -> Area { certificate.tolerance(for: area) }

    /// Whether a criterion makes the verdict `unassessable` where it was not checked: it decides, and is no layer.
    public func mustBeChecked(_ criterion: Criterion) -> Bool {
        if case .layer = criterion { false } else { decides.contains(.criterion(criterion)) }
    }

    /// The worst answer among the criteria that decide.
    ///
    /// `area` and `footprint`, when they decide, make the verdict `unassessable` where they have no answer; a layer
    /// decides only where it was checked.
    ///
    /// - Complexity: O(deciders · layers).
    public func verdict(answers: [Criterion: Answer]) -> Verdict {
        var deciding: [Answer] = []
        for decider in decides {
            switch decider {
            case .criterion(.layer(let name)):
                deciding += [answers[.layer(name)]].compactMap(\.self).filter { $0 != .notChecked }
            case .criterion(let criterion):
                deciding.append(answers[criterion] ?? .notChecked)
            case .blockingLayers:
                deciding += layers.filter { $0.effect == .block }
                    .compactMap { answers[$0.criterion] }
                    .filter { $0 != .notChecked }
            }
        }
        return Verdict(worstOf: deciding)
    }

    /// The answers that make the verdict, as ``verdict(answers:)`` takes them, in the order of ``decides``, each once.
    public func decidingAnswers(_ answers: [Criterion: Answer]) -> [(criterion: Criterion, answer: Answer)] {
        var deciding: [(criterion: Criterion, answer: Answer)] = []
        func take(_ criterion: Criterion) {
            let answer = answers[criterion] ?? .notChecked
            if case .layer = criterion, answer == .notChecked { return }
            if !deciding.contains(where: { $0.criterion == criterion }) { deciding.append((criterion, answer)) }
        }
        for decider in decides {
            switch decider {
            case .criterion(let criterion): take(criterion)
            case .blockingLayers: for layer in layers where layer.effect == .block { take(layer.criterion) }
            }
        }
        return deciding
    }
}
