/// One file of the sample: where it belongs, and every byte of it.
public struct SampleFile: Hashable, Sendable {
    /// The path within the folder of the sample, with `/` between folders.
    public let path: String
    /// The whole content.
    public let bytes: [UInt8]

    init(path: String, text: String) {
        self.path = path
        bytes = Array(text.utf8)
    }
}
