import TapakGeodesy
import TapakGeometry
import TapakTestSupport
import Testing

struct ReprojectionTests {
    /// Kota Bekasi.
    let bekasi = BoundingBox(minX: 106.88, minY: -6.40, maxX: 107.05, maxY: -6.17)

    @Test("every supported system is where pyproj says, with the meaning that is pinned")
    func agreesWithPyproj() throws {
        let rows = try TestData.table(inPackage: "Tests/Corpus/reprojection.csv")
        #expect(Set(rows.compactMap { $0["epsg"] }).count == SupportedSystem.all.count - 1)
        for row in rows {
            let crs = try row.crs()
            let native = try row.position("x", "y")
            let truth = try row.position("longitude", "latitude")
            let box = BoundingBox(around: [native])

            let toWorld = try Reprojection(from: crs, to: .crs84, covering: box)
            var carried = [native]
            toWorld.reproject(&carried)
            // 1e-10° is 11 µm.
            #expect(abs(carried[0].x - truth.x) < 1e-10 && abs(carried[0].y - truth.y) < 1e-10, "\(row)")
            #expect(toWorld.operation.source == crs && toWorld.operation.target == .crs84)
            #expect((toWorld.operation.code ?? "") == row["operation"])
            #expect(toWorld.operation.accuracy == Double(row["accuracy_m"] ?? "").map(Length.metres))

            let fromWorld = try Reprojection(from: .crs84, to: crs, covering: BoundingBox(around: [truth]))
            var back = [truth]
            fromWorld.reproject(&back)
            let system = try #require(SupportedSystem.find(crs))
            // 1 µm, or as much in degrees; 2 mm for the old datums, whose heights are not carried along.
            let tolerance = toWorld.operation.code != nil ? 2e-8 : system.isGeographic ? 1e-11 : 1e-6
            #expect(back[0].distance(to: native) < tolerance, "\(row)")
        }
    }

    @Test("there and back is less than a millimetre", arguments: SupportedSystem.all)
    func roundTrip(system: SupportedSystem) throws {
        let area = system.areaOfUse
        // Within Indonesia, and within the area of the shift for Batavia.
        let covered = BoundingBox(
            minX: max(area.minX, 94), minY: max(area.minY, -8.8),
            maxX: min(area.maxX, system.crs == .epsg(4211) ? 115.7 : 142),
            maxY: min(area.maxY, 5.9))
        var generator = SplitMix64(seed: UInt64(system.crs.epsgCode))
        let start = (0..<50).map { _ in
            Position(
                x: .random(in: covered.minX...covered.maxX, using: &generator),
                y: .random(in: covered.minY...covered.maxY, using: &generator))
        }
        var positions = start
        try Reprojection(from: .crs84, to: system.crs, covering: covered).reproject(&positions)
        try Reprojection(from: system.crs, to: .crs84, covering: BoundingBox(around: positions)).reproject(&positions)
        // The shift of Batavia raises a position by metres, which are not carried along: it comes back 1 or 2 mm aside.
        let tolerance = system.crs == .epsg(4211) ? 0.002 : 0.001
        for (before, after) in zip(start, positions) { #expect(geodesicDistance(before, after).metres < tolerance) }
    }

    @Test("DGN95 and SRGI2013 are WGS 84, to the last bit", arguments: [4755, 9470, 4326])
    func nullTransformations(code: Int) throws {
        var positions = [Position(x: 106.989612345678901, y: -6.234912345678901)]
        let reprojection = try Reprojection(from: .epsg(code), to: .crs84)
        reprojection.reproject(&positions)
        #expect(positions == [Position(x: 106.989612345678901, y: -6.234912345678901)])
        #expect(reprojection.operation.definition == "+proj=noop")
        #expect(reprojection.operation.accuracy == nil && reprojection.operation.code == nil)
    }

    @Test("the same zone on WGS 84, SRGI2013 and DGN95 is the same pipeline")
    func sameZone() throws {
        let definitions = try [32_748, 9488, 23_878].map {
            try Reprojection(from: .epsg($0), to: .crs84).operation.definition
        }
        #expect(Set(definitions).count == 1)
    }

    @Test(
        "the record names the steps",
        arguments: [
            (32_748, "Inverse of UTM zone 48S", nil as String?),
            (23_834, "Inverse of Indonesia TM-3 zone 48.2 + DGN95 to WGS 84 (null transformation)", nil),
            (3857, "Inverse of Popular Visualisation Pseudo-Mercator", nil),
            (9470, "SRGI2013 to WGS 84 (null transformation)", nil),
            (4326, "identity", nil),
            (4211, "Batavia to WGS 84 (1)", "EPSG:8452"),
            (4238, "ID74 to WGS 84 (3)", "EPSG:1833"),
        ])
    func names(code: Int, name: String, operation: String?) throws {
        let reprojection = try Reprojection(from: .epsg(code), to: .crs84, covering: bekasi)
        #expect(reprojection.operation.name == name)
        #expect(reprojection.operation.code == operation)
    }

    @Test(
        "Batavia outside its area of use is refused rather than guessed",
        arguments: [
            BoundingBox(minX: 140, minY: -4, maxX: 141, maxY: -3),
            BoundingBox(minX: 106, minY: -6.5, maxX: 117, maxY: -6),
            BoundingBox.empty,
        ])
    func refusesBallpark(box: BoundingBox) {
        #expect(throws: GeodesyError.noOperationCovers(.epsg(4211), box)) {
            _ = try Reprojection(from: .epsg(4211), to: .crs84, covering: box)
        }
    }

