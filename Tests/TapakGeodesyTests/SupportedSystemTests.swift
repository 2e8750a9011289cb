import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

struct SupportedSystemTests {
    @Test("names and areas of use are the EPSG register's")
    func agreesWithRegister() throws {
        var seen: Set<CoordinateReferenceSystem> = []
        for row in try TestData.table(inPackage: "Tests/Corpus/reprojection.csv") {
            let crs = try row.crs()
            let system = try #require(SupportedSystem.find(crs), "\(crs)")
            #expect(system.name == row["name"])
            let area = BoundingBox(
                minX: try row.number("west"), minY: try row.number("south"), maxX: try row.number("east"),
                maxY: try row.number("north"))
            #expect(system.areaOfUse == area, "\(crs)")
            seen.insert(crs)
        }
        #expect(seen.union([.crs84]) == Set(SupportedSystem.all.map(\.crs)))
    }

    @Test("no system stands twice, and CRS84 is one")
    func unique() {
        #expect(Set(SupportedSystem.all.map(\.crs)).count == SupportedSystem.all.count)
        #expect(SupportedSystem.find(.crs84)?.isGeographic == true)
        #expect(SupportedSystem.find(.epsg(4326))?.isGeographic == true)
        #expect(SupportedSystem.find(.epsg(23_834))?.isGeographic == false)
        #expect(SupportedSystem.find(.epsg(9999)) == nil)
    }
}
