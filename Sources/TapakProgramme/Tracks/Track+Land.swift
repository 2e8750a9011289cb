extension Track {
    /// Verification of the land, in the words of the programme's portal.
    ///
    /// A decision that has become stale is taken up again; a rejection stands as long as what it was based on stands.
    static let land = Track(
        .land, stages: [LandStage.proposed, .verifying, .considered, .verified, .rejected],
        [
            .step(LandStage.proposed, .verifying, by: .verifier),
            .step(LandStage.considered, .verifying, by: .verifier),
            .step(LandStage.verified, .verifying, by: .verifier, [.staleEvidence]),
            .step(LandStage.rejected, .verifying, by: .verifier, [.staleEvidence]),
            .step(LandStage.verifying, .considered, by: .verifier, [.note], boundTo: [.geometry, .profile]),
            .step(
                LandStage.verifying, .verified, by: .verifier, [.evidence(.verificationRecord)],
                boundTo: [.geometry, .profile]),
            .step(LandStage.verifying, .rejected, by: .verifier, [.reason], boundTo: [.geometry, .profile]),
        ])
}