    @Test("without the extent of the data, Batavia and ID74 are refused", arguments: [4211, 4238])
    func needsExtent(code: Int) {
        #expect(throws: GeodesyError.noOperationCovers(.epsg(code), .empty)) {
            _ = try Reprojection(from: .epsg(code), to: .crs84)
        }
    }

    @Test("an extent in metres is looked up in degrees")
    func projectedExtent() throws {
        let box = BoundingBox(minX: 707_000, minY: 9_290_000, maxX: 727_000, maxY: 9_317_000)
        let reprojection = try Reprojection(from: .epsg(32_748), to: .epsg(4211), covering: box)
        #expect(reprojection.operation.code == "EPSG:8452")
        var positions = [Position(x: 720_000, y: 9_310_000)]
        reprojection.reproject(&positions)
        // Genuk lies about 150 m west and north of WGS 84 here.
        #expect(abs(positions[0].x - 106.99) < 0.01 && abs(positions[0].y + 6.24) < 0.01)
    }

    @Test("what is not in the table is refused", arguments: [4267, 25_832, 32_755, 23_846, 23_876, 9483])
    func unsupported(code: Int) {
        #expect(throws: GeodesyError.unsupportedSystem(.epsg(code))) {
            _ = try Reprojection(from: .epsg(code), to: .crs84)
        }
        #expect(throws: GeodesyError.unsupportedSystem(.epsg(code))) {
            _ = try Reprojection(from: .crs84, to: .epsg(code))
        }
    }

    @Test("the operation is told without being made")
    func operationAlone() {
        for system in SupportedSystem.all {
            let made = try? Reprojection(from: system.crs, to: .crs84, covering: bekasi).operation
            let told = try? Reprojection.operation(from: system.crs, to: .crs84, covering: bekasi)
            #expect(told == made, "\(system.crs)")
        }
        #expect(throws: GeodesyError.noOperationCovers(.epsg(4211), .empty)) {
            _ = try Reprojection.operation(from: .epsg(4211), to: .crs84)
        }
        #expect(throws: GeodesyError.unsupportedSystem(.epsg(4267))) {
            _ = try Reprojection.operation(from: .epsg(4267), to: .crs84)
        }
    }

    @Test("two old datums are not chained")
    func unchained() {
        #expect(throws: GeodesyError.unsupportedSystem(.epsg(4238))) {
            _ = try Reprojection(from: .epsg(4211), to: .epsg(4238), covering: bekasi)
        }
    }

    @Test("a position that cannot be carried is not finite, and spoils no other")
    func impossiblePositions() throws {
        let reprojection = try Reprojection(from: .crs84, to: .epsg(32_748))
        let good = Position(x: 107, y: -6.25)
        var alone = [good]
        reprojection.reproject(&alone)
        var positions = [
            good, Position(x: 107, y: 100), good, Position(x: .nan, y: 0), Position(x: 0, y: .infinity), good,
        ]
        reprojection.reproject(&positions)
        #expect(positions.map(\.isFinite) == [true, false, true, false, false, true])
        #expect(positions[0] == alone[0] && positions[2] == alone[0] && positions[5] == alone[0])
        var none: [Position] = []
        reprojection.reproject(&none)
        #expect(none.isEmpty)
    }
}
