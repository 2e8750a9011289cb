extension ProjectPresentation {
    /// The tables that every project has, and those that come with its programme.
    public static let standardTables = [
        "parcels", "kelurahan", "buildings", "cooperatives", "cooperative_business_units", "cooperative_channels",
        "cooperative_partners", "reported_counts", "sites", "site_parcels", "site_cooperatives", "documents",
        "layer_styles", "tapak_settings", "tapak_migrations",
        "tapak_profiles", "tapak_units", "tapak_deliveries", "tapak_delivery_parts", "tapak_assessments",
        "tapak_journal",
    ]
}
