import TapakFormats
import TapakLanguage

/// Counts that change step by step along a quantity, such as passing kelurahan by least area, as SVG.
///
/// ```swift
/// var plot = StepPlot(id: "policy", title: …, summary: …, xLabel: "Luas minimum (m²)", yLabel: "kelurahan")
/// plot.series = [.init(label: "lulus", tone: .good, steps: [(300, 50), (450, 48), (600, 41)])]
/// plot.marks = [.init(x: 600, label: "profil sekarang")]
/// plot.append(to: &buffer, phrasebook: phrasebook)
/// ```
/// **Method.** A count holds from its `x` on up to the next one; the last holds to `end` (the greatest `x` of all where
/// `end` is nothing). Both axes carry round numbers (1, 2 or 5 times a power of ten), the upright one from zero. The same
/// values give the same bytes. **For everybody.** `role="img"` with title and description; the description is the summary
/// followed by the first and the last count of each series and its count at each mark; the whole table belongs beside the
/// plot. Series differ by dashes as well as by colour and
/// have their labels in a key; no script, no style sheet.
/// **Odd cases.** No steps: axes alone. Steps that are not in order are sorted; of equal ones the last counts.
struct StepPlot {
    /// Begins the names within the plot; letters, digits and hyphens, different for each plot of a page.
    var id: String
    /// What it shows, in a few words.
    var title: String
    /// What can be seen, in one sentence.
    var summary: String
    /// What lies along the level axis, with its unit.
    var xLabel: String
    /// What is counted.
    var yLabel: String
    /// The lines.
    var series: [Series] = []
    /// Upright lines at places that matter.
    var marks: [Mark] = []
    /// Where the level axis ends.
    var end: Int?

    /// One line of the plot.
    struct Series {
        /// What it counts.
        var label: String
        /// How it looks.
        var tone: PlotTone
        /// Where a count begins to hold, and the count.
        var steps: [(x: Int, count: Int)]

        /// The count that holds at a place; nothing before the first.
        func count(at x: Int) -> Int? { steps.last { $0.x <= x }?.count }
    }

    /// A place that matters.
    struct Mark {
        /// Where.
        var x: Int
        /// What it is.
        var label: String
    }

    init(id: String, title: String, summary: String, xLabel: String, yLabel: String) {
        self.id = id
        self.title = title
        self.summary = summary
        self.xLabel = xLabel
        self.yLabel = yLabel
    }

    /// Adds the `<svg>` element.
    ///
    /// - Complexity: O(*n* log *n*) for *n* steps.
    func append(to buffer: inout TextBuffer, phrasebook: Phrasebook) {
        let series = ordered
        let places = series.flatMap(\.steps).map(\.x) + marks.map(\.x) + (end.map { [$0] } ?? [])
        let (first, last) = (places.min() ?? 0, max(places.max() ?? 1, (places.min() ?? 0) + 1))
        let counts = PlotScale.ticks(from: 0, to: max(1, series.flatMap(\.steps).map(\.count).max() ?? 0))
        let frame = Frame(x: (first, last), y: (0, counts.last ?? 1))
        var canvas = PlotCanvas(
            id: id, title: phrasebook.shown(title), description: description(series, last: last, phrasebook),
            width: Frame.width, height: Frame.height, tones: series.map(\.tone))
        draw(counts, frame, on: &canvas, phrasebook)
        for mark in marks {
            let x = frame.x(mark.x)
            canvas.line([(x, Frame.top), (x, Frame.bottom)], colour: "#1b2430", dashes: "3 3")
            let isRight = x > (Frame.left + Frame.right) / 2
            canvas.text(
                "\(phrasebook.shown(mark.label)) (\(phrasebook.integer(mark.x)))", x: isRight ? x - 5 : x + 5,
                y: Frame.top + 12, anchor: isRight ? .end : .start, size: 11, hasHalo: true)
        }
        for line in series {
            var path: [(x: Double, y: Double)] = []
            for step in line.steps {
                if let before = path.last { path.append((frame.x(step.x), before.y)) }
                path.append((frame.x(step.x), frame.y(step.count)))
            }
            guard let final = path.last else { continue }
            path.append((frame.x(last), final.y))
            canvas.line(path, colour: line.tone.colour, width: "2.5", dashes: line.tone.dashes)
        }
        drawKey(series, on: &canvas, phrasebook)
        buffer.append(bytes: canvas.finished().bytes)
    }

