import Foundation
import TapakFormats
import Testing

@Suite("Output files appear whole or not at all", .serialized)
struct OutputFileTests {
    private func reason(_ body: () throws(OutputFailure) -> Void) -> OutputFailure.Reason? {
        do {
            try body()
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("nothing is there before the commit, everything after")
    func whole() throws {
        let folder = try TemporaryFolder()
        let output = try OutputFile(path: folder.path("a.csv"), overwrite: false)
        try output.write(Array("a,b\n".utf8))
        #expect(!folder.names.contains("a.csv"))
        var buffer = TextBuffer()
        buffer.append("1,2\n")
        try output.write(&buffer)
        #expect(buffer.count == 0)
        try output.commit()
        #expect(folder.names == ["a.csv"])
        #expect(try folder.text(of: "a.csv") == "a,b\n1,2\n")
    }

    @Test("without a commit nothing remains")
    func abandoned() throws {
        let folder = try TemporaryFolder()
        var output: OutputFile? = try OutputFile(path: folder.path("a.csv"), overwrite: false)
        try output?.write(Array("a".utf8))
        #expect(folder.names.count == 1)
        output = nil
        #expect(folder.names.isEmpty)
        #expect(output == nil)
    }

    @Test("an existing file is kept unless it may be overwritten, and passes on its permissions")
    func existing() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("old", to: "a.csv")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(reason { () throws(OutputFailure) in _ = try OutputFile(path: path, overwrite: false) } == .exists)
        let abandoned = try OutputFile(path: path, overwrite: true)
        try abandoned.write(Array("half".utf8))
        #expect(try folder.text(of: "a.csv") == "old")
        let output = try OutputFile(path: path, overwrite: true)
        try output.write(Array("new".utf8))
        try output.commit()
        #expect(try folder.text(of: "a.csv") == "new")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        withExtendedLifetime(abandoned) {}
    }

    @Test("a file that came in between is not overwritten either")
    func race() throws {
        let folder = try TemporaryFolder()
        let output = try OutputFile(path: folder.path("a.csv"), overwrite: false)
        try output.write(Array("ours".utf8))
        _ = try folder.write("theirs", to: "a.csv")
        #expect(reason { () throws(OutputFailure) in try output.commit() } == .exists)
        #expect(try folder.text(of: "a.csv") == "theirs")
    }

    @Test("where nothing can be made, the system's number is told")
    func cannotCreate() throws {
        let folder = try TemporaryFolder()
        let missing = folder.path("nowhere/a.csv")
        #expect(
            reason { () throws(OutputFailure) in _ = try OutputFile(path: missing, overwrite: false) }
                == .cannotCreate(errno: ENOENT))
        #expect(
            reason { () throws(OutputFailure) in _ = try OutputFile(path: folder.url.path, overwrite: true) }
                == .cannotCreate(errno: EISDIR))
    }

    @Test("a device is written directly")
    func device() throws {
        let output = try OutputFile(path: "/dev/null", overwrite: false)
        try output.write(Array("x".utf8))
        try output.commit()
    }

    @Test("two outputs to one path at a time do not disturb each other")
    func concurrent() throws {
        let folder = try TemporaryFolder()
        let first = try OutputFile(path: folder.path("a"), overwrite: true)
        let second = try OutputFile(path: folder.path("a"), overwrite: true)
        try first.write(Array("1".utf8))
        try second.write(Array("2".utf8))
        try second.commit()
        try first.commit()
        #expect(folder.names == ["a"])
        #expect(try folder.text(of: "a") == "1")
    }

    @Test("a process that is about to end removes what is unfinished")
    func removeAll() async {
        // In a process of its own: it would remove what the other tests of this one have open.
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let outputs = try (0..<3).map { try OutputFile(path: folder.path("f\($0)"), overwrite: false) }
            try outputs[0].commit()
            try #require(folder.names.count == 3)
            OutputFile.removeAllUnfinished()
            try #require(folder.names == ["f0"])
            withExtendedLifetime(outputs) {}
        }
    }
}
