public import TapakGeometry
public import TapakProgramme
public import TapakSurvey

/// A value of the readiness list, typed, so that every format writes it in its own way and reads it back.
public enum ReadinessValue: Hashable, Sendable {
    /// Nothing.
    case none
    /// A code of ours.
    case code(String)
    /// Text that somebody wrote.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// Square metres.
    case area(Area)
    /// A day.
    case date(CalendarDate)
    /// Several codes; none of them is an empty list, which is not the same as nothing.
    case codes([String])
    /// A reason, which every language words in its own way.
    case reason(Grounds)
}

extension ReadinessRow {
    /// The value in a column.
    public func value(of column: ReadinessColumn) -> ReadinessValue {
        switch column {
        case .kemendagriCode: .code(kemendagriCode)
        case .kelurahan: .text(kelurahan)
        case .kecamatan: Self.text(kecamatan)
        case .regency: Self.text(regency)
        case .cooperative: Self.text(cooperative)
        case .legalEntity: standing(.legalEntity)
        case .nikKoperasi: standing(.nikKoperasi)
        case .nib: standing(.nib)
        case .npwp: standing(.npwp)
        case .account: standing(.account)
        case .trained: standing(.trained)
        case .active: Self.code(active.map { $0 ? "yes" : "no" })
        case .candidates: .integer(candidates)
        case .passing: .integer(passing)
        case .resurvey: .integer(resurvey)
        case .bestID: Self.text(best?.id)
        case .bestVerdict: Self.code(best?.verdict.rawValue)
        case .bestArea: Self.area(best?.area)
        case .bestUncertainty: Self.area(best?.uncertainty)
        case .bestAreaClass: Self.code(best?.areaClass?.rawValue)
        case .secondID: Self.text(second?.id)
        case .site, .tenureStage, .landStage, .constructionStage, .constructionPercent, .creditStage, .capitalStage:
            site.map { $0.value(of: column) } ?? .none
        case .stageSince: stageSince.map(ReadinessValue.date) ?? .none
        case .daysInStage: Self.integer(daysInStage)
        case .phase: .code(phase.rawValue)
        case .readiness: .code(readiness.rawValue)
        case .blockers: .codes(blockers.map(\.text))
        case .nextStep: Self.code(nextStep?.rawValue)
        case .nextActor: Self.code(nextActor?.rawValue)
        case .notChecked: .codes(notChecked)
        case .ruleProfile: .code(ruleProfile)
        case .bestReason: best.map { .reason($0.grounds) } ?? .none
        case .secondReason: second.map { .reason($0.grounds) } ?? .none
        }
    }

    private func standing(_ milestone: CooperativeMilestone) -> ReadinessValue {
        switch milestones[milestone] {
        case nil: .none
        case .reached(let date?): .date(date)
        case .some(let standing): .code(standing.text)
        }
    }

    private static func text(_ text: String?) -> ReadinessValue { text.map(ReadinessValue.text) ?? .none }
    private static func code(_ code: String?) -> ReadinessValue { code.map(ReadinessValue.code) ?? .none }
    private static func area(_ area: Area?) -> ReadinessValue { area.map(ReadinessValue.area) ?? .none }
    private static func integer(_ number: Int?) -> ReadinessValue { number.map(ReadinessValue.integer) ?? .none }
}

extension ReadinessRow.Site {
    fileprivate func value(of column: ReadinessColumn) -> ReadinessValue {
        switch column {
        case .site: .integer(number)
        case .tenureStage:
            .codes(
                tenure.map { tenure.count == 1 ? $0.stage.rawValue : "\($0.assetClass.rawValue):\($0.stage.rawValue)" })
        case .landStage: .code(land.rawValue)
        case .constructionStage: .code(construction.rawValue)
        case .constructionPercent: percent.map(ReadinessValue.integer) ?? .none
        case .creditStage: .code(credit.rawValue)
        case .capitalStage: .code(capital.rawValue)
        default: .none
        }
    }
}
