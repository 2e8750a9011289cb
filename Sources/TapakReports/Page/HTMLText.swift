import TapakFormats
import TapakGeometry
import TapakLanguage

extension TextBuffer {
    /// Text as the content of an HTML element or of a quoted attribute.
    ///
    /// `& < > " '` become entities, and control characters spaces, so that no text can leave its place.
    mutating func appendHTML(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            case 0..<0x20, 0x7F: appendASCII(UInt8(ascii: " "))
            default: appendASCII(byte)
            }
        }
    }

    /// A string of JSON that may stand in a `<script>` element.
    ///
    /// As ``appendJSONString(_:)``, and `<`, `>` and `&` are written `\u003c`, `\u003e` and `\u0026`: neither `</script>`
    /// nor `<!--` can occur.
    mutating func appendScriptString(_ text: some Collection<UInt8>) {
        appendASCII(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: "<"): append("\\u003c")
            case UInt8(ascii: ">"): append("\\u003e")
            case UInt8(ascii: "&"): append("\\u0026")
            case 0..<0x20:
                append(byte < 0x10 ? "\\u000" : "\\u00")
                append(String(byte, radix: 16))
            default: appendASCII(byte)
            }
        }
        appendASCII(UInt8(ascii: "\""))
    }

    /// A string of JSON that may stand in a `<script>` element.
    mutating func appendScriptString(_ text: String) { appendScriptString(text.utf8) }

    /// A list of strings of JSON.
    mutating func appendScriptStrings(_ texts: [String]) {
        appendList(texts) { $0.appendScriptString($1) }
    }

    /// A list of JSON, its items written by a closure.
    mutating func appendList<Items: Sequence>(_ items: Items, _ item: (inout TextBuffer, Items.Element) -> Void) {
        appendASCII(UInt8(ascii: "["))
        for (index, element) in items.enumerated() {
            if index > 0 { appendASCII(UInt8(ascii: ",")) }
            item(&self, element)
        }
        appendASCII(UInt8(ascii: "]"))
    }

    /// An element with text in it; the tag and its attributes are ours, the text may be anybody's.
    mutating func appendElement(_ tag: String, _ text: String) { appendElement(tag, "", text) }

    /// An element with attributes and text in it.
    mutating func appendElement(_ tag: String, _ attributes: String, _ text: String) {
        append("<\(tag)\(attributes.isEmpty ? "" : " " + attributes)>")
        appendHTML(text)
        append("</\(tag)>")
    }
}

extension Phrasebook {
    /// Text of a file on one line, without control characters and without marks that turn the direction of writing.
    func shown(_ text: String) -> String { value(.text(text)) }
}
