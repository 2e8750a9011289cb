import TapakSiting
import Testing

@Suite("What a layer says of its source and date")
struct LayerOriginTests {
    @Test("dates are days or years; the earliest and the latest are kept")
    func dates() {
        var origin = LayerOrigin(file: "lp2b.geojson", sha256: "")
        #expect(origin.dates == nil)
        let texts = ["12 Juni 2025", "2023", "2024-02-29T00:00:00", "1/7/2025", "baru", "20250612", "1066"]
        let isRead = texts.map { origin.note(date: $0) }
        #expect(isRead == [true, true, true, true, false, false, false])
        #expect(origin.dates == "2023"..."2025-07-01")
    }

    @Test("sources by how often they are named, at most three")
    func sources() {
        var origin = LayerOrigin(file: "lp2b.geojson", sha256: "")
        for (name, count) in [("Dinas A", 1), ("Dinas  B", 3), ("Dinas C", 2), ("Dinas D", 2), (" ", 9)] {
            for _ in 0..<count { origin.note(source: name) }
        }
        #expect(origin.sources == ["Dinas B", "Dinas C", "Dinas D"])
    }
}
