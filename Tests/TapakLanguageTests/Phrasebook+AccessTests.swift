import TapakGeometry
import TapakLanguage
import TapakProgramme
import Testing

@Suite("Access in words")
struct AccessTests {
    private func access(
        frontage: Double, facing: Bool? = nil, distance: Double = 3, _ name: String?, _ kind: String? = nil,
        width: Double? = nil
    ) -> AccessStanding {
        var road = AccessStanding.Road(distance: .metres(distance))
        road.name = name
        road.roadClass = kind
        road.width = width.map { .metres($0) }
        return AccessStanding(frontage: .metres(frontage), road: road, longSideFaces: facing)
    }

    @Test("a parcel on a road: metres, road, side")
    func front() {
        for (access, id, en) in [
            (
                access(frontage: 12.4, facing: true, "Jl. Mawar", "lokal", width: 6),
                "12,4 m sisi bidang di tepi jalan (Jl. Mawar, lokal, lebar 6 m); sisi panjang menghadap jalan",
                "12.4 m of the boundary on a road (Jl. Mawar, lokal, 6 m wide); a long side faces the road"
            ),
            (
                access(frontage: 8, facing: false, "Jl. Mawar"),
                "8,0 m sisi bidang di tepi jalan (Jl. Mawar); sisi pendek menghadap jalan",
                "8.0 m of the boundary on a road (Jl. Mawar); a short side faces the road"
            ),
            (
                access(frontage: 8, nil), "8,0 m sisi bidang di tepi jalan", "8.0 m of the boundary on a road"
            ),
        ] {
            #expect(Phrasebook(.id).sentence(access) == id)
            #expect(Phrasebook(.en).sentence(access) == en)
        }
    }

    @Test("a parcel off the road: the nearest one and how far it is")
    func nearest() {
        for (access, id, en) in [
            (
                access(frontage: 0, distance: 85.25, "Jl. Mawar", "lokal", width: 3.5),
                "tidak di tepi jalan; terdekat Jl. Mawar (lokal, lebar 3,5 m), 85,3 m",
                "not on a road; the nearest is Jl. Mawar (lokal, 3.5 m wide), 85.3 m away"
            ),
            (
                access(frontage: 0, distance: 1234, nil, "setapak"),
                "tidak di tepi jalan; terdekat jalan tanpa nama (setapak), 1.234,0 m",
                "not on a road; the nearest is an unnamed road (setapak), 1,234.0 m away"
            ),
            (
                access(frontage: 0, distance: 10, nil), "tidak di tepi jalan; terdekat jalan tanpa nama, 10,0 m",
                "not on a road; the nearest is an unnamed road, 10.0 m away"
            ),
            (
                AccessStanding(frontage: .zero, road: nil, longSideFaces: nil), "tidak ada jalan di sekitarnya",
                "there is no road around"
            ),
        ] {
            #expect(Phrasebook(.id).sentence(access) == id)
            #expect(Phrasebook(.en).sentence(access) == en)
        }
    }

    @Test("names of files cannot break the line")
    func hostile() {
        let text = Phrasebook(.id).sentence(access(frontage: 5, "Jl.\u{1B}[31m\nMawar\u{202E}"))
        #expect(text == "5,0 m sisi bidang di tepi jalan (Jl.·[31m·Mawar·)")
    }

    @Test("the place of a building has its direction")
    func building() {
        var standing = FootprintStanding(
            building: BuildingFootprint(shortSide: .metres(20), longSide: .metres(30)), fit: .fits, answer: .pass,
            cornerUncertainty: .metres(0.1))
        standing.clearance = .metres(1.239)
        standing.rotation = 12.56
        #expect(
            Phrasebook(.id).sentence(standing)
                == "bangunan 20 × 30 m muat, sisa 1,23 m di tiap sisi; sisi panjang pada arah 12,6°")
        #expect(Phrasebook(.en).sentence(standing).hasSuffix("; the long side runs at 12.6° from north"))
        standing.rotation = nil
        #expect(Phrasebook(.id).sentence(standing) == "bangunan 20 × 30 m muat, sisa 1,23 m di tiap sisi")
    }
}
