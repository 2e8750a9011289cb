/// A record of how every pose was refuted: what a certificate is checked by.
///
/// Read in order it covers a range of rotations: a refutation goes on to its end; a branching goes on to its own, with one
/// such covering after it for each way.
struct FitProof: Hashable, Sendable {
    /// A condition of a refutation, with the corner that it was stated for.
    struct Term: Hashable, Sendable {
        var parting: Parting
        var extreme: Int32
    }

    enum Step: Hashable, Sendable {
        /// Three conditions refute every centre up to a rotation.
        case refuted(to: Double, by: [Term])
        /// A building would have to keep apart from an obstacle in one of these ways.
        case branched(obstacle: Int, to: Double, ways: [Parting])
    }

    var start: Double
    var end: Double
    var steps: [Step] = []
}
