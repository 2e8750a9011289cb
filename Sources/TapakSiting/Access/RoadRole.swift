public import TapakProgramme

/// What an attribute of a road layer can mean.
public enum RoadRole: String, AttributeRole {
    /// The name of the road.
    case name
    /// Its class or function.
    case roadClass = "class"
    /// Its width.
    case width
    /// Who made the data.
    case source
    /// The day or year of the data.
    case date
}

extension RoadRole {
    /// The names under which road layers give it: those of road offices, of BIG's RBI (`NAMOBJ`, `FGSJLN`, `KLSJLN`,
    /// `LBRJLN`) and of OpenStreetMap exports (`highway`, `fclass`, `width`).
    public var synonyms: [String] {
        switch self {
        case .name:
            [
                "namajalan", "nmjalan", "nmjln", "namajln", "namaruas", "nmruas", "ruasjalan", "namruas", "roadname",
                "streetname", "namobj", "nama", "name",
            ]
        case .roadClass:
            [
                "kelasjalan", "klsjalan", "klsjln", "kelasjln", "fungsijalan", "fungsijln", "fgsjln", "fungsi",
                "roadclass", "highway", "fclass", "jenisjalan", "jnsjln", "kelas", "class",
            ]
        case .width:
            [
                "lebarjalan", "lebarjln", "lbrjalan", "lbrjln", "lebarperkerasan", "lebarbadanjalan", "lebarruas",
                "lebarm", "lebar", "roadwidth", "widthm", "width", "lbr",
            ]
        case .source: LandRole.source.synonyms
        case .date: LandRole.date.synonyms
        }
    }
}
