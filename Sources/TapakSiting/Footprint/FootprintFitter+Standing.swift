internal import TapakGeometry
internal import TapakTopology

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension FootprintFitter {
    /// Whether a building stands on a parcel and keeps its setbacks, by GEOS.
    ///
    /// The building is taken a millimetre smaller on every side and every setback a millimetre shorter, because GEOS'
    /// answer is exact and the numbers are not. **Method.** The parcel covers the building; no side with a setback meets
    /// the building grown by it, rounded at the corners.
    ///
    /// - Throws: ``ParcelDefect/topology(_:)`` when GEOS fails.
    public func stands(_ building: PlacedBuilding, on parcel: PlaneParcel) throws(ParcelDefect) -> Bool {
        var building = building
        building.centre = Position(x: building.centre.x - parcel.origin.x, y: building.centre.y - parcel.origin.y)
        let corners = building.corners(grownBy: .metres(-Self.slack))
        let polygon = Geometry(polygons: [[corners + corners.prefix(1)]])
        do {
            guard try topology.covers(parcel.geometry, polygon) else { return false }
            var sides: [Double: [(Position, Position)]] = [:]
            parcel.forEachSide { start, end, setback in
                if setback > Self.slack { sides[setback, default: []].append((start, end)) }
            }
            for (setback, sides) in sides {
                let rounded = Self.rounded(building, by: setback - Self.slack)
                let lines = Geometry(
                    kind: .multiLineString, positions: sides.flatMap { [$0.0, $0.1] },
                    lineEnds: (1...sides.count).map { 2 * $0 })
                guard try topology.disjoint(lines, rounded) else { return false }
            }
            return true
        } catch {
            throw .topology(error)
        }
    }

    private static let slack = 0.001

    /// A building grown by a distance, its corners rounded by sixteen chords of a circle each.
    private static func rounded(_ building: PlacedBuilding, by distance: Double) -> Geometry {
        let corners = building.corners(grownBy: .metres(-slack))
        var ring: [Position] = []
        for (number, corner) in corners.enumerated() {
            for step in 0...16 {
                let angle = building.angle + .pi / 2 * (Double(number) + Double(step) / 16)
                ring.append(Position(x: corner.x + distance * cos(angle), y: corner.y + distance * sin(angle)))
            }
        }
        return Geometry(polygons: [[ring + ring.prefix(1)]])
    }
}
