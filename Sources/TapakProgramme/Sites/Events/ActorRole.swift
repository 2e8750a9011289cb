/// In what role somebody acts on a site. Roles, never persons.
public enum ActorRole: String, CaseIterable, Hashable, Sendable {
    /// The cooperative itself.
    case cooperative
    /// The office of the kelurahan or desa.
    case villageOffice = "village_office"
    /// The office for cooperatives (Dinas Koperasi).
    case cooperativeOffice = "cooperative_office"
    /// The keeper of regional assets (BPKAD).
    case assetOffice = "asset_office"
    /// The office for housing, which takes over PSU (Disperkimtan).
    case housingOffice = "housing_office"
    /// The office for spatial planning (Distaru).
    case spatialOffice = "spatial_office"
    /// ATR/BPN.
    case landAgency = "land_agency"
    /// The owner of the land, where that is not the city or regency.
    case owner
    /// Whoever measures and draws.
    case surveyor
    /// Whoever verifies in the field: Babinsa, Business Assistant, PMO.
    case verifier
    /// Agrinas and its builders.
    case agrinas
    /// The bank.
    case himbara
    /// The province.
    case province
    /// A ministry.
    case ministry
    /// A reviewer: inspectorate, auditor.
    case reviewer
}
