public import TapakGeometry

extension ParallelSeries {
    /// The plane area of a ring in a zone of Indonesia's cadastral grid, in square metres and never negative; the ring
    /// lies in the box that the series covers.
    ///
    /// **Method.** The zone's projection around the centre, ``TransverseMercatorSeries/Neighbourhood``, and the
    /// shoelace formula.
    ///
    /// - Complexity: O(*n*), 0.3 µs and about 10 ns a side.
    public func planeArea(of ring: Span<Position>, in zone: TM3Zone) -> Double {
        guard ring.count > 2 else { return 0 }
        let plane = TransverseMercatorSeries.Neighbourhood(
            longitude: (centre.x - zone.centralMeridian) * .pi / 180, sine: sine, cosine: cosine)
        let isometric = isometric
        var doubled = 0.0
        var start = plane.position(isometric.place(offset(of: ring[ring.count - 1])))
        for index in ring.indices {
            let end = plane.position(isometric.place(offset(of: ring[index])))
            doubled += start.real * end.imaginary - end.real * start.imaginary
            start = end
        }
        return abs(doubled) / 2 * plane.areaScale * TM3Zone.scale * TM3Zone.scale
    }
}
