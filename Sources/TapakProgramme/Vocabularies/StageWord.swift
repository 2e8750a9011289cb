/// A word of another system for where a site stands, with the stages of ours it stands for.
public struct StageWord: Hashable, Sendable {
    /// The word as that system writes it.
    public var text: String
    /// Other spellings of it, as labels of its lists and counters.
    public var spellings: [String]
    /// The track it is about.
    public var track: TrackKind
    /// The codes of our stages that it covers; none where nothing of ours says the same.
    public var stages: [String]
    /// Where the word was seen, and when.
    public var source: Source

    /// A word with what it means here.
    init(_ text: String, _ spellings: [String] = [], on track: TrackKind, _ stages: [String], from source: Source) {
        self.text = text
        self.spellings = spellings
        self.track = track
        self.stages = stages
        self.source = source
    }
}

extension StageWord {
    static func land(
        _ text: String, _ spellings: [String] = [], _ stages: [LandStage], from source: Source
    ) -> StageWord {
        StageWord(text, spellings, on: .land, stages.map(\.rawValue), from: source)
    }

    static func construction(
        _ text: String, _ spellings: [String] = [], _ stages: [ConstructionStage], from source: Source
    ) -> StageWord {
        StageWord(text, spellings, on: .construction, stages.map(\.rawValue), from: source)
    }

    static func capital(
        _ text: String, _ spellings: [String] = [], _ stages: [CapitalStage], from source: Source
    ) -> StageWord {
        StageWord(text, spellings, on: .capital, stages.map(\.rawValue), from: source)
    }
}
