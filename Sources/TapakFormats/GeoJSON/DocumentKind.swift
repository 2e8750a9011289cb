extension FeatureReader {
    /// The dialects of GeoJSON that are read.
    public enum DocumentKind: Hashable, Sendable {
        /// A FeatureCollection.
        case featureCollection
        /// A single Feature.
        case feature
        /// A geometry without a feature around it.
        case geometry
        /// Features one after the other, separated by line feeds or record separators (RFC 8142).
        case sequence
        /// An array of features without a collection around it.
        case bareFeatureArray
        /// A JavaScript assignment, as qgis2web writes.
        case qgis2web
    }
}
