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
        let regions = Region.allCases.map { SampleFile(path: "regions/" + $0.fileName, text: FactTable.text(of: $0)) }
        return cityFiles() + regencyFiles() + regions
    }

    private static func cityFiles() -> [SampleFile] {
        let facts = FactTable(.kotaBekasi)
        let map = KelurahanMap(facts, within: CityOutline.ring)
        let inventory = LandInventory(map: map, roads: CityRoads(map).roads)
        var layers = CityLayers(inventory)
        return [
            kelurahan(of: map, "kota-bekasi", regency: "Kota Bekasi"),
            GeoJSONText.file("kota-bekasi/parcels.geojson", remark: syntheticRemark, inventory.parcels.map(\.feature)),
            inventory.key.file("kota-bekasi/parcels-key.csv"),
            CooperativeList(facts).file("kota-bekasi/cooperatives.csv"),
        ] + layers.files()
    }

    private static func regencyFiles() -> [SampleFile] {
        let facts = FactTable(.kabBekasi)
        let map = KelurahanMap(facts, within: RegencyOutline.ring, isCrowded: true)
        return [
            kelurahan(of: map, "kab-bekasi", regency: "Kabupaten Bekasi"),
            GeoJSONText.file(
                "kab-bekasi/parcels.geojson", remark: syntheticRemark, DesaLand(map).parcels.map(\.feature)),
            CooperativeList(facts).file("kab-bekasi/cooperatives.csv"),
        ]
    }

    private static func kelurahan(of map: KelurahanMap, _ folder: String, regency: String) -> SampleFile {
        GeoJSONText.file(
            folder + "/kelurahan.geojson", remark: schematicRemark, map.cells.map { $0.feature(regency: regency) })
    }
}

extension KelurahanCell {
    /// The cell with the attributes of BIG's village layer.
    fileprivate func feature(regency: String) -> WrittenFeature {
        let codes = facts.kecamatanCode.split(separator: ".").map(String.init)
        return WrittenFeature(
            properties: [
                JSONMember("NAMOBJ", facts.name), JSONMember("FCODE", "BA03070040"),
                JSONMember("REMARK", SampleData.schematicRemark), JSONMember("KDPPUM", codes.prefix(1).joined()),
                JSONMember("KDBPUM", codes.prefix(2).joined(separator: ".")), JSONMember("KDCPUM", facts.kecamatanCode),
                JSONMember("KDEPUM", facts.code), JSONMember("WADMKD", facts.name),
                JSONMember("WADMKC", facts.kecamatan), JSONMember("WADMKK", regency),
                JSONMember("WADMPR", "Jawa Barat"),
                JSONMember("LUASWH", .decimal(facts.hundredthsOfHectares, decimals: 2)),
            ],
            geometry: .polygons([[ring]]), decimals: KelurahanMap.decimals)
    }
}
