import TapakGeometry

/// The invented layers that say what stands in a parcel's way, and the roads that lead to it.
struct CityLayers {
    private let map: KelurahanMap
    private let parcels: [CandidateParcel]
    private let largerRoads: [Road]
    private var random = SeededRandom(.layers)

    /// The layers of a list of parcels.
    init(_ inventory: LandInventory) {
        map = inventory.map
        largerRoads = inventory.roads
        parcels = inventory.parcels.filter { !$0.polygons.isEmpty && $0.site.cell != nil }
    }

    /// The files, one a layer.
    mutating func files() -> [SampleFile] {
        [
            file("lp2b", ricefields()), file("rth", greens()), file("sempadan", setbacks()),
            file("sutet", corridors()), file("banjir", floods()), file("jalan", roads()),
        ]
    }

    private func file(_ name: String, _ features: [WrittenFeature]) -> SampleFile {
        GeoJSONText.file("kota-bekasi/layers/\(name).geojson", remark: SampleData.syntheticRemark, features)
    }

    // MARK: Areas

    /// Protected rice fields in the outer kecamatan: around some parcels, half over others, and where nobody asks.
    private mutating func ricefields() -> [WrittenFeature] {
        let outer = ["32.75.07", "32.75.09", "32.75.10", "32.75.11"]
        let inReach = random.shuffled(
            parcels.filter { parcel in
                parcel.isSpare && parcel.site.cell.map { outer.contains(map.cells[$0].facts.kecamatanCode) } ?? false
            })
        var features: [WrittenFeature] = []
        for (number, parcel) in inReach.prefix(12).enumerated() {
            let half = (random.number(90...210), random.number(80...160))
            // The first eight lie well inside the field; its edge runs through the others.
            let aside = number < 8 ? random.number(-0.3...0.3) * half.0 : half.0
            features.append(field(around: parcel.site.middle, half, aside: aside, number: features.count + 1))
        }
        for _ in 0..<14 {
            let cell = random.pick(map.cells.filter { outer.contains($0.facts.kecamatanCode) })
            let middle = Position(
                x: cell.centre.x + random.number(-500...500), y: cell.centre.y + random.number(-500...500))
            let half = (random.number(120...280), random.number(90...200))
            features.append(field(around: middle, half, aside: 0, number: features.count + 1))
        }
        return features
    }

    private mutating func field(
        around middle: Position, _ half: (Double, Double), aside: Double, number: Int
    ) -> WrittenFeature {
        let heading = Heading(&random)
        let centre = heading.position(from: middle, ahead: aside)
        let corners = [(-1.0, -1.0), (0.0, -1.05), (1.0, -1.0), (1.0, 1.0), (-0.2, 1.06), (-1.0, 1.0)].map {
            heading.position(
                from: centre, ahead: $0.0 * half.0 * ($0.0 == 1 ? 1 : random.number(0.95...1.1)),
                left: $0.1 * half.1 * random.number(0.9...1.1))
        }
        return area("Sawah Contoh \(number)", [JSONMember("irigasi", random.pick(["teknis", "tadah hujan"]))], corners)
    }

    /// Public greens: over some parcels of housing estates, beside others.
    private mutating func greens() -> [WrittenFeature] {
        let facilities = random.shuffled(
            parcels.filter { $0.isSpare && $0.attributes.assetCode.hasPrefix("psu") })
        return facilities.prefix(18).enumerated().map { number, parcel in
            let reach = parcel.radius * random.number(1.1...1.5)
            // Six lie under a green, six half, six beside one.
            let aside = [0, reach, reach + parcel.radius + 6][number % 3]
            let centre = parcel.site.heading.position(from: parcel.site.middle, ahead: aside)
            let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map {
                parcel.site.heading.position(from: centre, ahead: $0.0 * reach, left: $0.1 * reach)
            }
            return area(
                "Taman Contoh \(number + 1)",
                [JSONMember("jenis", random.pick(["taman", "hutan kota", "jalur hijau"]))],
                corners)
        }
    }

