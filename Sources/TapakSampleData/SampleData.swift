import TapakProgramme

/// The sample in `geodata/`: invented land in a schematic city, made from the fact tables and a seed.
///
/// Every call gives the same bytes on every machine. All of it is synthetic, but for the fact tables themselves.
public enum SampleData {
    /// What the files of parcels and layers say of themselves.
    static let syntheticRemark = "Sintetis, bukan data nyata / synthetic, not real data"
    /// What the file of kelurahan, and each of them, says of itself.
    static let schematicRemark = "Skematik, bukan batas resmi / schematic, not an official boundary"

    /// All files of the sample, but for the README that is written by hand.
    ///
    /// - Complexity: a second or two; the division into kelurahan takes nearly all of it.
    public static func files() -> [SampleFile] {
        let map = KelurahanMap(FactTable(.kotaBekasi))
        let inventory = LandInventory(map: map, roads: CityRoads(map).roads)
        var layers = CityLayers(inventory)
        let city = [
            GeoJSONText.file("kota-bekasi/kelurahan.geojson", remark: schematicRemark, map.cells.map(\.feature)),
            GeoJSONText.file("kota-bekasi/parcels.geojson", remark: syntheticRemark, inventory.parcels.map(\.feature)),
            inventory.key.file("kota-bekasi/parcels-key.csv"),
            CooperativeList(FactTable(.kotaBekasi)).file("kota-bekasi/cooperatives.csv"),
        ]
        let regions = Region.allCases.map { SampleFile(path: "regions/" + $0.fileName, text: FactTable.text(of: $0)) }
        return city + layers.files() + regions
    }
}

extension KelurahanCell {
    /// The cell with the attributes of BIG's village layer.
    fileprivate var feature: WrittenFeature {
        let codes = facts.kecamatanCode.split(separator: ".").map(String.init)
        return WrittenFeature(
            properties: [
                JSONMember("NAMOBJ", facts.name), JSONMember("FCODE", "BA03070040"),
                JSONMember("REMARK", SampleData.schematicRemark), JSONMember("KDPPUM", codes.prefix(1).joined()),
                JSONMember("KDBPUM", codes.prefix(2).joined(separator: ".")), JSONMember("KDCPUM", facts.kecamatanCode),
                JSONMember("KDEPUM", facts.code), JSONMember("WADMKD", facts.name),
                JSONMember("WADMKC", facts.kecamatan), JSONMember("WADMKK", "Kota Bekasi"),
                JSONMember("WADMPR", "Jawa Barat"),
                JSONMember("LUASWH", .decimal(facts.hundredthsOfHectares, decimals: 2)),
            ],
            geometry: .polygons([[ring]]), decimals: KelurahanMap.decimals)
    }
}
