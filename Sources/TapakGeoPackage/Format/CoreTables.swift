import GRDB

/// The tables that every GeoPackage has, and the marks in the file's header.
///
/// **Method.** OGC 12-128r17 (GeoPackage 1.3), Annex C: the definitions are the standard's own.
enum CoreTables {
    /// "GPKG", in `PRAGMA application_id`.
    static let applicationID = 0x4750_4B47
    /// GeoPackage 1.3.0, in `PRAGMA user_version`. GDAL 3.6 warns about later ones.
    static let version = 10_300
    /// The number of WGS 84 in longitude and latitude.
    static let geographic: Int32 = 4326

    static let definitions = """
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL,
          srs_id INTEGER PRIMARY KEY,
          organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL,
          definition  TEXT NOT NULL,
          description TEXT
        );
        CREATE TABLE gpkg_contents (
          table_name TEXT NOT NULL PRIMARY KEY,
          data_type TEXT NOT NULL,
          identifier TEXT UNIQUE,
          description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE,
          min_y DOUBLE,
          max_x DOUBLE,
          max_y DOUBLE,
          srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
        );
        CREATE TABLE gpkg_geometry_columns (
          table_name TEXT NOT NULL,
          column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL,
          z TINYINT NOT NULL,
          m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
        );
        CREATE TABLE gpkg_extensions (
          table_name TEXT,
          column_name TEXT,
          extension_name TEXT NOT NULL,
          definition TEXT NOT NULL,
          scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
        );
        """

    /// The three systems that the standard demands (requirement 11), with the names and texts that GDAL gives them.
    static let systems = """
        INSERT INTO gpkg_spatial_ref_sys
          (srs_name, srs_id, organization, organization_coordsys_id, definition, description)
        VALUES
          ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
          ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
          ('WGS 84 geodetic', 4326, 'EPSG', 4326, '\(wgs84)',
            'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
        """

    /// EPSG:4326 in OGC 01-009, in EPSG's own axis order; blobs are x, y all the same.
    private static let wgs84 =
        #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],"#
        + #"AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],"#
        + #"UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],"#
        + #"AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#
}

extension Database {
    /// Says in the file's header that this is a GeoPackage 1.3.
    ///
    /// - Throws: `DatabaseError`.
    func markAsGeoPackage() throws {
        try execute(sql: "PRAGMA application_id = \(CoreTables.applicationID)")
        try execute(sql: "PRAGMA user_version = \(CoreTables.version)")
    }

    /// Makes the tables of the systems, the contents, the geometry columns and the extensions.
    ///
    /// - Throws: `DatabaseError`.
    func createCoreTables() throws {
        try execute(sql: CoreTables.definitions)
        try execute(sql: CoreTables.systems)
    }
}
