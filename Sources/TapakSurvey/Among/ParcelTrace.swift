public import TapakGeometry

/// What of a parcel shows whether it may have to do with another one: enough to leave out nearly all, small enough to be
/// kept of all.
public struct ParcelTrace: Sendable {
    /// The box around what is overlaid, in CRS84; empty where nothing is.
    public let box: BoundingBox
    /// A hash that outlines of the same rings share; 0 where there is no outline.
    public let outlineHash: UInt64
    /// A hash that equal ids share; 0 where there is no id.
    public let idHash: UInt64

    /// The trace of a parcel.
    ///
    /// - Complexity: O(*n*) in the positions.
    public init(of parcel: ComparedParcel) {
        self.init(outline: parcel.outline, ground: parcel.ground, id: parcel.id)
    }

    init(outline: Geometry?, ground: Geometry?, id: String?) {
        box = ground?.boundingBox ?? .empty
        outlineHash = outline.map { max(1, $0.canonicalHash) } ?? 0
        idHash = id.map { max(1, Self.hash(of: $0)) } ?? 0
    }

    /// A hash of a text's bytes, the same in every run: FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) and the last step of
    /// SplitMix64, which spreads it over all bits.
    private static func hash(of text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return hash ^ (hash >> 27)
    }
}
