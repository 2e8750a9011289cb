import TapakGeometry
import TapakProgramme
import TapakSampleData
import TapakSiting
import Testing

@Suite("Parcels as people draw them")
struct DrawnParcelTests {
    /// Finds an answer and proves it: nothing is left undecided, and no proof is refused.
    private func decide(_ shape: FittingOutline, _ corners: FittingOutline.Corners, _ number: Int) throws {
        let parcel = try PlaneParcel(rings: shape.rings(corners, number: number))
        let fit = try FootprintSearch(parcel).fit(standard, detail: .answer)
        #expect(fit.path != .undecided, "\(shape) \(corners) \(number)")
        guard fit.answer == .doesNotFit else { return }
        let certificate = try #require(fit.certificate)
        #expect(throws: Never.self, "\(shape) \(corners) \(number)") {
            try FitCertificateChecker(parcel, standard).check(certificate)
        }
    }

    @Test("a hundred corners or a few: every search ends, with a proof that holds", arguments: FittingOutline.allCases)
    func decided(shape: FittingOutline) throws {
        for number in 0..<(isVerifying ? 1000 : 12) {
            for corners in FittingOutline.Corners.allCases { try decide(shape, corners, number) }
        }
    }

    // Opposite sides, each of many pieces, run to a thousandth of a degree alike.
    @Test(
        "sides that are nearly parallel and lack next to nothing", arguments: [(FittingOutline.ell, 159), (.you, 18)])
    func nearlyParallel(shape: FittingOutline, number: Int) throws { try decide(shape, .hundred, number) }
}
