import GRDB
import TapakGeometry

/// Many features being added to a layer, portion after portion, in one transaction.
///
/// Meanwhile the layer has neither index nor triggers; both come back with ``ProjectDatabase/endLoading(_:)``, the index packed
/// from the boxes that were seen on the way.
public struct LayerLoad: Sendable {
    /// The key of the first feature; those of the others follow one by one.
    public let firstKey: Int64
    let layout: LayerLayout
    private let wasEmpty: Bool
    private var entries: [SpatialIndexTable.Entry] = []
    private var fitsPolygons = true

    init(_ layout: LayerLayout, firstKey: Int64, wasEmpty: Bool) {
        self.layout = layout
        self.firstKey = firstKey
        self.wasEmpty = wasEmpty
    }

    /// What the index will hold; nothing where the layer held features before, so that all have to be looked at.
    var packed: [SpatialIndexTable.Entry]? { wasEmpty ? entries : nil }

    mutating func note(_ rows: LayerRows) {
        for row in rows.rows {
            if !row.fitsPolygons { fitsPolygons = false }
            if !row.box.isEmpty { entries.append(SpatialIndexTable.Entry(rowID: row.fid, box: row.box)) }
        }
    }

    var isPolygonal: Bool { fitsPolygons }
}

extension ProjectDatabase {
    /// Gets a layer ready for many features.
    public func beginLoading(_ layer: LayerTable) throws -> LayerLoad {
        let layout = try layout(of: layer)
        let (key, table) = (quoted(layout.key), quoted(layer.name))
        let greatest = try Int64.fetchOne(connection, sql: "SELECT max(\(key)) FROM \(table)")
        // SQLite never gives a key twice: it remembers those of features that are gone.
        let given =
            try connection.tableExists("sqlite_sequence")
            ? Int64.fetchOne(
                connection, sql: "SELECT max(seq) FROM sqlite_sequence WHERE lower(name) = ?", arguments: [layer.name])
            : nil
        try dropJournalTriggers(of: layer)
        try layout.index.dropTriggers(on: connection)
        return LayerLoad(layout, firstKey: max(greatest ?? 0, given ?? 0) + 1, wasEmpty: greatest == nil)
    }

    /// Adds features, each under its key.
    ///
    /// - Precondition: keys follow from ``LayerLoad/firstKey`` on.
    public func write(_ rows: LayerRows, in load: inout LayerLoad) throws {
        try write(rows, load.layout, addsAll: true)
        load.note(rows)
    }

    /// Brings index, triggers, extent and geometry type in line with what was added.
    public func endLoading(_ load: LayerLoad) throws {
        let layout = load.layout
        try widenGeometryType(of: layout, isPolygonal: load.isPolygonal)
        if let entries = load.packed {
            try layout.index.fill(with: entries, on: connection)
            var extent = BoundingBox.empty
            for entry in entries { extent.extend(to: entry.box) }
            try connection.updateExtent(of: layout.layer.name, to: extent)
        } else {
            try layout.index.refill(on: connection)
            try connection.updateExtent(of: layout.layer.name, geometryColumn: layout.geometry)
        }
        try layout.index.createTriggers(on: connection)
        try createJournalTriggers(of: layout)
    }
}
