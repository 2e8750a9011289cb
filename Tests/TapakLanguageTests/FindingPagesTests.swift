import Foundation
import TapakGeometry
import TapakTestSupport
import Testing

@testable import TapakLanguage

@Suite("The pages that explain the findings")
struct FindingPagesTests {
    private static let folder = TestData.packageRoot.appending(path: "docs/findings")

    private static func page(_ code: FindingCode) throws -> String {
        try String(contentsOf: folder.appending(path: code.rawValue + ".md"), encoding: .utf8)
    }

    /// The text of a page from one heading to the next of the same or a higher rank.
    private static func section(_ heading: String, of page: String) -> String? {
        guard let start = page.range(of: "\n\(heading)\n") else { return nil }
        let rest = page[start.upperBound...]
        let ranks = heading.hasPrefix("###") ? ["\n## ", "\n### "] : ["\n## "]
        let end = ranks.compactMap { rest.range(of: $0)?.lowerBound }.min() ?? rest.endIndex
        return String(rest[..<end])
    }

    @Test("every code has a page, in both languages, with all its sections", arguments: FindingCode.allCases)
    func pages(code: FindingCode) throws {
        let page = try Self.page(code)
        #expect(page.hasPrefix("# `\(code.rawValue)`\n"))
        for (language, heading, sections) in [
            (
                Language.id, "## Bahasa Indonesia",
                ["### Artinya", "### Mengapa penting", "### Cara memperbaiki di QGIS", "### Contoh"]
            ),
            (
                .en, "## English",
                ["### What it means", "### Why it matters", "### How to fix it in QGIS", "### Example"]
            ),
        ] {
            let book = Phrasebook(language)
            let text = try #require(Self.section(heading, of: page), "\(heading)")
            #expect(page.contains("**\(book.label(code))**"))
            for name in sections {
                let body = try #require(Self.section(name, of: "\n" + text), "\(name)")
                #expect(!body.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, "\(name)")
            }
            let meaning = sections[0...1].compactMap { Self.section($0, of: "\n" + text) }.joined(separator: " ")
            #expect((35...150).contains(meaning.split(whereSeparator: \.isWhitespace).count), "\(heading)")
        }
    }

    @Test("the example is what the program says", arguments: FindingCode.allCases)
    func examples(code: FindingCode) throws {
        let page = try Self.page(code)
        for (language, heading) in [(Language.id, "### Contoh"), (.en, "### Example")] {
            let book = Phrasebook(language)
            let example = try #require(Self.section(heading, of: page))
            let template = language == .id ? FindingText.indonesian(code) : FindingText.english(code)
            // Up to its first placeholder, the sentence stands there word for word.
            let sentence = template.sentence.prefix { $0 != "[" && $0 != "{" }
            // Some findings are graver than their code where more is known.
            let severities = [FindingSeverity.error, .warning, .notice].map { book.label($0) }
            #expect(
                severities.contains { example.contains("\n\($0)[\(code.rawValue)]: \(sentence)") }, "\(example)")
            let help = template.help.prefix { $0 != "[" && $0 != "{" }
            #expect(example.contains("\n  \(language == .id ? "bantuan" : "help"): \(help)"), "\(example)")
            // No placeholder was forgotten.
            #expect(!example.contains("[[") && !example.contains("{") && !example.contains("||"), "\(example)")
        }
    }

    @Test("the index names every page once, and there is no page of an unknown code")
    func index() throws {
        let index = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        for code in FindingCode.allCases {
            #expect(index.components(separatedBy: "](\(code.rawValue).md)").count == 2, "\(code.rawValue)")
        }
        let pages = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        let known = Set(FindingCode.allCases.map { $0.rawValue + ".md" } + ["README.md"])
        #expect(Set(pages.filter { $0.hasSuffix(".md") }) == known)
    }
}
