import TapakFormats
import TapakGeometry

/// What libFuzzer calls with every input it thinks of.
///
/// Beyond what libFuzzer sees by itself (traps, hangs, memory), an input is a find where the size of the window shows, or
/// where something was read that is not JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let verdict = FuzzVerdict(bytes, window: 1 << 12)
    guard verdict == FuzzVerdict(bytes, window: 16) else { fatalError("the window shows") }
    for range in verdict.accepted {
        do { try JSONSyntax.check(Array(bytes[range])) } catch { fatalError("read, but not JSON: \(error)") }
    }
    return 0
}
