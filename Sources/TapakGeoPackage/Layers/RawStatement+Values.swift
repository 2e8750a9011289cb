extension RawStatement {
    /// Binds a value of a layer.
    func bind(_ value: StoredValue, at index: Int32) {
        switch value {
        case .null: bindNull(at: index)
        case .integer(let number): bind(number, at: index)
        case .real(let number): bind(number, at: index)
        case .text(let text): bind(text, at: index)
        }
    }

    /// A column as a value of a layer; a blob, which no column of ours holds, counts as its text.
    func value(_ column: Int32) -> StoredValue {
        switch kind(column) {
        case .null: .null
        case .integer: .integer(integer(column))
        case .real: .real(double(column))
        case .text, .blob: StoredValue(text(column))
        }
    }

    /// The bytes of a column that holds a blob.
    func blob(_ column: Int32) -> [UInt8]? {
        guard kind(column) == .blob else { return nil }
        return withBlob(column) { bytes in unsafe bytes.withUnsafeBytes { unsafe Array($0) } }
    }
}
