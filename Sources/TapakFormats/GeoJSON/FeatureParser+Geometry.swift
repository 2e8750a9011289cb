import TapakGeometry

extension FeatureParser {
    /// Reads the value at `place` as a geometry object.
    mutating func geometry(
        into draft: inout FeatureDraft, _ bytes: Span<UInt8>, _ place: inout Int, base: Int, depth: Int
    ) throws(ScanStop) {
        let kind = ValueKind(try bytes.next(&place))
        draft.shapeStart = place
        guard kind == .object else {
            draft.shape = kind == .null ? .null : .notObject(kind)
            try skipper.skip(bytes, &place, depth: depth)
            return
        }
        guard depth < options.maximumNesting else { throw .nestingTooDeep(at: place) }
        var members = GeometryMembers()
        var seen = SeenMembers()
        place += 1
        var isFirst = true
        while let key = try bytes.nextKey(&place, isFirst: isFirst) {
            isFirst = false
            let name = MemberName(key, in: bytes)
            seen.note(name, at: base + key.start - 1, into: &draft.findings)
            switch name {
            case .type:
                members.type = try TypeName(bytes, &place, skipper: &skipper, depth: depth + 1)
            case .coordinates:
                _ = try bytes.next(&place)
                members.coordinates = place
                try coordinates(of: &members, bytes, &place, depth: depth + 1)
            case .crs:
                try crs(into: &draft, bytes, &place, depth: depth + 1)
            case .bbox:
                try boundingBox(into: &draft.findings, bytes, &place, base: base, depth: depth + 1)
            case .esriRings:
                draft.looksLikeEsri = true
                try skipper.skip(bytes, &place, depth: depth + 1)
            default:
                try skipper.skip(bytes, &place, depth: depth + 1)
            }
        }
        // The type came after the coordinates, or once more.
        if let start = members.coordinates, let kind = keptKind(members.type), members.readAs != kind {
            var again = start
            members.fault = nil
            try coordinates(of: &members, bytes, &again, depth: depth + 1)
        }
        draft.shape = shape(members)
    }

    private struct GeometryMembers {
        var type: TypeName?
        /// Where the last `coordinates` value starts.
        var coordinates: Int?
        /// The kind as which they were read.
        var readAs: Geometry.Kind?
        var fault: CoordinateFault?
    }

    /// The kind of a type whose coordinates are wanted.
    private func keptKind(_ type: TypeName?) -> Geometry.Kind? {
        guard case .geometry(let kind) = type else { return nil }
        switch kind {
        case .point, .multiPoint, .polygon, .multiPolygon: return kind
        case .lineString, .multiLineString: return options.acceptsLines ? kind : nil
        case .geometryCollection: return nil
        }
    }

    /// Reads coordinates where their kind is known; else steps over them.
    private mutating func coordinates(
        of members: inout GeometryMembers, _ bytes: Span<UInt8>, _ place: inout Int, depth: Int
    ) throws(ScanStop) {
        members.readAs = nil
        members.fault = nil
        guard let kind = keptKind(members.type) else { return try skipper.skip(bytes, &place, depth: depth) }
        let start = place
        members.readAs = kind
        do {
            try coordinates.read(kind, bytes, &place)
        } catch {
            guard case .coordinates(let fault) = error else { throw error }
            members.fault = fault
            place = start
            try skipper.skip(bytes, &place, depth: depth)
            if fault.found == .string, place - start <= Self.longestKeptText {
                members.fault?.text = bytes.text(start..<place)
            }
        }
    }

    /// Coordinates in texts are kept up to this many bytes.
    private static var longestKeptText: Int { 65_536 }

    private func shape(_ members: GeometryMembers) -> FeatureDraft.Shape {
        guard case .geometry(let kind) = members.type else { return .untyped(members.type) }
        guard keptKind(members.type) != nil else { return .refused(kind) }
        guard members.coordinates != nil else { return .withoutCoordinates }
        if let fault = members.fault { return .unreadable(kind, fault) }
        return .read(kind)
    }

}
