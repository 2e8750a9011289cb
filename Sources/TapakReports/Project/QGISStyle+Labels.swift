extension QGISStyle.Label {
    /// Writes the label, in dark letters on a white rim.
    func write(to text: inout QGISText) {
        text.element("labeling", ["type": "simple"]) { text in
            text.element("settings", ["calloutType": "simple"]) { text in
                text.element(
                    "text-style",
                    [
                        "fieldName": expression, "isExpression": "1", "fontSize": "\(size)", "fontSizeUnit": "Point",
                        "textColor": colour.text, "textOpacity": "1", "fontWeight": "50", "multilineHeight": "1",
                    ]
                ) { text in
                    text.element(
                        "text-buffer",
                        [
                            "bufferDraw": "1", "bufferSize": "0.8", "bufferSizeUnits": "MM",
                            "bufferColor": QGISColour.white.text, "bufferOpacity": "0.9", "bufferNoFill": "1",
                            "bufferJoinStyle": "128",
                        ])
                }
                // 1 centres the lines.
                text.element("text-format", ["multilineAlign": "1", "wrapChar": ""])
                // Placement 1 is "over a point", of areas their centroid; quadrant 4 is on it, 7 below it.
                text.element(
                    "placement",
                    [
                        "placement": "1", "quadOffset": isBelow ? "7" : "4", "xOffset": "0",
                        "yOffset": isBelow ? "1.6" : "0", "offsetUnits": "MM", "centroidInside": "1",
                        "centroidWhole": "0", "priority": "\(priority)",
                    ])
                text.element(
                    "rendering",
                    [
                        "drawLabels": "1", "scaleVisibility": "1", "scaleMax": "\(scale)", "scaleMin": "0",
                        "obstacle": "0", "labelPerPart": "0", "displayAll": "0",
                    ])
            }
        }
    }
}
