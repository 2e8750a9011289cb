import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

extension ScreenPage {
    /// What is needed to make the page anew, and whose boundaries the map shows.
    func appendProvenance(_ provenance: Provenance, to buffer: inout TextBuffer) {
        buffer.append("<section id=\"provenance\">\n")
        buffer.appendElement("h2", phrasebook.pageWord(.aboutHead))
        buffer.append("\n<dl>\n")
        for input in provenance.inputs where input.role == .kelurahan {
            let note = "\(phrasebook.file(input.file)), \(phrasebook.pageWord(.attributionNote))"
            append(phrasebook.pageWord(.attribution), note, to: &buffer)
        }
        for input in provenance.inputs { append(input, to: &buffer) }
        if let profile = provenance.profile {
            append(
                phrasebook.pageWord(.profile), "\(profile.key) \(profile.version)", "SHA-256 \(profile.sha256)",
                to: &buffer)
            append("", phrasebook.text(self.profile.note), to: &buffer)
        }
        let epsg = provenance.epsg.map { ", EPSG \($0)" } ?? ""
        append(
            phrasebook.pageWord(.versions),
            "tapak \(provenance.tapak), GEOS \(provenance.geos), PROJ \(provenance.proj)\(epsg)", to: &buffer)
        buffer.append("</dl>\n</section>\n")
    }

    private func append(_ input: InputProvenance, to buffer: inout TextBuffer) {
        let count = "\(phrasebook.integer(input.featureCount)) \(phrasebook.pageWord(.features))"
        append(
            "\(phrasebook.pageWord(.file)) (\(phrasebook.role(of: input)))", "\(phrasebook.file(input.file)), \(count)",
            "SHA-256 \(input.sha256)", to: &buffer)
        let operation = input.system.operation
        let accuracy =
            operation.accuracy.map { "\(phrasebook.word(.accuracy)) \(phrasebook.length($0))" }
            ?? phrasebook.word(.exact)
        let named: ReportWord =
            switch input.system.authority {
            case .option: .namedByOption
            case .member: .namedByMember
            case .standard: .namedByStandard
            }
        let code = operation.code.map { " (\($0))" } ?? ""
        append(
            "",
            "\(phrasebook.pageWord(.system)): \(input.system.crs.name) \(phrasebook.word(named)); "
                + "\(phrasebook.word(.operation)): \(operation.name)\(code), \(accuracy)", to: &buffer)
        let uses = input.attributes.rows.map { "\($0.role) = \(phrasebook.shown($0.attribute))" }
        if !uses.isEmpty {
            append("", "\(phrasebook.word(.attributes)): \(uses.joined(separator: ", "))", to: &buffer)
        }
    }

    /// A term and what is said of it; an empty term goes on with the one before.
    private func append(_ term: String, _ text: String, _ hash: String? = nil, to buffer: inout TextBuffer) {
        if !term.isEmpty { buffer.appendElement("dt", term) }
        buffer.append("<dd>")
        buffer.appendHTML(text)
        if let hash { buffer.appendElement("code", hash) }
        buffer.append("</dd>\n")
    }
}
