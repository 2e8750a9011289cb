import TapakGeometry
import TapakProgramme

// Of what remains of a parcel the largest part is found again in the whole.

extension RecordWriter {
    /// What was found out about building.
    mutating func write(_ siting: Siting) {
        var flags = RecordFlags()
        flags.add(siting.footprint != nil)
        flags.add(siting.land != nil)
        flags.add(siting.access != nil)
        write(flags)
        if let footprint = siting.footprint { write(footprint) }
        if let land = siting.land { write(land) }
        if let access = siting.access { write(access) }
    }

    private mutating func write(_ footprint: FootprintStanding) {
        var flags = RecordFlags()
        flags.add(footprint.placement != nil)
        flags.add(footprint.frontIsUnknown)
        flags.add(footprint.isUndecided)
        write(flags)
        write(footprint.building.shortSide.metres)
        write(footprint.building.longSide.metres)
        write(numberOf: footprint.fit)
        write(numberOf: footprint.answer)
        write(footprint.cornerUncertainty.metres)
        if let placement = footprint.placement { write(placement) }
        write(ifPresent: footprint.rotation)
        write(ifPresent: footprint.clearance?.metres)
        switch footprint.change {
        case nil: write(0 as UInt8)
        case .frontSetback(let length): write(1, length.metres)
        case .setback(let length): write(2, length.metres)
        case .shortSide(let length): write(3, length.metres)
        case .longSide(let length): write(4, length.metres)
        case .scale(let factor): write(5, factor)
        }
    }

    private mutating func write(_ kind: UInt8, _ number: Double) {
        write(kind)
        write(number)
    }

    private mutating func write(_ land: NetLand) {
        write(land.layers.count)
        for layer in land.layers {
            write(layer.name)
            write(numberOf: layer.effect)
            write(numberOf: layer.state)
            write(layer.overlap.squareMetres)
            write(layer.share)
            write(numberOf: layer.answer)
        }
        write(land.remaining == nil ? 0 as UInt8 : 1)
        guard let remaining = land.remaining else { return }
        let parts = 0..<remaining.geometry.partCount
        let largest = remaining.largestPart.flatMap { part in parts.firstIndex { remaining.geometry.part($0) == part } }
        write(remaining.geometry)
        write(remaining.area.squareMetres)
        write(largest ?? -1)
        write(remaining.largestArea.squareMetres)
        write(ifPresent: remaining.appraisal?.area.squareMetres)
        write(ifPresent: remaining.appraisal?.uncertainty.squareMetres)
        write(numberOf: remaining.answer)
    }

    private mutating func write(_ access: AccessStanding) {
        write(access.frontage.metres)
        write(access.longSideFaces.map { $0 ? 2 as UInt8 : 1 } ?? 0)
        write(access.road == nil ? 0 as UInt8 : 1)
        guard let road = access.road else { return }
        write(road.distance.metres)
        write(ifPresent: road.name)
        write(ifPresent: road.roadClass)
        write(ifPresent: road.width?.metres)
    }
}

extension RecordReader {
    /// What was found out about building.
    mutating func siting() throws(RecordFault) -> Siting {
        var flags = try flags(count: 3)
        var siting = Siting()
        if flags.next() { siting.footprint = try footprint() }
        if flags.next() { siting.land = try land() }
        if flags.next() { siting.access = try access() }
        return siting
    }

    private mutating func footprint() throws(RecordFault) -> FootprintStanding {
        var flags = try flags(count: 3)
        let isPlaced = flags.next()
        let building = BuildingFootprint(shortSide: .metres(try double()), longSide: .metres(try double()))
        var footprint = FootprintStanding(
            building: building, fit: try numbered(FitAnswer.self), answer: try numbered(Answer.self),
            cornerUncertainty: .metres(try double()))
        footprint.frontIsUnknown = flags.next()
        footprint.isUndecided = flags.next()
        if isPlaced { footprint.placement = try geometry() }
        footprint.rotation = try doubleIfPresent()
        footprint.clearance = try doubleIfPresent().map { .metres($0) }
        footprint.change =
            switch try byte() {
            case 0: nil
            case 1: .frontSetback(.metres(try double()))
            case 2: .setback(.metres(try double()))
            case 3: .shortSide(.metres(try double()))
            case 4: .longSide(.metres(try double()))
            case 5: .scale(try double())
            default: throw RecordFault()
            }
        return footprint
    }

    private mutating func land() throws(RecordFault) -> NetLand {
        var land = NetLand(layers: [], remaining: nil)
        for _ in 0..<(try count(leastSize: 6)) {
            land.layers.append(
                LayerStanding(
                    name: try text(), effect: try numbered(LayerRule.Effect.self),
                    state: try numbered(LayerStanding.State.self), overlap: .squareMetres(try double()),
                    share: try double(), answer: try numbered(Answer.self)))
        }
        guard try isPresentNext() else { return land }
        let rest = try geometry()
        let area = Area.squareMetres(try double())
        let largest = try integer()
        guard largest < rest.partCount else { throw RecordFault() }
        let largestArea = Area.squareMetres(try double())
        let judged = try doubleIfPresent()
        let bound = try doubleIfPresent()
        var appraisal: Appraisal?
        if let judged, let bound {
            appraisal = Appraisal(area: .squareMetres(judged), uncertainty: .squareMetres(bound))
        }
        land.remaining = RemainingLand(
            geometry: rest, area: area, largestPart: largest < 0 ? nil : rest.part(largest), largestArea: largestArea,
            appraisal: appraisal, answer: try numbered(Answer.self))
        return land
    }

    private mutating func access() throws(RecordFault) -> AccessStanding {
        let frontage = Length.metres(try double())
        let faces: Bool? =
            switch try byte() {
            case 0: nil
            case 1: false
            case 2: true
            default: throw RecordFault()
            }
        guard try isPresentNext() else {
            return AccessStanding(frontage: frontage, road: nil, longSideFaces: faces)
        }
        var road = AccessStanding.Road(distance: .metres(try double()))
        road.name = try textIfPresent()
        road.roadClass = try textIfPresent()
        road.width = try doubleIfPresent().map { .metres($0) }
        return AccessStanding(frontage: frontage, road: road, longSideFaces: faces)
    }
}
