import TapakGeometry

/// Which defects the list gets, how often, and where: on parcels whose kelurahan does not depend on them.
struct DefectPlan {
    /// Lots for where and how.
    var random = SeededRandom(.defects)
    /// Parcels that may still get a defect, in an order drawn by lot.
    private var spares: [Int]

    /// How often each defect is planted in a parcel that the list has already.
    private static let changes: [(Defect, count: Int)] = [
        (.axesSwapped, 3), (.latitudeSignLost, 3), (.degreeTypo, 3), (.coordinatesCoarse, 4),
        (.ringSelfIntersection, 3), (.ringUnclosed, 3), (.ringTooShort, 2), (.repeatedPosition, 3), (.ringSpike, 2),
        (.nullGeometry, 3), (.emptyGeometry, 2), (.holeOutside, 2), (.zDropped, 4), (.winding, 6), (.multipart, 4),
        (.areaImplausible, 2), (.declaredOne, 2), (.declaredDiffers, 6), (.witnessWebMercator, 3),
        (.witnessLengthWidth, 3), (.witnessThousands, 3), (.witnessUnit, 2), (.valueUnreadable, 2), (.textNull, 4),
        (.declaredKelurahanDiffers, 4), (.nearBoundary, 6), (.astrideVillages, 3), (.outsideVillages, 3),
    ]
    /// How often each defect is planted by adding a parcel that spoils an older one.
    private static let additions: [(Defect, count: Int)] = [
        (.overlap, 2), (.duplicateGeometry, 2), (.duplicateID, 2),
    ]
    /// How many rows of the list are repeated whole.
    private static let repeatedRows = 2

    /// How many parcels the plan adds to the list.
    static var addedCount: Int { additions.reduce(repeatedRows) { $0 + $1.count } }

    /// A plan for an inventory without defects.
    init(_ inventory: LandInventory) {
        spares = []
        spares = random.shuffled(inventory.parcels.indices.filter { inventory.parcels[$0].isSpare })
    }

    /// Plants every defect.
    mutating func plant(in inventory: inout LandInventory) {
        for (defect, count) in Self.changes {
            for occurrence in 0..<count { plant(defect, occurrence, in: &inventory) }
        }
        for (defect, count) in Self.additions {
            for occurrence in 0..<count { add(defect, occurrence, to: &inventory) }
        }
        for _ in 0..<Self.repeatedRows { repeatRow(in: &inventory) }
    }

    /// Takes a spare parcel of four corners in one piece, the first for which the change succeeds.
    private mutating func plant(_ defect: Defect, _ occurrence: Int, in inventory: inout LandInventory) {
        for (place, index) in spares.enumerated() {
            guard [.rectangle, .trapezoid].contains(inventory.parcels[index].shape) else { continue }
            let note: String?
            switch defect {
            case .nearBoundary, .astrideVillages, .outsideVillages, .declaredKelurahanDiffers:
                note = move(index, defect, occurrence, in: &inventory)
            case .areaImplausible, .multipart, .witnessWebMercator, .witnessLengthWidth, .witnessThousands,
                .witnessUnit, .declaredOne, .declaredDiffers, .valueUnreadable, .textNull:
                note = misstate(index, defect, occurrence, in: &inventory)
            default:
                note = inventory.parcels[index].spoil(defect, occurrence)
            }
            guard let note else { continue }
            spares.remove(at: place)
            inventory.parcels[index].defects.append(PlantedDefect(defect: defect, note: note))
            return
        }
    }

    // MARK: Additions

    private mutating func add(_ defect: Defect, _ occurrence: Int, to inventory: inout LandInventory) {
        for (place, index) in spares.enumerated() where inventory.parcels[index].shape == .rectangle {
            let old = inventory.parcels[index]
            guard var new = companion(of: index, defect, in: &inventory) else { continue }
            if defect == .duplicateGeometry, occurrence > 0 { new.startElsewhere() }
            spares.remove(at: place)
            inventory.append(new)
            let added = inventory.parcels.count - 1
            if defect == .duplicateID { inventory.parcels[added].attributes.id = old.attributes.id }
            let words =
                switch defect {
                case .overlap: "overlaps feature"
                case .duplicateID: "same id as feature"
                default: occurrence > 0 ? "same outline from another start as feature" : "same outline as feature"
                }
            for (one, other) in [(index, added), (added, index)] {
                inventory.parcels[one].defects.append(PlantedDefect(defect: defect, note: "\(words) \(other)"))
            }
            return
        }
    }

    /// Another parcel of the same size: half over the old one, far from it, or in its very place.
    private func companion(
        of index: Int, _ defect: Defect, in inventory: inout LandInventory
    ) -> CandidateParcel? {
        let old = inventory.parcels[index]
        guard let cell = old.site.cell else { return nil }
        var new = old
        new.attributes = inventory.attributesOfAnother(like: old)
        switch defect {
        case .overlap:
            let middle = old.site.heading.position(from: old.site.middle, ahead: old.extent.maxX * 1.1)
            guard inventory.map.cells[cell].planeRing.distance(to: middle) > old.radius + 20,
                inventory.isClear(middle, radius: old.radius, ignoring: index)
            else { return nil }
            new.lay(at: ParcelSite(cell: cell, middle: middle, heading: old.site.heading))
        case .duplicateID:
            new.lay(at: inventory.freeSite(in: cell, radius: old.radius, estate: nil))
        default: break
        }
        return new
    }

    private mutating func repeatRow(in inventory: inout LandInventory) {
        guard let index = spares.popLast() else { return }
        let old = inventory.parcels[index]
        inventory.append(old)
        let added = inventory.parcels.count - 1
        inventory.parcels[added].attributes.id = old.attributes.id
        for (one, other) in [(index, added), (added, index)] {
            inventory.parcels[one].defects += [
                PlantedDefect(defect: .duplicateGeometry, note: "the whole row repeated as feature \(other)"),
                PlantedDefect(defect: .duplicateID, note: "the whole row repeated as feature \(other)"),
            ]
        }
    }
}
