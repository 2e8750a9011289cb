import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// The readiness list in words, for table and page alike.
struct ReadinessWording {
    let phrasebook: Phrasebook
    /// In whose words stages are written too.
    var vocabulary: StageVocabulary?

    /// A count of something that has a name.
    struct Counted {
        var label: String
        var count: Int
    }

    private func word(_ word: ReadinessWord) -> String { phrasebook.readinessWord(word) }

    // MARK: The list as a whole

    /// The region, with its code and, where the list was restricted, to what.
    func region(_ provenance: ReadinessProvenance) -> String {
        let name = provenance.regionName.map { "\(phrasebook.shown($0)) (\(provenance.regionCode))" }
        let chosen = provenance.choices.map(phrasebook.shown).joined(separator: ", ")
        return (name ?? provenance.regionCode) + (chosen.isEmpty ? "" : ", \(word(.chosenOnly)) \(chosen)")
    }

    /// The rules.
    func rules(_ profile: RuleProfile) -> String {
        "\(phrasebook.text(profile.title)) (\(profile.identifier)): \(phrasebook.word(.minimum)) "
            + phrasebook.plainArea(profile.minimum.value)
    }

    /// How many events there are, and the hash of the last: what shows later whether events were cut off.
    func head(_ head: EventChain.Head) -> String {
        head.count == 0
            ? word(.noEvents) : "\(phrasebook.integer(head.count)) \(word(.events)), \(word(.head)) \(head.hash)"
    }

    // MARK: Totals

    /// How many units have come to each step.
    func funnel(_ line: ReadinessTotals.Line) -> [Counted] {
        let candidates = line.units - (line.coverage[.withoutCandidate] ?? 0)
        return [
            Counted(label: word(.allUnits), count: line.units),
            Counted(label: word(.withCandidate), count: candidates),
            Counted(label: word(.withPassing), count: line.coverage[.passing] ?? 0),
            Counted(label: word(.withSite), count: line.sites),
        ]
            + Phase.allCases.filter { $0 != .land }.map { phase in
                Counted(
                    label: "\(word(.atLeast)) \(phrasebook.label(phase))", count: line.count(atLeast: phase))
            }
    }

    /// Units by their best candidate.
    func coverage(_ line: ReadinessTotals.Line) -> [Counted] {
        CoverageBoard.Standing.allCases.map {
            Counted(label: phrasebook.label($0), count: line.coverage[$0] ?? 0)
        }
    }

    /// Units by how near they are to their next gate.
    func readiness(_ line: ReadinessTotals.Line) -> [Counted] {
        Readiness.allCases.map { Counted(label: phrasebook.label($0), count: line.readiness[$0] ?? 0) }
    }

    /// Sites by the time in their stage.
    func ageing(_ line: ReadinessTotals.Line) -> [Counted] {
        var counts = ReadinessTotals.Age.allCases.map {
            Counted(label: phrasebook.label($0), count: line.ages[$0] ?? 0)
        }
        if line.agesUnknown > 0 { counts.append(Counted(label: word(.ageUnknown), count: line.agesUnknown)) }
        return counts
    }

    /// The middle and the longest time in a stage; nothing where no unit has a site.
    func ages(_ line: ReadinessTotals.Line) -> String? {
        guard let median = line.medianAge, let greatest = line.greatestAge else { return nil }
        return "\(word(.median)) \(phrasebook.integer(median)) \(word(.days)), "
            + "\(word(.greatest)) \(phrasebook.integer(greatest)) \(word(.days))"
    }

    /// What stands in the way of how many units, the most first.
    func blockers(_ line: ReadinessTotals.Line) -> [Counted] {
        line.blockers.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map {
            Counted(label: phrasebook.label($0.key), count: $0.value)
        }
    }

    /// What was not checked, with the number of units; the number is left out where it is all of them.
    func notChecked(_ rows: [ReadinessRow]) -> [String] {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for row in rows {
            for code in row.notChecked {
                if counts[code] == nil { order.append(code) }
                counts[code, default: 0] += 1
            }
        }
        return order.map { code in
            let count = counts[code] ?? 0
            let label = phrasebook.label(notChecked: code)
            return count == rows.count
                ? label : "\(label) (\(phrasebook.integer(count)) \(word(.unitsOfRegion)))"
        }
    }

