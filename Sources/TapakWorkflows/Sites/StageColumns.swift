public import TapakProgramme

/// Stages in the words of another system: columns that follow the others of a list where somebody asks for them.
///
/// `portal_land_stage` and so on, one for each track. A stage for which that system has no word is ``noWord``; a list of
/// several stages of tenure has one entry for each.
public struct StageColumns: Hashable, Sendable {
    /// Whose words they are.
    public var vocabulary: StageVocabulary

    /// Columns in the words of a system.
    public init(_ vocabulary: StageVocabulary) { self.vocabulary = vocabulary }

    /// The columns that a list has by its header; nothing where it has none of them.
    init?(namedIn header: [String]) {
        let found = StageVocabulary.allCases.first { vocabulary in
            StageColumns(vocabulary).names.contains(where: header.contains)
        }
        guard let found else { return nil }
        self.init(found)
    }

    /// What stands where a system has no word for a stage.
    public static let noWord = "no_word"

    /// The names of the columns.
    public var names: [String] { TrackKind.allCases.map { "\(vocabulary.rawValue)_\($0.rawValue)_stage" } }

    /// The word for a stage.
    public func word(for stage: String, on track: TrackKind) -> String {
        vocabulary.word(for: stage, on: track)?.text ?? Self.noWord
    }

    /// What the columns hold of a site; nothing where there is none.
    public func values(of site: SiteState?) -> [[String]] {
        TrackKind.allCases.map { track in
            guard let site else { return [] }
            return site.standings.filter { $0.track == track }.map { word(for: $0.stage, on: track) }
        }
    }

    /// What the columns hold of the site of a unit; nothing where it has none.
    public func values(of site: ReadinessRow.Site?) -> [ReadinessValue] {
        TrackKind.allCases.map { track in
            guard let site else { return .none }
            let stages: [String] =
                switch track {
                case .land: [site.land.rawValue]
                case .tenure: site.tenure.map(\.stage.rawValue)
                case .construction: [site.construction.rawValue]
                case .credit: [site.credit.rawValue]
                case .capital: [site.capital.rawValue]
                }
            return .codes(stages.map { word(for: $0, on: track) })
        }
    }
}
