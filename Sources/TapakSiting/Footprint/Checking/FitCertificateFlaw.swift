/// Why a certificate proves nothing.
public enum FitCertificateFlaw: Error, Hashable, Sendable {
    /// The building was moved inward farther than the tolerance.
    case shrunkTooFar
    /// The parcel is not as small, or as narrow, as it says.
    case notSmall
    /// The rotations it covers are not all there are.
    case rotationsMissing
    /// A line it names does not have all of the parcel on its side, or keeps more setback than it may.
    case lineUnfounded(Int)
    /// An obstacle it names is not convex, not off the parcel, or not a side of it.
    case obstacleUnfounded(Int)
    /// A step refutes nothing, or by conditions that do not hold there.
    case stepUnfounded(Int)
    /// A branching leaves out a way.
    case waysMissing(step: Int)
    /// It ends before all is covered, or goes on after.
    case stepsMiscounted
}
