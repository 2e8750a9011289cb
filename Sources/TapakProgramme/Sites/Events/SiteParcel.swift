/// A parcel of a site, with whose land it is: that decides its track of tenure.
public struct SiteParcel: Hashable, Sendable {
    /// The parcel's id in the project.
    public var id: String
    /// Whose land it is.
    public var assetClass: AssetClass

    /// Names a parcel.
    public init(id: String, assetClass: AssetClass) {
        self.id = id
        self.assetClass = assetClass
    }
}
