public import TapakGeometry

/// The texts that belong to a finding code in one language.
///
/// Sentence and help are templates: `{name}` stands for the fact of that name, `{file}` for the file, `{at}` for the
/// coordinates of the place; `[[…]]` vanishes when a fact in it is missing, and of `[[…||…]]` the first alternative
/// stands whose facts are all there.
public struct FindingText: Hashable, Sendable {
    /// A few words that name it, for tables and legends.
    public var label: String
    /// What was found.
    public var sentence: String
    /// What to do about it.
    public var help: String

    init(_ label: String, _ sentence: String, help: String) {
        self.label = label
        self.sentence = sentence
        self.help = help
    }
}

extension Phrasebook {
    /// The texts of a finding code, with their gaps open.
    public func text(of code: FindingCode) -> FindingText {
        switch language {
        case .id: .indonesian(code)
        case .en: .english(code)
        }
    }
}
