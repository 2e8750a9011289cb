public import TapakProgramme

extension SiteParcel {
    /// A parcel of the project by its key, which stays the same as long as the parcel exists. Ids of lists do not serve:
    /// two lists may use the same one, and anybody may change it.
    init(key: Int64, assetClass: AssetClass) { self.init(id: String(key), assetClass: assetClass) }

    /// The key of the parcel in the layer `parcels`; nothing where an event of another kind of project names it.
    public var key: Int64? { Int64(id) }
}
