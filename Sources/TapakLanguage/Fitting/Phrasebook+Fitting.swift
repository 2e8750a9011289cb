public import TapakProgramme

extension Phrasebook {
    /// Whether a building fits, in a word or two; nothing stands for a parcel that cannot be assessed.
    public func label(_ answer: FitAnswer?) -> String {
        switch answer {
        case .fits: either("muat", "fit")
        case .withinTolerance: either("pas-pasan (selisih milimeter)", "within tolerance (millimetres)")
        case .doesNotFit: either("tidak muat", "do not fit")
        case nil: either("tidak dapat dinilai", "unassessable")
        }
    }
}
