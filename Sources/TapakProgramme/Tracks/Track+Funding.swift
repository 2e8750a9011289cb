extension Track {
    /// Agrinas' construction credit, recorded as it is heard of.
    static let credit = Track(
        .credit, stages: CreditStage.allCases,
        [
            .step(CreditStage.none, .applied, by: .agrinas),
            .step(CreditStage.applied, .approved, by: .himbara),
            .step(CreditStage.approved, .disbursed, by: .himbara, [.terms]),
        ])

    /// Working capital of the cooperative. Who was rejected may apply again through the same gate.
    static let capital = Track(
        .capital, stages: CapitalStage.allCases,
        [
            .step(CapitalStage.none, .applied, by: .cooperative, [.gate(.beforeHimbara)]),
            .step(CapitalStage.rejected, .applied, by: .cooperative, [.gate(.beforeHimbara)]),
            .step(CapitalStage.applied, .reviewed, by: .himbara),
            .step(CapitalStage.reviewed, .approved, by: .himbara),
            .step(CapitalStage.reviewed, .rejected, by: .himbara, [.reason]),
            .step(CapitalStage.approved, .disbursed, by: .himbara),
        ])
}
