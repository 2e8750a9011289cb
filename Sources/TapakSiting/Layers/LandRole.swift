public import TapakProgramme

/// What an attribute of a layer can mean.
public enum LandRole: String, AttributeRole {
    /// Who made the data.
    case source
    /// The day or year of the data.
    case date
}

extension LandRole {
    /// The names under which layers give it.
    public var synonyms: [String] {
        switch self {
        case .source:
            ["sumber", "sumberdata", "source", "datasource", "walidata", "instansi", "sbrdata", "srcdata", "penyusun"]
        case .date:
            [
                "tanggal", "tgl", "tanggaldata", "tgldata", "tahundata", "tahun", "thn", "date", "datadate", "year",
                "tahunsk", "tglsk", "tanggalsk", "tahunpembuatan", "tahunpeta",
            ]
        }
    }
}
