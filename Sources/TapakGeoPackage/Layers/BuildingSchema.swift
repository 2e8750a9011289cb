import GRDB

/// The layer of placed buildings, and the columns of parcels that say what was found out about building.
enum BuildingSchema {
    /// Once released, never changed here: what must differ is done by a later step.
    ///
    /// A table that somebody called `buildings` before keeps what it has, under another name.
    @Sendable static func create(in database: ProjectDatabase) throws {
        let table = LayerTable.buildings.name
        if try database.connection.tableExists(table) {
            try database.rename(table, to: try freeName(in: database))
        }
        try database.createLayer(.buildings)
        // Projects that are made now have these columns from their beginning.
        let present = Set(try database.connection.columns(in: LayerTable.parcels.name).map { $0.name.lowercased() })
        for column in ["footprint", "layers"] where !present.contains(column) {
            try database.connection.execute(
                sql: "ALTER TABLE \(quoted(LayerTable.parcels.name)) ADD COLUMN \(quoted(column)) TEXT")
        }
    }

    /// `own_buildings`, or with a number where that is taken too.
    private static func freeName(in database: ProjectDatabase) throws -> String {
        var (name, number) = ("own_buildings", 1)
        while try database.connection.tableExists(name) {
            number += 1
            name = "own_buildings_\(number)"
        }
        return name
    }
}
