import Dispatch
import TapakFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ctrl-C and its like: no half-written file stays behind.
enum Interruption {
    /// Removes unfinished output files when a signal ends the run, and lets a closed pipe be an error of writing.
    static func cleanUpOnSignals() {
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow further is an error of writing too, not the end.
        signal(SIGXFSZ, SIG_IGN)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            // The default action would end the process before the source is served.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                // The handler holds its source: it has to live as long as the process.
                withExtendedLifetime(source) {
                    OutputFile.removeAllUnfinished()
                    _exit(128 + number)
                }
            }
            source.resume()
        }
    }
}
