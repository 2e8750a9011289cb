/// Where in the input something is: as much as is known.
public struct InputLocation: Hashable, Sendable {
    /// The file as the user named it; `-` is standard input.
    public var file: String?
    /// Zero-based index of the feature in its file.
    public var feature: Int?
    /// The file's own id of the feature.
    public var id: String?
    /// The ring of a polygonal geometry.
    public var ring: RingPlace?
    /// Zero-based index of the position in its ring or line.
    public var positionIndex: Int?
    /// The coordinates concerned, as the file gave them or, after reprojection, in CRS84.
    public var position: Position?
    /// Zero-based offset of the byte in the file.
    public var byte: Int?
    /// One-based line of the file.
    public var line: Int?
    /// One-based column in that line.
    public var column: Int?

    /// Names a place by whatever is known of it.
    public init(
        file: String? = nil, feature: Int? = nil, id: String? = nil, ring: RingPlace? = nil,
        positionIndex: Int? = nil, position: Position? = nil, byte: Int? = nil, line: Int? = nil, column: Int? = nil
    ) {
        self.file = file
        self.feature = feature
        self.id = id
        self.ring = ring
        self.positionIndex = positionIndex
        self.position = position
        self.byte = byte
        self.line = line
        self.column = column
    }
}
