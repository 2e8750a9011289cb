import GRDB
import Testing

@testable import TapakGeoPackage

@Suite("How other programs show a project")
struct PresentationTests {
    /// The tables of GeoPackage 1.3 (annexes C and F.9) and of QGIS, with two layers and a table without geometry.
    private static let tables = """
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
            identifier TEXT UNIQUE, description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name));
        CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
            description TEXT, mime_type TEXT, constraint_name TEXT,
            CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
        CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
            value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
            CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
        CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT,
            f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, styleName TEXT, styleQML TEXT,
            styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT,
            update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
        CREATE TABLE parcels (fid INTEGER PRIMARY KEY, geom MULTIPOLYGON, verdict TEXT, area_m2 DOUBLE, note TEXT);
        CREATE TABLE lp2b (fid INTEGER PRIMARY KEY, shape GEOMETRY, name TEXT);
        CREATE TABLE tapak_settings (id INTEGER PRIMARY KEY, key TEXT);
        INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES
            ('parcels', 'features', 'parcels'), ('lp2b', 'features', 'lp2b'), ('tapak_settings', 'attributes', 's');
        INSERT INTO gpkg_geometry_columns VALUES ('parcels', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
            ('lp2b', 'shape', 'GEOMETRY', 4326, 0, 0);
        """

    private let queue: DatabaseQueue

    init() throws {
        queue = try DatabaseQueue()
        try queue.write { try $0.execute(sql: Self.tables) }
    }

    private static var parcels: LayerPresentation {
        LayerPresentation(
            table: "parcels", title: "Bidang", summary: "bidang calon",
            columns: [
                .init(
                    name: "verdict", title: "Hasil", summary: "hasil penilaian",
                    values: [.init(code: "pass", label: "lulus"), .init(code: "fail", label: "tidak lulus")]),
                .init(name: "area_m2", title: "Luas (m²)", summary: "luas yang dinilai"),
                .init(name: "absent", title: "Tidak ada", summary: "kolom yang tidak ada"),
            ], style: .init(name: "Tapak", qml: "<qgis/>", summary: "hasil"))
    }

    private func present(_ presentations: [LayerPresentation]) throws {
        try queue.write { try ProjectDatabase($0, path: "a.gpkg").present(presentations) }
    }

    private func execute(_ sql: String) throws { try queue.write { try $0.execute(sql: sql) } }

    /// Rows as text, values parted by `|`.
    private func rows(_ sql: String) throws -> [String] {
        try queue.read { connection in
            try Row.fetchAll(connection, sql: sql).map { row in
                row.databaseValues.map {
                    String.fromDatabaseValue($0) ?? (Int.fromDatabaseValue($0).map(String.init) ?? "-")
                }
                .joined(separator: "|")
            }
        }
    }

    private var everything: [String] {
        get throws {
            try ["gpkg_contents", "gpkg_data_columns", "gpkg_data_column_constraints", "layer_styles"].flatMap {
                try rows("SELECT * FROM \($0) ORDER BY 1, 2, 3")
            }
        }
    }

