public import TapakProgramme

/// What is said of other systems' words for stages.
extension Phrasebook {
    /// What another system is called.
    public func label(_ vocabulary: StageVocabulary) -> String {
        switch vocabulary {
        case .portal: either("portal KDKMP", "the KDKMP portal")
        case .simkopdes: "SIMKOPDES"
        }
    }

    /// A stage of ours in the words of another system, which says so where it has none.
    public func text(of stage: String, on track: TrackKind, in vocabulary: StageVocabulary) -> String {
        let word = vocabulary.word(for: stage, on: track).map { quoted($0.text) }
        return "\(label(vocabulary)): \(word ?? either("tidak ada istilahnya", "has no word for it"))"
    }

    /// Another system's word, with its percentage.
    public func text(of report: ForeignReport) -> String {
        let percent = report.percent.map { report.stage.contains("%") ? "" : ", \($0) %" }
        let track = report.track.map { label($0) + " " } ?? ""
        return track + quoted(report.stage) + (percent ?? "")
    }

    /// How another system's word stands to the stage of a site.
    ///
    /// - Parameter own: the stage here and its track, where the word has one.
    public func text(of standing: ForeignStanding, own: (stage: String, track: TrackKind)?) -> String {
        let here = own.map { label(stage: $0.stage, on: $0.track) } ?? ""
        return switch standing {
        case .same: either("sama di sini: \(here)", "the same here: \(here)")
        case .different: either("berbeda; di sini: \(here)", "different; here: \(here)")
        case .noStage: either("tidak ada tahapnya di sini", "there is no such stage here")
        case .unknownWord: either("istilah tidak dikenal, dicatat apa adanya", "not a known word, kept as it is")
        }
    }

    /// Another system's last word on a site, beside where the site stands here.
    public func sentence(_ dated: SiteState.DatedForeignReport, on site: SiteState) -> String {
        let report = dated.report
        let track = report.meaning?.track ?? report.track
        let own = track.flatMap { track in site.standing(on: track).map { ($0.stage, track) } }
        let name = report.known.map { label($0) } ?? DisplayText.singleLine(report.vocabulary)
        return "\(name) \(dated.date.text): \(text(of: report)) (\(text(of: report.standing(on: site), own: own))) – "
            + DisplayText.singleLine(report.source)
    }
}
