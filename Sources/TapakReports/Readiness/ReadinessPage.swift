import TapakFormats
import TapakGeoPackage
public import TapakLanguage
public import TapakProgramme
import TapakSurvey
public import TapakWorkflows

/// The readiness list as one HTML page for a person: what the units add up to, in words and as plots, every unit, and
/// where it all comes from. No script, no request; prints on A4.
public struct ReadinessPage {
    let phrasebook: Phrasebook
    let wording: ReadinessWording

    /// A page in a language.
    public init(phrasebook: Phrasebook, vocabulary: StageVocabulary? = nil) {
        self.phrasebook = phrasebook
        wording = ReadinessWording(phrasebook: phrasebook, vocabulary: vocabulary)
    }

    func word(_ word: ReadinessWord) -> String { phrasebook.readinessWord(word) }

    /// Writes the page; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func write(
        _ outcome: ListReadiness.Outcome, by grouping: ReadinessGrouping, to sink: ReportSink
    ) throws {
        let title = "\(word(.title)): \(wording.region(outcome.provenance))"
        let page = SelfContainedPage(phrasebook: phrasebook, title: title)
        try sink.write { buffer in
            page.appendHead(to: &buffer)
            appendIntroduction(outcome, title: title, to: &buffer)
            buffer.append("<main>\n")
            appendFigures(outcome.totals, to: &buffer)
            appendKecamatan(outcome.totals, to: &buffer)
        }
        if grouping == .kelurahan { try writeUnits(outcome.rows, to: sink) }
        try sink.write { buffer in
            appendProvenance(outcome, to: &buffer)
            buffer.append("</main>\n")
            page.appendEnd(to: &buffer)
        }
    }

    private func appendIntroduction(
        _ outcome: ListReadiness.Outcome, title: String, to buffer: inout TextBuffer
    ) {
        buffer.append("<header>\n")
        buffer.appendElement("h1", title)
        buffer.appendElement(
            "p", "class=\"rules\"",
            "\(word(.asOf)) \(outcome.provenance.date.text). \(word(.rules)): \(wording.rules(outcome.profile))")
        buffer.append("<ul class=\"tiles\" id=\"counts\">\n")
        let region = outcome.totals.region
        for readiness in Readiness.allCases {
            let count = region.readiness[readiness] ?? 0
            buffer.append("<li data-readiness=\"\(readiness.rawValue)\" data-count=\"\(count)\">")
            buffer.appendElement("span", "class=\"sign\" aria-hidden=\"true\"", phrasebook.symbol(readiness))
            buffer.append(" ")
            buffer.appendElement("b", phrasebook.integer(count))
            buffer.append(" ")
            buffer.appendElement("span", phrasebook.label(readiness))
            buffer.append("</li>\n")
        }
        buffer.append("<li class=\"total\" data-count=\"\(region.units)\">")
        buffer.appendElement("b", phrasebook.integer(region.units))
        buffer.append(" ")
        buffer.appendElement("span", word(.unitsOfRegion))
        buffer.append("</li>\n</ul>\n")
        let notChecked = wording.notChecked(outcome.rows)
        if !notChecked.isEmpty {
            buffer.append("<p class=\"unchecked\">")
            buffer.appendElement("strong", word(.notChecked) + ":")
            buffer.appendHTML(" \(notChecked.joined(separator: ", ")) (\(word(.notCheckedNote)))")
            buffer.append("</p>\n")
        }
        buffer.append("</header>\n")
    }

    private func appendProvenance(_ outcome: ListReadiness.Outcome, to buffer: inout TextBuffer) {
        let provenance = outcome.provenance
        buffer.append("<section id=\"provenance\">\n")
        buffer.appendElement("h2", word(.provenance))
        buffer.append("\n<dl>\n")
        append(phrasebook.pageWord(.file), phrasebook.file(provenance.project), to: &buffer)
        append(word(.asOf), provenance.date.text, to: &buffer)
        append(word(.events), phrasebook.integer(provenance.head.count), code: provenance.head.hash, to: &buffer)
        append(
            phrasebook.pageWord(.profile), "\(provenance.profile.key) \(provenance.profile.version)",
            code: "SHA-256 \(provenance.profile.sha256)", to: &buffer)
        for delivery in provenance.deliveries {
            append(
                "\(word(.delivery)) #\(delivery.id)",
                "\(delivery.layer): \(phrasebook.shown(delivery.file)), \(delivery.received), "
                    + "\(phrasebook.integer(delivery.featureCount)) \(phrasebook.pageWord(.features))",
                code: "SHA-256 \(delivery.sha256)", to: &buffer)
        }
        if outcome.parcelsElsewhere > 0 {
            append("", "\(phrasebook.integer(outcome.parcelsElsewhere)) \(word(.parcelsElsewhere))", to: &buffer)
        }
        if !outcome.sitesElsewhere.isEmpty {
            let numbers = outcome.sitesElsewhere.map(String.init).joined(separator: ", ")
            append("", "\(word(.sitesElsewhere)): \(numbers)", to: &buffer)
        }
        let versions = provenance.versions
        let epsg = versions.epsg.map { ", EPSG \($0)" } ?? ""
        append(
            phrasebook.pageWord(.versions),
            "tapak \(versions.tapak), GEOS \(versions.geos), PROJ \(versions.proj)\(epsg)", to: &buffer)
        buffer.append("</dl>\n")
        buffer.appendElement("p", "class=\"note\"", word(.print))
        buffer.append("\n</section>\n")
    }

    /// A term and what is said of it; an empty term goes on with the one before.
    private func append(_ term: String, _ text: String, code: String? = nil, to buffer: inout TextBuffer) {
        if !term.isEmpty { buffer.appendElement("dt", term) }
        buffer.append("<dd>")
        buffer.appendHTML(text)
        if let code { buffer.appendElement("code", code) }
        buffer.append("</dd>\n")
    }
}
