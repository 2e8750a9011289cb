/// Why a request does not fit a project: facts, from which the command makes text and an exit code.
public enum ProjectRefusal: Error, Hashable, Sendable {
    /// The code of a region is none.
    case regionUnreadable(String)
    /// No unit of the village layer belongs to the region.
    case noUnitOfRegion(String, file: String)
    /// Nothing says which units the region has.
    case unitsUnknown(String)
    /// A layer cannot have this name.
    case layerName(String)
    /// A delivery lacks so many of its source's features that it may be of another source.
    case manyGone(gone: Int, of: Int, source: String)
    /// The project has no such delivery.
    case noSuchDelivery(String, known: [Int64])
    /// A delivery is a list without geometry, of which no rows are kept.
    case listDelivery(Int64, table: String)
    /// Two deliveries are of different layers.
    case differentLayers(String, String)
    /// A date is none.
    case dateUnreadable(String)
    /// The rule profile that the project carries cannot be read by this version.
    case profileUnreadable(key: String, version: String)
}
