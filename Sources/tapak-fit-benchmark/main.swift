import TapakFormats
import TapakSampleData
import TapakSiting

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// Measures how long it takes to fit a building on parcels, on one core, and prints what it found as JSON:
//
//     tapak-fit-benchmark PARCELS REPEAT
//
// PARCELS of each shape and number of corners, each fitted once to warm up and then REPEAT times, of which the median counts.

let words = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard words.count == 2, words.count == CommandLine.arguments.count - 1,
    words.allSatisfy({ (1...1_000_000).contains($0) })
else {
    let usage = Array("usage: tapak-fit-benchmark PARCELS REPEAT\n".utf8)
    _ = unsafe usage.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(64)
}

var groups: [FitTiming] = []
for corners in FittingOutline.Corners.allCases {
    for detail in [FootprintSearch.Detail.answer, .margin] {
        let timings = try FittingOutline.allCases.map { shape in
            try FitTiming(of: shape, corners, detail, count: words[0], repeats: words[1])
        }
        groups += [FitTiming(all: timings)] + timings
    }
}
var buffer = TextBuffer()
buffer.append("{\"groups\":[")
for (index, group) in groups.enumerated() {
    buffer.append(index == 0 ? "\n" : ",\n")
    group.append(to: &buffer)
}
buffer.append("\n]}")
print(buffer.text)
