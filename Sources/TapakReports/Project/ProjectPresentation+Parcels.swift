import TapakLanguage
import TapakProgramme

extension ProjectPresentation {
    /// Parcels by verdict, those that are gone in grey; points and lines, which have no area, by the same marks.
    func parcels(_ fields: [QGISStyle.Field]) -> QGISStyle {
        let isCurrent = #"coalesce("status", '') <> 'gone'"#
        var rules = Verdict.allCases.map { verdict in
            QGISStyle.Rule(
                key: "tapak-" + verdict.rawValue, label: phrasebook.symbol(verdict) + " " + phrasebook.label(verdict),
                filter: #"\#(isCurrent) AND "verdict" = '\#(verdict.rawValue)'"#, symbol: symbol(verdict))
        }
        rules.append(
            QGISStyle.Rule(
                key: "tapak-not-assessed",
                label: phrasebook.symbol(answer: .notChecked) + " " + phrasebook.projectWord(.notAssessed),
                filter: #"\#(isCurrent) AND "verdict" IS NULL"#, symbol: unassessed))
        rules.append(
            QGISStyle.Rule(
                key: "tapak-gone", label: phrasebook.projectWord(.gone), filter: #""status" = 'gone'"#,
                symbol: QGISSymbol(
                    kind: .fill, layers: [.area(.gone.fainter(30), outline: .gone, .dot, width: 0.3)])))
        rules.append(
            QGISStyle.Rule(
                key: "tapak-points", label: phrasebook.projectWord(.points),
                filter: "geometry_type($geometry) = 'Point'", symbol: point))
        rules.append(
            QGISStyle.Rule(
                key: "tapak-lines", label: phrasebook.projectWord(.lines),
                filter: "geometry_type($geometry) = 'Line'",
                symbol: QGISSymbol(kind: .line, layers: [.line(.unassessable, .dash, width: 0.5)])))
        return QGISStyle(
            renderer: .rules(rules),
            label: QGISStyle.Label(
                expression: labelExpression, scale: 10_000, size: 8, colour: .ink, isBelow: true, priority: 8),
            fields: fields, displayName: #"coalesce("parcel_id", "name", "fid")"#, mapTip: parcelTip)
    }

    private func symbol(_ verdict: Verdict) -> QGISSymbol {
        let colour = Self.colour(verdict)
        let layers: [QGISSymbol.Layer] =
            switch verdict {
            case .pass:
                [.area(colour.fainter(70), outline: colour, .solid, width: 0.45)]
            case .resurvey:
                [
                    .area(colour.fainter(30), outline: colour, .dash, width: 0.45),
                    .hatch(colour.fainter(150), angle: 45, distance: 2),
                ]
            case .unassessable:
                [
                    .area(colour.fainter(30), outline: colour, .dot, width: 0.45),
                    .hatch(colour.fainter(150), angle: 90, distance: 2),
                ]
            case .fail:
                [
                    .area(colour.fainter(20), outline: colour, .solid, width: 0.45),
                    .hatch(colour.fainter(130), angle: 45, distance: 2.4),
                    .hatch(colour.fainter(130), angle: 135, distance: 2.4),
                ]
            }
        return QGISSymbol(kind: .fill, layers: layers + [.within(mark(verdict))])
    }

    private var unassessed: QGISSymbol {
        QGISSymbol(
            kind: .fill,
            layers: [
                .area(.invisible, outline: .quiet, .dashDot, width: 0.35),
                .within(.mark(.circle, fill: .white, outline: .quiet, size: 1.4, width: 0.3)),
            ])
    }

    private func mark(_ verdict: Verdict) -> QGISSymbol.Layer {
        let colour = Self.colour(verdict)
        return switch verdict {
        case .pass: .mark(.circle, fill: colour, outline: .white, size: 2.6, width: 0.3)
        case .resurvey: .mark(.diamond, fill: colour, outline: .white, size: 3, width: 0.3)
        case .unassessable: .mark(.square, fill: .white, outline: colour, size: 2.2, width: 0.45)
        case .fail: .mark(.cross, fill: colour, outline: colour, size: 2.4, width: 0.7)
        }
    }

    private static func colour(_ verdict: Verdict) -> QGISColour {
        switch verdict {
        case .pass: .pass
        case .resurvey: .resurvey
        case .unassessable: .unassessable
        case .fail: .fail
        }
    }

    /// One mark for every point, whose shape and colours follow the verdict as those in the areas do.
    private var point: QGISSymbol {
        let gone = QGISSymbol.Layer.mark(.circle, fill: .white, outline: .gone, size: 2, width: 0.3)
        let unassessed = QGISSymbol.Layer.mark(.circle, fill: .white, outline: .quiet, size: 2, width: 0.3)
        func choice(of name: String) -> String {
            func value(_ mark: QGISSymbol.Layer) -> String { mark.values.first { $0.0 == name }?.1 ?? "" }
            let cases = Verdict.allCases.map { #"WHEN "verdict" = '\#($0.rawValue)' THEN '\#(value(mark($0)))'"# }
            return """
                CASE WHEN "status" = 'gone' THEN '\(value(gone))' \(cases.joined(separator: " ")) \
                ELSE '\(value(unassessed))' END
                """
        }
        return QGISSymbol(
            kind: .marker,
            layers: [
                .mark(
                    .square, fill: .white, outline: .unassessable, size: 2.6, width: 0.45,
                    expressions: [
                        ("name", choice(of: "name")), ("fillColor", choice(of: "color")),
                        ("outlineColor", choice(of: "outline_color")),
                    ])
            ])
    }

    private var verdictMark: String {
        let cases = Verdict.allCases.map { #"WHEN "verdict" = '\#($0.rawValue)' THEN '\#(phrasebook.symbol($0)) '"# }
        return "CASE \(cases.joined(separator: " ")) ELSE '' END"
    }

    /// `✓ BMD-0001` and under it `1.250 m²`; nothing for parcels that are gone.
    private var labelExpression: String {
        let area = #"'\n' || format_number("area_m2", 0, '\#(phrasebook.language.rawValue)') || ' m²'"#
        return #"""
            CASE WHEN coalesce("status", '') <> 'gone' THEN \#(verdictMark) || coalesce("parcel_id", "name", "fid") \#
            || CASE WHEN "area_m2" IS NULL THEN '' ELSE \#(area) END END
            """#
    }

    private var parcelTip: String {
        let language = phrasebook.language.rawValue
        let area = #"format_number("area_m2", 2, '\#(language)')"#
        let measure =
            #"coalesce(\#(area) || ' ± ' || format_number("uncertainty_m2", 2, '\#(language)') || ' m²', "#
            + #"\#(area) || ' m²', '')"#
        let verdict =
            #"CASE WHEN "verdict" IS NULL THEN \#(quoted(phrasebook.projectWord(.notAssessed))) "#
            + #"ELSE represent_value("verdict") END"#
        return """
            <b>[% \(verdictMark) || \(escaped(#"coalesce("parcel_id", "fid")"#)) %]</b> \
            [% \(escaped(#""name""#)) %]<br>\
            [% \(verdict) %]: [% \(escaped(#""reason""#)) %]<br>[% \(measure) %]<br>\
            [% \(escaped(#"coalesce("kelurahan" || ', ', '') || coalesce("kecamatan", '')"#)) %]
            """
    }
}
