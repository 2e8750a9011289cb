import GRDB

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
}
