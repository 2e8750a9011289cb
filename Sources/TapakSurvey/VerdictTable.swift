import TapakGeometry
import TapakProgramme

/// Draws verdicts from answers under one profile.
///
/// A worker makes its own. What follows from a set of answers is worked out once: most parcels have the same ones, and
/// dictionaries of answers would cost more than their areas; equal assessments share theirs.
final class VerdictTable {
    /// What follows from answers.
    final class Outcome: Sendable {
        let answers: [Criterion: Answer]
        let verdict: Verdict
        let notChecked: [Criterion]
        /// The first criterion that decides and has an answer as bad as the verdict, where that is not the area.
        let decisive: Criterion?

        fileprivate init(_ answers: [Criterion: Answer], under profile: RuleProfile) {
            self.answers = answers
            let verdict = profile.verdict(answers: answers)
            self.verdict = verdict
            notChecked = profile.criteria.filter { answers[$0] == .notChecked }
            let decisive = profile.decidingAnswers(answers).first { Verdict(worstOf: [$0.answer]) == verdict }
            self.decisive = verdict == .pass || decisive?.criterion == .area ? nil : decisive?.criterion
        }
    }

    private let profile: RuleProfile
    /// The place of each layer among the profile's criteria.
    private let places: [String: Int]
    private var outcomes: [[UInt8]: Outcome] = [:]
    /// Those without any layer, by the answers about area and building.
    private let outcomesWithoutLayers: [Outcome]
    private var key: [UInt8]

    /// Draws verdicts under a profile.
    init(_ profile: RuleProfile) {
        self.profile = profile
        places = Dictionary(
            profile.layers.enumerated().map { ($1.name, $0 + 2) }, uniquingKeysWith: { first, _ in first })
        key = Array(repeating: Answer.notChecked.recordNumber, count: 2 + profile.layers.count)
        outcomesWithoutLayers = (0..<Self.answerCount * Self.answerCount).map { place in
            var answers: [Criterion: Answer] = [:]
            for criterion in profile.criteria { answers[criterion] = .notChecked }
            answers[.area] = Answer.recordNumbers[UInt8(place / Self.answerCount)]
            answers[.footprint] = Answer.recordNumbers[UInt8(place % Self.answerCount)]
            return Outcome(answers, under: profile)
        }
    }

    private static let answerCount = Answer.allCases.count

    /// What follows from answers.
    func outcome(area: Answer, footprint: Answer, layers: [LayerStanding]) -> Outcome {
        if layers.isEmpty {
            return outcomesWithoutLayers[Int(area.recordNumber) * Self.answerCount + Int(footprint.recordNumber)]
        }
        for place in key.indices { key[place] = Answer.notChecked.recordNumber }
        key[0] = area.recordNumber
        key[1] = footprint.recordNumber
        for layer in layers { if let place = places[layer.name] { key[place] = layer.answer.recordNumber } }
        if let known = outcomes[key] { return known }
        var answers: [Criterion: Answer] = [:]
        for (criterion, number) in zip(profile.criteria, key) { answers[criterion] = Answer.recordNumbers[number] }
        let outcome = Outcome(answers, under: profile)
        outcomes[key] = outcome
        return outcome
    }

    /// The reason behind a verdict that is not the area's doing; nothing where it is.
    func reason(of outcome: Outcome, _ siting: Siting?) -> Reason? {
        guard let criterion = outcome.decisive, let answer = outcome.answers[criterion] else { return nil }
        switch criterion {
        case .area: return nil
        case .footprint:
            guard let standing = siting?.footprint else { return .notChecked(.footprint) }
            let numbers = Reason.FootprintCase(standing)
            return answer == .fail ? .buildingDoesNotFit(numbers) : .buildingInDoubt(numbers)
        case .layer(let name):
            guard let layer = siting?.land?.layers.first(where: { $0.name == name }), layer.state == .counts else {
                return nil
            }
            guard layer.effect == .subtract, let remaining = siting?.land?.remaining else {
                return .layerBlocked(name: name, area: layer.overlap, share: layer.share)
            }
            return .remainingTooSmall(
                name: name,
                Reason.RemainingCase(
                    area: remaining.appraisal?.area ?? remaining.largestArea,
                    uncertainty: remaining.appraisal?.uncertainty, minimum: profile.minimum.value, answer: answer))
        }
    }
}
