extension QGISStyle {
    /// Writes titles, choices of codes, what is read only and what tables leave out.
    func writeFields(to text: inout QGISText) {
        text.element("fieldConfiguration") { text in
            for field in fields { field.writeEditor(to: &text) }
        }
        text.element("aliases") { text in
            for (index, field) in fields.enumerated() {
                text.element("alias", ["field": field.column, "name": field.title, "index": "\(index)"])
            }
        }
        text.element("attributetableconfig", ["actionWidgetStyle": "dropDown", "sortExpression": "", "sortOrder": "0"])
        {
            text in
            text.element("columns") { text in
                for field in fields {
                    text.element(
                        "column",
                        [
                            "type": "field", "name": field.column, "hidden": field.isHidden ? "1" : "0", "width": "-1",
                        ])
                }
                text.element("column", ["type": "actions", "hidden": "1", "width": "-1"])
            }
        }
        text.element("editable") { text in
            for field in fields {
                text.element("field", ["name": field.column, "editable": field.isReadOnly ? "0" : "1"])
            }
        }
        text.element("editorlayout", text: "generatedlayout")
    }
}

extension QGISStyle.Field {
    private var editor: String { isYesOrNo ? "CheckBox" : values.isEmpty ? "TextEdit" : "ValueMap" }

    fileprivate func writeEditor(to text: inout QGISText) {
        text.element("field", ["name": column, "configurationFlags": "None"]) { text in
            text.element("editWidget", ["type": editor]) { text in
                text.element("config") { text in
                    text.element("Option", ["type": "Map"]) { text in
                        if values.isEmpty { return }
                        text.element("Option", ["name": "map", "type": "List"]) { text in
                            for value in values {
                                text.element("Option", ["type": "Map"]) { $0.option(value.label, value.code) }
                            }
                        }
                    }
                }
            }
        }
    }
}
