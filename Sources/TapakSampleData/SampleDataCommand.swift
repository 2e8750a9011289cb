#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The command that writes the sample.
public enum SampleDataCommand {
    /// Writes all files into the folder named by the first argument, `geodata` without one, and ends the process: 0
    /// when done, 64 for wrong usage, 73 when a file cannot be written.
    public static func run(_ arguments: [String]) -> Never {
        let words = arguments.dropFirst()
        guard words.count <= 1, words.first?.hasPrefix("-") != true else {
            say("usage: tapak-sample-data [FOLDER]\nWrites the sample anew; the folder is geodata unless named.")
            exit(64)
        }
        let folder = SampleFolder(path: words.first ?? "geodata")
        do throws(SampleFolder.Failure) {
            for file in SampleData.files() { try folder.write(file) }
        } catch {
            say("tapak-sample-data: cannot write \(error.path) (error \(error.number))")
            exit(73)
        }
        exit(0)
    }

    private static func say(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
