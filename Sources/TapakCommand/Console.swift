import TapakReports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The terminal, or what stands in for it.
enum Console {
    /// Says something to a person, on standard error.
    static func say(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        write(bytes)
    }

    /// Writes bytes to standard error; when that is gone nobody listens.
    static func write(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe systemWrite(2, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
            }
            guard written > 0 else { return }
            offset += written
        }
    }

    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The layout for text on standard output: the terminal's width, and colour unless NO_COLOR is set.
    static func style(forOutput path: String) -> TerminalStyle {
        let isShown = path == "-" && isTerminal(1)
        let colour = isShown && (Speech.environment("NO_COLOR") ?? "").isEmpty && Speech.environment("TERM") != "dumb"
        return TerminalStyle(width: isShown ? terminalWidth : columns ?? 120, usesColour: colour)
    }

    private static var columns: Int? { Speech.environment("COLUMNS").flatMap { Int($0) } }

    private static var terminalWidth: Int {
        var size = winsize()
        let status = unsafe ioctl(1, UInt(TIOCGWINSZ), &size)
        return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : columns ?? 100
    }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, start, count)
}
