/// A style of QGIS: symbols, labels, and how attributes are shown and edited. Read by QGIS 3.22 and later.
///
/// The kind of geometry is left unsaid on purpose: QGIS opens a table of mixed geometries as one layer for each kind,
/// and would refuse a style made for another. Rules that do not apply to a kind draw nothing there.
struct QGISStyle {
    /// What is drawn where.
    enum Renderer {
        /// The first to the last rule that applies, one over the other.
        case rules([Rule])
        /// One symbol for each value of a column; the last has no value and stands for all others.
        case categories(column: String, [Category])
    }

    /// What is drawn for features that fulfil a condition.
    struct Rule {
        var key: String
        var label: String
        var filter: String
        var symbol: QGISSymbol
    }

    /// What is drawn for features with a code in the column of the renderer.
    struct Category {
        var code: String?
        var label: String
        var symbol: QGISSymbol
    }

    /// A label of a feature.
    struct Label {
        /// What it says: an expression of QGIS.
        var expression: String
        /// The scale from which on it is shown: 10,000 for 1:10,000.
        var scale: Int
        /// Size of the letters in points.
        var size: Double
        var colour: QGISColour
        /// Whether it stands under the middle of the feature, where a mark may be, rather than on it.
        var isBelow: Bool
        /// From 0 to 10: which label stays where there is room for one.
        var priority: Int
    }

    /// How a column is shown.
    struct Field {
        var column: String
        var title: String
        /// Codes and their labels, where it holds codes.
        var values: [(code: String, label: String)] = []
        var isReadOnly = false
        /// Whether tables leave it out until it is asked for.
        var isHidden = false
        /// Whether it is ticked or not, rather than written.
        var isYesOrNo = false
    }

    var renderer: Renderer
    var label: Label?
    var fields: [Field]
    /// An expression that names a feature in lists.
    var displayName: String
    /// HTML with expressions, shown beside the pointer.
    var mapTip: String

    /// The style as a QML document.
    var qml: String {
        var text = QGISText()
        text.element(
            "qgis",
            [
                "version": "3.22.0", "styleCategories": "AllStyleCategories", "readOnly": "0",
                "hasScaleBasedVisibilityFlag": "0", "minScale": "100000000", "maxScale": "0",
                "labelsEnabled": label == nil ? "0" : "1", "simplifyDrawingHints": "1", "simplifyDrawingTol": "1",
                "simplifyLocal": "1", "simplifyMaxScale": "1", "simplifyAlgorithm": "0",
                "symbologyReferenceScale": "-1",
            ]
        ) { text in
            text.element("flags") { text in
                text.element("Identifiable", text: "1")
                text.element("Removable", text: "1")
                text.element("Searchable", text: "1")
                text.element("Private", text: "0")
            }
            renderer.write(to: &text)
            label?.write(to: &text)
            text.element("blendMode", text: "0")
            text.element("featureBlendMode", text: "0")
            text.element("layerOpacity", text: "1")
            writeFields(to: &text)
            text.element("previewExpression", text: displayName)
            text.element("mapTip", text: mapTip)
        }
        return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + text.text
    }
}

extension QGISStyle.Renderer {
    fileprivate func write(to text: inout QGISText) {
        switch self {
        case .rules(let rules):
            text.element("renderer-v2", ["type": "RuleRenderer", "symbollevels": "0", "forceraster": "0"]) { text in
                text.element("rules", ["key": "tapak"]) { text in
                    for (index, rule) in rules.enumerated() {
                        text.element(
                            "rule",
                            ["key": rule.key, "label": rule.label, "filter": rule.filter, "symbol": "\(index)"])
                    }
                }
                Self.write(rules.map(\.symbol), to: &text)
            }
        case .categories(let column, let categories):
            text.element(
                "renderer-v2",
                ["type": "categorizedSymbol", "attr": column, "symbollevels": "0", "forceraster": "0"]
            ) { text in
                text.element("categories") { text in
                    for (index, category) in categories.enumerated() {
                        text.element(
                            "category",
                            [
                                "value": category.code ?? "", "label": category.label, "symbol": "\(index)",
                                "render": "true",
                            ])
                    }
                }
                Self.write(categories.map(\.symbol), to: &text)
            }
        }
    }

    private static func write(_ symbols: [QGISSymbol], to text: inout QGISText) {
        text.element("symbols") { text in
            for (index, symbol) in symbols.enumerated() { symbol.write("\(index)", to: &text) }
        }
    }
}
