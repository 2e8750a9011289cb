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
        self.file = file
        feature = assessment.parcel.feature
        id = assessment.parcel.id
        guard let geometry = assessment.parcel.geometry, geometry.isPolygonal, !geometry.isEmpty else { return }
        if geometry.positions.span.isFinite { outline = geometry }
        if assessment.area != nil { ground = assessment.parcel.repairedGeometry ?? geometry }
    }

    /// A parcel without geometries.
    public init(file: Int, feature: Int, id: String?) {
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

extension Span<Position> {
    /// Whether all ordinates are finite.
    fileprivate var isFinite: Bool {
        // A product with zero is zero, but for what is not finite.
        var sum = 0.0
        for index in indices { sum += self[index].x * 0 + self[index].y * 0 }
        return sum == 0
    }
}

// MARK: As bytes

extension ComparedParcel {
    /// What stands at the start of a record, in the machine's own order: it never leaves the process.
    private struct Head {
        var file: UInt32
        var feature: UInt32
        /// The bytes of the id, and one; 0 where there is none.
        var id: UInt32
        var outline: Shape
        var ground: Shape
    }

    /// The sizes of a geometry's arrays.
    private struct Shape {
        /// 0 where there is no geometry, 3 where it is the outline.
        var kind: UInt32 = 0
        var positions: UInt32 = 0
        var lines: UInt32 = 0
        var parts: UInt32 = 0

        static let same: UInt32 = 3

        init(_ geometry: Geometry?) {
            guard let geometry else { return }
            kind = geometry.kind == .polygon ? 1 : 2
            positions = UInt32(geometry.positions.count)
            lines = UInt32(geometry.lineEnds.count)
            parts = UInt32(geometry.partEnds.count)
        }
    }

    /// Adds what of an assessment is compared with others to bytes from which ``init(bytes:)`` makes it again, to the last
    /// bit; most parcels have one geometry for all, and none is put together first.
    ///
    /// - Returns: its trace.
    /// - Complexity: O(*n*).
    public static func append(_ assessment: Assessment, file: Int, to bytes: inout [UInt8]) -> ParcelTrace {
        guard let geometry = assessment.parcel.geometry, geometry.isPolygonal, !geometry.isEmpty,
            assessment.parcel.repairedGeometry == nil, geometry.positions.span.isFinite
        else {
            let parcel = ComparedParcel(assessment, file: file)
            parcel.append(to: &bytes)
            return ParcelTrace(of: parcel)
        }
        let isJudged = assessment.area != nil
        append(
            outline: geometry, ground: nil, groundIsOutline: isJudged, feature: assessment.parcel.feature,
            id: assessment.parcel.id, file: file, to: &bytes)
        return ParcelTrace(outline: geometry, ground: isJudged ? geometry : nil, id: assessment.parcel.id)
    }

    /// Adds the parcel to bytes from which ``init(bytes:)`` makes it again, to the last bit.
    ///
    /// - Complexity: O(*n*).
    public func append(to bytes: inout [UInt8]) {
        let isSame = ground != nil && ground == outline
        Self.append(
            outline: outline, ground: isSame ? nil : ground, groundIsOutline: isSame, feature: feature, id: id,
            file: file, to: &bytes)
    }

    private static func append(
        outline: Geometry?, ground: Geometry?, groundIsOutline: Bool, feature: Int, id: String?, file: Int,
        to bytes: inout [UInt8]
    ) {
        var head = Head(
            file: UInt32(file), feature: UInt32(feature), id: id.map { UInt32($0.utf8.count) + 1 } ?? 0,
            outline: Shape(outline), ground: Shape(ground))
        if groundIsOutline { head.ground.kind = Shape.same }
        unsafe withUnsafeBytes(of: head) { unsafe bytes.append(contentsOf: $0) }
        if let id { bytes.append(contentsOf: id.utf8) }
        if let outline { append(outline, to: &bytes) }
        if let ground { append(ground, to: &bytes) }
    }

    /// The parcel that bytes were made of.
    ///
    /// - Precondition: they are what ``append(to:)`` made.
    public init(bytes: [UInt8]) {
        var place = 0
        let head: Head = Self.read(bytes, &place)
        self.init(file: Int(head.file), feature: Int(head.feature), id: nil)
        if head.id > 0 {
            let count = Int(head.id) - 1
            id = String(decoding: bytes[place..<place + count], as: UTF8.self)
            place += count
        }
        outline = Self.geometry(head.outline, bytes, &place)
        ground = head.ground.kind == Shape.same ? outline : Self.geometry(head.ground, bytes, &place)
    }

    private static func append(_ geometry: Geometry, to bytes: inout [UInt8]) {
        unsafe geometry.positions.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        unsafe geometry.lineEnds.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        unsafe geometry.partEnds.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    private static func geometry(_ shape: Shape, _ bytes: [UInt8], _ place: inout Int) -> Geometry? {
        guard shape.kind > 0 else { return nil }
        return Geometry(
            kind: shape.kind == 1 ? .polygon : .multiPolygon,
            positions: (0..<shape.positions).map { _ in read(bytes, &place) },
            lineEnds: (0..<shape.lines).map { _ in read(bytes, &place) },
            partEnds: (0..<shape.parts).map { _ in read(bytes, &place) })
    }

    /// Reads a value without references that was appended as its bytes.
    private static func read<Value: BitwiseCopyable>(_ bytes: [UInt8], _ place: inout Int) -> Value {
        let size = MemoryLayout<Value>.size
        precondition(place + size <= bytes.count, "a compared parcel is read as it was written")
        defer { place += size }
        return unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: Value.self) }
    }
}
