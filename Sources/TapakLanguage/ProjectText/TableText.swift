/// What is said of a table of a project.
extension Phrasebook {
    /// What a table is called and what is in it. An own layer is called by its name.
    public func text(projectTable table: String) -> (title: String, summary: String) {
        if let layer = layerText(table) ?? programmeText(table) ?? bookkeepingText(table) { return layer }
        let name = DisplayText.singleLine(table)
        return (name, either("layer tambahan \(name)", "own layer \(name)"))
    }

    private func layerText(_ table: String) -> (title: String, summary: String)? {
        switch table {
        case "parcels":
            (
                either("Bidang calon lokasi", "Candidate parcels"),
                either("bidang calon lokasi dan hasil penilaiannya", "candidate parcels and their verdicts")
            )
        case "kelurahan":
            (
                either("Kelurahan dan desa", "Kelurahan and desa"),
                either(
                    "batas menurut berkas yang diberikan, dan keadaan calonnya; bukan penetapan batas",
                    "boundaries as in the file given, and the standing of candidates; no determination of boundaries")
            )
        case "buildings":
            (
                either("Bangunan baku di bidang", "Standard building on parcels"),
                either(
                    "letak bangunan baku di bidang tempat ia muat; dihitung ulang tiap penilaian",
                    "where the standard building stands on parcels; made anew by every screening")
            )
        case "jalan", "roads":
            (
                table == "jalan" ? either("Jalan", "Roads (jalan)") : either("Jalan (roads)", "Roads"),
                either(
                    "jalan untuk menghitung sisi jalan tiap bidang", "roads by which the frontage of parcels is found")
            )
        case "lp2b":
            ("LP2B", either("lahan pertanian pangan berkelanjutan", "protected food crop land (LP2B)"))
        case "lsd": ("LSD", either("lahan sawah yang dilindungi", "protected rice fields (LSD)"))
        case "rth": ("RTH", either("ruang terbuka hijau", "green open space (RTH)"))
        case "sempadan":
            (
                either("Sempadan", "Setbacks (sempadan)"),
                either("sempadan sungai, situ, pantai, atau jalan", "setbacks of rivers, lakes, shores or roads")
            )
        case "sutet":
            ("SUTET", either("jalur transmisi listrik tegangan tinggi", "corridors of high-voltage power lines"))
        case "banjir":
            (either("Rawan banjir", "Flood-prone areas"), either("kawasan rawan banjir", "areas prone to flooding"))
        default: nil
        }
    }

    private func programmeText(_ table: String) -> (title: String, summary: String)? {
        switch table {
        case "cooperatives":
            (
                either("Koperasi", "Cooperatives"),
                either("koperasi desa/kelurahan dan di bawahnya", "cooperatives of units and below")
            )
        case "cooperative_business_units":
            (
                either("Unit usaha koperasi", "Business units of cooperatives"),
                either("unit usaha tiap koperasi", "branches of business of each cooperative")
            )
        case "cooperative_channels":
            (
                either("Kanal digital koperasi", "Digital channels of cooperatives"),
                either("tempat koperasi berjualan secara digital", "where cooperatives sell over the net")
            )
        case "cooperative_partners":
            (
                either("Mitra koperasi", "Partners of cooperatives"),
                either(
                    "perusahaan dan lembaga mitra koperasi; bukan perorangan",
                    "enterprises and offices with which cooperatives work; never persons")
            )
        case "reported_counts":
            (
                either("Jumlah menurut sumber lain", "Counts by other sources"),
                either(
                    "jumlah yang disebut pihak lain, dengan sumber dan tanggalnya",
                    "counts that others state, with their source and date")
            )
        default: nil
        }
    }

    private func bookkeepingText(_ table: String) -> (title: String, summary: String)? {
        switch table {
        case "layer_styles":
            bookkeeping(
                either("gaya peta", "styles"), either("cara QGIS menggambar layer", "how QGIS draws the layers"))
        case "tapak_settings":
            bookkeeping(either("setelan", "settings"), either("tentang apa proyek ini", "what the project is about"))
        case "tapak_migrations":
            bookkeeping(
                either("versi", "versions"),
                either("langkah pemutakhiran berkas ini", "steps that brought the file here"))
        case "tapak_profiles":
            bookkeeping(
                either("profil aturan", "rule profiles"),
                either(
                    "profil aturan sebagai teks; yang terbaru berlaku", "rule profiles as text; the newest is in force")
            )
        case "tapak_units":
            bookkeeping(
                either("daftar wilayah", "register of units"),
                either("semua kelurahan dan desa wilayah ini", "every kelurahan and desa of the region"))
        case "tapak_deliveries":
            bookkeeping(
                either("kiriman", "deliveries"), either("semua berkas yang diimpor", "every file that was imported"))
        case "tapak_delivery_parts":
            bookkeeping(
                either("isi kiriman", "contents of deliveries"),
                either("isi kiriman, satu fitur GeoJSON tiap baris", "what was delivered, one GeoJSON feature a line"))
        case "tapak_assessments":
            bookkeeping(
                either("penilaian", "assessments"),
                either(
                    "penilaian terakhir tiap bidang; dapat dihitung ulang kapan saja",
                    "the last assessment of each parcel; can be computed anew at any time"))
        case "tapak_journal":
            bookkeeping(
                either("jurnal", "journal"),
                either(
                    "perubahan oleh program lain: petunjuk, bukan bukti",
                    "what other programs changed: a hint, not a proof"))
        case _ where table.hasPrefix("tapak_state_"):
            bookkeeping(
                either("keadaan ", "state of ") + DisplayText.singleLine(String(table.dropFirst("tapak_state_".count))),
                either("keadaan layer saat terakhir dibaca", "the layer as it was when last read"))
        default: nil
        }
    }

    /// Bookkeeping is told apart from what people work with.
    private func bookkeeping(_ title: String, _ summary: String) -> (title: String, summary: String) {
        ("Tapak: " + title, summary)
    }
}
