/// A symbol of QGIS: what is drawn for a geometry, layer upon layer.
struct QGISSymbol {
    /// What kind of geometry it draws.
    enum Kind: String {
        case fill, line, marker
    }

    /// One layer of a symbol.
    struct Layer {
        var type: String
        var values: [(String, String)]
        /// Values that an expression gives for each feature, by QGIS' names of properties.
        var expressions: [(String, String)] = []
        /// What a pattern or a centroid is drawn with.
        var part: [QGISSymbol] = []
    }

    var kind: Kind
    var layers: [Layer]

    /// Writes the symbol; `name` is how the renderer finds it.
    func write(_ name: String, to text: inout QGISText) {
        text.element(
            "symbol",
            ["name": name, "type": kind.rawValue, "alpha": "1", "clip_to_extent": "1", "force_rhr": "0"]
        ) { text in
            for (index, layer) in layers.enumerated() { layer.write("@\(name)@\(index)", to: &text) }
        }
    }
}

extension QGISSymbol.Layer {
    fileprivate func write(_ name: String, to text: inout QGISText) {
        text.element("layer", ["class": type, "enabled": "1", "locked": "0", "pass": "0"]) { text in
            text.element("Option", ["type": "Map"]) { text in
                for (key, value) in values { text.option(key, value) }
            }
            if !expressions.isEmpty { writeExpressions(to: &text) }
            for symbol in part { symbol.write(name, to: &text) }
        }
    }

    private func writeExpressions(to text: inout QGISText) {
        text.element("data_defined_properties") { text in
            text.element("Option", ["type": "Map"]) { text in
                text.option("name", "")
                text.element("Option", ["name": "properties", "type": "Map"]) { text in
                    for (property, expression) in expressions {
                        text.element("Option", ["name": property, "type": "Map"]) { text in
                            text.option("active", "true", type: "bool")
                            text.option("expression", expression)
                            // 3 is QgsProperty's ExpressionBasedProperty.
                            text.option("type", "3", type: "int")
                        }
                    }
                }
                text.option("type", "collection")
            }
        }
    }
}
