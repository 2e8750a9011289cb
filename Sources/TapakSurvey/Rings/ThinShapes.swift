import TapakGeodesy
import TapakGeometry

extension Geometry {
    /// What is odd about the shape of a valid polygonal geometry: slivers and spikes, as warnings.
    ///
    /// A part is a sliver when it is on average narrower than 1.5 m (twice its area by its perimeter) and at least some
    /// twenty times as long as wide (area / perimeter² < 0.0113): a leftover of an overlay, or a line drawn as an area. A
    /// strip of 12 × 60 m has 0.035, the thinnest of 521 real villages 0.013, and is 376 m wide. For spikes see
    /// ``RingSpike``. At most a hundred of either are listed.
    ///
    /// - Complexity: O(*n*).
    func thinFindings(at location: InputLocation) -> [Finding] {
        var findings: [Finding] = []
        if (0..<lineCount).contains(where: { RingSpike.mayOccur(in: line($0)) }) {
            findings = spikeFindings(at: location)
        }
        var slivers = 0
        for part in 0..<partCount where slivers < RingMapping.limit {
            guard isThin(part) else { continue }
            let area = geodesicArea(ofPart: part)
            let perimeter = self.part(part).geodesicPerimeter
            guard perimeter > .zero else { continue }
            slivers += 1
            var here = location
            here.ring = RingPlace(part: part, ring: 0)
            let width = 2 * area.squareMetres / perimeter.metres
            findings.append(
                Finding(
                    .sliver, at: here, facts: [.init("width", .length(.metres(width))), .init("area", .area(area))]))
        }
        return findings
    }

    private func spikeFindings(at location: InputLocation) -> [Finding] {
        var findings: [Finding] = []
        for outline in RingOutline.all(of: self) {
            for spike in RingSpike.all(in: outline, limit: RingMapping.limit - findings.count) {
                var here = location
                here.ring = outline.place
                here.positionIndex = outline.indices[spike.tip]
                here.position = outline.corners[spike.tip]
                findings.append(Finding(.ringSpike, at: here, severity: .warning))
            }
        }
        return findings
    }

    private static let narrow = 1.5
    static let thinness = 0.0113

    /// By the rough scale of the place, good to half a percent.
    private func isThin(_ part: Int) -> Bool {
        let lines = lineRange(ofPart: part)
        guard let exterior = lines.first, let origin = line(exterior).first else { return false }
        let scale = PlaneScale(at: origin)
        var area = 0.0
        var perimeter = 0.0
        for number in lines {
            let ring = line(number).lazy.map {
                Position(x: ($0.x - origin.x) * scale.x, y: ($0.y - origin.y) * scale.y)
            }
            area += (number == exterior ? 0.5 : -0.5) * ring.doubledSignedPlaneArea.magnitude
            perimeter += ring.planePerimeter
        }
        return 2 * area < Self.narrow * perimeter && area < Self.thinness * perimeter * perimeter
    }
}
