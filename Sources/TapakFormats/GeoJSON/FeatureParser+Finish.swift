import TapakGeometry

extension FeatureParser {
    /// Turns a draft into a feature: judges what was found and gives every finding its place.
    mutating func finish(_ draft: consuming FeatureDraft, base: Int, range: Range<Int>) -> Feature {
        let type = draft.type
        let shape = draft.shape
        let shapeStart = draft.shapeStart
        let contradictingCRS = draft.contradictingCRS
        var feature = Feature(
            index: count, id: draft.id, attributes: draft.attributes, properties: draft.properties,
            findings: draft.findings, byteRange: base + range.lowerBound..<base + range.upperBound)
        if case .feature = type {
            settle(
                shape, at: base + shapeStart, &feature, contradictingCRS: contradictingCRS.map { base + $0 }, base: base
            )
        } else {
            let facts = type.map { [$0.fact] } ?? [Finding.Fact("missing", .text("type"))]
            feature.findings.append(
                Finding(.featureUnreadable, at: InputLocation(byte: base + range.lowerBound), facts: facts))
        }
        if !feature.findings.isEmpty {
            let id = feature.id?.text
            for number in feature.findings.indices {
                feature.findings[number].location.file = file
                feature.findings[number].location.feature = count
                feature.findings[number].location.id = id
            }
        }
        return feature
    }

    /// Settles the geometry of a feature by what its member turned out to be, which stands at a byte of the document.
    private mutating func settle(
        _ shape: FeatureDraft.Shape, at byte: Int, _ feature: inout Feature, contradictingCRS: Int?, base: Int
    ) {
        func note(_ code: FindingCode, _ facts: [Finding.Fact] = [], _ place: InputLocation? = nil) {
            feature.findings.append(Finding(code, at: place ?? InputLocation(byte: byte), facts: facts))
        }
        switch shape {
        case .missing: note(.nullGeometry, [.init("missing", .text("geometry"))])
        case .null: note(.nullGeometry)
        case .notObject(let kind): note(.geometryType, [.init("found", .text(kind.rawValue))])
        case .untyped(let type): note(.geometryType, type.map { [$0.fact] } ?? [.init("missing", .text("type"))])
        case .refused(.geometryCollection): note(.geometryCollection)
        case .refused(let kind): note(.geometryType, [.init("type", .text(kind.rawValue))])
        case .withoutCoordinates: note(.coordinatesUnreadable, [.init("missing", .text("coordinates"))])
        case .unreadable(let kind, let fault):
            let facts = fault.facts + [.init("type", .text(kind.rawValue))]
            note(.coordinatesUnreadable, facts, location(fault, base: base))
            feature.coordinateText = fault.text.map { CoordinateText(kind: kind, json: $0) }
        case .read(let kind):
            feature.decimals = coordinates.decimals
            if let fault = coordinates.outOfRange {
                note(.numberOutOfRange, fault.facts, location(fault, base: base))
            } else if coordinates.positions.isEmpty {
                note(.emptyGeometry, [.init("type", .text(kind.rawValue))])
            } else if let other = contradictingCRS {
                note(.coordinatesUnreadable, [.init("member", .text("crs"))], InputLocation(byte: other))
            } else {
                let geometry = coordinates.geometry(kind)
                if geometry.isPuntal { note(.pointOnly) }
                feature.geometry = geometry
            }
        }
    }

    private func location(_ fault: CoordinateFault, base: Int) -> InputLocation {
        InputLocation(ring: fault.ring, positionIndex: fault.positionIndex, byte: base + fault.index)
    }
}
