import Foundation

/// A folder of its own for one test, gone with the last reference to it.
public final class ScratchFolder: Sendable {
    /// The path of the folder.
    public let path: String

    /// Makes a folder.
    public init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tapak-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a text file and gives its path.
    public func write(_ text: String, to name: String) throws -> String {
        let file = self.file(name)
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }

    /// Copies a file over another one, or to where there is none.
    public func copy(_ name: String, to other: String) throws {
        if FileManager.default.fileExists(atPath: file(other)) {
            try FileManager.default.removeItem(atPath: file(other))
        }
        try FileManager.default.copyItem(atPath: file(name), toPath: file(other))
    }

    /// The path a file of this name has here.
    public func file(_ name: String) -> String { path + "/" + name }

    /// The text of a file.
    public func text(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: file(name)), encoding: .utf8)
    }

    /// The names in the folder, sorted.
    public var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
