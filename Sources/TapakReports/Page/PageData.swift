import TapakFormats
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows

/// What the script of a page draws its map and its list from: one JSON object.
struct PageData {
    let page: ScreenPage
    let parcels: PageParcels
    let overlays: [PageOverlay]

    private var phrasebook: Phrasebook { page.phrasebook }
    private var villages: [Village] { page.layer?.villages ?? [] }

    func append(_ outcome: ScreenParcels.Outcome, to buffer: inout TextBuffer) {
        let grid = parcels.grid ?? MapGrid(origin: Position(x: 0, y: 0))
        buffer.append("{\"lang\":\"\(phrasebook.language.rawValue)\",\"decimal\":")
        buffer.appendScriptString(phrasebook.language == .id ? "," : ".")
        buffer.append(",\"group\":")
        buffer.appendScriptString(phrasebook.language == .id ? "." : ",")
        buffer.append(",\"latitude\":")
        buffer.appendFixed(grid.origin.y, decimals: 6)
        buffer.append(",\n\"words\":{")
        for (index, word) in PageWord.allCases.enumerated() {
            if index > 0 { buffer.append(",") }
            buffer.appendScriptString(word.rawValue)
            buffer.append(":")
            buffer.appendScriptString(phrasebook.pageWord(word))
        }
        buffer.append("}")
        appendLabels(to: &buffer)
        appendVillages(outcome.board, grid, to: &buffer)
        appendOverlays(to: &buffer)
        buffer.append(",\n\"files\":")
        buffer.appendScriptStrings(parcels.files.map(phrasebook.file))
        buffer.append(",\n\"phrases\":")
        buffer.appendList(parcels.phrases.wordings) { $0.appendScriptString($1) }
        buffer.append(",\n\"parcels\":[\n")
        buffer.append(bytes: parcels.rows.bytes)
        buffer.append("\n]}")
    }

    private func appendLabels(to buffer: inout TextBuffer) {
        func append(_ name: String, _ labels: [String]) {
            buffer.append(",\n\"\(name)\":")
            buffer.appendScriptStrings(labels)
        }
        append("verdicts", Verdict.allCases.map(\.rawValue))
        append("verdictLabels", Verdict.allCases.map { phrasebook.label($0) })
        append("verdictSymbols", Verdict.allCases.map { phrasebook.symbol($0) })
        append("areaClasses", AreaClass.allCases.map { phrasebook.label($0) })
        append("severities", FindingSeverity.allCases.map(\.rawValue))
        append("severityLabels", FindingSeverity.allCases.map { phrasebook.label($0) })
        append("codes", FindingCode.allCases.map(\.rawValue))
        append("codeLabels", FindingCode.allCases.map { phrasebook.label($0) })
        append("assets", AssetClass.allCases.map { phrasebook.label($0) })
        append("captures", CaptureClass.allCases.map { phrasebook.label($0) })
        let criteria = PageParcels.criteria(of: page.profile)
        append("criteria", criteria.map { phrasebook.label($0) })
        buffer.append(",\n\"footprint\":")
        buffer.appendInteger(criteria.firstIndex(of: .footprint) ?? -1)
        append("answers", Answer.allCases.map { phrasebook.label($0) })
        append("answerCodes", Answer.allCases.map(\.rawValue))
    }

    /// What lies beneath the parcels as [kind, text, rings, lines].
    private func appendOverlays(to buffer: inout TextBuffer) {
        buffer.append(",\n\"overlays\":")
        buffer.appendList(overlays) { buffer, overlay in
            buffer.append("\n[\"\(overlay.kind.rawValue)\",")
            buffer.appendScriptString(phrasebook.shown(overlay.text))
            buffer.append(",")
            buffer.appendRings(overlay.drawing.rings)
            buffer.append(",")
            buffer.appendRings(overlay.drawing.lines)
            buffer.append("]")
        }
    }

    /// Villages as [name, kecamatan, has candidates, rings, label x, label y, width there]; names of kecamatan once.
    private func appendVillages(_ board: CoverageBoard?, _ grid: MapGrid, to buffer: inout TextBuffer) {
        let kecamatan = Set(villages.compactMap(\.shownKecamatan)).sorted()
        buffer.append(",\n\"kecamatan\":")
        buffer.appendScriptStrings(kecamatan.map(phrasebook.shown))
        buffer.append(",\n\"villages\":")
        let indices = Dictionary(zip(kecamatan, kecamatan.indices), uniquingKeysWith: { first, _ in first })
        buffer.appendList(villages.enumerated()) { buffer, entry in
            let (number, village) = entry
            buffer.append("\n[")
            buffer.appendScriptString(phrasebook.shown(ScreenPage.name(of: village)))
            buffer.append(",")
            buffer.appendInteger(village.shownKecamatan.flatMap { indices[$0] } ?? -1)
            buffer.append(",\(board?.rows[number].candidates == 0 ? 0 : 1),")
            let rings = village.geometry.flatMap { grid.rings(of: $0, tolerance: MapGrid.villageTolerance) } ?? []
            buffer.appendRings(rings)
            if let place = Outline.labelPlace(rings) {
                buffer.append(",\(place.cell.x),\(place.cell.y),\(place.width)")
            }
            buffer.append("]")
        }
    }
}
