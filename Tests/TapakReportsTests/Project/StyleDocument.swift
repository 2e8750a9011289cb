import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of a QML document, read by Foundation's parser.
final class StyleElement {
    let name: String
    let attributes: [String: String]
    var children: [StyleElement] = []
    var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// This element and all in it, in document order.
    var all: [StyleElement] { [self] + children.flatMap(\.all) }

    /// The elements of a name in it.
    func every(_ name: String) -> [StyleElement] { all.filter { $0.name == name } }

    /// The first element of a name in it.
    func first(_ name: String) -> StyleElement? { every(name).first }

    /// The named values right below an element's first `Option`.
    var values: [String: String] {
        let options = children.first { $0.name == "Option" }?.children ?? []
        return Dictionary(
            options.compactMap { option in option.attributes["name"].map { ($0, option.attributes["value"] ?? "") } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// Reads a QML document; `nil` unless it is well-formed XML.
final class StyleDocument: NSObject, XMLParserDelegate {
    private var stack: [StyleElement] = []
    private var root: StyleElement?

    static func root(of text: String) -> StyleElement? {
        let document = StyleDocument()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = document
        return parser.parse() ? document.root : nil
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = StyleElement(name: name, attributes: attributes)
        stack.last?.children.append(element)
        if root == nil { root = element }
        stack.append(element)
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { stack.last?.text += text }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        stack.removeLast()
    }
}
