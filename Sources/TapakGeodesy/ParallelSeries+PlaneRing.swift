public import TapakGeometry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension ParallelSeries {
    /// The plane area of a ring in a zone of Indonesia's cadastral grid, in square metres and never negative; the ring
    /// lies in the box that the series covers.
    ///
    /// **Method.** The zone's projection around the centre, ``TransverseMercatorSeries/Neighbourhood``, and the
    /// shoelace formula.
    ///
    /// - Complexity: O(*n*), 0.3 µs and about 10 ns a side.
    public func planeArea(of ring: Span<Position>, in zone: TM3Zone) -> Double {
        transverseMercatorArea(of: ring, centralMeridian: zone.centralMeridian, scale: TM3Zone.scale)
    }

    /// The same in any projected system that needs no datum shift, as far as 12° from its central meridian: in square
    /// metres of its plane, never negative. `nil` in others.
    ///
    /// **Method.** As for a zone of the cadastral grid; for web maps the sphere of EPSG method 1024.
    public func planeArea(of ring: Span<Position>, in system: SupportedSystem) -> Double? {
        guard !system.datum.needsShift, let projection = system.projection else { return nil }
        switch projection {
        case .utm(let zone, _):
            return area(of: ring, near: Double(6 * zone - 183), scale: 0.9996)
        case .tm3(let centralMeridian):
            return area(of: ring, near: centralMeridian, scale: TM3Zone.scale)
        case .webMercator:
            return webMercatorArea(of: ring)
        }
    }

    private static let farthestFromMeridian = 12.0

    private func area(of ring: Span<Position>, near meridian: Double, scale: Double) -> Double? {
        guard abs(centre.x - meridian) <= Self.farthestFromMeridian else { return nil }
        return transverseMercatorArea(of: ring, centralMeridian: meridian, scale: scale)
    }

    @inline(__always)
    private func transverseMercatorArea(
        of ring: Span<Position>, centralMeridian: Double, scale: Double
    ) -> Double {
        guard ring.count > 2 else { return 0 }
        let plane = TransverseMercatorSeries.Neighbourhood(
            longitude: (centre.x - centralMeridian) * .pi / 180, sine: sine, cosine: cosine)
        let isometric = isometric
        var doubled = 0.0
        var start = plane.position(isometric.place(offset(of: ring[ring.count - 1])))
        for index in ring.indices {
            let end = plane.position(isometric.place(offset(of: ring[index])))
            doubled += start.real * end.imaginary - end.real * start.imaginary
            start = end
        }
        return abs(doubled) / 2 * plane.areaScale * scale * scale
    }

    /// On the sphere of web maps: longitude and the sphere's isometric latitude of the geodetic one.
    private func webMercatorArea(of ring: Span<Position>) -> Double {
        guard ring.count > 2 else { return 0 }
        let origin = asinh(sine / cosine)
        func place(_ position: Position) -> Position {
            Position(x: (position.x - centre.x) * .pi / 180, y: asinh(tan(position.y * .pi / 180)) - origin)
        }
        var doubled = 0.0
        var start = place(ring[ring.count - 1])
        for index in ring.indices {
            let end = place(ring[index])
            doubled += start.x * end.y - end.x * start.y
            start = end
        }
        let radius = TransverseMercatorSeries.equatorialRadius
        return abs(doubled) / 2 * radius * radius
    }
}
