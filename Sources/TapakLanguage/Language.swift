/// A language in which Tapak speaks to people. Codes in data are the same in all of them.
public enum Language: String, CaseIterable, Sendable {
    /// Indonesian, the language of those it is made for.
    case id
    /// English.
    case en

    /// The language that a process environment asks for.
    ///
    /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty decides: `en*` is English; anything else, also
    /// `C`, `POSIX` or nothing at all, is Indonesian.
    public init(localeVariables: (lcAll: String?, lcMessages: String?, lang: String?)) {
        let inOrder = [localeVariables.lcAll, localeVariables.lcMessages, localeVariables.lang]
        let chosen = inOrder.compactMap { $0 }.first { !$0.isEmpty }
        self = chosen?.hasPrefix("en") == true ? .en : .id
    }
}
