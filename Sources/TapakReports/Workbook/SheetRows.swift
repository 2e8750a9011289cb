import TapakFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many rows fit on a sheet.
enum SheetRows {
    /// What a form needs above and below its rows, amply.
    private static let reserve = 100

    /// Refuses more rows than a sheet can hold.
    static func check(_ count: Int, path: String) throws(OutputFailure) {
        guard count + reserve <= Workbook.rowLimit else {
            throw OutputFailure(path: path, reason: .io(errno: EFBIG))
        }
    }
}
