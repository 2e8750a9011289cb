/// The formats of the readiness list.
public enum ReadinessFormat: String, CaseIterable, Sendable {
    /// For a person.
    case table
    /// RFC 4180: the columns and nothing else.
    case csv
    /// One document: rows, totals and provenance.
    case json
    /// The units with their outlines and the columns.
    case geojson
    /// A workbook: summary, data, form, provenance.
    case xlsx
    /// One page, with plots, for a person.
    case html
}

/// What the rows of a readiness list are.
public enum ReadinessGrouping: String, CaseIterable, Sendable {
    /// A row for every kelurahan and desa.
    case kelurahan
    /// A row for every kecamatan, and one for the region.
    case kecamatan
}
