import GRDB
import TapakGeometry

extension ProjectDatabase {
    /// Lets a layer say `GEOMETRY` before features come that its type does not allow: a layer of polygons is one until
    /// somebody brings a point.
    ///
    /// - Parameter isPolygonal: whether those that come are polygons all.
    func widenGeometryType(of layout: LayerLayout, isPolygonal: Bool) throws {
        let table = layout.layer.name
        let declared = try String.fetchOne(
            connection, sql: "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE lower(table_name) = ?",
            arguments: [table])
        let any = GeometryTypeName.geometry.rawValue
        guard declared?.uppercased() != any else { return }
        if isPolygonal, declared?.uppercased() == GeometryTypeName.multiPolygon.rawValue { return }
        // A layer of single polygons is given nothing else.
        if layout.layer.geometryType == .polygon, declared?.uppercased() == GeometryTypeName.polygon.rawValue { return }
        try connection.execute(
            sql: "UPDATE gpkg_geometry_columns SET geometry_type_name = ? WHERE lower(table_name) = ?",
            arguments: [any, table])
        try redeclare(layout, as: any)
    }

    /// The type stands in the text of the table too, and both have to agree. Only that word changes, so the rows stay as they
    /// are: what SQLite's documentation calls a change of the schema that does not affect its content.
    private func redeclare(_ layout: LayerLayout, as type: String) throws {
        guard
            let text = try String.fetchOne(
                connection, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND lower(name) = ?",
                arguments: [layout.layer.name]),
            let changed = Self.declaration(text, of: layout.geometry, as: type),
            let version = try Int.fetchOne(connection, sql: "PRAGMA schema_version")
        else { return }
        try connection.execute(sql: "PRAGMA writable_schema = ON")
        try connection.execute(
            sql: "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND lower(name) = ?",
            arguments: [changed, layout.layer.name])
        try connection.execute(sql: "PRAGMA schema_version = \(version + 1)")
        try connection.execute(sql: "PRAGMA writable_schema = RESET")
    }

    /// The text of a table with another type for a column; nothing when the column is not found in it.
    static func declaration(_ text: String, of column: String, as type: String) -> String? {
        for name in [quoted(column), column] {
            var start = text.startIndex
            while let found = text[start...].firstRange(of: name + " ") {
                let before = text[..<found.lowerBound].last { !$0.isWhitespace }
                let rest = text[found.upperBound...].drop { $0 == " " }
                let word = rest.prefix { $0.isLetter }
                if before == "," || before == "(", !word.isEmpty {
                    return text[..<word.startIndex] + type + text[word.endIndex...]
                }
                start = found.upperBound
            }
        }
        return nil
    }
}

extension StringProtocol {
    /// Where another text first stands in this one.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            formIndex(after: &start)
        }
        return nil
    }
}
