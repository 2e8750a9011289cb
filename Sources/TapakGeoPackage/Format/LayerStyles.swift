import GRDB

/// How a layer is drawn, for QGIS, which takes styles out of the table `layer_styles` of a GeoPackage.
struct LayerStyle {
    /// The feature table.
    var table: String
    var geometryColumn: String
    /// At most 30 characters; the table and the name together are met once.
    var name: String
    /// QGIS' own style document.
    var qml: String
    /// OGC's, for other programs; QGIS does without.
    var sld: String?
    /// Whether QGIS draws the layer so when it is added.
    var isDefault: Bool
    var description: String?

    init(
        table: String, geometryColumn: String = "geom", name: String, qml: String, sld: String? = nil,
        isDefault: Bool = true, description: String? = nil
    ) {
        self.table = table
        self.geometryColumn = geometryColumn
        self.name = name
        self.qml = qml
        self.sld = sld
        self.isDefault = isDefault
        self.description = description
    }
}

/// QGIS' table of styles.
enum LayerStyles {
    static let table = "layer_styles"

    /// As QGIS makes it.
    static let definition = """
        CREATE TABLE layer_styles (
          id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          f_table_catalog TEXT(256),
          f_table_schema TEXT(256),
          f_table_name TEXT(256),
          f_geometry_column TEXT(256),
          styleName TEXT(30),
          styleQML TEXT,
          styleSLD TEXT,
          useAsDefault BOOLEAN,
          description TEXT,
          owner TEXT(30),
          ui TEXT(30),
          update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
        );
        """
}

extension Database {
    /// Makes the table of styles and tells the contents.
    ///
    /// - Parameters:
    ///   - title: For people; QGIS itself writes the table's name.
    ///   - description: For people.
    /// - Throws: `DatabaseError`.
    func createLayerStyles(title: String = LayerStyles.table, description: String = "") throws {
        try execute(sql: LayerStyles.definition)
        try registerAttributes(LayerStyles.table, title: title, description: description)
    }

    /// Stores a style, in place of one of that name for that table; a default takes that rank from every other.
    ///
    /// - Throws: `DatabaseError`.
    func store(_ style: LayerStyle) throws {
        try execute(
            sql: "DELETE FROM layer_styles WHERE f_table_name = ? AND f_geometry_column = ? AND styleName = ?",
            arguments: [style.table, style.geometryColumn, style.name])
        if style.isDefault {
            try execute(
                sql: "UPDATE layer_styles SET useAsDefault = 0 WHERE f_table_name = ? AND f_geometry_column = ?",
                arguments: [style.table, style.geometryColumn])
        }
        // QGIS looks for empty names of catalogue and schema, not for NULL.
        try execute(
            sql: "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
                + "styleName, styleQML, styleSLD, useAsDefault, description, owner) "
                + "VALUES ('', '', ?, ?, ?, ?, ?, ?, ?, '')",
            arguments: [
                style.table, style.geometryColumn, style.name, style.qml, style.sld ?? "", style.isDefault,
                style.description ?? "",
            ])
        try setLastChange(of: LayerStyles.table)
    }
}
