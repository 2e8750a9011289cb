import TapakGeometry
import TapakProgramme
import TapakSurvey

extension GateInput.Ground {
    /// The ground of one parcel as it was assessed.
    ///
    /// A certificate agrees when the parcel has one, its area is stated, and no `declared_differs` was found; an area
    /// that is only the product of two sides is no certificate's.
    init(_ assessment: Assessment, under profile: RuleProfile) {
        let parcel = assessment.parcel
        let isCertified =
            parcel.certificate != nil && parcel.declaredArea != nil && parcel.declaredBasis == .stated
            && assessment.measurement != nil
        self.init(
            verdict: assessment.verdict, profile: profile.identifier, answers: assessment.answers,
            isPoint: parcel.isPointOnly, captureClass: parcel.captureClass,
            certificateAgrees: isCertified
                ? !assessment.findings.contains { $0.code == .declaredDiffers } : nil)
    }
}
