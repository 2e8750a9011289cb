import TapakGeometry

/// The invented list of candidate parcels of the regency: shorter and cleaner than the city's, mostly village land.
struct DesaLand {
    /// The parcels in the order of the list.
    private(set) var parcels: [CandidateParcel] = []

    private let map: KelurahanMap
    private var random = SeededRandom(.desaLand)

    /// Whose land it is: the words of the list, the beginning of its number, and of its name.
    private struct Owner {
        var words: String
        var prefix: String
        var name: String
    }

    private static let villageLand = Owner(words: "Tanah Kas Desa", prefix: "TKD", name: "Tanah Kas Desa")
    private static let regencyLand = Owner(words: "BMD", prefix: "BMD", name: "Tanah Kosong")
    private static let gift = Owner(words: "Hibah", prefix: "HBH", name: "Tanah Hibah")

    /// Invents a list for a map: none, one or two parcels for each kelurahan and desa.
    init(_ map: KelurahanMap) {
        self.map = map
        for cell in map.cells.indices {
            for _ in 0..<random.pick([(0, weight: 35), (1, weight: 45), (2, weight: 20)]) { add(in: cell) }
        }
    }

    private mutating func add(in cell: Int) {
        let area = random.chance(75) ? random.number(640...2_400) : random.number(180...620)
        var parcel = CandidateParcel(
            random.pick(ParcelShape.ordinary), area: area, decimals: KelurahanMap.decimals, &random)
        parcel.lay(at: freeSite(in: cell, radius: parcel.radius))
        parcel.attributes = attributes(of: parcel, in: cell)
        parcels.append(parcel)
    }

    private mutating func attributes(of parcel: CandidateParcel, in cell: Int) -> ParcelAttributes {
        let facts = map.cells[cell].facts
        let owner =
            facts.isDesa
            ? random.pick([(Self.villageLand, weight: 70), (Self.regencyLand, weight: 20), (Self.gift, weight: 10)])
            : Self.regencyLand
        var attributes = ParcelAttributes()
        attributes.id = owner.prefix + "-" + String(10_001 + parcels.count).dropFirst()
        attributes.name = .text(
            owner.name + " " + random.pick(ListVocabulary.streets) + " " + String(random.whole(1...98)))
        attributes.assetClass = .text(owner.words)
        attributes.declaredArea = .whole(Int(parcel.area.rounded()))
        attributes.capture = random.pick(ListVocabulary.captureWords(random.pick(ListVocabulary.captureCodes)))
        attributes.kelurahan = .text(facts.name)
        attributes.kecamatan = .text(facts.kecamatan)
        attributes.road = .text(random.pick(ListVocabulary.roadConditions))
        return attributes
    }

    /// A site clear of borders and of other parcels; the middle of the cell is the answer when a thousand tries find no
    /// room, which does not happen.
    private mutating func freeSite(in cell: Int, radius: Double) -> ParcelSite {
        let ring = map.cells[cell].planeRing
        let box = map.cells[cell].box
        for _ in 0..<1_000 {
            let middle = Position(x: random.number(box.minX...box.maxX), y: random.number(box.minY...box.maxY))
            guard ring.encloses(middle), ring.distance(to: middle) > radius + 20,
                parcels.allSatisfy({ $0.site.middle.distance(to: middle) > $0.radius + radius + 8 })
            else { continue }
            return ParcelSite(cell: cell, middle: middle, heading: Heading(&random))
        }
        return ParcelSite(cell: cell, middle: map.cells[cell].centre, heading: .east)
    }
}
