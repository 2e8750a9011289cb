import TapakFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The command that writes the sample, or a workload to measure the speed of screening on.
public enum SampleDataCommand {
    private static let usage = """
        usage: tapak-sample-data [FOLDER]
               tapak-sample-data --bench PARCELS FOLDER
        Writes the sample anew; the folder is geodata unless named. With --bench: parcels.geojson with so many made-up
        parcels and kelurahan.geojson with 56 villages around them, always the same, to measure the speed of screening.
        """

    /// Writes all files into the folder named by the first argument, `geodata` without one, or with `--bench` the
    /// workload; and ends the process: 0 when done, 64 for wrong usage, 73 when a file cannot be written.
    public static func run(_ arguments: [String]) -> Never {
        let words = Array(arguments.dropFirst())
        if words.count == 3, words[0] == "--bench", let count = Int(words[1]), (1...100_000_000).contains(count) {
            writeWorkload(of: count, to: words[2])
        }
        guard words.count <= 1, words.first?.hasPrefix("-") != true else {
            say(usage)
            exit(64)
        }
        let folder = SampleFolder(path: words.first ?? "geodata")
        do throws(SampleFolder.Failure) {
            for file in SampleData.files() { try folder.write(file) }
        } catch {
            refuse(error)
        }
        exit(0)
    }

    private static func writeWorkload(of count: Int, to path: String) -> Never {
        do throws(SampleFolder.Failure) { try SampleFolder(path: path).make() } catch { refuse(error) }
        do throws(OutputFailure) {
            try BenchmarkWorkload(count: count).write(toFolder: path)
        } catch {
            say("tapak-sample-data: cannot write \(error.path) (\(error.reason))")
            exit(73)
        }
        exit(0)
    }

    private static func refuse(_ failure: SampleFolder.Failure) -> Never {
        say("tapak-sample-data: cannot write \(failure.path) (error \(failure.number))")
        exit(73)
    }

    private static func say(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
