extension Track {
    /// Construction by Agrinas: 0 to 99 % while it is being built, 100 % when the building stands; then furniture
    /// (sarpras), people (SDM) and trade, in the order of the programme's portal.
    ///
    /// What stands does not become stale; a proposal, its acceptance and the record of the handover do.
    static let construction = Track(
        .construction, stages: ConstructionStage.allCases,
        [
            .approval(
                ConstructionStage.none, .proposed, by: .cooperativeOffice, [.gate(.beforeAgrinas)],
                boundTo: [.geometry, .profile]),
            .step(
                ConstructionStage.returned, .proposed, by: .cooperativeOffice, [.gate(.beforeAgrinas)],
                boundTo: [.geometry, .profile]),
            .step(ConstructionStage.proposed, .returned, by: .agrinas, [.reason]),
            .approval(ConstructionStage.proposed, .accepted, by: .agrinas, boundTo: [.geometry, .profile]),
            .step(ConstructionStage.accepted, .started, by: .agrinas, [.percent(0...99)]),
            .step(ConstructionStage.started, .completed, by: .agrinas, [.percent(100...100)]),
            .approval(
                ConstructionStage.completed, .handedOver, by: .agrinas, [.evidence(.bastBuilding)], boundTo: []),
            .step(ConstructionStage.handedOver, .equipped, by: .agrinas),
            .step(ConstructionStage.equipped, .staffed, by: .cooperative),
            .step(ConstructionStage.staffed, .operating, by: .cooperative),
        ])
}
