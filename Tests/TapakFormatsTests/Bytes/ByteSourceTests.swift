import Foundation
import TapakFormats
import TapakGeometry
import TapakTestSupport
import Testing

@Suite("Bytes of files and memory")
struct ByteSourceTests {
    @Test("a missing file, a folder, and a path through a file are told apart from other trouble")
    func failures() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x", to: "file")
        func reason(_ path: String) -> InputFailure.Reason? {
            do {
                _ = try ByteSource(path: path)
                return nil
            } catch {
                return error.reason
            }
        }
        #expect(reason(folder.path("nothing")) == .noSuchFile)
        #expect(reason(file + "/inside") == .noSuchFile)
        #expect(reason(folder.url.path) == .isDirectory)
        #expect(reason(file) == nil)
    }

    @Test("the hash is that of the whole file, whatever was read of it")
    func hash() throws {
        let folder = try TemporaryFolder()
        let text = #"{"type":"FeatureCollection","features":[]}"# + "\n"
        let path = try folder.write(text, to: "a.geojson")
        let expected = SHA256Digest.hex(of: Array(text.utf8))

        let unread = try ByteSource(path: path)
        #expect(unread.byteCount == text.utf8.count)
        #expect(try unread.sha256AfterReadingToEnd() == expected)

        let source = try ByteSource(path: path)
        _ = try Reading(source: source, options: FeatureReaderOptions(), step: 10)
        #expect(source.bytesRead == text.utf8.count)
        #expect(try source.sha256AfterReadingToEnd() == expected)
    }

    @Test("what is read twice is hashed once")
    func rewind() throws {
        let text = String(repeating: "0123456789", count: 1000)
        let source = ByteSource(bytes: Array(text.utf8), name: "memory")
        #expect(source.canRewind)
        #expect(try source.readToEnd() == Array(text.utf8))
        try source.rewind()
        #expect(source.bytesRead == 0)
        #expect(try source.readToEnd() == Array(text.utf8))
        #expect(try source.sha256AfterReadingToEnd() == SHA256Digest.hex(of: Array(text.utf8)))
    }

    @Test("the end can be searched without reading there")
    func endAhead() throws {
        let folder = try TemporaryFolder()
        let text = "needle" + String(repeating: "-", count: 1000) + "pin"
        let path = try folder.write(text, to: "haystack")
        for source in [try ByteSource(path: path), ByteSource(bytes: Array(text.utf8), name: "memory")] {
            #expect(try source.containsAtEnd(Array("pin".utf8), within: 3) == true)
            #expect(try source.containsAtEnd(Array("pin".utf8), within: 2) == false)
            #expect(try source.containsAtEnd(Array("needle".utf8), within: 1008) == false)
            #expect(try source.containsAtEnd(Array("needle".utf8), within: 1 << 20) == true)
            #expect(source.bytesRead == 0)
            #expect(try source.readToEnd() == Array(text.utf8))
        }
    }

    @Test("a file can be read again after a reader stopped in the middle")
    func readAgain() throws {
        let folder = try TemporaryFolder()
        let records = (0..<1000).map { #"{"type":"Feature","id":\#($0),"geometry":null,"properties":{}}"# }
        let text = records.joined(separator: "\n")
        let source = try ByteSource(path: try folder.write(text, to: "a.geojsonl"))
        var options = FeatureReaderOptions()
        options.windowCapacity = 4096
        let first = try FeatureReader(source, options: options)
        #expect(try first.next(5).count == 5)
        try source.rewind()
        let again = try Reading(source: source, options: options, step: 64)
        #expect(again.features.count == 1000)
        #expect(try source.sha256AfterReadingToEnd() == SHA256Digest.hex(of: Array(text.utf8)))
    }

    @Test("reading to the end gives every byte, whatever the size", arguments: [0, 1, 4095, 4096, 4097, 100_000])
    func toEnd(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try ByteSource(bytes: bytes, name: "memory").readToEnd() == bytes)
    }

    @Test(
        "a pattern is found wherever it stands, also across two reads",
        arguments: [0, 1, 262_140, 262_143, 262_144, 524_287])
    func search(place: Int) throws {
        var bytes = [UInt8](repeating: UInt8(ascii: "c"), count: place) + Array("\"crs\"".utf8)
        #expect(try ByteSource(bytes: bytes, name: "memory").containsAhead(Array("\"crs\"".utf8)))
        bytes.removeLast()
        #expect(try !ByteSource(bytes: bytes, name: "memory").containsAhead(Array("\"crs\"".utf8)))
    }

    @Test("patterns are found where a plain search finds them", arguments: 0..<5 as Range<UInt64>)
    func searchLikePlain(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        func letters(_ count: Int) -> String {
            String((0..<count).map { _ in "ab".randomElement(using: &generator) ?? "a" })
        }
        for _ in 0..<500 {
            let text = letters(Int.random(in: 0...40, using: &generator))
            let pattern = letters(Int.random(in: 1...6, using: &generator))
            let isThere = text.indices.contains { text[$0...].hasPrefix(pattern) }
            #expect(
                try ByteSource(bytes: Array(text.utf8), name: "memory").containsAhead(Array(pattern.utf8)) == isThere)
        }
    }
}
