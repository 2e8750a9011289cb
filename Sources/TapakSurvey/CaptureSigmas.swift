import TapakGeometry
import TapakProgramme

/// The standard deviations that a profile gives to the capture classes, without a dictionary: every parcel asks.
struct CaptureSigmas {
    private let sigmas: [Length?]

    init(_ profile: RuleProfile) {
        var sigmas = [Length?](repeating: nil, count: CaptureClass.allCases.count)
        for capture in CaptureClass.allCases { sigmas[capture.number] = profile.sigma(of: capture) }
        self.sigmas = sigmas
    }

    /// The standard deviation of a corner; nothing for a class of which the profile says none.
    subscript(capture: CaptureClass) -> Length? { sigmas[capture.number] }
}

extension CaptureClass {
    /// A number of its own for each class, from 0 on.
    fileprivate var number: Int {
        switch self {
        case .rtk: 0
        case .totalStation: 1
        case .orthophoto: 2
        case .imagery: 3
        case .handheldGNSS: 4
        case .phone: 5
        case .unstated: 6
        }
    }
}
