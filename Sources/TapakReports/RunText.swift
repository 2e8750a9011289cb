import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// What concerns a whole run, for a person: verdicts, coverage by name, what was not checked, findings, provenance.
struct RunText {
    let phrasebook: Phrasebook
    let style: TerminalStyle

    func append(_ outcome: ScreenParcels.Outcome, to buffer: inout TextBuffer) {
        let parts = Verdict.allCases.map { verdict in
            "\(phrasebook.symbol(verdict)) \(phrasebook.integer(outcome.verdicts[verdict] ?? 0)) \(phrasebook.label(verdict))"
        }
        let word = phrasebook.word(outcome.featureCount == 1 ? .feature : .features)
        appendLine(
            "\(phrasebook.integer(outcome.featureCount)) \(word): \(parts.joined(separator: ", "))", before: "\n",
            to: &buffer)
        if let board = outcome.board, let layer = outcome.layer { append(board, layer, to: &buffer) }
        append(loaded: outcome.provenance, to: &buffer)
        append(notChecked: outcome, to: &buffer)
        append(outcome.tally, to: &buffer)
        append(outcome.provenance, to: &buffer)
    }

    /// A line broken to the width, its continuations two columns further in.
    private func appendLine(_ text: String, before: String = "", indent: Int = 0, to buffer: inout TextBuffer) {
        let margin = String(repeating: " ", count: indent)
        buffer.append(before + margin + style.wrapped(text, indent: indent + 2, firstIndent: indent) + "\n")
    }

    private func append(_ board: CoverageBoard, _ layer: VillageLayer, to buffer: inout TextBuffer) {
        buffer.append(
            "\n\(style.strong(phrasebook.word(.coverageHead))): "
                + "\(phrasebook.integer(board.rows.count)) \(phrasebook.word(.units))\n")
        let lines: [(CoverageBoard.Standing, String, ReportWord)] = [
            (.passing, phrasebook.symbol(.pass), .coveragePassing),
            (.doubtful, phrasebook.symbol(.resurvey), .coverageDoubtful),
            (.failing, phrasebook.symbol(.fail), .coverageFailing),
            (.withoutCandidate, "–", .coverageNone),
        ]
        for (standing, mark, word) in lines {
            let units = board.units(standing)
            var text = "\(phrasebook.integer(units.count)) \(phrasebook.word(word))"
            if standing != .passing, !units.isEmpty {
                let names = units.map { (layer.villages[$0].shownName ?? "#\($0)").printable }.sorted()
                text += ": " + names.joined(separator: ", ")
            }
            buffer.append("  \(mark) \(style.wrapped(text, indent: 6, firstIndent: 4))\n")
        }
        if board.outside > 0 {
            buffer.append("  ! \(phrasebook.integer(board.outside)) \(phrasebook.word(.outsideUnits).lowercased())\n")
        }
    }

    /// The layers and roads of the run, with source and date.
    private func append(loaded provenance: Provenance, to buffer: inout TextBuffer) {
        let origins = phrasebook.origins(of: provenance)
        guard !origins.isEmpty else { return }
        buffer.append("\n\(style.strong(phrasebook.word(.loadedHead)))\n")
        for origin in origins { appendLine(origin.printable, indent: 2, to: &buffer) }
    }

    private func append(notChecked outcome: ScreenParcels.Outcome, to buffer: inout TextBuffer) {
        var names = outcome.notChecked.map { phrasebook.label($0) }
        if outcome.provenance.comparesParcels == false { names.append(phrasebook.word(.amongParcels)) }
        guard !names.isEmpty else { return }
        let text =
            "\(phrasebook.word(.notCheckedHead)): \(names.joined(separator: ", ")) (\(phrasebook.noteOnNotChecked(outcome)))"
        buffer.append("\n" + style.wrapped(text, indent: 2, firstIndent: 0) + "\n")
    }

    private func append(_ tally: FindingTally, to buffer: inout TextBuffer) {
        guard !tally.isEmpty else { return }
        buffer.append("\n\(style.strong(phrasebook.word(.findingsHead)))\n")
        for row in tally.rows {
            guard let example = row.examples.first else { continue }
            let head = "\(phrasebook.integer(row.count))× \(row.code.rawValue) (\(phrasebook.label(row.severity))): "
            buffer.append("  " + style.wrapped(head + phrasebook.label(row.code), indent: 6, firstIndent: 2) + "\n")
            buffer.append("      → " + style.wrapped(phrasebook.help(example), indent: 8, firstIndent: 8) + "\n")
        }
    }

    private func append(_ provenance: Provenance, to buffer: inout TextBuffer) {
        buffer.append("\n\(style.strong(phrasebook.word(.provenanceHead)))\n")
        let epsg = provenance.epsg.map { ", EPSG \($0)" } ?? ""
        appendLine(
            "tapak \(provenance.tapak), GEOS \(provenance.geos), PROJ \(provenance.proj)\(epsg)", indent: 2, to: &buffer
        )
        if let profile = provenance.profile {
            appendLine("\(profile.key) \(profile.version), SHA-256 \(profile.sha256)", indent: 2, to: &buffer)
        }
        for input in provenance.inputs {
            appendLine(
                "\(phrasebook.role(of: input)): \(input.file.printable), \(phrasebook.integer(input.featureCount)) "
                    + "\(phrasebook.word(.fileFeatures)), SHA-256 \(input.sha256)", indent: 2, to: &buffer)
            let accuracy =
                input.system.operation.accuracy.map { "\(phrasebook.word(.accuracy)) \(phrasebook.length($0))" }
                ?? phrasebook.word(.exact)
            let code = input.system.operation.code.map { " (\($0))" } ?? ""
            let named =
                switch input.system.authority {
                case .option: ReportWord.namedByOption
                case .member: ReportWord.namedByMember
                case .standard: ReportWord.namedByStandard
                }
            appendLine(
                "\(input.system.crs.name) \(phrasebook.word(named)); \(phrasebook.word(.operation)): "
                    + "\(input.system.operation.name)\(code), \(accuracy)", indent: 4, to: &buffer)
            let uses = input.attributes.rows.map { "\($0.role)=\($0.attribute.printable)" }
            if !uses.isEmpty {
                appendLine("\(phrasebook.word(.attributes)): \(uses.joined(separator: ", "))", indent: 4, to: &buffer)
            }
        }
    }
}
