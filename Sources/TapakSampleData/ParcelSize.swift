/// How large a parcel is to be, and how it is said to have been measured.
struct ParcelSize {
    /// The area in square metres.
    let area: Double
    /// The code of the capture class.
    let captureCode: String

    /// Areas below which so many hundredths of the candidates lie: many small ones, a long tail.
    private static let quantiles: [(share: Double, area: Double)] = [
        (0, 95), (0.08, 170), (0.2, 300), (0.34, 450), (0.48, 600), (0.6, 740), (0.72, 930), (0.82, 1_180),
        (0.91, 1_700), (0.97, 2_700), (1, 5_200),
    ]

    /// Draws a size that fits what the lot gave the kelurahan; the guarantee is the parcel that makes it true.
    static func drawn(for prospect: Prospect, isGuarantee: Bool, _ random: inout SeededRandom) -> ParcelSize {
        let precise = random.pick(ListVocabulary.preciseCaptureCodes)
        switch prospect {
        case .passing where isGuarantee:
            return ParcelSize(area: random.number(690...1_650), captureCode: precise)
        case .doubtful where isGuarantee:
            return ParcelSize(area: random.number(640...760), captureCode: random.pick(["handheld_gnss", "phone"]))
        case .doubtful where random.chance(35):
            return ParcelSize(area: random.number(592...608), captureCode: "unstated")
        case .none, .pointsOnly, .failing, .doubtful:
            return ParcelSize(area: random.number(120...540), captureCode: precise)
        case .passing:
            return ParcelSize(area: anyArea(&random), captureCode: random.pick(ListVocabulary.captureCodes))
        }
    }

    /// An area of the whole distribution, with clusters at the thresholds that lists are written for.
    private static func anyArea(_ random: inout SeededRandom) -> Double {
        if random.chance(15) { return random.number(580...630) }
        if random.chance(11) { return random.number(975...1_025) }
        let share = random.fraction()
        for (low, high) in zip(quantiles, quantiles.dropFirst()) where share < high.share {
            return low.area + (share - low.share) / (high.share - low.share) * (high.area - low.area)
        }
        return quantiles[quantiles.count - 1].area
    }
}
