public import TapakLanguage
import TapakProgramme
public import TapakWorkflows

/// What is to be said beside a readiness list that went elsewhere: what stands in no row, what was not checked, and
/// where the chain of events stands.
public struct ReadinessRunText {
    private let phrasebook: Phrasebook
    private let wording: ReadinessWording

    /// In a language.
    public init(phrasebook: Phrasebook) {
        self.phrasebook = phrasebook
        wording = ReadinessWording(phrasebook: phrasebook)
    }

    /// The lines; the first counts the units.
    public func text(_ outcome: ListReadiness.Outcome) -> String {
        let region = outcome.totals.region
        let count = "\(phrasebook.integer(region.units)) \(phrasebook.readinessWord(.unitsOfRegion))"
        let head = "\(count): \(wording.joined(wording.readiness(region)))"
        return ([head] + lines(outcome)).joined(separator: "\n")
    }

    func lines(_ outcome: ListReadiness.Outcome) -> [String] {
        func word(_ word: ReadinessWord) -> String { phrasebook.readinessWord(word) }
        var lines: [String] = []
        let notChecked = wording.notChecked(outcome.rows)
        if !notChecked.isEmpty {
            lines.append(
                "\(word(.notChecked)): \(notChecked.joined(separator: ", ")) (\(word(.notCheckedNote)))")
        }
        if outcome.parcelsElsewhere > 0 {
            lines.append("\(phrasebook.integer(outcome.parcelsElsewhere)) \(word(.parcelsElsewhere))")
        }
        if !outcome.sitesElsewhere.isEmpty {
            let numbers = outcome.sitesElsewhere.map(String.init).joined(separator: ", ")
            lines.append("\(word(.sitesElsewhere)): \(numbers)")
        }
        return lines + [wording.head(outcome.provenance.head)]
    }
}
