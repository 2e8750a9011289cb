import TapakGeometry
public import TapakProgramme

/// How a parcel is reached.
extension Phrasebook {
    /// The front on roads, the road and how the parcel faces it: `12,4 m sisi bidang di tepi jalan (Jl. Mawar, lokal, lebar 6 m); sisi panjang menghadap jalan`.
    ///
    /// Without a front the distance to the nearest road: that to what is drawn, a centre line or an edge. Name and class
    /// are those of the road layer.
    public func sentence(_ access: AccessStanding) -> String {
        guard let road = access.road else {
            return either("tidak ada jalan di sekitarnya", "there is no road around")
        }
        guard access.frontage > .zero else {
            let distance = length(road.distance)
            return either(
                "tidak di tepi jalan; terdekat \(named(road)), \(distance)",
                "not on a road; the nearest is \(named(road)), \(distance) away")
        }
        let known = described(road)
        let front = length(access.frontage)
        let text = either("\(front) sisi bidang di tepi jalan", "\(front) of the boundary on a road")
        return text + (known.isEmpty ? "" : " (\(known))") + facing(access)
    }

    private func facing(_ access: AccessStanding) -> String {
        switch access.longSideFaces {
        case true?: either("; sisi panjang menghadap jalan", "; a long side faces the road")
        case false?: either("; sisi pendek menghadap jalan", "; a short side faces the road")
        case nil: ""
        }
    }

    /// Name, class and width as far as the layer tells them.
    private func described(_ road: AccessStanding.Road) -> String {
        let width = road.width.map { width in
            let metres = number(width.metres, upTo: 1) + " m"
            return either("lebar \(metres)", "\(metres) wide")
        }
        let words = [road.name, road.roadClass].compactMap { $0.map { DisplayText.singleLine($0, limit: 80) } }
        return (words.filter { !$0.isEmpty } + [width].compactMap(\.self)).joined(separator: ", ")
    }

    private func named(_ road: AccessStanding.Road) -> String {
        let known = described(road)
        guard let name = road.name, !name.isEmpty else {
            let nameless = either("jalan tanpa nama", "an unnamed road")
            return known.isEmpty ? nameless : "\(nameless) (\(known))"
        }
        var other = road
        other.name = nil
        let rest = described(other)
        return DisplayText.singleLine(name, limit: 80) + (rest.isEmpty ? "" : " (\(rest))")
    }
}
