import GRDB

/// The extension `gpkg_schema`: columns described for people, and the values they may have.
///
/// **Method.** OGC 12-128r17 (GeoPackage 1.3), Annex F.9.
enum DataColumns {
    static let extensionName = "gpkg_schema"
    static let extensionDefinition = "http://www.geopackage.org/spec130/#extension_schema"

    static let definitions = """
        CREATE TABLE gpkg_data_columns (
          table_name TEXT NOT NULL,
          column_name TEXT NOT NULL,
          name TEXT,
          title TEXT,
          description TEXT,
          mime_type TEXT,
          constraint_name TEXT,
          CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
          CONSTRAINT gdc_tn UNIQUE (table_name, name)
        );
        CREATE TABLE gpkg_data_column_constraints (
          constraint_name TEXT NOT NULL,
          constraint_type TEXT NOT NULL,
          value TEXT,
          min NUMERIC,
          min_is_inclusive BOOLEAN,
          max NUMERIC,
          max_is_inclusive BOOLEAN,
          description TEXT,
          CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value)
        );
        """
}

/// One column, described.
struct DataColumn {
    var table: String
    var column: String
    /// A short name for people; no two columns of a table share one.
    var name: String?
    var title: String?
    var description: String?
    /// Of blobs.
    var mimeType: String?
    /// The name of a constraint that was defined.
    var constraint: String?

    init(
        table: String, column: String, name: String? = nil, title: String? = nil, description: String? = nil,
        mimeType: String? = nil, constraint: String? = nil
    ) {
        self.table = table
        self.column = column
        self.name = name
        self.title = title
        self.description = description
        self.mimeType = mimeType
        self.constraint = constraint
    }
}

/// What values a column may have. Nobody enforces it: programs show a list, or say what they find.
enum DataColumnConstraint {
    /// One of these, each with a description for people.
    case values([(value: String, description: String?)])
    /// A number between two numbers.
    case range(ClosedRange<Double>)
    /// A text that matches a pattern of SQLite's GLOB.
    case pattern(String)
}

extension Database {
    /// Makes the tables of the extension, and says so in `gpkg_extensions`.
    ///
    /// - Throws: `DatabaseError`.
    func createDataColumns() throws {
        try execute(sql: DataColumns.definitions)
        for table in ["gpkg_data_columns", "gpkg_data_column_constraints"] {
            try registerExtension(
                DataColumns.extensionName, table: table, definition: DataColumns.extensionDefinition, scope: .readWrite)
        }
    }

    /// Describes a column, in place of an earlier description.
    ///
    /// - Throws: `DatabaseError`.
    func describe(_ column: DataColumn) throws {
        try execute(
            sql: "DELETE FROM gpkg_data_columns WHERE table_name = ? AND column_name = ?",
            arguments: [column.table, column.column])
        try execute(
            sql: "INSERT INTO gpkg_data_columns "
                + "(table_name, column_name, name, title, description, mime_type, constraint_name) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                column.table, column.column, column.name, column.title, column.description, column.mimeType,
                column.constraint,
            ])
    }

    /// Defines a constraint, in place of an earlier one of that name.
    ///
    /// - Precondition: the name has no capital letters (requirement 106).
    /// - Throws: `DatabaseError`.
    func define(_ constraint: DataColumnConstraint, name: String) throws {
        precondition(name == name.lowercased(), "the standard wants names of constraints in small letters")
        try execute(sql: "DELETE FROM gpkg_data_column_constraints WHERE constraint_name = ?", arguments: [name])
        switch constraint {
        case .values(let values):
            for (value, description) in values {
                try execute(
                    sql: "INSERT INTO gpkg_data_column_constraints "
                        + "(constraint_name, constraint_type, value, description) VALUES (?, 'enum', ?, ?)",
                    arguments: [name, value, description])
            }
        case .range(let range):
            try execute(
                sql: "INSERT INTO gpkg_data_column_constraints "
                    + "(constraint_name, constraint_type, min, min_is_inclusive, max, max_is_inclusive) "
                    + "VALUES (?, 'range', ?, 1, ?, 1)",
                arguments: [name, range.lowerBound, range.upperBound])
        case .pattern(let pattern):
            try execute(
                sql: "INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value) "
                    + "VALUES (?, 'glob', ?)",
                arguments: [name, pattern])
        }
    }
}
