import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

/// Rings of the committed tables, whose measures were computed with 50 digits in two ways (Tests/Oracles).
@Suite("Rings against 50 digits")
struct RingCorpusTests {
    static let tables = [("small-rings.csv", 208), ("wide-rings.csv", 160)]

    /// A ring of a table with what is true of it.
    private struct Row {
        var name: String
        var geometry: Geometry
        var zone: TM3Zone
        var geodesicArea, perimeter, gridArea: Double

        static func all(of table: String) throws -> [Row] {
            try TestData.table(inPackage: "Tests/Corpus/" + table).map { row in
                let ring = try #require(row["ring"]).split(separator: ";").map { place in
                    let ordinates = place.split(separator: " ").compactMap { Double($0) }
                    return Position(x: try #require(ordinates.first), y: try #require(ordinates.last))
                }
                let crs = try CoordinateReferenceSystem.epsg(Int(row.number("zone_epsg")))
                return Row(
                    name: row["id"] ?? "", geometry: Geometry(polygons: [[ring]]),
                    zone: try #require(TM3Zone.all.first { $0.crs == crs }),
                    geodesicArea: try row.number("geodesic_area_m2"),
                    perimeter: try row.number("geodesic_perimeter_m"), gridArea: try row.number("tm3_area_m2"))
            }
        }
    }

    @Test("have their geodesic area and perimeter", arguments: tables)
    func geodesic(table: String, count: Int) throws {
        let rows = try Row.all(of: table)
        #expect(rows.count == count)
        for row in rows {
            let measure = row.geometry.geodesicMeasure
            // A last bit of an ordinate is 1.6 nm: on the longest perimeters of the table 1e-5 m².
            #expect(abs(measure.area.squareMetres - row.geodesicArea) < 1e-5, "\(row.name)")
            #expect(abs(measure.perimeter.metres - row.perimeter) < 1e-5, "\(row.name)")
        }
    }

    @Test("have their area in the cadastral grid", arguments: tables)
    func plane(table: String, count: Int) throws {
        var grid = TM3Grid()
        for row in try Row.all(of: table) {
            let area = try #require(try grid.area(of: row.geometry, part: 0, in: row.zone))
            #expect(abs(area.squareMetres - row.gridArea) < 1e-5, "\(row.name)")
        }
    }

    @Test("small ones are good to a hundredth of a square millimetre")
    func small() throws {
        for row in try Row.all(of: "small-rings.csv") {
            #expect(abs(row.geometry.geodesicArea.squareMetres - row.geodesicArea) < 1e-7, "\(row.name)")
            #expect(abs(row.geometry.geodesicPerimeter.metres - row.perimeter) < 1e-8, "\(row.name)")
        }
    }
}