    /// Rivers with the banks that must be kept free.
    private func setbacks() -> [WrittenFeature] {
        River.all.flatMap { river in
            Corridor(along: river.line, halfWidth: river.halfWidth + River.setback).rings(segments: 16).map {
                area(river.name, [JSONMember("lebar_sempadan_m", .whole(Int(River.setback)))], $0)
            }
        }
    }

    /// What lies under the power line.
    private func corridors() -> [WrittenFeature] {
        Corridor(along: PowerLine.line, halfWidth: PowerLine.halfCorridor).rings(segments: 1).enumerated().map {
            area("SUTET Contoh ruas \($0 + 1)", [JSONMember("tegangan_kv", .whole(500))], $1)
        }
    }

    /// Twelve directions about an hour apart, from a 5-12-13 and an 8-15-17 triangle: no sine is needed.
    private static let clockFace: [(Double, Double)] = {
        let quarter: [(Double, Double)] = [(1, 0), (15.0 / 17, 8.0 / 17), (5.0 / 13, 12.0 / 13)]
        let half = quarter + quarter.map { (-$0.1, $0.0) }
        return half + half.map { (-$0.0, -$0.1) }
    }()

    /// Floods along the rivers.
    private mutating func floods() -> [WrittenFeature] {
        (1...11).map { number in
            let river = River.all[number % River.all.count]
            let centre = river.line[random.whole(8...(river.line.count - 9))]
            let reach = random.number(180...420)
            let ring = Self.clockFace.map { spoke -> Position in
                let length = reach * random.number(0.75...1.15)
                return Position(x: centre.x + spoke.0 * length, y: centre.y + spoke.1 * length)
            }
            return area(
                "Genangan Contoh \(number)", [JSONMember("kedalaman_cm", .whole(random.whole(2...14) * 10))], ring)
        }
    }

    private func area(_ name: String, _ members: [JSONMember], _ ring: [Position]) -> WrittenFeature {
        let places = ring.map { LocalPlane.city.place(of: $0, decimals: 7) }
        return WrittenFeature(
            properties: [JSONMember("nama", name)] + members + [JSONMember("sumber", "Sintetis")],
            geometry: .polygons([[places + places.prefix(1)]]))
    }

    // MARK: Roads

    private mutating func roads() -> [WrittenFeature] {
        var roads = largerRoads
        for index in parcels.indices where random.chance(50) {
            let wide = random.pick([30, 40, 50, 60, 70])
            if let line = lane(index, beyond: Double(wide) / 20 + 0.5) {
                roads.append(
                    Road(
                        name: "Jl. Contoh Lingkungan \(roads.count + 1)", roadClass: wide < 50 ? .lane : .local,
                        decimetresWide: wide, line: line))
            }
        }
        return roads.map { road in
            WrittenFeature(
                properties: [
                    JSONMember("nama", road.name), JSONMember("kelas_jalan", road.roadClass.rawValue),
                    JSONMember("lebar_m", .decimal(road.decimetresWide, decimals: 1)),
                    JSONMember("sumber", "Sintetis"),
                ],
                geometry: .line(road.line.map { LocalPlane.city.place(of: $0, decimals: 7) }))
        }
    }

    /// A lane along the front of a parcel, as long as no other parcel stands in its way.
    private func lane(_ index: Int, beyond gap: Double) -> [Position]? {
        let parcel = parcels[index]
        let (left, right) = parcel.front
        let heading = parcel.site.heading
        for reach in [70.0, 40, 18, 6] {
            let start = heading.position(from: left, ahead: -reach, left: -gap)
            let end = heading.position(from: right, ahead: reach, left: -gap)
            let isClear = parcels.indices.allSatisfy { other in
                other == index
                    || parcels[other].site.middle.distance(toSegment: start, end) > parcels[other].radius + gap
            }
            if isClear { return [start, end] }
        }
        return nil
    }
}
