import TapakGeodesy
import TapakGeometry
import TapakSurvey
import Testing

@Suite("Measuring by one series")
struct SurveyorMeasureTests {
    @Test("a single ring measures the same as part by part", arguments: [20.0, 300, 1500, 3000])
    func singleRing(side: Double) throws {
        let geometry = ParcelDrawing.rectangle(side, side * 0.8)
        let measurement = try Surveyor().measure(geometry)
        let geodesic = geometry.geodesicMeasure(ofPart: 0)
        var grid = TM3Grid()
        let zone = try #require(TM3Zone.containing(longitude: geometry.boundingBox.centre.x))
        let area = try #require(try grid.area(of: geometry, part: 0, in: zone))
        #expect(measurement.geodesicArea == geodesic.area && measurement.perimeter == geodesic.perimeter)
        #expect(measurement.largestGeodesicArea == geodesic.area && measurement.largestPart == 0)
        #expect(measurement.gridArea == area && measurement.largestGridArea == area && measurement.zone == zone)
        #expect(measurement.ringCount == 1 && measurement.positionCount == 5)
    }
}
