import TapakGeometry

/// An invented housing estate.
struct Estate {
    /// Its name.
    let name: String
    /// Its middle in metres in the plane of the city.
    let middle: Position
    /// The direction of its streets.
    let heading: Heading
}

extension LandInventory {
    /// The estates of a kelurahan.
    mutating func estates(in cell: Int) -> [Estate] {
        guard prospects[cell] != .none else { return [] }
        return (0..<sites.whole(1...3)).map { _ in
            Estate(
                name: sites.pick(ListVocabulary.estates) + " " + String(sites.whole(1...9)),
                middle: freeSite(in: cell, radius: 140, estate: nil).middle, heading: Heading(&sites))
        }
    }

    /// A site where a parcel of this radius stands clear of borders, roads, rivers and other parcels.
    ///
    /// Beside a street of the estate if there is one with room, else anywhere in the kelurahan. The middle of the cell
    /// is the answer when a thousand tries find no room, which does not happen.
    mutating func freeSite(in cell: Int, radius: Double, estate: Estate?) -> ParcelSite {
        if let estate {
            for _ in 0..<60 {
                let middle = estate.heading.position(
                    from: estate.middle, ahead: Double(sites.whole(-5...5)) * 44, left: Double(sites.whole(-4...4)) * 52
                )
                if isFree(middle, radius: radius, in: cell) {
                    return ParcelSite(cell: cell, middle: middle, heading: estate.heading)
                }
            }
        }
        let box = map.cells[cell].box
        for _ in 0..<1_000 {
            let middle = Position(x: sites.number(box.minX...box.maxX), y: sites.number(box.minY...box.maxY))
            if isFree(middle, radius: radius, in: cell) {
                return ParcelSite(cell: cell, middle: middle, heading: Heading(&sites))
            }
        }
        return ParcelSite(cell: cell, middle: map.cells[cell].centre, heading: .east)
    }

    /// Whether a parcel of this radius would stand clear of borders, roads, rivers and other parcels.
    func isFree(_ middle: Position, radius: Double, in cell: Int) -> Bool {
        let ring = map.cells[cell].planeRing
        // 20 m: more than any rule calls near, so that only planned parcels lie near a boundary.
        guard ring.encloses(middle), ring.distance(to: middle) > radius + 20 else { return false }
        guard River.all.allSatisfy({ $0.line.lineDistance(to: middle) > radius + $0.halfWidth + 3 }) else {
            return false
        }
        guard roads.allSatisfy({ $0.line.lineDistance(to: middle) > radius + 15 }) else { return false }
        return isClear(middle, radius: radius)
    }

    /// Whether no parcel but perhaps one stands within this radius.
    func isClear(_ middle: Position, radius: Double, ignoring ignored: Int? = nil) -> Bool {
        parcels.indices.allSatisfy {
            $0 == ignored || parcels[$0].site.middle.distance(to: middle) > parcels[$0].radius + radius + 8
        }
    }

    /// Sites that a layer will have something to say about: on river banks and under the power line.
    mutating func wishes() -> [ParcelSite] {
        var wishes: [ParcelSite] = []
        for river in River.all {
            for _ in 0..<12 {
                let beside = river.halfWidth + sites.number(18...32)
                wish(along: river.line, beside: sites.chance(50) ? beside : -beside, &wishes)
            }
        }
        for _ in 0..<12 { wish(along: PowerLine.line, beside: sites.number(-25...25), &wishes) }
        return wishes
    }

    /// Whether a parcel of this radius has room where a layer wants it.
    func isWishGranted(_ wish: ParcelSite, radius: Double) -> Bool {
        guard let cell = wish.cell, map.cells[cell].planeRing.distance(to: wish.middle) > radius + 20 else {
            return false
        }
        return roads.allSatisfy { $0.line.lineDistance(to: wish.middle) > radius + 5 }
            && isClear(wish.middle, radius: radius)
    }

    private mutating func wish(along line: [Position], beside: Double, _ wishes: inout [ParcelSite]) {
        let start = sites.whole(0...(line.count - 2))
        let heading = Heading(line[start], line[start + 1])
        let length = line[start].distance(to: line[start + 1])
        let middle = heading.position(from: line[start], ahead: sites.fraction() * length, left: beside)
        guard let cell = map.cell(at: middle), prospects[cell] == .passing,
            map.cells[cell].planeRing.distance(to: middle) > 90,
            wishes.allSatisfy({ $0.middle.distance(to: middle) > 170 }),
            roads.allSatisfy({ $0.line.lineDistance(to: middle) > 60 })
        else { return }
        wishes.append(ParcelSite(cell: cell, middle: middle, heading: heading))
    }
}
