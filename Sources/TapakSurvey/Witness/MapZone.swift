import TapakGeodesy
import TapakGeometry

/// A zone of a family of zoned systems, UTM or TM-3, and those beside it.
struct MapZone: Hashable {
    /// The system of the zone.
    var crs: CoordinateReferenceSystem
    /// The number of the zone as people say it: `49S`, `48.2`.
    var name: String

    /// The EPSG codes of each family, zone by zone from west to east, and what takes a code to the same zone in the other
    /// hemisphere.
    private static let families: [(codes: ClosedRange<Int>, otherHemisphere: Int?)] = [
        (32_646...32_654, 100), (32_746...32_754, -100), (9476...9482, 10), (9487...9494, -10),
        (23_866...23_872, 10), (23_877...23_884, -10), (23_830...23_845, nil),
    ]

    /// A zone by its system; nothing for a system that has none.
    init?(_ crs: CoordinateReferenceSystem) {
        guard Self.families.contains(where: { $0.codes.contains(crs.epsgCode) }),
            let system = SupportedSystem.find(crs), let name = system.name.split(separator: " ").last
        else { return nil }
        self.crs = crs
        self.name = String(name)
    }

    /// The WGS 84 / UTM zone of a place in degrees, where it is one of Indonesia's.
    static func utm(at place: Position) -> MapZone? {
        guard place.x >= 90, place.x < 144 else { return nil }
        return MapZone(.epsg((place.y < 0 ? 32_700 : 32_600) + Int((place.x + 180) / 6) + 1))
    }

    /// The zones to the west and east of a zone, of the same family.
    static func beside(_ crs: CoordinateReferenceSystem) -> [MapZone] {
        guard let family = families.first(where: { $0.codes.contains(crs.epsgCode) }) else { return [] }
        return [crs.epsgCode - 1, crs.epsgCode + 1].filter(family.codes.contains).compactMap { MapZone(.epsg($0)) }
    }

    /// The same zone in the other hemisphere, where the family has one.
    static func mirrored(_ crs: CoordinateReferenceSystem) -> MapZone? {
        guard let family = families.first(where: { $0.codes.contains(crs.epsgCode) }),
            let step = family.otherHemisphere
        else { return nil }
        return MapZone(.epsg(crs.epsgCode + step))
    }
}
