/// The layers of which symbols are made here. Widths, sizes and distances are millimetres on paper.
extension QGISSymbol.Layer {
    /// How a line is drawn.
    enum Stroke: String {
        case solid
        case dash
        case dot
        case dashDot = "dash dot"
        case none = "no"
    }

    /// A mark for a point. Each verdict has one of its own.
    enum Mark: String {
        case circle, diamond, square, triangle
        case cross = "cross2"
    }

    /// An area with an outline.
    static func area(_ fill: QGISColour, outline: QGISColour, _ stroke: Stroke, width: Double) -> Self {
        Self(
            type: "SimpleFill",
            values: [
                ("color", fill.text), ("style", fill.alpha == 0 ? "no" : "solid"), ("joinstyle", "miter"),
                ("outline_color", outline.text), ("outline_style", stroke.rawValue),
                ("outline_width", "\(width)"), ("outline_width_unit", "MM"),
            ])
    }

    /// A line.
    static func line(_ colour: QGISColour, _ stroke: Stroke, width: Double) -> Self {
        Self(
            type: "SimpleLine",
            values: [
                ("line_color", colour.text), ("line_style", stroke.rawValue), ("line_width", "\(width)"),
                ("line_width_unit", "MM"), ("capstyle", "flat"), ("joinstyle", "miter"),
            ])
    }

    /// Parallel lines over an area; the angle in degrees, counter-clockwise from east.
    static func hatch(_ colour: QGISColour, angle: Int, distance: Double, width: Double = 0.3) -> Self {
        Self(
            type: "LinePatternFill",
            values: [
                ("angle", "\(angle)"), ("color", colour.text), ("distance", "\(distance)"), ("distance_unit", "MM"),
                ("line_width", "\(width)"), ("line_width_unit", "MM"), ("offset", "0"), ("offset_unit", "MM"),
            ], part: [QGISSymbol(kind: .line, layers: [.line(colour, .solid, width: width)])])
    }

    /// Marks in rows over an area.
    static func dots(_ colour: QGISColour, distance: Double) -> Self {
        Self(
            type: "PointPatternFill",
            values: [
                ("distance_x", "\(distance)"), ("distance_x_unit", "MM"), ("distance_y", "\(distance)"),
                ("distance_y_unit", "MM"), ("displacement_x", "\(distance / 2)"), ("displacement_x_unit", "MM"),
                ("displacement_y", "0"), ("displacement_y_unit", "MM"),
            ],
            part: [
                QGISSymbol(
                    kind: .marker,
                    layers: [.mark(.triangle, fill: colour, outline: colour.fainter(0), size: 1.2, width: 0)])
            ])
    }

    /// One mark within an area, wherever its centroid lies.
    static func within(_ mark: Self) -> Self {
        Self(
            type: "CentroidFill",
            values: [
                ("point_on_surface", "1"), ("point_on_all_parts", "0"), ("clip_points", "0"),
                ("clip_on_current_part_only", "0"),
            ], part: [QGISSymbol(kind: .marker, layers: [mark])])
    }

    /// A mark.
    static func mark(
        _ mark: Mark, fill: QGISColour, outline: QGISColour, size: Double, width: Double,
        expressions: [(String, String)] = []
    ) -> Self {
        Self(
            type: "SimpleMarker",
            values: [
                ("name", mark.rawValue), ("color", fill.text), ("outline_color", outline.text),
                ("outline_style", width == 0 ? "no" : "solid"), ("outline_width", "\(width)"),
                ("outline_width_unit", "MM"), ("size", "\(size)"), ("size_unit", "MM"), ("scale_method", "diameter"),
                ("angle", "0"), ("offset", "0,0"), ("joinstyle", "miter"), ("cap_style", "round"),
                ("horizontal_anchor_point", "1"), ("vertical_anchor_point", "1"),
            ], expressions: expressions)
    }
}
