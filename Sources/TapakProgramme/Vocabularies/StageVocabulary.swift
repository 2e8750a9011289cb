/// Another system whose words for stages are known: a crosswalk between its words and our stages.
///
/// The table is what was seen of the system from outside, each word with its source and day. Several of our stages may have
/// one word there, and a stage may have none: then nothing is made up. Words that say something we have no stage for
/// stand in the table with no stage.
public enum StageVocabulary: String, CaseIterable, Hashable, Sendable {
    /// The programme's portal of land and construction.
    case portal
    /// SIMKOPDES, the register of cooperatives.
    case simkopdes

    /// Its words, those of the land first. Where several cover one stage, the first is the one to write.
    public var words: [StageWord] {
        switch self {
        case .portal: Self.portalWords
        case .simkopdes: Self.simkopdesWords
        }
    }

    /// The word it has for one of our stages; nothing where it has none.
    public func word(for stage: String, on track: TrackKind) -> StageWord? {
        words.first { $0.track == track && $0.stages.contains(stage) }
    }

    /// The word that a text writes, whatever its case, spaces and punctuation; nothing where it is none of its words.
    public func word(recognising text: String) -> StageWord? {
        let sought = Words.spaced(text)
        guard !sought.isEmpty else { return nil }
        return words.first { word in ([word.text] + word.spellings).contains { Words.spaced($0) == sought } }
    }

    /// The day on which its words were seen last.
    public var seen: String { words.map(\.source.effectiveFrom).max() ?? "" }
}

extension ConstructionStage {
    /// The stages before anything is built, which other systems do not tell apart.
    static let beforeBuilding: [ConstructionStage] = [.none, .proposed, .returned, .accepted]
}
