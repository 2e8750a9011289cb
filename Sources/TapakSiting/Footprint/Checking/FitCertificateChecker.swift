internal import TapakGeometry
public import TapakProgramme

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Checks certificates that a building does not fit.
///
/// **Method.** The checker works from the corners of the parcel and the sides of the building. It has nothing in common with
/// the search but the record it reads: every line, obstacle, branching and contradiction is worked out anew, and the
/// contradictions by other means. What it accepts is proven for a building smaller by a micrometre, which is what the
/// rounding of coordinates and sums amounts to.
public struct FitCertificateChecker: Sendable {
    let parcel: PlaneParcel
    let long: Double
    let short: Double

    /// Distances below this are rounding, in metres.
    static let rounding = 1e-7

    /// Takes the parcel and the building that a certificate is about.
    public init(_ parcel: PlaneParcel, _ building: BuildingFootprint) {
        self.parcel = parcel
        long = max(building.longSide.metres, building.shortSide.metres)
        short = min(building.longSide.metres, building.shortSide.metres)
    }

    /// Checks a certificate.
    ///
    /// - Throws: what is wrong with it.
    /// - Complexity: O(*n*) for each line and piece, and a few microseconds for each step.
    public func check(_ certificate: FitCertificate) throws(FitCertificateFlaw) {
        let shrunk = certificate.shrunkBy
        guard shrunk <= FootprintSearch.tolerance.metres else { throw .shrunkTooFar }
        switch certificate.ground {
        case .area:
            guard parcel.geometry.planeArea < (long - 2 * shrunk) * (short - 2 * shrunk) else { throw .notSmall }
        case .width(let from, let to):
            try checkWidth(from: from, to: to, shrunk)
        case .poses(let proof, let record):
            guard shrunk < short / 2 else { throw .shrunkTooFar }
            let full = long - short < 1e-12 ? Double.pi / 2 : .pi
            guard proof.end - proof.start > full - 1e-9 else { throw .rotationsMissing }
            try checkHull(of: record)
            try checkObstacles(of: record)
            var walk = ProofWalk(
                record: record, corners: parcel.corners, long: long / 2 - shrunk, short: short / 2 - shrunk,
                room: room(record), steps: proof.steps)
            try walk.run(from: proof.start, to: proof.end)
        }
    }

    /// No condition on a centre in the hull is exceeded by more than this.
    private func room(_ record: SurroundingsRecord) -> Double {
        let farthest = parcel.corners.reduce(0) { max($0, hypot($1.x, $1.y)) }
        let setback = record.obstacles.reduce(0) { max($0, $1.setback) }
        return 4 * farthest + 2 * setback + long + short
    }

    private func checkWidth(from: Int, to: Int, _ shrunk: Double) throws(FitCertificateFlaw) {
        let exterior = parcel.ringEnds[0]
        guard (0..<exterior).contains(from), (0..<exterior).contains(to), from != to else { throw .notSmall }
        let heights = (0..<exterior).map { height($0, from, to) }
        let least = heights.min() ?? 0
        let most = heights.max() ?? 0
        let setback = parcel.setbacks.min() ?? 0
        guard most - least - 2 * setback < short - 2 * shrunk else { throw .notSmall }
    }

    /// How far a corner is to the left of the line through two others.
    func height(_ corner: Int, _ from: Int, _ to: Int) -> Double {
        let (place, start, end) = (parcel.corners[corner], parcel.corners[from], parcel.corners[to])
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        return (dx * (place.y - start.y) - dy * (place.x - start.x)) / hypot(dx, dy)
    }

    /// The corner after another in its ring.
    func following(_ corner: Int) -> Int {
        let ring = parcel.ringEnds.firstIndex { corner < $0 } ?? 0
        return corner + 1 < parcel.ringEnds[ring] ? corner + 1 : ring == 0 ? 0 : parcel.ringEnds[ring - 1]
    }
}
