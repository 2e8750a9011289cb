import CXLSXWriter
import TapakFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A workbook (XLSX, ECMA-376) on its way into a file that appears whole or not at all.
///
/// **Method.** libxlsxwriter with constant memory: the rows of a sheet are written in their order, the sheets in any. The
/// same calls give the same bytes, for the library dates every part of the archive 1980-01-01 and the day of making is
/// given. **Errors.** Writing a cell does not throw; the first trouble is remembered and thrown by ``commit()``. The
/// library does not look whether its temporary files could be written, and would leave out what was lost; so after each
/// call the system's error number tells whether a disk was full (``call(_:)``).
/// **Ownership.** The one owner of a `lxw_workbook *`, which is closed exactly once: by the commit, or with this object,
/// when its file is removed. Not `Sendable`.
@safe final class Workbook {
    private let output: OutputFile
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: Format] = [:]
    private var hasSheets = false
    private var failure: Int32?

    /// The rows that a sheet can hold.
    static let rowLimit = 1_048_576

    /// The version of the library.
    static var libraryVersion: String {
        guard let version = unsafe lxw_version() else { return "?" }
        return unsafe String(cString: version)
    }

    /// Begins a workbook.
    ///
    /// - Parameters:
    ///   - title: what the file says it is.
    ///   - madeOn: the seconds since 1970 that it says it was made at; at least 1.
    /// - Throws: `OutputFailure`; also where the path is no regular file, since the archive is not written in one go.
    init(path: String, overwrite: Bool, title: String, madeOn: Int) throws(OutputFailure) {
        output = try OutputFile(path: path, overwrite: overwrite)
        guard let temporary = output.temporaryPath else {
            throw OutputFailure(path: path, reason: .cannotCreate(errno: ESPIPE))
        }
        // Time zones are loaded now: later their absence would hide what was said of a full disk.
        tzset()
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = 1
        unsafe book = unsafe workbook_new_opt(temporary, &options)
        guard unsafe book != nil else { throw OutputFailure(path: path, reason: .io(errno: ENOMEM)) }
        unsafe SheetText.safe(title).withCString { title in
            var properties = unsafe lxw_doc_properties()
            unsafe properties.title = UnsafeMutablePointer(mutating: title)
            unsafe properties.created = max(1, madeOn)
            call { unsafe workbook_set_properties(book, &properties) }
        }
    }

    deinit {
        guard let book = unsafe book else { return }
        // Only closing gives the temporary files of the sheets back, and only with a sheet it can be closed.
        if hasSheets { unsafe _ = workbook_close(book) } else { unsafe lxw_workbook_free(book) }
    }

    /// Adds a sheet behind the others.
    ///
    /// - Parameter name: at most 31 characters, without `[ ] : * ? / \`.
    /// - Throws: `OutputFailure` when there is no room for its rows.
    func addSheet(_ name: String) throws(OutputFailure) -> Sheet {
        guard let book = unsafe book else { preconditionFailure("nothing can be written after the commit") }
        errno = 0
        guard let sheet = unsafe workbook_add_worksheet(book, name) else {
            throw OutputFailure(path: output.path, reason: .io(errno: errno == 0 ? EIO : errno))
        }
        hasSheets = true
        return unsafe Sheet(self, sheet)
    }

    /// A style as the library knows it, made once.
    func format(_ style: CellStyle) -> Format {
        if let known = formats[style] { return known }
        guard let made = unsafe workbook_add_format(book) else { preconditionFailure("no memory for a cell format") }
        unsafe style.apply(to: made)
        let format = unsafe Format(made)
        formats[style] = format
        return format
    }

    /// Completes the file under its name.
    ///
    /// - Throws: `OutputFailure`: what went wrong first.
    func commit() throws(OutputFailure) {
        guard let closing = unsafe book.take() else { preconditionFailure("a workbook is committed once") }
        call { unsafe workbook_close(closing) }
        if let failure { throw OutputFailure(path: output.path, reason: .io(errno: failure)) }
        try output.commit()
    }

    /// Calls the library and remembers the first trouble.
    func call(_ body: () -> lxw_error) {
        errno = 0
        let error = body()
        let code = errno
        switch error {
        case LXW_NO_ERROR: if Self.lostBytes.contains(code) { failure = failure ?? code }
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_BAD_ZIP_FILE, LXW_ERROR_ZIP_INTERNAL_ERROR,
            LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            failure = failure ?? (code == 0 ? EIO : code)
        case LXW_ERROR_MEMORY_MALLOC_FAILED: failure = failure ?? ENOMEM
        default: preconditionFailure("libxlsxwriter refuses a value: \(unsafe String(cString: lxw_strerror(error)))")
        }
    }

    /// What the system says where something could not be written.
    private static let lostBytes: Set<Int32> = [ENOSPC, EDQUOT, EFBIG, EIO]

    /// A style of this workbook; not to be used after it.
    @safe struct Format {
        let pointer: UnsafeMutablePointer<lxw_format>

        fileprivate init(_ pointer: UnsafeMutablePointer<lxw_format>) { unsafe self.pointer = unsafe pointer }
    }
}

extension CellStyle {
    fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
        if let numberFormat { unsafe format_set_num_format(format, numberFormat) }
        if let tint {
            unsafe format_set_font_color(format, tint.ink)
            unsafe format_set_bg_color(format, tint.ground)
        }
        if isBold { unsafe format_set_bold(format) }
        if isItalic { unsafe format_set_italic(format) }
        if wraps { unsafe format_set_text_wrap(format) }
        if hasBorder { unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if hasLineBelow { unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        switch alignment {
        case .left?: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre?: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right?: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        case nil: break
        }
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if size != 11 { unsafe format_set_font_size(format, Double(size)) }
    }
}
