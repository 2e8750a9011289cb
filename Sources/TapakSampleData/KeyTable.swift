import TapakGeometry

/// The key to the list of parcels: one row for every defect, and one for every parcel without any.
struct KeyTable {
    /// The names of the columns.
    static let columns = [
        "feature", "id", "shape", "kelurahan_code", "asset_class", "capture_class", "area_m2", "defect", "finding",
        "note",
    ]

    /// The rows, in the order of the list.
    let rows: [[String]]

    /// Makes the key of an inventory.
    init(_ inventory: LandInventory) {
        rows = inventory.parcels.enumerated().flatMap { index, parcel in
            let plan = [
                String(index), parcel.attributes.id, parcel.shape.rawValue,
                parcel.site.cell.map { inventory.map.cells[$0].facts.code } ?? "",
                parcel.attributes.assetCode, parcel.attributes.captureCode,
                parcel.polygons.isEmpty
                    ? "" : JSONText.decimal(Int((parcel.area * 100).rounded()), decimals: 2),
            ]
            guard !parcel.defects.isEmpty else { return [plan + ["", "", ""]] }
            return parcel.defects.map {
                plan + [$0.defect.rawValue, $0.defect.finding?.rawValue ?? "", $0.note]
            }
        }
    }

    /// The file; no field needs quotes.
    func file(_ path: String) -> SampleFile {
        let lines = [Self.columns] + rows
        return SampleFile(
            path: path, text: lines.reduce(into: "") { text, row in text += row.joined(separator: ",") + "\n" })
    }
}
