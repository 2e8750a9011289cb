/// How another system's word stands to where a site stands here.
public enum ForeignStanding: String, CaseIterable, Hashable, Sendable {
    /// It says the same.
    case same
    /// It says something else.
    case different
    /// It says something for which there is no stage here.
    case noStage = "no_stage"
    /// It is none of the words that are known of that system.
    case unknownWord = "unknown_word"
}

extension ForeignReport {
    /// The system, where its words are known.
    public var known: StageVocabulary? { StageVocabulary(rawValue: vocabulary) }

    /// Our stages that the word covers, on its track; where it is no known word, those of its percentage.
    ///
    /// - Returns: nothing where neither is understood.
    public var meaning: (track: TrackKind, stages: [String])? {
        if let word = known?.word(recognising: stage) { return (word.track, word.stages) }
        guard let percent, known != nil else { return nil }
        let stages: [ConstructionStage] =
            switch percent {
            case ...0: ConstructionStage.beforeBuilding + [.started]
            case 1...99: [.started]
            default: [.completed]
            }
        return (.construction, stages.map(\.rawValue))
    }

    /// How the word stands to where the site stands. Nothing follows from it.
    public func standing(on site: SiteState) -> ForeignStanding {
        guard let meaning else { return .unknownWord }
        guard !meaning.stages.isEmpty, let own = site.standing(on: meaning.track) else { return .noStage }
        return meaning.stages.contains(own.stage) ? .same : .different
    }
}
