/// Which area of a parcel decides.
public enum AreaBasis: String, CaseIterable, Hashable, Sendable {
    /// The area on the ellipsoid.
    case geodesic
    /// The grid area in the parcel's own DGN95 TM-3 zone, which a certificate prints.
    case tm3
}
