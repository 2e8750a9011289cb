import TapakFormats

/// The XML of QGIS styles, one element a line.
///
/// Lines are kept apart by line feeds only; text and attributes are escaped by `TextBuffer.appendHTML`, whose entities
/// XML knows as well, except for control characters, which become spaces.
struct QGISText {
    private var buffer = TextBuffer()
    private var open: [String] = []

    /// What was written.
    var text: String { String(decoding: buffer.bytes, as: UTF8.self) }

    /// Opens an element, has its content written, and closes it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout QGISText) -> Void
    ) {
        start(name, attributes)
        buffer.append(">\n")
        open.append(name)
        content(&self)
        open.removeLast()
        indent()
        buffer.append("</\(name)>\n")
    }

    /// An element without content.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        start(name, attributes)
        buffer.append("/>\n")
    }

    /// An element with text in it.
    mutating func element(_ name: String, text: String) {
        start(name, [:])
        buffer.append(">")
        buffer.appendHTML(text)
        buffer.append("</\(name)>\n")
    }

    /// A named value of QGIS' `Option` elements.
    mutating func option(_ name: String, _ value: String, type: String = "QString") {
        element("Option", ["name": name, "value": value, "type": type])
    }

    private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        buffer.append("<\(name)")
        for (key, value) in attributes {
            buffer.append(" \(key)=\"")
            buffer.appendHTML(value)
            buffer.append("\"")
        }
    }

    private mutating func indent() { buffer.append(String(repeating: " ", count: open.count)) }
}
