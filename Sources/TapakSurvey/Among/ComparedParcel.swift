public import TapakFormats
public import TapakGeometry

/// What of a parcel is compared with others and told of them.
public struct ComparedParcel: Sendable {
    /// The file, by its number in the order of reading.
    public var file: Int
    /// Zero-based index in its file.
    public var feature: Int
    /// The file's own id.
    public var id: String?
    /// What is compared for duplicates: the geometry of the file; nothing where that is no polygon of finite positions.
    public var outline: Geometry?
    /// What is overlaid; nothing where no area was judged.
    public var ground: Geometry?

    /// What of an assessment is compared with others.
    public init(_ assessment: Assessment, file: Int) {
        let parcel = assessment.parcel
        self.file = file
        feature = parcel.feature
        id = parcel.id
        guard let geometry = parcel.geometry, geometry.isPolygonal, !geometry.isEmpty else { return }
        if geometry.positions.allSatisfy(\.isFinite) { outline = geometry }
        if assessment.area != nil { ground = parcel.judgedGeometry }
    }

    private init(file: Int, feature: Int, id: String?) {
        (self.file, self.feature, self.id) = (file, feature, id)
    }
}

/// Where compared parcels are kept while nobody asks for them.
public protocol ComparedParcels: Sendable {
    /// The parcel of a number, in the order of feeding.
    ///
    /// - Throws: `InputFailure` when it cannot be read again.
    func parcel(_ number: Int) throws(InputFailure) -> ComparedParcel
}

// MARK: As bytes

extension ComparedParcel {
    private static let hasId: UInt8 = 1
    private static let hasOutline: UInt8 = 2
    private static let hasGround: UInt8 = 4
    private static let groundIsOutline: UInt8 = 8

    /// Adds the parcel to bytes from which ``init(bytes:)`` makes it again, to the last bit.
    public func append(to bytes: inout [UInt8]) {
        let isSame = ground != nil && ground == outline
        var flags: UInt8 = 0
        if id != nil { flags |= Self.hasId }
        if outline != nil { flags |= Self.hasOutline }
        if ground != nil { flags |= isSame ? Self.groundIsOutline : Self.hasGround }
        bytes.append(flags)
        Self.append(UInt64(file), to: &bytes)
        Self.append(UInt64(feature), to: &bytes)
        if let id {
            Self.append(UInt64(id.utf8.count), to: &bytes)
            bytes.append(contentsOf: id.utf8)
        }
        if let outline { Self.append(outline, to: &bytes) }
        if let ground, !isSame { Self.append(ground, to: &bytes) }
    }

    /// The parcel that bytes were made of.
    ///
    /// - Precondition: they are what ``append(to:)`` made.
    public init(bytes: [UInt8]) {
        var place = 1
        let flags = bytes[0]
        self.init(file: Int(Self.number(bytes, &place)), feature: Int(Self.number(bytes, &place)), id: nil)
        if flags & Self.hasId != 0 {
            let count = Int(Self.number(bytes, &place))
            id = String(decoding: bytes[place..<place + count], as: UTF8.self)
            place += count
        }
        if flags & Self.hasOutline != 0 { outline = Self.geometry(bytes, &place) }
        if flags & Self.groundIsOutline != 0 { ground = outline }
        if flags & Self.hasGround != 0 { ground = Self.geometry(bytes, &place) }
    }

    private static func append(_ geometry: Geometry, to bytes: inout [UInt8]) {
        append(geometry.kind == .polygon ? 0 : 1, to: &bytes)
        append(UInt64(geometry.positions.count), to: &bytes)
        append(UInt64(geometry.lineEnds.count), to: &bytes)
        append(UInt64(geometry.partEnds.count), to: &bytes)
        unsafe geometry.positions.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        for end in geometry.lineEnds { append(UInt64(end), to: &bytes) }
        for end in geometry.partEnds { append(UInt64(end), to: &bytes) }
    }

    private static func geometry(_ bytes: [UInt8], _ place: inout Int) -> Geometry {
        var geometry = Geometry(kind: number(bytes, &place) == 0 ? .polygon : .multiPolygon)
        let positions = Int(number(bytes, &place))
        let lines = Int(number(bytes, &place))
        let parts = Int(number(bytes, &place))
        geometry.positions.reserveCapacity(positions)
        for _ in 0..<positions {
            let x = Double(bitPattern: number(bytes, &place))
            geometry.positions.append(Position(x: x, y: Double(bitPattern: number(bytes, &place))))
        }
        geometry.lineEnds = (0..<lines).map { _ in Int(number(bytes, &place)) }
        geometry.partEnds = (0..<parts).map { _ in Int(number(bytes, &place)) }
        return geometry
    }

    /// Eight bytes in the machine's own order: they never leave the process.
    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var number = number
        unsafe withUnsafeBytes(of: &number) { unsafe bytes.append(contentsOf: $0) }
    }

    private static func number(_ bytes: [UInt8], _ place: inout Int) -> UInt64 {
        precondition(place + 8 <= bytes.count, "a compared parcel is read as it was written")
        defer { place += 8 }
        return unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
    }
}