    /// The key: a piece of each line with its label, below the title.
    private func drawKey(_ series: [Series], on canvas: inout PlotCanvas, _ phrasebook: Phrasebook) {
        var x = Frame.left
        for line in series {
            let label = phrasebook.shown(line.label)
            canvas.line([(x, 36), (x + 34, 36)], colour: line.tone.colour, width: "2.5", dashes: line.tone.dashes)
            canvas.text(label, x: x + 40, y: 40)
            x += 40 + PlotCanvas.width(of: label) + 20
        }
    }

    private func draw(
        _ counts: [Int], _ frame: Frame, on canvas: inout PlotCanvas, _ phrasebook: Phrasebook
    ) {
        for count in counts {
            let y = frame.y(count)
            canvas.line([(Frame.left, y), (Frame.right, y)], colour: count == 0 ? "#1b2430" : "#d5dae1")
            canvas.text(phrasebook.integer(count), x: Frame.left - 6, y: y + 4, anchor: .end, size: 11)
        }
        for tick in PlotScale.ticks(from: frame.first, to: frame.last) where (frame.first...frame.last).contains(tick) {
            let x = frame.x(tick)
            canvas.line([(x, Frame.bottom), (x, Frame.bottom + 5)], colour: "#1b2430")
            // The last one keeps within the drawing.
            let isLast = x > Frame.right - 14
            canvas.text(
                phrasebook.integer(tick), x: isLast ? Frame.width : x, y: Frame.bottom + 18,
                anchor: isLast ? .end : .middle, size: 11)
        }
        let middle = (Frame.left + Frame.right) / 2
        canvas.text(phrasebook.shown(xLabel), x: middle, y: Frame.height - 6, anchor: .middle)
        canvas.text(
            phrasebook.shown(yLabel), x: 14, y: (Frame.top + Frame.bottom) / 2, anchor: .middle, rotated: true)
    }

    /// The series with their steps in order, each place once.
    private var ordered: [Series] {
        series.map { line in
            var line = line
            let sorted = line.steps.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }
            line.steps = []
            for (_, step) in sorted {
                if line.steps.last?.x == step.x { line.steps.removeLast() }
                line.steps.append(step)
            }
            return line
        }
    }

    private func description(_ series: [Series], last: Int, _ phrasebook: Phrasebook) -> String {
        let lines = series.compactMap { line -> String? in
            guard let start = line.steps.first else { return nil }
            let places = [start.x] + marks.map(\.x).sorted() + [last]
            let words = places.enumerated().compactMap { index, x -> String? in
                guard !places[..<index].contains(x), let count = line.count(at: x) else { return nil }
                return "\(phrasebook.integer(x)) → \(phrasebook.integer(count))"
            }
            return "\(phrasebook.shown(line.label)): \(words.joined(separator: ", "))"
        }
        return ([summary] + lines).joined(separator: "; ")
    }

    /// The rectangle of the axes.
    private struct Frame {
        static let width = 720.0
        static let height = 340.0
        static let left = 66.0
        static let right = 706.0
        static let top = 56.0
        static let bottom = 286.0

        let first: Int
        let last: Int
        private let greatest: Int

        init(x: (Int, Int), y: (Int, Int)) {
            (first, last) = x
            greatest = y.1
        }

        func x(_ place: Int) -> Double {
            Self.left + Double(place - first) / Double(last - first) * (Self.right - Self.left)
        }

        func y(_ count: Int) -> Double {
            Self.bottom - Double(count) / Double(greatest) * (Self.bottom - Self.top)
        }
    }
}
