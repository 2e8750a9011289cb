import TapakLanguage

extension ProjectPresentation {
    /// A layer of areas, lines or points in one colour, with a hatching of its own.
    func zone(_ name: String, _ fields: [QGISStyle.Field]) -> QGISStyle {
        let title = phrasebook.text(projectTable: name).title
        let (colour, pattern) = Self.drawing(name)
        let rules = [
            QGISStyle.Rule(
                key: "tapak-areas", label: title, filter: "geometry_type($geometry) = 'Polygon'",
                symbol: QGISSymbol(
                    kind: .fill,
                    layers: [.area(colour.fainter(28), outline: colour, .solid, width: 0.35)] + pattern)),
            QGISStyle.Rule(
                key: "tapak-lines", label: phrasebook.projectWord(.lines),
                filter: "geometry_type($geometry) = 'Line'",
                symbol: QGISSymbol(kind: .line, layers: [.line(colour, .dashDot, width: 0.5)])),
            QGISStyle.Rule(
                key: "tapak-points", label: phrasebook.projectWord(.points),
                filter: "geometry_type($geometry) = 'Point'",
                symbol: QGISSymbol(
                    kind: .marker, layers: [.mark(.triangle, fill: colour, outline: .white, size: 2.6, width: 0.3)])),
        ]
        return QGISStyle(
            renderer: .rules(rules), label: nil, fields: fields, displayName: #"coalesce("name", "fid")"#,
            mapTip: "<b>\(Self.html(title))</b> [% \(escaped(#""name""#)) %]")
    }

    /// Colours as spatial plans commonly have them: farmland light green, rice fields yellow-green, green space dark
    /// green, water and its setbacks blue, power lines magenta; what has no convention is brown.
    private static func drawing(_ name: String) -> (QGISColour, [QGISSymbol.Layer]) {
        switch name {
        case "lp2b":
            let colour = QGISColour(rgb: 0x5E9C1F)
            return (colour, [.hatch(colour, angle: 0, distance: 1.8)])
        case "lsd":
            let colour = QGISColour(rgb: 0x9A9A00)
            return (colour, [.hatch(colour, angle: 45, distance: 1.8)])
        case "rth":
            let colour = QGISColour(rgb: 0x1E6B3A)
            return (colour, [.dots(colour, distance: 3)])
        case "sempadan":
            let colour = QGISColour(rgb: 0x0F7F8C)
            return (colour, [.hatch(colour, angle: 90, distance: 1.8)])
        case "sutet":
            let colour = QGISColour(rgb: 0xA3198A)
            return (colour, [.hatch(colour, angle: 60, distance: 2.6), .hatch(colour, angle: 120, distance: 2.6)])
        case "banjir":
            let colour = QGISColour(rgb: 0x2F6FBF)
            return (colour, [.hatch(colour, angle: 135, distance: 1.8)])
        default:
            let colour = QGISColour(rgb: 0x7A5C3E)
            return (colour, [.hatch(colour, angle: 30, distance: 2.6)])
        }
    }

    private static func html(_ text: String) -> String {
        var safe = ""
        for character in text {
            switch character {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case "[": safe += "&#91;"
            default: safe.append(character)
            }
        }
        return safe
    }
}
