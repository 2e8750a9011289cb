/// What the lot gave a kelurahan. It says nothing about the real one of that name.
enum Prospect: Equatable {
    /// No candidate at all.
    case none
    /// Only positions without an outline.
    case pointsOnly
    /// Candidates that are certainly too small.
    case failing
    /// Candidates of which none is certain, and some are doubtful.
    case doubtful
    /// At least one candidate that is certainly large enough.
    case passing

    /// Draws lots for so many kelurahan, of which 6 get none, 2 only points, 6 failing and 6 doubtful candidates.
    static func drawn(for count: Int) -> [Prospect] {
        var random = SeededRandom(.prospects)
        let few: [Prospect] =
            Array(repeating: .none, count: 6) + [.pointsOnly, .pointsOnly]
            + Array(repeating: .failing, count: 6) + Array(repeating: .doubtful, count: 6)
        return random.shuffled(few + Array(repeating: .passing, count: count - few.count))
    }
}
