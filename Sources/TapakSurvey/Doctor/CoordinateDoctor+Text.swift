public import TapakGeometry

extension CoordinateDoctor {
    /// What coordinates written as text would be as numbers.
    ///
    /// `dms_text` where any ordinate is in degrees, minutes and seconds or has a direction, else `decimal_comma` where any
    /// has a decimal comma, else `coordinates_unreadable`: numbers in quotation marks. Facts: `before` (the first position
    /// as written), `after`, `evidence`, and `village` in a layer. They are read as CRS84.
    ///
    /// - Returns: nothing when the text cannot be read, or lands neither in or near the layer nor, without one, in
    ///   Indonesia; and nothing for attributes that are plain numbers.
    public func diagnosis(
        of written: WrittenCoordinates, declaredKelurahan declared: String?, at location: InputLocation
    ) -> CoordinateDiagnosis? {
        guard let reading = written.read() else { return nil }
        let code: FindingCode
        switch (reading.style, written) {
        case (.sexagesimal, _): code = .dmsText
        case (.decimalComma, _): code = .decimalComma
        case (.plain, .member): code = .coordinatesUnreadable
        case (.plain, .attributes): return nil
        }
        let landing: Landing
        if let found = self.landing(of: reading.geometry, declared, isStrict: false) {
            landing = found
        } else if expected.touches(reading.geometry.boundingBox) {
            landing = Landing(evidence: ground == nil ? .landsInIndonesia : .landsNearLayer)
        } else {
            return nil
        }
        var facts: [Finding.Fact] = [
            .init("before", .text(reading.text)), .init("after", .position(reading.geometry.positions[0])),
            .init("evidence", .text(landing.evidence.rawValue)),
        ]
        if let name = landing.village?.shownName { facts.append(.init("village", .text(name))) }
        let finding = Finding(code, at: at(location, reading.geometry), facts: facts)
        return CoordinateDiagnosis(finding: finding, proposed: reading.geometry)
    }
}
