import GRDB

extension ProjectDatabase {
    /// Writes how tables are called, described and drawn, in place of what was written before.
    ///
    /// Titles and summaries go to `gpkg_contents`; those of columns to `gpkg_data_columns`, and codes as enumerations
    /// to `gpkg_data_column_constraints` (GeoPackage 1.3, annex F.9); styles to `layer_styles`, where QGIS looks for
    /// them. Twice the same leaves the same rows, with their times.
    ///
    /// **Odd cases.** A table the project lacks is passed over, and so is a column the table lacks. Rows that people
    /// made for columns or styles of their own stay. A style of our name that somebody saved anew is theirs: QGIS
    /// clears its owner, and from then on it is left alone. Ours is the default unless another is. A title that another
    /// table has already is followed by the table's name, and a column's by the column's, for both are unique.
    public func present(_ presentations: [LayerPresentation]) throws {
        for presentation in presentations {
            guard try isListed(presentation.table) else { continue }
            try name(presentation)
            try describeColumns(of: presentation)
            if let style = presentation.style { try write(style, of: presentation.table) }
        }
    }

    /// Whether a layer was given a title: one that came with a later version was not, and is called as its table.
    public func isPresented(_ layer: LayerTable) throws -> Bool {
        try exists("SELECT 1 FROM gpkg_contents WHERE table_name = ? AND identifier <> table_name", [layer.name])
    }

    private func isListed(_ table: String) throws -> Bool {
        try exists("SELECT 1 FROM gpkg_contents WHERE table_name = ?", [table])
    }

    private func exists(_ query: String, _ arguments: StatementArguments) throws -> Bool {
        try Row.fetchOne(connection, sql: query, arguments: arguments) != nil
    }

    private func name(_ presentation: LayerPresentation) throws {
        let table = presentation.table
        let isTaken = try exists(
            "SELECT 1 FROM gpkg_contents WHERE identifier = ? AND table_name <> ?", [presentation.title, table])
        try connection.execute(
            sql: "UPDATE gpkg_contents SET identifier = ?, description = ? WHERE table_name = ?",
            arguments: [
                isTaken ? "\(presentation.title) (\(table))" : presentation.title, presentation.summary, table,
            ])
    }

    private func describeColumns(of presentation: LayerPresentation) throws {
        let table = presentation.table
        let present = Set(try connection.columns(in: table).map(\.name))
        // What a program that dropped a column or the whole table left behind would make the file invalid.
        let described = try String.fetchAll(
            connection, sql: "SELECT column_name FROM gpkg_data_columns WHERE table_name = ?", arguments: [table])
        for column in described where !present.contains(column) {
            try connection.execute(
                sql: "DELETE FROM gpkg_data_columns WHERE table_name = ? AND column_name = ?",
                arguments: [table, column])
        }
        let told = presentation.columns.filter { present.contains($0.name) }
        // First without names: two columns may have exchanged theirs, and names are unique at every moment.
        for column in told {
            try connection.execute(
                sql: "UPDATE gpkg_data_columns SET name = NULL WHERE table_name = ? AND column_name = ?",
                arguments: [table, column.name])
        }
        for column in told {
            let isTaken = try exists(
                "SELECT 1 FROM gpkg_data_columns WHERE table_name = ? AND name = ?", [table, column.title])
            let title = isTaken ? "\(column.title) (\(column.name))" : column.title
            // GDAL takes `name` for the alias; the standard calls it the readable identifier and `title` the formal
            // one.
            try connection.describe(
                DataColumn(
                    table: table, column: column.name, name: title, title: title, description: column.summary,
                    constraint: try constrain(column, of: table)))
        }
    }

    private func constrain(_ column: LayerPresentation.Column, of table: String) throws -> String? {
        let name = "\(table)_\(column.name)"
        try connection.define(.values(column.values.map { ($0.code, $0.label) }), name: name)
        return column.values.isEmpty ? nil : name
    }

    private func write(_ style: LayerPresentation.Style, of table: String) throws {
        let column = try String.fetchOne(
            connection, sql: "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", arguments: [table])
        // Somebody may have dropped the table of styles, which no standard demands.
        guard let column, try connection.tableExists(LayerStyles.table) else { return }
        let place: StatementArguments = [table, style.name]
        let mine = "f_table_name = ? AND styleName = ?"
        let row = try Row.fetchOne(connection, sql: "SELECT * FROM layer_styles WHERE \(mine)", arguments: place)
        if let row {
            guard row["owner"] == Self.styleOwner else { return }
            let isSame =
                row["styleQML"] == style.qml && row["styleSLD"] == (style.sld ?? "")
                && row["description"] == style.summary && row["f_geometry_column"] == column
            if isSame { return }
            try connection.execute(sql: "DELETE FROM layer_styles WHERE \(mine)", arguments: place)
        }
        let hasOtherDefault = try exists(
            "SELECT 1 FROM layer_styles WHERE f_table_name = ? AND useAsDefault", [table])
        try connection.execute(
            sql: """
                INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
                    styleQML, styleSLD, useAsDefault, description, owner, ui, update_time)
                VALUES ('', '', ?, ?, ?, ?, ?, ?, ?, ?, NULL, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
                """,
            arguments: [
                table, column, style.name, style.qml, style.sld ?? "", !hasOtherDefault, style.summary, Self.styleOwner,
            ])
        try connection.setLastChange(of: LayerStyles.table)
    }

    /// By which a style is known as unchanged since it was written here.
    private static let styleOwner = "tapak"
}
