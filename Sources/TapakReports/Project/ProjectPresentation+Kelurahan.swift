import TapakLanguage
import TapakSurvey

extension ProjectPresentation {
    /// Kelurahan and desa by the standing of their candidates, with name and number of candidates.
    func kelurahan(_ fields: [QGISStyle.Field]) -> QGISStyle {
        var categories = CoverageBoard.Standing.allCases.map {
            QGISStyle.Category(code: $0.rawValue, label: label($0), symbol: symbol($0))
        }
        categories.append(
            QGISStyle.Category(
                code: nil, label: phrasebook.projectWord(.noCountYet),
                symbol: QGISSymbol(
                    kind: .fill, layers: [.area(.invisible, outline: .boundary, .solid, width: 0.35)])))
        let count = #""candidates" || ' \#(phrasebook.projectWord(.candidate))'"#
        return QGISStyle(
            renderer: .categories(column: "standing", categories),
            label: QGISStyle.Label(
                expression: #"coalesce("name", "kemendagri_code", "code") || coalesce('\n' || \#(count), '')"#,
                scale: 150_000, size: 8.5, colour: .quiet, isBelow: false, priority: 3),
            fields: fields, displayName: #"coalesce("name", "kemendagri_code", "code")"#,
            mapTip: """
                <b>[% \(escaped(#""name""#)) %]</b> [% \(escaped(#""kemendagri_code""#)) %]<br>\
                [% \(escaped(#""kecamatan""#)) %]<br>\
                [% CASE WHEN "standing" IS NULL THEN \(quoted(phrasebook.projectWord(.noCountYet))) \
                ELSE \(count) || ': ' || represent_value("standing") END %]
                """)
    }

    private func symbol(_ standing: CoverageBoard.Standing) -> QGISSymbol {
        let layers: [QGISSymbol.Layer] =
            switch standing {
            case .passing: [.area(.pass.fainter(40), outline: .boundary, .solid, width: 0.35)]
            case .doubtful:
                [
                    .area(.resurvey.fainter(24), outline: .boundary, .solid, width: 0.35),
                    .hatch(.resurvey.fainter(110), angle: 45, distance: 5, width: 0.25),
                ]
            case .failing:
                [
                    .area(.fail.fainter(20), outline: .boundary, .solid, width: 0.35),
                    .hatch(.fail.fainter(100), angle: 45, distance: 5, width: 0.25),
                    .hatch(.fail.fainter(100), angle: 135, distance: 5, width: 0.25),
                ]
            case .withoutCandidate:
                [
                    .area(.gone.fainter(40), outline: .boundary, .solid, width: 0.35),
                    .hatch(.gone.fainter(200), angle: 0, distance: 3, width: 0.25),
                ]
            }
        return QGISSymbol(kind: .fill, layers: layers)
    }
}
