import TapakFormats
import TapakGeometry

/// The attributes of features as a project keeps them, JSON objects, read by the same reader as those of any file.
struct StoredAttributes {
    /// The features in the order given, each with the attributes that were wanted.
    private(set) var features: [Feature] = []
    /// The names that the attributes refer to.
    let names: [String]

    /// Reads objects; what is none, because somebody wrote something else there, tells nothing.
    ///
    /// - Complexity: O(bytes).
    init(_ objects: [String?], wants: @escaping @Sendable (String) -> Bool) throws(WorkflowError) {
        var buffer = TextBuffer()
        buffer.append("{\"type\":\"FeatureCollection\",\"features\":[")
        for (number, object) in objects.enumerated() {
            buffer.append(number == 0 ? "\n" : ",\n")
            buffer.append("{\"type\":\"Feature\",\"geometry\":null,\"properties\":")
            if let object, Self.isObject(object) { buffer.append(object) } else { buffer.append("{}") }
            buffer.append("}")
        }
        buffer.append("\n]}")
        var options = FeatureReaderOptions()
        options.wantsAttribute = wants
        do throws(ReadingError) {
            let reader = try FeatureReader(ByteSource(bytes: buffer.bytes, name: ""), options: options)
            while true {
                let batch = try reader.next(1024)
                if batch.isEmpty { break }
                features += batch
            }
            names = reader.attributeNames
        } catch {
            throw .reading(error)
        }
    }

    private static func isObject(_ text: String) -> Bool {
        guard text.first(where: { !$0.isWhitespace }) == "{" else { return false }
        // Two levels less than the reader goes down.
        do { try JSONSyntax.check(Array(text.utf8), maximumNesting: 200) } catch { return false }
        return true
    }
}
