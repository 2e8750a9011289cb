public import TapakFormats
public import TapakGeometry

/// Writes screened features as rows of some format, on whichever worker screened them.
///
/// What a parcel has to do with others is known only when all are read. A row is therefore finished at once, its
/// ``RowSeams`` are remembered, and the few rows that are told more are amended later.
public protocol RowWriting: Sendable {
    /// Adds the row of a feature, with whatever parts it from the row before; the document's first row has it too.
    ///
    /// - Returns: where findings can be added later.
    func append(_ screened: ScreenParcels.Screened, to buffer: inout TextBuffer) -> RowSeams

    /// Adds a finished row again, with further findings in it.
    ///
    /// - Parameters:
    ///   - row: the bytes of the row.
    ///   - seams: what was returned for it.
    ///   - findings: what is added behind the row's own.
    func appendAmended(
        _ row: ArraySlice<UInt8>, _ seams: RowSeams, with findings: [Finding], to buffer: inout TextBuffer)
}

/// Where findings stand in a finished row, in bytes from its start.
public struct RowSeams: Hashable, Sendable {
    // Kept of every row of a run, and so in twelve bytes.
    private let codesStart: UInt32
    private let codesEnd: UInt32
    private let detailsOrNone: UInt32

    /// Names the places.
    ///
    /// - Precondition: a row has fewer than 4 GiB.
    public init(codes: Range<Int>, details: Int? = nil) {
        codesStart = UInt32(codes.lowerBound)
        codesEnd = UInt32(codes.upperBound)
        detailsOrNone = UInt32(details ?? 0)
    }

    /// What stands between the first and the last code of the findings, both included; empty where there is none.
    public var codes: Range<Int> { Int(codesStart)..<Int(codesEnd) }

    /// Where the next detail of a finding goes, behind those there; nothing where the format has none.
    public var details: Int? { detailsOrNone == 0 ? nil : Int(detailsOrNone) }
}
