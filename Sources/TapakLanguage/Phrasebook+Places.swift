public import TapakGeometry

extension Phrasebook {
    /// A place in the input: `parcels.geojson, fitur 41 (id BMD-0001), ring luar, posisi 3, bita 20481`.
    ///
    /// Features, parts and positions are counted from zero as in the data, and so is the byte, which is an offset; lines
    /// and columns are counted from one as editors do. Ring 1 of a polygon is its first hole. Empty where nothing is known.
    public func place(_ location: InputLocation) -> String {
        var parts: [String] = []
        if let file = location.file { parts.append(self.file(file)) }
        if let feature = feature(of: location) { parts.append(feature) }
        if let ring = location.ring { parts.append(self.ring(ring)) }
        if let position = position(of: location) { parts.append(position) }
        if let line = location.line { parts.append(either("baris \(line)", "line \(line)")) }
        if let column = location.column { parts.append(either("kolom \(column)", "column \(column)")) }
        if let byte = location.byte { parts.append(either("bita \(byte)", "byte \(byte)")) }
        return parts.joined(separator: ", ")
    }

    /// A file as the user named it, or standard input.
    public func file(_ path: String) -> String {
        path == "-" ? either("masukan baku", "standard input") : DisplayText.singleLine(path)
    }

    private func feature(of location: InputLocation) -> String? {
        let id = location.id.map { "id " + DisplayText.singleLine($0, limit: 60) }
        guard let feature = location.feature else { return id }
        return either("fitur \(feature)", "feature \(feature)") + (id.map { " (\($0))" } ?? "")
    }

    private func ring(_ ring: RingPlace) -> String {
        let part = ring.part > 0 ? either("bagian \(ring.part), ", "part \(ring.part), ") : ""
        if ring.isExterior { return part + either("ring luar", "exterior ring") }
        return part + either("ring dalam \(ring.ring)", "interior ring \(ring.ring)")
    }

    private func position(of location: InputLocation) -> String? {
        let shown = location.position.map(position)
        guard let index = location.positionIndex else { return shown.map { either("koordinat ", "coordinates ") + $0 } }
        return either("posisi \(index)", "position \(index)") + (shown.map { " (\($0))" } ?? "")
    }
}
