/// A proof that a building does not fit on a parcel, at any rotation and place.
///
/// It can be checked without trust in the search that made it, by ``FitCertificateChecker``.
public struct FitCertificate: Hashable, Sendable {
    enum Ground: Hashable, Sendable {
        /// The parcel is smaller than the building.
        case area
        /// All of the parcel lies between two lines that are nearer to each other than the building is wide; one runs
        /// through two corners of the exterior, by index.
        case width(from: Int, to: Int)
        /// Every pose is refuted.
        case poses(FitProof, SurroundingsRecord)
    }

    /// How far every side of the building was moved inward before it was refuted, in metres.
    var shrunkBy: Double
    var ground: Ground

    /// How many refutations and branchings the proof consists of.
    public var stepCount: Int {
        if case .poses(let proof, _) = ground { proof.steps.count } else { 1 }
    }
}

/// The lines and obstacles that a proof names, by corners of the parcel.
struct SurroundingsRecord: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        var start: Int
        var end: Int
        /// Whether it allows what is on its right.
        var allowsRight: Bool
        var setback: Double
    }

    struct Obstacle: Hashable, Sendable {
        /// Corners as a range of ``outline``.
        var corners: Range<Int>
        /// The sides a building may stand beyond, as a range of ``lines``.
        var lines: Range<Int>
        var setback: Double
    }

    var lines: [Line]
    var hullCount: Int
    var obstacles: [Obstacle]
    var outline: [Int]
}
