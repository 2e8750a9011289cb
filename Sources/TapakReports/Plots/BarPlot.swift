import TapakFormats
import TapakLanguage

/// Counts as horizontal bars, each of one or more parts, as SVG.
///
/// ```swift
/// var plot = BarPlot(id: "funnel", title: phrasebook.…, summary: phrasebook.…)
/// plot.bars.append(.init(label: "Lahan", parts: [.init(label: "kelurahan", count: 12, tone: .plain)]))
/// plot.append(to: &buffer, phrasebook: phrasebook)
/// ```
/// **What is drawn.** The title, a key where there is more than one label of parts, then one line for each bar: its
/// label, its parts one after the other, their counts where there is room, the sum at the end. The same values give the
/// same bytes. **For everybody.** `role="img"` with title and description; the description is the summary followed by every
/// bar in words, so nothing is only in the picture. Tones differ by pattern as well as by colour, every count stands as text,
/// and there is no script and no style sheet. **Odd cases.** No bars: title alone. Only zeros: empty bars with their zeros.
/// Negative counts are drawn as nothing.
struct BarPlot {
    /// Begins the names within the plot; letters, digits and hyphens, different for each plot of a page.
    var id: String
    /// What it shows, in a few words.
    var title: String
    /// What can be seen, in one sentence.
    var summary: String
    /// The bars, from the top.
    var bars: [Bar] = []

    /// One line of the plot.
    struct Bar {
        /// What it counts; may be anybody's text.
        var label: String
        /// What it is made of, from the left.
        var parts: [Part]

        /// The sum of its parts.
        var total: Int { parts.reduce(0) { $0 + max(0, $1.count) } }
    }

    /// A part of a bar.
    struct Part {
        /// What it is, as in the key.
        var label: String
        /// How many.
        var count: Int
        /// How it looks; one label has one tone.
        var tone: PlotTone
    }

    init(id: String, title: String, summary: String, bars: [Bar] = []) {
        self.id = id
        self.title = title
        self.summary = summary
        self.bars = bars
    }

    /// Adds the `<svg>` element.
    ///
    /// - Complexity: O(bars · parts).
    func append(to buffer: inout TextBuffer, phrasebook: Phrasebook) {
        let key = key
        let labels = bars.map { phrasebook.shown($0.label) }
        let indent = min(260, (labels.map(PlotCanvas.width).max() ?? 0) + 10)
        let totals = bars.map { phrasebook.integer($0.total) }
        let room = Self.width - indent - (totals.map(PlotCanvas.width).max() ?? 0) - 10
        let legendHeight = key.count > 1 ? PlotCanvas.legendHeight(key, width: Self.width) : 0
        let height = 28 + legendHeight + Double(bars.count) * Self.pitch
        var canvas = PlotCanvas(
            id: id, title: phrasebook.shown(title), description: description(phrasebook), width: Self.width,
            height: height, tones: key.map(\.tone))
        if key.count > 1 { canvas.legend(key, top: 26, width: Self.width) }
        let greatest = Double(max(1, bars.map(\.total).max() ?? 0))
        for (index, bar) in bars.enumerated() {
            let top = 28 + legendHeight + Double(index) * Self.pitch
            canvas.text(Self.cut(labels[index], to: indent - 10), x: indent - 8, y: top + 15, anchor: .end)
            var x = indent
            for part in bar.parts where part.count > 0 {
                let width = Double(part.count) / greatest * room
                canvas.rectangle(x: x, y: top, width: width, height: 20, tone: part.tone)
                let count = phrasebook.integer(part.count)
                if bar.parts.count > 1, PlotCanvas.width(of: count) + 10 <= width {
                    canvas.label(count, x: x + width / 2, y: top + 14.5)
                }
                x += width
            }
            canvas.text(totals[index], x: x + 6, y: top + 15, isBold: true)
        }
        buffer.append(bytes: canvas.finished().bytes)
    }

    private static let width = 720.0
    private static let pitch = 26.0

    /// Each label of a part once, in the order in which they occur.
    private var key: [(label: String, tone: PlotTone)] {
        var seen: Set<String> = []
        return bars.flatMap(\.parts).filter { seen.insert($0.label).inserted }.map { ($0.label, $0.tone) }
    }

    private func description(_ phrasebook: Phrasebook) -> String {
        let lines = bars.map { bar in
            let parts = bar.parts.filter { bar.parts.count == 1 || $0.count > 0 }
            let words = parts.map { part in
                let count = phrasebook.integer(max(0, part.count))
                return bar.parts.count > 1 ? "\(part.label) \(count)" : count
            }
            return "\(phrasebook.shown(bar.label)): \(words.isEmpty ? "0" : words.joined(separator: ", "))"
        }
        return ([summary] + lines).joined(separator: "; ")
    }

    /// A label no wider than there is room.
    private static func cut(_ label: String, to width: Double) -> String {
        guard PlotCanvas.width(of: label) > width else { return label }
        return label.prefix(max(1, Int(width / PlotCanvas.width(of: "a")) - 1)) + "…"
    }
}
