public import TapakFormats

/// Where a report goes: a file that appears whole or not at all, or standard output.
public final class ReportSink {
    private let output: OutputFile
    private var buffer = TextBuffer()
    private let flushSize = 1 << 18

    /// Opens a sink.
    ///
    /// - Parameters:
    ///   - path: the file, `-` for standard output.
    ///   - overwrite: whether an existing file may be replaced.
    /// - Throws: `OutputFailure`.
    public init(path: String, overwrite: Bool) throws(OutputFailure) {
        output = try OutputFile(path: path, overwrite: overwrite)
    }

    /// Adds text by a closure and passes it on when enough has come together.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ body: (inout TextBuffer) -> Void) throws(OutputFailure) {
        body(&buffer)
        if buffer.count >= flushSize { try flush() }
    }

    /// Passes on bytes as they are, without taking them over where they are many.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ bytes: [UInt8]) throws(OutputFailure) {
        guard bytes.count >= flushSize else { return try write { $0.append(bytes: bytes) } }
        try flush()
        try output.write(bytes)
    }

    /// Passes everything on and makes the file appear.
    ///
    /// - Throws: `OutputFailure`.
    public func commit() throws(OutputFailure) {
        try flush()
        try output.commit()
    }

    private func flush() throws(OutputFailure) {
        if buffer.count > 0 { try output.write(&buffer) }
    }
}
