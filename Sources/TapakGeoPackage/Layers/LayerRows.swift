import TapakGeometry

/// Features of a layer as the file will hold them: made by any thread, written by the one that has the database.
///
/// All texts and geometries stand in one run of bytes, so that a row costs no allocation of its own.
public struct LayerRows: Sendable {
    /// The layer.
    let layer: LayerTable
    /// The rows, in order.
    private(set) var rows: [Row] = []
    /// Of each row the geometry, then the columns of the layer.
    private(set) var cells: [Cell] = []
    /// What texts and geometries are made of.
    private(set) var bytes: [UInt8] = []
    private var geometryBytes: [UInt8] = []
    private var contentBytes: [UInt8] = []

    /// What is known of a row besides its values.
    struct Row: Sendable {
        /// Its key; 0 where the table gives one.
        var fid: Int64
        /// The box around its geometry; empty where there is none.
        var box: BoundingBox
        /// Whether a column of polygons may hold its geometry.
        var fitsPolygons: Bool
        /// Its state, by which edits of other programs are found.
        var state: FeatureState
    }

    /// A value; texts and blobs by their place in the bytes.
    enum Cell: Sendable {
        case null
        case integer(Int64)
        case real(Double)
        case text(start: Int, count: Int)
        case blob(start: Int, count: Int)
    }

    /// No rows yet.
    ///
    /// - Parameter capacity: how many will come.
    public init(of layer: LayerTable, capacity: Int) {
        self.layer = layer
        rows.reserveCapacity(capacity)
        cells.reserveCapacity(capacity * (layer.columns.count + 1))
        bytes.reserveCapacity(capacity * 768)
    }

    /// How many rows there are.
    public var count: Int { rows.count }

    /// Cells of a row.
    var cellCount: Int { layer.columns.count + 1 }

    /// Adds a feature.
    ///
    /// - Parameter results: what screening says of it, in place of the feature's own last values.
    /// - Returns: its state.
    /// - Precondition: there is a value for every column of the layer.
    /// - Complexity: O(bytes of the feature), and as for ``TapakGeometry/Geometry/gridHash``.
    @discardableResult
    public mutating func append(_ feature: StoredFeature, results: [StoredValue] = []) -> FeatureState {
        precondition(
            feature.values.count == layer.columns.count && results.count <= feature.values.count,
            "a feature has all columns of its layer")
        let geometry = feature.drawnGeometry
        if let geometry {
            geometryBytes.removeAll(keepingCapacity: true)
            GeoPackageBinary.encode(
                geometry, srsID: CoreTables.geographic, promoting: layer.geometryType == .multiPolygon,
                into: &geometryBytes)
            cells.append(.blob(start: bytes.count, count: geometryBytes.count))
            bytes.append(contentsOf: geometryBytes)
        } else {
            cells.append(.null)
        }
        for place in 0..<feature.values.count - results.count { append(feature.values[place]) }
        for value in results { append(value) }
        let state = FeatureState(
            geometry: geometry.gridHash,
            content: FeatureState.contentHash(of: feature.values, in: layer, buffer: &contentBytes))
        rows.append(
            Row(
                fid: feature.fid, box: geometry?.boundingBox ?? .empty, fitsPolygons: geometry?.isPolygonal ?? true,
                state: state))
        return state
    }

    private mutating func append(_ value: StoredValue) {
        switch value {
        case .null: cells.append(.null)
        case .integer(let number): cells.append(.integer(number))
        case .real(let number): cells.append(.real(number))
        case .text(let text):
            let start = bytes.count
            bytes.append(contentsOf: text.utf8)
            cells.append(.text(start: start, count: bytes.count - start))
        }
    }
}

extension RawStatement {
    /// Binds the cells of a row, from a parameter on.
    ///
    /// What is bound refers to the rows' own bytes, given here at their address, until the statement has run.
    func bind(_ cells: ArraySlice<LayerRows.Cell>, of bytes: UnsafeRawBufferPointer, from first: Int32) {
        var index = first
        for cell in cells {
            switch cell {
            case .null: bindNull(at: index)
            case .integer(let number): bind(number, at: index)
            case .real(let number): bind(number, at: index)
            case .text(let start, let count):
                unsafe bind(unownedText: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]), at: index)
            case .blob(let start, let count):
                unsafe bind(unownedBlob: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]), at: index)
            }
            index += 1
        }
    }
}
