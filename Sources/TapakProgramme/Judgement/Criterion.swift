/// One question a profile asks of a parcel.
public enum Criterion: Hashable, Sendable {
    /// Is it large enough?
    case area
    /// Does the standard building fit?
    case footprint
    /// Does this layer stand in the way?
    case layer(String)

    /// The code in data: `area`, `footprint`, `layer:<name>`.
    public var code: String {
        switch self {
        case .area: "area"
        case .footprint: "footprint"
        case .layer(let name): Self.layerPrefix + name
        }
    }

    /// The criterion with a code; nothing for a code that is none.
    public init?(code: String) {
        switch code {
        case "area": self = .area
        case "footprint": self = .footprint
        default:
            guard code.hasPrefix(Self.layerPrefix), code.utf8.count > Self.layerPrefix.utf8.count else { return nil }
            self = .layer(String(code.dropFirst(Self.layerPrefix.count)))
        }
    }

    private static let layerPrefix = "layer:"
}

extension Criterion: CustomStringConvertible {
    /// The same as ``code``.
    public var description: String { code }
}
