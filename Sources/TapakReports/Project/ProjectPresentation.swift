public import TapakGeoPackage
public import TapakLanguage
import TapakProgramme

/// How QGIS and other programs show a project: titles, headings, codes in words, and drawings, in one language.
///
/// Drawings follow the HTML page: the same colours, and beside each colour a mark and a pattern that say the same, for
/// those who cannot tell the colours apart and for prints in black and white.
public struct ProjectPresentation: Sendable {
    let phrasebook: Phrasebook

    /// The presentation in the language of a phrasebook.
    public init(_ phrasebook: Phrasebook) { self.phrasebook = phrasebook }

    /// How tables are shown, in the order given.
    ///
    /// - Parameter names: `parcels`, `kelurahan`, other layers, and tables without geometry. Tables without
    ///   geometry get a title and a summary only; a layer of unknown name gets its name as title and a
    ///   neutral drawing.
    public func layers(named names: [String]) -> [LayerPresentation] { names.map(layer) }

    private func layer(_ name: String) -> LayerPresentation {
        let text = phrasebook.text(projectTable: name)
        var presentation = LayerPresentation(table: name, title: text.title, summary: text.summary)
        let table = LayerTable.named(name)
        guard LayerTable.isValid(name: name) || table.isResult else { return presentation }
        presentation.columns = ["fid", "geom"].map { column($0, of: table) }
        presentation.columns += table.columns.map { column($0.name, of: table) }
        presentation.style = style(of: table, columns: presentation.columns.filter { $0.name != "geom" })
        return presentation
    }

    private func column(_ name: String, of table: LayerTable) -> LayerPresentation.Column {
        let text = ProjectColumn(rawValue: name).map(phrasebook.text)
        return LayerPresentation.Column(
            name: name, title: text?.title ?? name, summary: text?.summary ?? "",
            values: codes(name).map {
                LayerPresentation.CodedValue(code: $0.code, label: $0.label)
            })
    }

    private func style(of table: LayerTable, columns: [LayerPresentation.Column]) -> LayerPresentation.Style {
        let fields = columns.map { column in
            QGISStyle.Field(
                column: column.name, title: column.title, values: column.values.map { ($0.code, $0.label) },
                isReadOnly: isReadOnly(column.name, of: table), isHidden: Self.bookkeeping.contains(column.name),
                isYesOrNo: column.name == ProjectColumn.edited.rawValue)
        }
        let (drawing, summary) =
            switch table.name {
            case LayerTable.parcels.name: (parcels(fields), phrasebook.projectWord(.parcelStyle))
            case LayerTable.kelurahan.name: (kelurahan(fields), phrasebook.projectWord(.kelurahanStyle))
            case LayerTable.buildings.name: (buildings(fields), phrasebook.projectWord(.buildingStyle))
            default: (zone(table.name, fields), phrasebook.projectWord(.zoneStyle))
            }
        // Lists of styles name those of all layers together, without their tables. The column holds 30 characters.
        let name = String("Tapak \(table.name)".prefix(30))
        return LayerPresentation.Style(name: name, qml: drawing.qml, summary: summary)
    }

    /// Columns that say where a feature came from; of no use to most people.
    private static let bookkeeping: Set = [
        "coordinate_decimals", "coordinate_unit", "attributes", "delivery", "feature",
    ]

    /// Whether a column is filled by import or screening, so that what a person writes there would be lost.
    private func isReadOnly(_ column: String, of table: LayerTable) -> Bool {
        ["fid", "edited"].contains(column) || table.resultColumns.contains(column)
            || table == .parcels && column == ProjectColumn.status.rawValue || Self.bookkeeping.contains(column)
    }
}
