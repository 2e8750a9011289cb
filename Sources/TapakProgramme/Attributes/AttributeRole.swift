/// What an attribute of a file can mean.
public protocol AttributeRole: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The names under which files give it, the most telling first.
    ///
    /// Written in lower-case letters and digits only, the form in which names are compared: `Luas (m2)` is `luasm2`.
    var synonyms: [String] { get }
}
