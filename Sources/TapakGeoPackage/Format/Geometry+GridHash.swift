public import TapakGeometry

extension Geometry {
    /// A hash of the shape, which stays the same however the shape is written down.
    ///
    /// Every ordinate is rounded to a grid of 10⁻⁹ degree (0.1 mm) first; then ``GridForm`` takes away where rings start,
    /// which way they run, closing and repeated positions, and the order of holes and parts. A polygon is hashed like a
    /// multipolygon of one part. Points and lines are hashed with their kind and with positions in order.
    ///
    /// **Units.** Degrees. **Odd cases.** Noise changes nothing while it stays within a cell of the grid: 10⁻¹⁰ degree
    /// does not matter to coordinates of up to nine decimals. Members of collections are not kept, so all collections are
    /// alike. Hashes are stored in project files: the form must never change.
    ///
    /// - Complexity: O(*n*), and the sorting of holes and parts; about a microsecond for a parcel.
    public var gridHash: ContentHash {
        let form = GridForm(self)
        return unsafe form.words.withUnsafeBytes { bytes in unsafe ContentHash(of: bytes.bytes) }
    }
}

extension Geometry? {
    /// The hash of the shape; no geometry at all has a hash of its own, which no shape has.
    public var gridHash: ContentHash { self?.gridHash ?? .ofNoGeometry }
}

extension ContentHash {
    /// What stands for a missing geometry: the hash of one word that is zero.
    public static let ofNoGeometry = ContentHash(of: [UInt8](repeating: 0, count: 8))
}