    /// Counts in one line.
    func joined(_ counts: [Counted]) -> String {
        counts.map { "\(phrasebook.integer($0.count)) \($0.label)" }.joined(separator: ", ")
    }

    /// Counts in one line, each after what it counts.
    func listed(_ counts: [Counted]) -> String {
        counts.map { "\($0.label): \(phrasebook.integer($0.count))" }.joined(separator: ", ")
    }

    // MARK: A unit

    /// The parcels of a unit: how many, and the two best.
    func candidates(_ row: ReadinessRow) -> String {
        guard let best = row.best else { return phrasebook.label(CoverageBoard.Standing.withoutCandidate) }
        let noun = phrasebook.word(row.candidates == 1 ? .candidate : .candidates)
        let count = "\(phrasebook.integer(row.candidates)) \(noun)"
        let second = row.second.map { "; \(word(.second)): \(candidate($0))" } ?? ""
        return "\(count): \(candidate(best))\(second)"
    }

    /// A parcel with its verdict and area.
    func candidate(_ candidate: ReadinessRow.Candidate) -> String {
        let area = candidate.area.map { area in
            let bound = candidate.uncertainty.map { " ± " + phrasebook.number($0.squareMetres, decimals: 1) } ?? ""
            return " \(phrasebook.number(area.squareMetres, decimals: 1))\(bound) m²"
        }
        return "\(phrasebook.shown(candidate.id)) \(phrasebook.symbol(candidate.verdict)) "
            + phrasebook.label(candidate.verdict) + (area ?? "")
    }

    /// The site of a unit with how far it has come; nothing where it has none.
    func site(_ row: ReadinessRow) -> String? {
        guard let site = row.site else { return nil }
        let percent = site.percent.map { " \($0) %" } ?? ""
        let days = row.daysInStage.map { ", \(phrasebook.integer($0)) \(word(.days))" } ?? ""
        let since = row.stageSince.map { " \(word(.since)) \($0.text)\(days)" } ?? ""
        let theirs = vocabulary.map { "; " + stages(of: site, in: $0) }
        return "\(word(.site)) \(site.number): \(phrasebook.label(row.phase))\(percent)\(since)\(theirs ?? "")"
    }

    /// The stages of a site in the words of another system, of the tracks for which it has any.
    private func stages(of site: ReadinessRow.Site, in vocabulary: StageVocabulary) -> String {
        let stages: [(TrackKind, String)] = [
            (.land, site.land.rawValue), (.construction, site.construction.rawValue),
            (.credit, site.credit.rawValue), (.capital, site.capital.rawValue),
        ]
        let tracks = Set(vocabulary.words.map(\.track))
        let told = stages.filter { tracks.contains($0.0) }.map { track, stage in
            let word = vocabulary.word(for: stage, on: track).map { "\"\($0.text)\"" }
            return "\(phrasebook.label(track)) \(word ?? phrasebook.siteWord(.noWord))"
        }
        return "\(phrasebook.label(vocabulary)): \(told.joined(separator: ", "))"
    }

    /// Everything that stands in the way of a unit; documents, of which many may be missing, in one line.
    func blockers(_ row: ReadinessRow) -> [String] {
        var lines: [String] = []
        var documents: [String] = []
        var place: Int?
        for blocker in row.blockers {
            if blocker.code == .documentMissing, let kind = blocker.detail.flatMap(DocumentKind.init(rawValue:)) {
                place = place ?? lines.count
                documents.append(phrasebook.label(kind))
            } else {
                lines.append(phrasebook.sentence(blocker))
            }
        }
        if let place {
            lines.insert("\(phrasebook.label(.documentMissing)): \(documents.joined(separator: ", "))", at: place)
        }
        return lines
    }

    /// What comes next and who does it.
    func next(_ row: ReadinessRow) -> String? {
        row.nextStep.map { step in
            let actor = row.nextActor.map { " (\(word(.by)) \(phrasebook.label($0)))" } ?? ""
            return phrasebook.label(step) + actor
        }
    }
}
