public import TapakGeometry
public import TapakProgramme

/// A unit of the village layer: a kelurahan or desa with its outline.
public struct Village: Sendable {
    /// Zero-based index of the feature in the layer.
    public var index: Int
    /// The code as the layer writes it.
    public var code: String?
    /// The Kemendagri unit, where it could be resolved.
    public var unit: AdministrativeUnit?
    /// A dotted Kemendagri code that the layer states, of a unit outside the register.
    public var statedKemendagriCode: String?
    /// The name as the layer writes it.
    public var name: String?
    /// The kecamatan as the layer writes it.
    public var kecamatan: String?
    /// The kabupaten or kota as the layer writes it.
    public var regency: String?
    /// The outline in CRS84, or nothing usable.
    public var geometry: Geometry?

    /// A unit with its index; everything else is absent until set.
    public init(index: Int, geometry: Geometry?) {
        self.index = index
        self.geometry = geometry
    }

    /// The dotted Kemendagri code, where it could be resolved or is stated.
    public var kemendagriCode: String? { unit?.code ?? statedKemendagriCode }
    /// The name to show: the layer's, else the register's.
    public var shownName: String? { name ?? unit?.name }
    /// The kecamatan to show: the layer's, else the register's.
    public var shownKecamatan: String? { kecamatan ?? unit?.kecamatan }
    /// The regency to show: the layer's, else the register's.
    public var shownRegency: String? { regency ?? unit?.regency }

    /// Whether it bears a name, in the layer's or any spelling of the register; only letters count.
    public func isNamed(_ name: String) -> Bool {
        if let unit, AdministrativeRegister.shipped.isNamed(unit, name) { return true }
        return self.name.map { AdministrativeRegister.isSameName($0, name) } ?? false
    }
}
