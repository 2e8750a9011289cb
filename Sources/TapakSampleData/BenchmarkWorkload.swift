public import TapakFormats
import TapakGeometry
import TapakProgramme

/// What the speed of screening is measured on: any number of parcels on a lattice around Kota Bekasi, and villages that
/// cover them all.
///
/// The lattice grows with the number of parcels and its density does not, so that a parcel costs the same however many
/// there are. Everything is made up and seeded: the same number gives the same bytes on every machine. Parcels are
/// written one by one; memory does not grow with their number.
///
/// | what | how much |
/// |---|---|
/// | apart | 60 m, in rows from the south-west |
/// | area | log-normal, median 600 m², cut to what 60 m hold |
/// | corners | 4 to 24, half of the parcels four or five |
/// | crossing themselves | 4 in 1,000 |
/// | on their western neighbour's land | 1 in 100 |
/// | text | 9 decimals, eight attributes, about 500 bytes a parcel |
/// | villages | 56, with about 31,000 positions |
public struct BenchmarkWorkload: Sendable {
    /// How many parcels.
    public let count: Int
    /// Parcels in a row of the lattice.
    let columns: Int
    /// Rows of the lattice.
    let rows: Int
    /// The facts that villages are named after.
    let facts: [VillageFacts]

    /// Metres from one parcel to the next.
    static let spacing = 60.0
    /// Decimals of a degree in both files.
    static let decimals = 9

    /// Plans a workload of some parcels, at least one.
    public init(count: Int) {
        precondition(count > 0, "a workload has a parcel")
        self.count = count
        columns = Int(Double(count).squareRoot().rounded(.up))
        rows = (count + columns - 1) / columns
        facts = FactTable(.kotaBekasi).villages
    }

    /// Writes `parcels.geojson` and `kelurahan.geojson` into a folder that is there, over older ones.
    ///
    /// - Throws: `OutputFailure` when a file cannot be written; neither is then half there.
    /// - Complexity: O(*n*), about 13 µs a parcel, in constant memory.
    public func write(toFolder folder: String) throws(OutputFailure) {
        try write(
            folder + "/kelurahan.geojson", remark: SampleData.schematicRemark, count: facts.count
        ) { number, buffer in
            append(village: number, to: &buffer)
        }
        try write(
            folder + "/parcels.geojson", remark: SampleData.syntheticRemark, count: count
        ) { number, buffer in
            parcel(number).append(to: &buffer)
        }
    }

    private func write(
        _ path: String, remark: String, count: Int, feature: (Int, inout TextBuffer) -> Void
    ) throws(OutputFailure) {
        let file = try OutputFile(path: path, overwrite: true)
        var buffer = TextBuffer()
        buffer.append("{\"type\":\"FeatureCollection\",\"remark\":")
        buffer.appendJSONString(remark)
        buffer.append(",\"features\":[\n")
        for number in 0..<count {
            if number > 0 { buffer.append(",\n") }
            feature(number, &buffer)
            if buffer.count >= 1 << 20 { try file.write(&buffer) }
        }
        buffer.append("\n]}\n")
        try file.write(&buffer)
        try file.commit()
    }

    /// Where a place of the lattice is, in metres in the plane of the city; the middle of the lattice is its origin.
    func place(column: Double, row: Double) -> Position {
        Position(
            x: (column - Double(columns - 1) / 2) * Self.spacing, y: (row - Double(rows - 1) / 2) * Self.spacing)
    }
}

extension TextBuffer {
    /// A closed ring of positions in metres in the plane of the city, as GeoJSON in degrees.
    mutating func appendRing(_ ring: [Position]) {
        append("[")
        for (number, position) in (ring + ring.prefix(1)).enumerated() {
            let place = LocalPlane.city.place(of: position, decimals: BenchmarkWorkload.decimals)
            append(number == 0 ? "[" : ",[")
            appendFixed(Double(place.longitude) / 1e9, decimals: BenchmarkWorkload.decimals)
            append(",")
            appendFixed(Double(place.latitude) / 1e9, decimals: BenchmarkWorkload.decimals)
            append("]")
        }
        append("]")
    }

    /// One text member of an object, after another one or not.
    mutating func appendMember(_ name: String, _ text: String, isFirst: Bool = false) {
        append(isFirst ? "\"" : ",\"")
        append(name)
        append("\":")
        appendJSONString(text)
    }
}
