import TapakFormats

/// Features of a file on their way to a worker.
enum FeatureBatch: Sendable {
    /// Parsed, and the names their attributes refer to.
    case features([Feature], names: [String])
    /// As bytes.
    case stretch(FeatureStretch)

    /// The stretch, where it is one.
    var asStretch: FeatureStretch? {
        if case .stretch(let stretch) = self { stretch } else { nil }
    }

    /// How many there should be.
    var count: Int {
        switch self {
        case .features(let features, names: _): features.count
        case .stretch(let stretch): stretch.count
        }
    }
}
