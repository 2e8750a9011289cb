import TapakFormats
import TapakLanguage

/// The SVG of a plot as it grows: frame, texts, lines.
///
/// Attributes stand on the elements and nothing needs a style sheet or a script, so that the same bytes go into a page
/// with a strict policy and into a file of their own.
struct PlotCanvas {
    /// The letters in front of every name within the plot.
    let id: String
    private(set) var buffer = TextBuffer()

    /// Where a text is fixed to its place.
    enum Anchor: String { case start, middle, end }

    /// Opens a drawing.
    ///
    /// - Parameters:
    ///   - title: read aloud as its name, and shown at the top.
    ///   - description: read aloud for what it shows.
    init(
        id: String, title: String, description: String, width: Double, height: Double, tones: [PlotTone]
    ) {
        self.id = id
        buffer.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        append(width)
        buffer.append(" ")
        append(height)
        buffer.append("\" width=\"")
        append(width)
        buffer.append("\" height=\"")
        append(height)
        buffer.append("\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\" font-size=\"12\" fill=\"#1b2430\"")
        buffer.append(" font-family=\"system-ui,'Noto Sans','Liberation Sans',Arial,sans-serif\">\n")
        buffer.appendElement("title", "id=\"\(id)-title\"", title)
        buffer.append("\n")
        buffer.appendElement("desc", "id=\"\(id)-desc\"", description)
        buffer.append("\n<defs>\n")
        for tone in tones { tone.appendPattern(to: &buffer, id: id) }
        buffer.append("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n")
        text(title, x: 0, y: 16, size: 14, isBold: true)
    }

    /// Adds a text; a halo keeps it readable on patterns.
    mutating func text(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Int = 12, isBold: Bool = false,
        hasHalo: Bool = false, rotated: Bool = false
    ) {
        buffer.append("<text x=\"")
        append(x)
        buffer.append("\" y=\"")
        append(y)
        buffer.append("\"")
        if anchor != .start { buffer.append(" text-anchor=\"\(anchor.rawValue)\"") }
        if size != 12 { buffer.append(" font-size=\"\(size)\"") }
        if isBold { buffer.append(" font-weight=\"650\"") }
        if hasHalo {
            buffer.append(" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\"")
        }
        if rotated {
            buffer.append(" transform=\"rotate(-90 ")
            append(x)
            buffer.append(" ")
            append(y)
            buffer.append(")\"")
        }
        buffer.append(">")
        buffer.appendHTML(text)
        buffer.append("</text>\n")
    }

    /// Adds a small text in the middle of a patterned ground, on a white plate of its own.
    mutating func label(_ text: String, x: Double, y: Double) {
        let width = Self.width(of: text) + 6
        buffer.append("<rect x=\"")
        append(x - width / 2)
        buffer.append("\" y=\"")
        append(y - 11)
        buffer.append("\" width=\"")
        append(width)
        buffer.append("\" height=\"14\" rx=\"2\" fill=\"#fff\"/>\n")
        self.text(text, x: x, y: y, anchor: .middle, size: 11)
    }

    /// Adds a rectangle of a tone.
    mutating func rectangle(x: Double, y: Double, width: Double, height: Double, tone: PlotTone) {
        buffer.append("<rect x=\"")
        append(x)
        buffer.append("\" y=\"")
        append(y)
        buffer.append("\" width=\"")
        append(width)
        buffer.append("\" height=\"")
        append(height)
        buffer.append("\" fill=\"\(tone.fill(id: id))\" stroke=\"\(tone.colour)\"/>\n")
    }

    /// Adds a line through places.
    mutating func line(_ places: [(x: Double, y: Double)], colour: String, width: String = "1", dashes: String = "") {
        guard !places.isEmpty else { return }
        buffer.append("<path d=\"")
        for (index, place) in places.enumerated() {
            buffer.append(index == 0 ? "M" : "L")
            append(place.x)
            buffer.append(" ")
            append(place.y)
        }
        buffer.append("\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(width)\"")
        if !dashes.isEmpty { buffer.append(" stroke-dasharray=\"\(dashes)\"") }
        buffer.append("/>\n")
    }

    /// Adds a key of tones on as many lines as they need.
    mutating func legend(_ entries: [(label: String, tone: PlotTone)], top: Double, width: Double) {
        for (entry, place) in zip(entries, Self.legendPlaces(entries, width: width)) {
            rectangle(x: place.x + 0.5, y: top + place.y + 2.5, width: 12, height: 12, tone: entry.tone)
            text(entry.label, x: place.x + 18, y: top + place.y + 13)
        }
    }

    /// How high a key is.
    static func legendHeight(_ entries: [(label: String, tone: PlotTone)], width: Double) -> Double {
        legendPlaces(entries, width: width).last.map { $0.y + 24 } ?? 0
    }

    /// Where the entries of a key stand below its top.
    private static func legendPlaces(
        _ entries: [(label: String, tone: PlotTone)], width: Double
    ) -> [(x: Double, y: Double)] {
        var (x, y) = (0.0, 0.0)
        return entries.map { entry in
            let needed = 18 + Self.width(of: entry.label) + 18
            if x > 0, x + needed > width { (x, y) = (0, y + 18) }
            defer { x += needed }
            return (x, y)
        }
    }

    /// Ends the drawing and gives its text.
    consuming func finished() -> TextBuffer {
        buffer.append("</svg>\n")
        return buffer
    }

    /// About how wide a text is in letters of size 12: a drawing has no letters to measure.
    static func width(of text: String) -> Double { 6.8 * Double(text.count) }

    /// A number of the drawing, to a tenth.
    private mutating func append(_ number: Double) {
        let tenths = (number * 10).rounded()
        if tenths.truncatingRemainder(dividingBy: 10) == 0 {
            buffer.appendInteger(Int(tenths / 10))
        } else {
            buffer.appendFixed(tenths / 10, decimals: 1)
        }
    }
}
