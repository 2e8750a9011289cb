import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakWorkflows

/// The values of a readiness list as they stand on a form: codes in words, numbers and days as what they are.
struct FormWording {
    let phrasebook: Phrasebook

    /// The value of a unit in a column; nothing for a cell that stays empty.
    func value(of column: ReadinessColumn, in row: ReadinessRow) -> Workbook.Value? {
        switch row.value(of: column) {
        case .none: nil
        case .text(let text): .text(phrasebook.shown(text))
        case .integer(let number): .number(Double(number))
        case .area(let area): .number((area.squareMetres * 100).rounded() / 100)
        case .date(let date): .day(date)
        case .reason(let reason): .text(phrasebook.sentence(reason))
        case .code(let code): .text(words(of: code, in: column))
        case .codes: lines(of: column, in: row)
        }
    }

    private func words(of code: String, in column: ReadinessColumn) -> String {
        let label: String? =
            switch column {
            case .legalEntity, .nikKoperasi, .nib, .npwp, .account, .trained:
                MilestoneStanding(recognising: code).map { phrasebook.text($0) }
            case .active: phrasebook.workbookWord(code == "yes" ? .yes : .no)
            case .bestVerdict: Verdict(rawValue: code).map { phrasebook.label($0) }
            case .bestAreaClass: AreaClass(rawValue: code).map { phrasebook.label($0) }
            case .landStage: LandStage(rawValue: code).map { phrasebook.label($0) }
            case .constructionStage: ConstructionStage(rawValue: code).map { phrasebook.label($0) }
            case .creditStage: CreditStage(rawValue: code).map { phrasebook.label($0) }
            case .capitalStage: CapitalStage(rawValue: code).map { phrasebook.label($0) }
            case .phase: Phase(rawValue: code).map { phrasebook.label($0) }
            case .readiness: Readiness(rawValue: code).map { phrasebook.label($0) }
            case .nextStep: NextStep(rawValue: code).map { phrasebook.label($0) }
            case .nextActor: ActorRole(rawValue: code).map { phrasebook.label($0) }
            default: nil
            }
        return label ?? code
    }

    private func lines(of column: ReadinessColumn, in row: ReadinessRow) -> Workbook.Value? {
        let lines: [String] =
            switch column {
            case .blockers: gathered(row.blockers)
            case .notChecked: row.notChecked.map { phrasebook.label(notChecked: $0) }
            case .tenureStage: tenure(row.site?.tenure ?? [])
            default: []
            }
        return lines.isEmpty ? nil : .text(lines.joined(separator: "; "))
    }

    /// Blockers in sentences; of one kind those that differ only behind the colon stand together.
    private func gathered(_ blockers: [Blocker]) -> [String] {
        var lines: [(code: BlockerCode, head: String, line: String)] = []
        for blocker in blockers {
            let sentence = phrasebook.sentence(blocker)
            guard let colon = sentence.firstRange(of: ": ") else {
                lines.append((blocker.code, "", sentence))
                continue
            }
            let head = String(sentence[..<colon.upperBound])
            if let index = lines.firstIndex(where: { $0.code == blocker.code && $0.head == head }) {
                lines[index].line += ", " + sentence[colon.upperBound...]
            } else {
                lines.append((blocker.code, head, sentence))
            }
        }
        return lines.map(\.line)
    }

    private func tenure(_ holdings: [ReadinessRow.Site.Holding]) -> [String] {
        holdings.map { holding in
            let stage = phrasebook.label(holding.stage)
            return holdings.count == 1 ? stage : "\(phrasebook.label(holding.assetClass)): \(stage)"
        }
    }
}
