import TapakLanguage
import TapakProgramme

extension ProjectPresentation {
    /// Placed buildings by the answer: certain ones full, doubtful ones dashed and hatched.
    func buildings(_ fields: [QGISStyle.Field]) -> QGISStyle {
        var categories = [Answer.pass, .resurvey].map {
            QGISStyle.Category(
                code: $0.rawValue, label: phrasebook.symbol(answer: $0) + " " + phrasebook.label($0), symbol: symbol($0)
            )
        }
        // A building that cannot be built where it stands is none, but a table can hold anything.
        categories.append(
            QGISStyle.Category(
                code: nil,
                label: phrasebook.symbol(answer: .unassessable) + " " + phrasebook.label(Answer.unassessable),
                symbol: symbol(.unassessable)))
        let size = #"replace("building", 'x', ' × ') || ' m'"#
        return QGISStyle(
            renderer: .categories(column: ProjectColumn.answer.rawValue, categories),
            label: QGISStyle.Label(
                expression: "\(mark) || \(size)", scale: 2_500, size: 7.5, colour: .ink, isBelow: false, priority: 5),
            fields: fields, displayName: #"coalesce("parcel_id", "fid")"#,
            mapTip: """
                <b>[% \(mark) || \(escaped(size)) %]</b> [% \(escaped(#"coalesce("parcel_id", "fid")"#)) %]<br>\
                [% represent_value("answer") %]<br>\
                [% \(measure(.clearance, "clearance_m")) %]<br>[% \(measure(.frontage, "frontage_m")) %]<br>\
                [% \(escaped(#""kelurahan""#)) %]
                """)
    }

    /// `sisa ruang 1,25 m`; nothing where the column is empty.
    private func measure(_ word: ProjectWord, _ column: String) -> String {
        let number = #"format_number("\#(column)", 2, '\#(phrasebook.language.rawValue)')"#
        return "coalesce(\(quoted(phrasebook.projectWord(word) + " ")) || \(number) || ' m', '')"
    }

    private var mark: String {
        let cases = [Answer.pass, .resurvey].map {
            #"WHEN "answer" = '\#($0.rawValue)' THEN '\#(phrasebook.symbol(answer: $0)) '"#
        }
        return "CASE \(cases.joined(separator: " ")) ELSE '' END"
    }

    private func symbol(_ answer: Answer) -> QGISSymbol {
        let layers: [QGISSymbol.Layer] =
            switch answer {
            case .pass:
                [
                    .area(.pass.fainter(40), outline: .ink, .solid, width: 0.5),
                    .hatch(.pass.fainter(180), angle: 45, distance: 1.6, width: 0.2),
                ]
            case .resurvey:
                [
                    .area(.resurvey.fainter(30), outline: .resurvey, .dash, width: 0.5),
                    .hatch(.resurvey.fainter(180), angle: 135, distance: 1.6, width: 0.2),
                ]
            case .fail, .unassessable, .notChecked:
                [.area(.gone.fainter(30), outline: .unassessable, .dot, width: 0.5)]
            }
        return QGISSymbol(kind: .fill, layers: layers)
    }
}
