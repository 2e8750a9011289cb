import TapakGeometry
import TapakProgramme

/// Draws verdicts from answers under one profile.
///
/// A worker makes its own. What follows from a set of answers is worked out once: most parcels have the same ones, and
/// dictionaries of answers would cost more than their areas; equal assessments share theirs.
final class VerdictTable {
    /// What follows from answers.
    struct Row {
        var answers: [Criterion: Answer]
        var verdict: Verdict
        var notChecked: [Criterion]
        /// The first criterion that decides and has an answer as bad as the verdict.
        var decisive: Criterion?
    }

    private let profile: RuleProfile
    /// The place of each layer among the profile's criteria.
    private let places: [String: Int]
    private var rows: [[UInt8]: Row] = [:]
    private var key: [UInt8]

    /// Draws verdicts under a profile.
    init(_ profile: RuleProfile) {
        self.profile = profile
        places = Dictionary(
            profile.layers.enumerated().map { ($1.name, $0 + 2) }, uniquingKeysWith: { first, _ in first })
        key = Array(repeating: Answer.notChecked.recordNumber, count: 2 + profile.layers.count)
    }

    /// What follows from answers.
    func row(area: Answer, footprint: Answer, layers: [LayerStanding]) -> Row {
        for place in key.indices { key[place] = Answer.notChecked.recordNumber }
        key[0] = area.recordNumber
        key[1] = footprint.recordNumber
        for layer in layers { if let place = places[layer.name] { key[place] = layer.answer.recordNumber } }
        if let row = rows[key] { return row }
        var answers: [Criterion: Answer] = [:]
        for (criterion, number) in zip(profile.criteria, key) { answers[criterion] = Answer.recordNumbers[number] }
        let verdict = profile.verdict(answers: answers)
        let decisive = profile.decidingAnswers(answers).first { Verdict(worstOf: [$0.answer]) == verdict }
        let row = Row(
            answers: answers, verdict: verdict, notChecked: profile.criteria.filter { answers[$0] == .notChecked },
            decisive: decisive?.criterion)
        rows[key] = row
        return row
    }

    /// The reason behind a verdict that is not the area's doing; nothing where it is.
    func reason(of row: Row, _ siting: Siting?) -> Reason? {
        guard row.verdict != .pass, let criterion = row.decisive, criterion != .area,
            let answer = row.answers[criterion]
        else { return nil }
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
