import TapakGeometry
import TapakProgramme

/// What was found out about building on made-up parcels, for papers that tell it.
enum SitingExample {
    /// A square by its lower left corner, in degrees: 10 cells of 1e-5 degrees a side unless said otherwise.
    static func square(_ x: Double, _ y: Double, _ side: Double = 1e-4) -> Geometry {
        let ring = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)].map { Position(x: x + $0.0, y: y + $0.1) }
        return Geometry(polygons: [[ring]])
    }

    /// A building that surely fits, at a place.
    static func fitting(_ place: Geometry) -> FootprintStanding {
        var standing = FootprintStanding(
            building: BuildingFootprint(shortSide: .metres(20), longSide: .metres(30)), fit: .fits, answer: .pass,
            cornerUncertainty: .metres(0.125))
        standing.placement = place
        standing.rotation = 12.5
        standing.clearance = .metres(1.2345)
        return standing
    }

    /// One that is too long by 1.4 m on its short side.
    static var lacking: FootprintStanding {
        var standing = FootprintStanding(
            building: BuildingFootprint(shortSide: .metres(20), longSide: .metres(30)), fit: .doesNotFit, answer: .fail,
            cornerUncertainty: .metres(0.125))
        standing.change = .shortSide(.metres(1.4))
        return standing
    }

    /// LP2B blocks, the river takes a part, the others were not loaded or lie elsewhere.
    static var land: NetLand {
        let ground = Geometry(polygons: [
            square(107.001, -6.249).polygonRings, square(107.002, -6.249, 2e-4).polygonRings,
        ])
        return NetLand(
            layers: [
                LayerStanding(
                    name: "lp2b", effect: .block, state: .counts, overlap: .squareMetres(210.125), share: 0.25,
                    answer: .fail),
                LayerStanding(
                    name: "lsd", effect: .block, state: .notLoaded, overlap: .zero, share: 0, answer: .notChecked),
                LayerStanding(
                    name: "rth", effect: .block, state: .elsewhere, overlap: .zero, share: 0, answer: .notChecked),
                LayerStanding(
                    name: "sempadan", effect: .subtract, state: .counts, overlap: .squareMetres(40.5), share: 0.05,
                    answer: .resurvey),
                LayerStanding(
                    name: "sutet", effect: .subtract, state: .slight, overlap: .squareMetres(0.5), share: 0.000_625,
                    answer: .pass),
                LayerStanding(
                    name: "banjir", effect: .warn, state: .clear, overlap: .zero, share: 0, answer: .pass),
            ],
            remaining: RemainingLand(
                geometry: ground, area: .squareMetres(759.5), largestPart: nil, largestArea: .squareMetres(612.25),
                appraisal: Appraisal(area: .squareMetres(612.25), uncertainty: .squareMetres(12.375)),
                answer: .resurvey))
    }

    static var access: AccessStanding {
        var road = AccessStanding.Road(distance: .metres(3.25))
        road.name = "Jl. Mawar"
        road.roadClass = "lokal"
        road.width = .metres(6)
        return AccessStanding(frontage: .metres(12.4), road: road, longSideFaces: true)
    }
}

extension Geometry {
    /// The rings of its first polygon.
    fileprivate var polygonRings: [[Position]] { (0..<lineCount).map { Array(line($0)) } }
}
