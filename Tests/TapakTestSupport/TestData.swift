public import Foundation

/// The large test data that lies beside the checkout, or where `TAPAK_TEST_DATA` says.
public enum TestData {
    /// The root of the package: the folder with Package.swift.
    public static let packageRoot: URL = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder
    }()

    /// The folder of the test data, whether it is there or not.
    public static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["TAPAK_TEST_DATA"], !path.isEmpty {
            return URL(filePath: path, relativeTo: packageRoot).absoluteURL
        }
        return packageRoot.deletingLastPathComponent().appending(path: "shared/data")
    }()

    /// Whether the folder is there.
    public static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The path of a file in the folder.
    public static func path(_ relative: String) -> String { folder.appending(path: relative).path }

    /// The text of a file of the package, such as a committed corpus.
    public static func text(inPackage relative: String) throws -> String {
        try String(contentsOf: packageRoot.appending(path: relative), encoding: .utf8)
    }

    /// The fields of a simple CSV file (no quoting) of the package, by column name.
    public static func table(inPackage relative: String) throws -> [[String: String]] {
        let lines = try text(inPackage: relative).split(whereSeparator: \.isNewline).map(String.init)
        guard let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) else {
            return []
        }
        return lines.dropFirst().filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
        }
    }
}
