import TapakGeometry

extension FeatureState {
    /// The state of a feature.
    ///
    /// The geometry counts on a grid of 1e-9 degree (0.1 mm), whatever the start, direction and order of its rings; of the
    /// values those that were delivered or put right by a person, not where they came from or what screening says.
    public init(of feature: StoredFeature, in layer: LayerTable) {
        geometry = feature.drawnGeometry.gridHash
        var buffer: [UInt8] = []
        content = Self.contentHash(of: feature.values, in: layer, buffer: &buffer)
    }

    /// The hash of the values that were delivered or put right.
    ///
    /// - Parameter buffer: memory to work in, used again by the next call.
    static func contentHash(
        of values: [StoredValue], in layer: LayerTable, buffer: inout [UInt8]
    ) -> ContentHash {
        buffer.removeAll(keepingCapacity: true)
        for index in 0..<layer.contentCount { append(values[index], to: &buffer) }
        return ContentHash(of: buffer)
    }

    /// Whole numbers and numbers are alike: other programs write 7 as 7.0.
    private static func append(_ value: StoredValue, to bytes: inout [UInt8]) {
        func append(_ tag: UInt8, _ bits: UInt64) {
            bytes.append(tag)
            for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        }
        switch value {
        case .null: bytes.append(0)
        case .integer(let number): append(1, Double(number).bitPattern)
        case .real(let number): append(1, (number + 0).bitPattern)
        case .text(let text):
            append(2, UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
    }
}
