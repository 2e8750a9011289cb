import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakProgramme
import TapakSampleData
import TapakSiting

/// How long it took to fit the building of 20 × 30 m on some parcels, and how the answers were found.
struct FitTiming {
    /// One parcel.
    struct One {
        /// Microseconds from its geometry in longitude and latitude to the answer.
        var time: Double
        var answer: FitAnswer
        var path: PlaneFit.Path
    }

    private let shape: String
    private let corners: FittingOutline.Corners
    private let detail: FootprintSearch.Detail
    private let ones: [One]

    private static let building = BuildingFootprint(shortSide: .metres(20), longSide: .metres(30))

    /// Measures parcels of a shape.
    ///
    /// What is measured is what screening does with a parcel that it knows to be valid: laying it in a plane, the search,
    /// and GEOS' word on a building that fits.
    init(
        of shape: FittingOutline, _ corners: FittingOutline.Corners, _ detail: FootprintSearch.Detail, count: Int,
        repeats: Int
    ) throws {
        (self.shape, self.corners, self.detail) = (shape.rawValue, corners, detail)
        let plane = LocalTransverseMercator(centre: Position(x: 106.99, y: -6.24))
        let parcels = (0..<count).map { number in
            Geometry(polygons: [shape.rings(corners, number: number).map { plane.inverse($0 + $0.prefix(1)) }])
        }
        let fitter = FootprintFitter()
        var times = Array(repeating: [Double](), count: count)
        var ones: [One] = []
        let clock = ContinuousClock()
        // All parcels in turn, and that again and again: none finds its own numbers still in the caches.
        for turn in 0...repeats {
            for (number, parcel) in parcels.enumerated() {
                let begun = clock.now
                let laid = try fitter.lay(parcel, isValid: true)
                let fit = try fitter.fit(Self.building, on: laid, detail: detail)
                let taken = begun.duration(to: clock.now) / .microseconds(1)
                if turn == 0 {
                    ones.append(One(time: 0, answer: fit.answer, path: fit.plane.path))
                } else {
                    times[number].append(taken)
                }
            }
        }
        for number in ones.indices { ones[number].time = Self.quantile(0.5, of: times[number].sorted()) }
        self.ones = ones
    }

    /// All of some timings of equally many corners.
    init(all timings: [FitTiming]) {
        shape = "all"
        corners = timings[0].corners
        detail = timings[0].detail
        ones = timings.flatMap(\.ones)
    }

    /// Adds the timing as a JSON object.
    func append(to buffer: inout TextBuffer) {
        let times = ones.map(\.time).sorted()
        buffer.append("{\"corners\":\"\(corners.rawValue)\",\"shape\":\"\(shape)\",\"detail\":\"\(detail)\"")
        buffer.append(",\"parcels\":\(ones.count)")
        for (name, share) in [("median", 0.5), ("p99", 0.99), ("most", 1)] {
            buffer.append(",\"\(name)_us\":")
            buffer.appendFixed(Self.quantile(share, of: times), decimals: 2)
        }
        buffer.append(",\"answers\":{")
        for (index, answer) in FitAnswer.allCases.enumerated() {
            let some = ones.filter { $0.answer == answer }.map(\.time).sorted()
            buffer.append("\(index == 0 ? "" : ",")\"\(answer.rawValue)\":{\"parcels\":\(some.count),\"median_us\":")
            buffer.appendFixed(Self.quantile(0.5, of: some), decimals: 2)
            buffer.append("}")
        }
        buffer.append("},\"paths\":{")
        for (index, path) in PlaneFit.Path.allCases.enumerated() {
            let count = ones.count { $0.path == path }
            buffer.append("\(index == 0 ? "" : ",")\"\(path.rawValue)\":\(count)")
        }
        buffer.append("}}")
    }

    /// The least value that a share of all does not exceed; 0 of none.
    private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let place = (share * Double(sorted.count)).rounded(.up)
        return sorted[max(0, min(sorted.count, Int(place)) - 1)]
    }
}
