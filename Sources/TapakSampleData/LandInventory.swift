import TapakGeometry

/// The city's invented list of candidate parcels.
struct LandInventory {
    /// The kelurahan.
    let map: KelurahanMap
    /// The larger roads, which no parcel stands on.
    let roads: [Road]
    /// What the lot gave each kelurahan.
    let prospects: [Prospect]
    /// The parcels in the order of the list.
    var parcels: [CandidateParcel] = []
    /// Lots for the attributes of the list.
    var words = SeededRandom(.attributes)
    /// Lots for the cut of parcels.
    var shapes = SeededRandom(.shapes)
    /// Lots for the places of parcels.
    var sites = SeededRandom(.sites)

    /// The number of features in the list.
    static let featureCount = 500
    /// The number of those of which only a position is known.
    static let pointCount = 25

    /// Invents a list for a map.
    init(map: KelurahanMap, roads: [Road]) {
        self.map = map
        self.roads = roads
        prospects = Prospect.drawn(for: map.cells.count)
        let counts = outlineCounts()
        let points = pointCounts()
        let wishes = wishes()
        for cell in map.cells.indices {
            let estates = estates(in: cell)
            var wished = wishes.filter { $0.cell == cell }
            for number in 0..<counts[cell] {
                addOutline(in: cell, number: number, estates: estates, wished: &wished)
            }
            for _ in 0..<points[cell] { addPoint(in: cell) }
        }
        shareCoordinates()
        var plan = DefectPlan(self)
        plan.plant(in: &self)
    }

    /// The key to the list: what was planned, and what is wrong on purpose.
    var key: KeyTable { KeyTable(self) }

    /// Puts a parcel at the end of the list and gives it its number.
    mutating func append(_ parcel: CandidateParcel) {
        parcels.append(parcel)
        let number = String(10_000 + parcels.count).dropFirst()
        parcels[parcels.count - 1].attributes.id =
            ListVocabulary.idPrefix(parcel.attributes.assetCode) + "-" + number
    }

    // MARK: How many

    /// The number of parcels with an outline in each kelurahan before defects add theirs.
    private mutating func outlineCounts() -> [Int] {
        var counts = prospects.map { prospect in
            switch prospect {
            case .none, .pointsOnly: 0
            case .failing: words.whole(3...6)
            case .doubtful: words.whole(4...7)
            case .passing: 5
            }
        }
        let passing = prospects.indices.filter { prospects[$0] == .passing }.map {
            ($0, weight: map.cells[$0].facts.area)
        }
        let wanted = Self.featureCount - Self.pointCount - DefectPlan.addedCount
        while counts.reduce(0, +) < wanted { counts[words.pick(passing)] += 1 }
        return counts
    }

    /// The number of points in each kelurahan.
    private mutating func pointCounts() -> [Int] {
        var counts = prospects.map { $0 == .pointsOnly ? 2 : 0 }
        let others = prospects.indices.filter { prospects[$0] == .passing || prospects[$0] == .doubtful }
        while counts.reduce(0, +) < Self.pointCount { counts[words.pick(others)] += 1 }
        return counts
    }

    // MARK: Parcels

    private mutating func addOutline(in cell: Int, number: Int, estates: [Estate], wished: inout [ParcelSite]) {
        let isGuarantee = number == 0
        let prospect = prospects[cell]
        let assetCode = words.pick(ListVocabulary.assetCodes)
        let plan = ParcelSize.drawn(for: prospect, isGuarantee: isGuarantee, &shapes)
        let shape: ParcelShape
        if isGuarantee {
            shape = shapes.pick([.rectangle, .rectangle, .trapezoid, .lShape])
        } else {
            shape = shapes.chance(1.5) ? .courtyard : shapes.pick(ParcelShape.ordinary)
        }
        let decimals = shapes.pick([(7, weight: 62), (8, weight: 26), (9, weight: 12)])
        var parcel = CandidateParcel(shape, area: plan.area, decimals: decimals, &shapes)
        let estate = assetCode.hasPrefix("psu") && !estates.isEmpty ? sites.pick(estates) : nil
        let site: ParcelSite
        if !isGuarantee, prospect == .passing, estate == nil, let wish = wished.popLast(),
            isWishGranted(wish, radius: parcel.radius)
        {
            site = wish
        } else {
            site = freeSite(in: cell, radius: parcel.radius, estate: estate)
        }
        parcel.lay(at: site)
        parcel.isSpare = prospect == .passing && !isGuarantee
        parcel.attributes = attributes(
            assetCode: assetCode, captureCode: plan.captureCode, area: parcel.area, cell: cell, estate: estate)
        append(parcel)
    }

    private mutating func addPoint(in cell: Int) {
        let assetCode = words.pick(ListVocabulary.assetCodes)
        let site = freeSite(in: cell, radius: 15, estate: nil)
        var parcel = CandidateParcel(pointAt: site, decimals: sites.pick([6, 7]))
        let length = words.whole(18...45)
        let width = words.whole(12...length)
        parcel.attributes = attributes(assetCode: assetCode, captureCode: "phone", area: 0, cell: cell, estate: nil)
        parcel.attributes.length = length * 10
        parcel.attributes.width = width * 10
        parcel.attributes.declaredArea = words.chance(70) ? .whole(length * width) : .text("-")
        parcel.defects = [PlantedDefect(defect: .pointOnly, note: "only a position with length and width")]
        append(parcel)
    }

    /// Moves some points onto one coordinate: an office's, most likely.
    private mutating func shareCoordinates() {
        let points = parcels.indices.filter { index in
            parcels[index].shape == .point && parcels[index].site.cell.map { prospects[$0] } != .pointsOnly
        }
        for group in [points.prefix(4), points.dropFirst(9).prefix(2)] {
            guard let first = group.first else { continue }
            for index in group {
                var moved = CandidateParcel(pointAt: parcels[first].site, decimals: parcels[first].decimals)
                moved.attributes = parcels[index].attributes
                moved.defects = parcels[index].defects
                moved.defects.append(
                    PlantedDefect(
                        defect: .sharedCoordinate,
                        note: "\(group.count) features on the coordinate of \(parcels[first].attributes.id)"))
                parcels[index] = moved
            }
        }
    }
}
