import GRDB

/// A file that was imported into a layer, or a list that was imported into a table without geometry.
public struct Delivery: Hashable, Sendable {
    /// Its number, given by the project; 0 until then.
    public var id: Int64
    /// The layer or table it went into.
    public var layer: String
    /// Whose list it is: a later delivery of the same source takes the place of an earlier one.
    public var source: String
    /// The name of the file, without folders.
    public var file: String
    /// The hash of its bytes.
    public var sha256: String
    /// The day it was received, `YYYY-MM-DD`.
    public var received: String
    /// Who brought it: an office or an account.
    public var who: String?
    /// How many features or rows it had.
    public var featureCount: Int
    /// Whether it was only a part of the source's list, so that nothing was gone.
    public var isPartial: Bool
    /// The coordinate system of the file; empty for a list without geometry.
    public var crs: String
    /// The operation that brought it to longitude and latitude; empty for a list without geometry.
    public var operation: String
    /// Attributes that were not kept because they tell of persons.
    public var droppedAttributes: [String]

    /// Describes a delivery.
    public init(
        id: Int64 = 0, layer: String, source: String, file: String, sha256: String, received: String, who: String?,
        featureCount: Int, isPartial: Bool, crs: String, operation: String, droppedAttributes: [String]
    ) {
        self.id = id
        self.layer = layer
        self.source = source
        self.file = file
        self.sha256 = sha256
        self.received = received
        self.who = who
        self.featureCount = featureCount
        self.isPartial = isPartial
        self.crs = crs
        self.operation = operation
        self.droppedAttributes = droppedAttributes
    }

    /// A list without geometry; of its rows nothing is kept beside what the table took of them.
    public init(
        list table: String, source: String, file: String, sha256: String, received: String, who: String?, rowCount: Int,
        droppedColumns: [String]
    ) {
        self.init(
            layer: table, source: source, file: file, sha256: sha256, received: received, who: who,
            featureCount: rowCount, isPartial: true, crs: "", operation: "", droppedAttributes: droppedColumns)
    }

    /// Whether it is a list without geometry.
    public var isList: Bool { crs.isEmpty }
}

extension ProjectDatabase {
    private static let columns = """
        id, layer, source, file, sha256, received, who, feature_count, is_partial, crs, operation, dropped_attributes
        """

    /// Every delivery, the oldest first.
    public func deliveries() throws -> [Delivery] {
        try Row.fetchAll(connection, sql: "SELECT \(Self.columns) FROM tapak_deliveries ORDER BY id").map(Delivery.init)
    }

    /// The last delivery of a source into a layer.
    public func lastDelivery(of source: String, into layer: LayerTable) throws -> Delivery? {
        let sql = """
            SELECT \(Self.columns) FROM tapak_deliveries WHERE source = ? AND layer = ? ORDER BY id DESC LIMIT 1
            """
        return try Row.fetchOne(connection, sql: sql, arguments: [source, layer.name]).map(Delivery.init)
    }

    /// Keeps a delivery with its features.
    ///
    /// - Parameters:
    ///   - delivery: what is known of it; its number is given here.
    ///   - parts: its features as GeoJSON, one a line, in order and in portions.
    /// - Returns: its number.
    public func keep(_ delivery: Delivery, parts: [DeliveryPart]) throws -> Int64 {
        let id = try beginKeeping(delivery)
        for (ordinal, part) in parts.enumerated() { try keep(part, ofDelivery: id, ordinal: ordinal) }
        return id
    }

    /// Keeps what is known of a delivery before its features.
    ///
    /// - Returns: its number.
    public func beginKeeping(_ delivery: Delivery) throws -> Int64 {
        try connection.execute(
            sql: """
                INSERT INTO tapak_deliveries (layer, source, file, sha256, received, who, feature_count, is_partial, crs,
                operation, dropped_attributes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, arguments: delivery.values)
        return connection.lastInsertedRowID
    }

    /// Keeps some features of a delivery, in order.
    public func keep(_ part: DeliveryPart, ofDelivery id: Int64, ordinal: Int) throws {
        let statement = try RawStatement(
            "INSERT INTO tapak_delivery_parts (delivery, ordinal, feature_count, features) VALUES (?, ?, ?, ?)",
            on: connection)
        statement.bind(id, at: 1)
        statement.bind(Int64(ordinal), at: 2)
        statement.bind(Int64(part.featureCount), at: 3)
        statement.bind(text: part.features, at: 4)
        try statement.run()
    }

    /// Keeps what is known of a delivery after its features.
    public func endKeeping(_ delivery: Delivery) throws {
        try connection.execute(
            sql: """
                UPDATE tapak_deliveries SET layer = ?, source = ?, file = ?, sha256 = ?, received = ?, who = ?,
                feature_count = ?, is_partial = ?, crs = ?, operation = ?, dropped_attributes = ? WHERE id = ?
                """, arguments: delivery.values + [delivery.id])
    }

    /// The features of a delivery, as GeoJSON, one a line.
    public func features(ofDelivery id: Int64) throws -> [UInt8] {
        let statement = try RawStatement(
            "SELECT features FROM tapak_delivery_parts WHERE delivery = ? ORDER BY ordinal", on: connection)
        statement.bind(id, at: 1)
        var bytes: [UInt8] = []
        while try statement.step() { bytes += (statement.text(0) ?? "").utf8 }
        return bytes
    }
}

/// Some features of a delivery.
public struct DeliveryPart: Sendable {
    /// How many they are.
    public var featureCount: Int
    /// GeoJSON features, one a line.
    public var features: [UInt8]

    /// Puts a part together.
    public init(featureCount: Int, features: [UInt8]) {
        self.featureCount = featureCount
        self.features = features
    }
}

extension Delivery {
    /// What stands in its row, but for its number.
    fileprivate var values: StatementArguments {
        [
            layer, source, file, sha256, received, who, featureCount, isPartial, crs, operation,
            droppedAttributes.isEmpty ? nil : droppedAttributes.joined(separator: ";"),
        ]
    }

    fileprivate init(_ row: Row) {
        self.init(
            id: row[0], layer: row[1], source: row[2], file: row[3], sha256: row[4], received: row[5], who: row[6],
            featureCount: row[7], isPartial: row[8], crs: row[9], operation: row[10],
            droppedAttributes: (row[11] as String?).map { $0.split(separator: ";").map(String.init) } ?? [])
    }
}
