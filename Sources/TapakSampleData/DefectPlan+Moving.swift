import TapakGeometry

extension DefectPlan {
    /// Moves a parcel, or what is said of its place; `nil` where it cannot be done.
    mutating func move(
        _ index: Int, _ defect: Defect, _ occurrence: Int, in inventory: inout LandInventory
    ) -> String? {
        guard let cell = inventory.parcels[index].site.cell else { return nil }
        switch defect {
        case .nearBoundary: return moveBeside(index, cell, in: &inventory)
        case .astrideVillages: return moveAstride(index, cell, in: &inventory)
        case .outsideVillages: return moveOutside(index, cell, occurrence, in: &inventory)
        default:
            let others = inventory.map.cells[cell].neighbours.compactMap(\.self)
            guard let other = others.first else { return nil }
            let facts = inventory.map.cells[other].facts
            inventory.parcels[index].attributes.kelurahan = .text(facts.name)
            inventory.parcels[index].attributes.kecamatan = .text(facts.kecamatan)
            return "the list puts it in " + facts.name
        }
    }

    /// The sides of a cell that are long enough to lay a parcel beside, in an order drawn by lot.
    private mutating func sides(of cell: KelurahanCell) -> [(middle: Position, heading: Heading, neighbour: Int?)] {
        random.shuffled(Array(cell.neighbours.indices)).compactMap { side in
            let start = cell.planeRing[side]
            let end = cell.planeRing[side + 1]
            guard start.distance(to: end) > 110 else { return nil }
            return (
                Position(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2), Heading(start, end), cell.neighbours[side]
            )
        }
    }

    /// A few metres inside the border with a neighbour.
    private mutating func moveBeside(_ index: Int, _ cell: Int, in inventory: inout LandInventory) -> String? {
        let ring = inventory.map.cells[cell].planeRing
        let gap = random.number(2.5...8)
        for side in sides(of: inventory.map.cells[cell]) where side.neighbour != nil {
            var parcel = inventory.parcels[index]
            let middle = side.heading.position(from: side.middle, ahead: 0, left: gap - parcel.extent.minY)
            parcel.lay(at: ParcelSite(cell: cell, middle: middle, heading: side.heading))
            let nearest = parcel.corners.map { ring.distance(to: $0) }.reduce(.infinity, min)
            guard parcel.corners.allSatisfy({ ring.encloses($0) }), nearest > 2, nearest < 9,
                inventory.isClear(middle, radius: parcel.radius, ignoring: index)
            else { continue }
            inventory.parcels[index] = parcel
            return "less than 10 m inside the border"
        }
        return nil
    }

    /// A third of it beyond the border with a neighbour that does not depend on it either.
    private mutating func moveAstride(_ index: Int, _ cell: Int, in inventory: inout LandInventory) -> String? {
        let ring = inventory.map.cells[cell].planeRing
        for side in sides(of: inventory.map.cells[cell]) {
            guard let neighbour = side.neighbour, inventory.prospects[neighbour] == .passing else { continue }
            let otherRing = inventory.map.cells[neighbour].planeRing
            var parcel = inventory.parcels[index]
            let depth = parcel.extent.maxY - parcel.extent.minY
            let middle = side.heading.position(from: side.middle, ahead: 0, left: depth * 0.16)
            parcel.lay(at: ParcelSite(cell: cell, middle: middle, heading: side.heading))
            let inside = parcel.corners.map { ring.encloses($0) }
            guard inside.contains(true), inside.contains(false), ring.encloses(middle),
                zip(parcel.corners, inside).allSatisfy({ $1 || otherRing.encloses($0) }),
                inventory.isClear(middle, radius: parcel.radius, ignoring: index)
            else { continue }
            inventory.parcels[index] = parcel
            return "about a third lies in " + inventory.map.cells[neighbour].facts.name
        }
        return nil
    }

    /// Beyond the city, the farther the later it comes.
    private mutating func moveOutside(
        _ index: Int, _ cell: Int, _ occurrence: Int, in inventory: inout LandInventory
    ) -> String? {
        let distance = 90.0 + 260 * Double(occurrence)
        for side in sides(of: inventory.map.cells[cell]) where side.neighbour == nil {
            var parcel = inventory.parcels[index]
            let middle = side.heading.position(from: side.middle, ahead: 0, left: -distance)
            guard
                inventory.map.cells.allSatisfy({
                    !$0.planeRing.encloses(middle) && $0.planeRing.distance(to: middle) > distance * 0.8
                }), inventory.isClear(middle, radius: parcel.radius, ignoring: index)
            else { continue }
            parcel.lay(at: ParcelSite(cell: nil, middle: middle, heading: side.heading))
            inventory.parcels[index] = parcel
            return "about \(Int(distance)) m beyond every kelurahan"
        }
        return nil
    }
}