    @Test("titles, columns, codes and the style are written where the standard and QGIS look for them")
    func written() throws {
        try present([Self.parcels])
        #expect(
            try rows("SELECT identifier, description FROM gpkg_contents WHERE table_name = 'parcels'")
                == ["Bidang|bidang calon"])
        #expect(
            try rows(
                """
                SELECT table_name, column_name, name, title, description, mime_type, constraint_name
                FROM gpkg_data_columns ORDER BY column_name
                """) == [
                    "parcels|area_m2|Luas (m²)|Luas (m²)|luas yang dinilai|-|-",
                    "parcels|verdict|Hasil|Hasil|hasil penilaian|-|parcels_verdict",
                ])
        #expect(
            try rows("SELECT * FROM gpkg_data_column_constraints ORDER BY value") == [
                "parcels_verdict|enum|fail|-|-|-|-|tidak lulus", "parcels_verdict|enum|pass|-|-|-|-|lulus",
            ])
        #expect(
            try rows(
                """
                SELECT f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,
                    useAsDefault, description FROM layer_styles
                """) == ["||parcels|geom|Tapak|<qgis/>||1|hasil"])
        #expect(
            try rows("SELECT update_time LIKE '20__-__-__T__:__:__.___Z' FROM layer_styles") == ["1"])
    }

    @Test("twice the same changes nothing, not even a time")
    func twice() throws {
        try present([Self.parcels])
        try execute("UPDATE layer_styles SET update_time = '2001-01-01T00:00:00.000Z'")
        let before = try everything
        try present([Self.parcels])
        #expect(try everything == before)
    }

    @Test("another language replaces the words, also where two columns exchange theirs")
    func replaced() throws {
        try present([Self.parcels])
        var english = Self.parcels
        english.title = "Parcels"
        english.columns = [
            .init(
                name: "verdict", title: "Luas (m²)", summary: "verdict",
                values: [.init(code: "pass", label: "passes")]),
            .init(name: "area_m2", title: "Hasil", summary: "area"),
        ]
        english.style?.qml = "<qgis version='2'/>"
        try present([english])
        #expect(try rows("SELECT identifier FROM gpkg_contents WHERE table_name = 'parcels'") == ["Parcels"])
        #expect(
            try rows("SELECT column_name, name FROM gpkg_data_columns ORDER BY 1") == [
                "area_m2|Hasil", "verdict|Luas (m²)",
            ])
        #expect(try rows("SELECT value, description FROM gpkg_data_column_constraints") == ["pass|passes"])
        #expect(try rows("SELECT styleQML, useAsDefault FROM layer_styles") == ["<qgis version='2'/>|1"])
    }

    @Test("a style of one's own stays, and stays the default")
    func ownStyle() throws {
        try present([Self.parcels])
        try execute(
            """
            UPDATE layer_styles SET useAsDefault = 0;
            INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
                styleQML, useAsDefault, owner) VALUES ('', '', 'parcels', 'geom', 'Rapat', '<mine/>', 1, '');
            """)
        var changed = Self.parcels
        changed.style?.qml = "<newer/>"
        try present([changed])
        #expect(
            try rows("SELECT styleName, styleQML, useAsDefault FROM layer_styles ORDER BY 1") == [
                "Rapat|<mine/>|1", "Tapak|<newer/>|0",
            ])
    }

    @Test("a style of our name that a person saved anew is left alone")
    func changedStyle() throws {
        try present([Self.parcels])
        // As QGIS saves over a style of the same name: everything but the name is its own, the owner is empty.
        try execute("UPDATE layer_styles SET styleQML = '<changed/>', owner = ''")
        try present([Self.parcels])
        #expect(try rows("SELECT styleName, styleQML, useAsDefault FROM layer_styles") == ["Tapak|<changed/>|1"])
    }

    @Test("what people said of other columns stays; what is said of columns that are gone goes")
    func otherColumns() throws {
        try execute(
            """
            INSERT INTO gpkg_data_columns (table_name, column_name, name, description) VALUES
                ('parcels', 'note', 'Hasil', 'mine'), ('parcels', 'dropped', 'Dropped', 'left behind'),
                ('lp2b', 'name', 'Nama', 'other layer');
            """)
        try present([Self.parcels])
        #expect(
            try rows("SELECT table_name, column_name, name FROM gpkg_data_columns ORDER BY 1, 2") == [
                "lp2b|name|Nama", "parcels|area_m2|Luas (m²)", "parcels|note|Hasil", "parcels|verdict|Hasil (verdict)",
            ])
    }

    @Test("titles stay unique; tables that are not there and drawings of tables without geometry are passed over")
    func oddTables() throws {
        try execute("UPDATE gpkg_contents SET identifier = 'Bidang' WHERE table_name = 'lp2b'")
        var settings = LayerPresentation(table: "tapak_settings", title: "Setelan", summary: "tentang proyek")
        settings.style = .init(name: "Tapak", qml: "<qgis/>", summary: "")
        try present([Self.parcels, settings, LayerPresentation(table: "nowhere", title: "N", summary: "")])
        #expect(
            try rows("SELECT table_name, identifier FROM gpkg_contents ORDER BY 1") == [
                "lp2b|Bidang", "parcels|Bidang (parcels)", "tapak_settings|Setelan",
            ])
        #expect(try rows("SELECT f_table_name FROM layer_styles") == ["parcels"])
    }

    @Test("a project whose table of styles somebody dropped can be described all the same")
    func withoutStyles() throws {
        try execute("DROP TABLE layer_styles")
        try present([Self.parcels])
        #expect(try rows("SELECT count(*) FROM gpkg_data_columns") == ["2"])
    }
}
