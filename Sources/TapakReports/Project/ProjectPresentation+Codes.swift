import TapakLanguage
import TapakProgramme
import TapakSurvey

extension ProjectPresentation {
    /// The codes that a column can hold, with their labels; none where it is free.
    func codes(_ column: String) -> [(code: String, label: String)] {
        switch ProjectColumn(rawValue: column) {
        case .assetClass: AssetClass.allCases.map { ($0.rawValue, phrasebook.label($0)) }
        case .ownerClass: OwnerClass.allCases.map { ($0.rawValue, phrasebook.label($0)) }
        case .captureClass: CaptureClass.allCases.map { ($0.rawValue, phrasebook.label($0)) }
        case .psuStatus:
            TenureStage.track(of: .psuFasum).compactMap { stage in
                phrasebook.psuLabel(stage).map { (stage.rawValue, $0) }
            }
        case .declaredBasis:
            [
                (Parcel.DeclaredBasis.stated.rawValue, phrasebook.projectWord(.stated)),
                (Parcel.DeclaredBasis.lengthTimesWidth.rawValue, phrasebook.projectWord(.lengthTimesWidth)),
            ]
        case .coordinateUnit:
            [("degree", phrasebook.projectWord(.degrees)), ("metre", phrasebook.projectWord(.metres))]
        case .status: [("current", phrasebook.projectWord(.current)), ("gone", phrasebook.projectWord(.gone))]
        case .areaClass: AreaClass.allCases.map { ($0.rawValue, phrasebook.label($0)) }
        case .verdict: Verdict.allCases.map { ($0.rawValue, phrasebook.label($0)) }
        case .standing: CoverageBoard.Standing.allCases.map { ($0.rawValue, label($0)) }
        case .fit: FitAnswer.allCases.map { ($0.rawValue, phrasebook.label($0)) }
        case .answer, .footprint: Answer.allCases.map { ($0.rawValue, phrasebook.label($0)) }
        default: []
        }
    }

    /// Where a unit stands, as on the HTML page.
    func label(_ standing: CoverageBoard.Standing) -> String {
        switch standing {
        case .passing: phrasebook.pageWord(.standingPassing)
        case .doubtful: phrasebook.pageWord(.standingDoubtful)
        case .failing: phrasebook.pageWord(.standingFailing)
        case .withoutCandidate: phrasebook.pageWord(.standingNone)
        }
    }

    /// A text of QGIS' expressions, quoted.
    func quoted(_ text: String) -> String {
        "'"
            + text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
            .split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// An expression for a column as text that may stand in HTML: a file's text cannot bring elements of its own.
    func escaped(_ expression: String) -> String {
        "replace(to_string(coalesce(\(expression), '')), map('&', '&amp;', '<', '&lt;', '>', '&gt;'))"
    }
}
