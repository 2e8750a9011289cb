extension RawSpan {
    /// The byte at `place`, which moves on.
    @inline(__always) func byte(_ place: inout Int) throws(GeoPackageBinaryError) -> UInt8 {
        guard place < byteCount else { throw .truncated(byte: place) }
        defer { place += 1 }
        return unsafe unsafeLoad(fromByteOffset: place, as: UInt8.self)
    }

    /// The unsigned number of four bytes at `place`, which moves on.
    @inline(__always) func word(_ place: inout Int, isLittleEndian: Bool) throws(GeoPackageBinaryError) -> UInt32 {
        guard byteCount - place >= 4 else { throw .truncated(byte: place) }
        defer { place += 4 }
        let word = unsafe unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)
        return isLittleEndian ? UInt32(littleEndian: word) : UInt32(bigEndian: word)
    }

    /// The double at `place`, which moves on.
    @inline(__always) func double(_ place: inout Int, isLittleEndian: Bool) throws(GeoPackageBinaryError) -> Double {
        guard byteCount - place >= 8 else { throw .truncated(byte: place) }
        defer { place += 8 }
        let bits = unsafe unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
        return Double(bitPattern: isLittleEndian ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
    }
}
