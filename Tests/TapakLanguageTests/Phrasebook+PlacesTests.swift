import TapakGeometry
import TapakLanguage
import Testing

@Suite("Places in words")
struct PlacesTests {
    @Test("everything that is known, in one order")
    func everything() {
        let place = InputLocation(
            file: "parcels.geojson", feature: 41, id: "BMD-0001", ring: RingPlace(part: 0, ring: 0), positionIndex: 3,
            byte: 20_481)
        #expect(
            Phrasebook(.id).place(place)
                == "parcels.geojson, fitur 41 (id BMD-0001), ring luar, posisi 3, bita 20481")
        #expect(
            Phrasebook(.en).place(place)
                == "parcels.geojson, feature 41 (id BMD-0001), exterior ring, position 3, byte 20481")
    }

    @Test("holes, parts, coordinates, lines and columns")
    func others() {
        let hole = InputLocation(
            feature: 0, ring: RingPlace(part: 2, ring: 1), positionIndex: 0, position: Position(x: 106.97, y: -6.25))
        #expect(Phrasebook(.id).place(hole) == "fitur 0, bagian 2, ring dalam 1, posisi 0 (106.97 -6.25)")
        #expect(Phrasebook(.en).place(hole) == "feature 0, part 2, interior ring 1, position 0 (106.97 -6.25)")
        let corner = InputLocation(file: "-", position: Position(x: 106.97, y: -6.25))
        #expect(Phrasebook(.id).place(corner) == "masukan baku, koordinat 106.97 -6.25")
        let line = InputLocation(file: "aturan.yaml", line: 12, column: 3)
        #expect(Phrasebook(.id).place(line) == "aturan.yaml, baris 12, kolom 3")
        #expect(Phrasebook(.en).place(line) == "aturan.yaml, line 12, column 3")
    }

    @Test("nothing known is nothing said")
    func nothing() {
        #expect(Phrasebook(.id).place(InputLocation()).isEmpty)
        #expect(Phrasebook(.en).place(InputLocation(id: "A\u{7}1")) == "id A·1")
    }
}
