import Foundation
import TapakFormats
import TapakLanguage
import Testing

@testable import TapakReports

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("plots")
struct PlotTests {
    private let bars: BarPlot = {
        var plot = BarPlot(id: "funnel", title: "Corong <b>", summary: "Berapa yang sampai")
        plot.bars = [
            .init(label: "Bekasi & Barat", parts: [.init(label: "lulus", count: 1_200, tone: .good)]),
            .init(
                label: "Bantargebang",
                parts: [
                    .init(label: "lulus", count: 300, tone: .good), .init(label: "ragu", count: 100, tone: .doubtful),
                    .init(label: "gagal", count: 0, tone: .bad),
                ]),
            .init(label: "Kosong", parts: []),
        ]
        return plot
    }()

    private let steps: StepPlot = {
        var plot = StepPlot(id: "policy", title: "Ambang", summary: "Lulus menurut luas", xLabel: "m²", yLabel: "unit")
        plot.series = [.init(label: "lulus", tone: .good, steps: [(600, 40), (300, 50), (1_200, 8)])]
        plot.marks = [.init(x: 700, label: "profil")]
        return plot
    }()

    private func svg(_ plot: BarPlot, _ language: Language = .id) -> String {
        var buffer = TextBuffer()
        plot.append(to: &buffer, phrasebook: Phrasebook(language))
        return buffer.text
    }

    private func svg(_ plot: StepPlot, _ language: Language = .id) -> String {
        var buffer = TextBuffer()
        plot.append(to: &buffer, phrasebook: Phrasebook(language))
        return buffer.text
    }

    @Test("are well-formed XML with a title and a description, without script, style or link")
    func wellFormed() throws {
        for text in [svg(bars), svg(steps)] {
            let reading = ElementNames()
            let parser = XMLParser(data: Data(text.utf8))
            parser.delegate = reading
            #expect(parser.parse(), "\(String(describing: parser.parserError)) in \(text)")
            #expect(Array(reading.names.prefix(3)) == ["svg", "title", "desc"])
            let known: Set<String> = ["svg", "title", "desc", "defs", "pattern", "rect", "path", "circle", "text"]
            #expect(Set(reading.names).isSubset(of: known))
            #expect(!text.contains("style=") && !text.contains("href"))
            #expect(text.contains(#"role="img""#))
        }
    }

    @Test("say every count in the description, as the language writes numbers")
    func description() {
        let indonesian = svg(bars)
        #expect(
            indonesian.contains(
                ">Berapa yang sampai; Bekasi &amp; Barat: 1.200; Bantargebang: lulus 300, ragu 100; Kosong: 0</desc>"))
        #expect(indonesian.contains(">Corong &lt;b&gt;</title>"))
        #expect(svg(bars, .en).contains("Bekasi &amp; Barat: 1,200;"))
        #expect(
            svg(steps).contains(">Lulus menurut luas; lulus: 300 → 50, 700 → 40, 1.200 → 8</desc>"))
    }

    @Test("bars are as long as their counts, and tell their parts apart by pattern")
    func lengths() throws {
        let text = svg(bars)
        let widths = text.matches(of: /<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="20"/).compactMap {
            Double($0.output.1)
        }
        #expect(widths.count == 3)
        #expect(abs(widths[1] / widths[0] - 0.25) < 0.001)
        #expect(abs(widths[2] / widths[0] - 1.0 / 12) < 0.001)
        #expect(text.contains("<pattern id=\"funnel-doubtful\""))
        #expect(text.contains("fill=\"url(#funnel-doubtful)\""))
    }

    @Test("a count holds up to the next one")
    func holding() throws {
        let line = try #require(svg(steps).firstMatch(of: /<path d="(M66 56L[^"]*)" fill="none" stroke="#1a7a3c"/))
        let places = line.output.1.dropFirst().split(separator: "L").map {
            $0.split(separator: " ").compactMap { Double($0) }
        }
        // 300 to 1200 lie between 66 and 706; 0 to 50 between 286 and 56.
        let x600 = 66 + 640.0 / 3
        let (y50, y40, y8) = (56.0, 286 - 230 * 0.8, 286 - 230 * 0.16)
        let expected = [[66, y50], [x600, y50], [x600, y40], [706, y40], [706, y8], [706, y8]]
        #expect(places.count == expected.count)
        for (place, other) in zip(places.joined(), expected.joined()) { #expect(abs(place - other) <= 0.051) }
    }

    @Test("nothing to draw is drawn without trouble")
    func empty() {
        #expect(svg(BarPlot(id: "a", title: "t", summary: "s")).hasSuffix("</svg>\n"))
        #expect(svg(StepPlot(id: "a", title: "t", summary: "s", xLabel: "x", yLabel: "y")).hasSuffix("</svg>\n"))
        let zeros = BarPlot(
            id: "z", title: "t", summary: "s",
            bars: [.init(label: "a", parts: [.init(label: "p", count: 0, tone: .plain)])])
        #expect(svg(zeros).contains("a: 0</desc>"))
    }

    @Test(
        "axes have round numbers around the range, few of them",
        arguments: [(0, 1), (0, 7), (0, 56), (300, 1_200), (0, 83_762), (-13, 4), (5, 5), (999, 1_001)])
    func ticks(_ least: Int, _ greatest: Int) throws {
        let ticks = PlotScale.ticks(from: least, to: greatest)
        #expect((2...8).contains(ticks.count))
        #expect(try #require(ticks.first) <= least)
        #expect(try #require(ticks.last) >= greatest)
        let step = ticks[1] - ticks[0]
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1 - $0 == step })
        var leading = step
        while leading.isMultiple(of: 10) { leading /= 10 }
        #expect([1, 2, 5].contains(leading))
    }

    private final class ElementNames: NSObject, XMLParserDelegate {
        var names: [String] = []

        func parser(
            _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
            qualifiedName qName: String?,
            attributes attributeDict: [String: String] = [:]
        ) { names.append(elementName) }
    }
}
