public import TapakGeometry

/// What the area printed on a certificate, or otherwise declared, means for the judgement.
public struct CertificateRule: Hashable, Sendable {
    /// What it may do.
    public var role: Role
    /// Declared and measured areas agree when they differ by at most this factor · √A, A in square metres.
    public var toleranceFactor: Double

    /// What a declared area may do.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        /// It is compared and reported, and never decides.
        case witness
    }

    /// How far a declared area may be from the measured one.
    ///
    /// **Units.** Square metres. **Method.** Factor · √A. **Odd cases.** Zero for an area that is not positive.
    public func tolerance(for area: Area) -> Area {
        .squareMetres(toleranceFactor * max(0, area.squareMetres).squareRoot())
    }
}
