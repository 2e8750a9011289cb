import TapakGeometry

extension CandidateParcel {
    /// Spoils the written geometry of a parcel of four corners in one piece; `nil` where it cannot be done.
    mutating func spoil(_ defect: Defect, _ occurrence: Int) -> String? {
        guard let ring = polygons.first?.first, ring.count == 5 else { return nil }
        switch defect {
        case .nullGeometry:
            geometry = .null
            return "the geometry is null"
        case .emptyGeometry:
            geometry = .emptyPolygon
            return "the polygon has no ring"
        case .zDropped:
            height = 1_450 + 275 * occurrence
            return "every position has a height"
        case .holeOutside:
            let corners = [(3.0, 1.0), (9, 1), (9, 6), (3, 6), (3, 1)]
            let hole = corners.map { shifted(ring[1], ahead: $0.0, left: $0.1) }
            geometry = .polygons([[ring, hole.reversed()]])
            return "a hole lies beside the outline"
        default:
            guard let (places, note) = respelled(ring, defect, occurrence) else { return nil }
            geometry = .polygons([[places]])
            return note
        }
    }

    /// Turns the start of every ring to its third position: the same outline in other words.
    mutating func startElsewhere() {
        geometry = .polygons(
            polygons.map { rings in
                rings.map { ring in
                    let open = ring.dropLast()
                    let turned = Array(open.dropFirst(2) + open.prefix(2))
                    return turned + turned.prefix(1)
                }
            })
    }

    private func respelled(_ ring: [GridPosition], _ defect: Defect, _ occurrence: Int) -> ([GridPosition], String)? {
        switch defect {
        case .axesSwapped:
            return (
                ring.map { GridPosition(longitude: $0.latitude, latitude: $0.longitude) },
                "latitude before longitude"
            )
        case .latitudeSignLost:
            return (
                ring.map { GridPosition(longitude: $0.longitude, latitude: -$0.latitude) },
                "the minus sign of the latitude is lost"
            )
        case .degreeTypo:
            let degree = 1_000_000_000
            let (east, north, note) = [
                (degree, 0, "one degree too far east"), (0, -degree, "one degree too far south"),
                (-2 * degree, 0, "two degrees too far west"),
            ][occurrence % 3]
            return (
                ring.map { GridPosition(longitude: $0.longitude + east, latitude: $0.latitude + north) }, note
            )
        case .coordinatesCoarse:
            return (ring.map { $0.rounded(toDecimals: 5) }, "five decimals only")
        case .ringSelfIntersection:
            return ([ring[0], ring[2], ring[1], ring[3], ring[0]], "two corners exchanged: a bow tie")
        case .ringUnclosed:
            return (Array(ring.dropLast()), "the last position does not repeat the first")
        case .ringTooShort:
            return ([ring[0], ring[1], ring[0]], "three positions only")
        case .repeatedPosition:
            return ([ring[0], ring[1], ring[1], ring[2], ring[3], ring[0]], "the second position stands twice")
        case .ringSpike:
            let tip = shifted(ring[1], ahead: 9, left: 0)
            return (
                [ring[0], ring[1], tip, ring[1], ring[2], ring[3], ring[0]], "out and back from the second position"
            )
        case .winding:
            return (ring.reversed(), "clockwise")
        default: return nil
        }
    }

    /// A position so many metres ahead along the front, and so many to its left.
    private func shifted(_ place: GridPosition, ahead: Double, left: Double) -> GridPosition {
        let position = LocalPlane.city.position(of: place)
        return LocalPlane.city.place(
            of: site.heading.position(from: position, ahead: ahead, left: left), decimals: decimals)
    }
}
