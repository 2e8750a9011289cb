import TapakGeodesy
import TapakGeometry
import Testing

struct DatumShiftTests {
    @Test("the table is the register's: code, name, accuracy and area of use")
    func agreesWithRegister() {
        // proj.db of PROJ 9.1.1, EPSG v10.076.
        let onshore = BoundingBox(minX: 95.16, minY: -10.98, maxX: 141.01, maxY: 5.97)
        let western = BoundingBox(minX: 95.16, minY: -8.91, maxX: 115.77, maxY: 5.97)
        let rows = DatumShift.all.map { ($0.source.epsgCode, $0.code, $0.name, $0.accuracy.metres, $0.areaOfUse) }
        #expect(rows.count == 2)
        #expect(rows[0] == (4211, "EPSG:8452", "Batavia to WGS 84 (1)", 6, western))
        #expect(rows[1] == (4238, "EPSG:1833", "ID74 to WGS 84 (3)", 3, onshore))
    }
}
