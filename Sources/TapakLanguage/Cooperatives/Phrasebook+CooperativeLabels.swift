public import TapakProgramme

/// Labels of what is known of a cooperative.
extension Phrasebook {
    /// For whom a cooperative is there.
    public func label(_ level: CooperativeLevel) -> String {
        switch level {
        case .village: either("kelurahan/desa", "kelurahan or desa")
        case .rw: either("di bawah kelurahan/desa", "below the kelurahan or desa")
        }
    }

    /// What a cooperative is within the programme.
    public func label(_ kind: CooperativeKind) -> String {
        switch kind {
        case .kdmp: either("KDMP (desa)", "KDMP (desa)")
        case .kkmp: either("KKMP (kelurahan)", "KKMP (kelurahan)")
        case .other: either("koperasi lain", "other cooperative")
        }
    }

    /// How a cooperative came about.
    public func label(_ model: CooperativeModel) -> String {
        switch model {
        case .new: either("pembentukan baru", "founded anew")
        case .development: either("pengembangan", "development of a living one")
        case .revitalisation: either("revitalisasi", "revival of a sleeping one")
        }
    }

    /// The line of business of a cooperative.
    public func label(_ trade: CooperativeTrade) -> String {
        switch trade {
        case .savingsLoan: either("simpan pinjam", "savings and loans")
        case .multiPurpose: either("serba usaha", "multi-purpose (serba usaha)")
        case .consumer: either("konsumen", "consumers")
        case .producer: either("produsen", "producers")
        case .marketing: either("pemasaran", "marketing")
        case .services: either("jasa", "services")
        case .other: either("usaha lain", "another line")
        }
    }

    /// A branch of business.
    public func label(_ unit: BusinessUnit) -> String {
        switch unit {
        case .office: either("kantor", "office")
        case .grocery: either("gerai sembako", "staple foods")
        case .savingsLoan: either("simpan pinjam", "savings and loans")
        case .clinic: either("klinik", "clinic")
        case .pharmacy: either("apotek", "pharmacy")
        case .warehouse: either("gudang", "warehouse")
        case .logistics: either("logistik", "logistics")
        case .freeMealsSupply: either("pemasok MBG", "free meals supply")
        case .cheapMarket: either("pasar murah", "cheap market")
        case .fertiliser: either("pupuk", "fertiliser")
        case .lpg: either("gas LPG", "bottled gas")
        case .postAgent: either("agen pos", "post agent")
        case .bankAgent: either("agen bank", "bank agent")
        case .other: either("unit usaha lain", "another branch")
        }
    }

    /// What a partner is.
    public func label(_ kind: CooperativePartner.Kind) -> String {
        switch kind {
        case .bumn: either("BUMN", "BUMN (state enterprise)")
        case .bumd: either("BUMD", "BUMD (regional enterprise)")
        case .private: either("swasta", "private")
        case .other: either("lainnya", "other")
        }
    }

    /// Whether a partnership is alive.
    public func label(_ status: CooperativePartner.Status) -> String {
        switch status {
        case .planned: either("direncanakan", "planned")
        case .active: either("berjalan", "active")
        case .ended: either("berakhir", "ended")
        }
    }

    /// A milestone of a cooperative.
    public func label(_ milestone: CooperativeMilestone) -> String {
        switch milestone {
        case .musyawarah: either("musyawarah", "founding meeting (musyawarah)")
        case .deed: either("akta notaris", "deed (akta)")
        case .legalEntity: either("badan hukum", "legal entity (AHU)")
        case .nikKoperasi: either("NIK koperasi", "cooperative number (NIK koperasi)")
        case .nib: either("NIB", "business number (NIB)")
        case .npwp: either("NPWP", "tax number (NPWP)")
        case .account: either("rekening", "bank account")
        case .trained: either("pelatihan", "training")
        }
    }

    /// Something that is counted of cooperatives.
    public func label(_ measure: CooperativeMeasure) -> String {
        if let milestone = measure.milestone { return label(milestone) }
        return measure == .active ? either("aktif", "active") : either("koperasi terdata", "cooperatives on record")
    }

    /// What is known of a milestone: the day, `sudah`, `belum`; `belum ada data` where nothing is.
    public func text(_ standing: MilestoneStanding?) -> String {
        switch standing {
        case nil: cooperativeWord(.notStated)
        case .notYet: either("belum", "not yet")
        case .reached(let date): date?.text ?? either("sudah (tanggal tidak diketahui)", "done (day not known)")
        }
    }

    /// A fact of a cooperative.
    public func label(_ field: CooperativeField) -> String {
        if let milestone = field.milestone { return label(milestone) }
        return switch field {
        case .unit: either("kode kelurahan/desa", "code of the kelurahan or desa")
        case .level: either("tingkat", "level")
        case .place: either("RW atau bagian lain", "RW or other part")
        case .kind: either("jenis program", "kind within the programme")
        case .name: either("nama koperasi", "name of the cooperative")
        case .model: either("model pembentukan", "how it came about")
        case .trade: either("bidang usaha", "line of business")
        case .legalEntityNumber: either("nomor badan hukum", "number of the legal entity")
        case .nikKoperasiNumber: either("nomor NIK koperasi", "cooperative number itself")
        case .nibNumber: either("nomor NIB", "business number itself")
        case .npwpNumber: either("nomor NPWP", "tax number itself")
        case .active: either("aktif", "active")
        case .activeAsOf: either("aktif per tanggal", "active as of")
        case .members: either("jumlah anggota", "members")
        case .membersAsOf: either("jumlah anggota per tanggal", "members as of")
        case .businessUnits: either("unit usaha", "branches of business")
        case .channels: either("kanal digital", "digital channels")
        case .partners: either("mitra", "partners")
        case .source: either("sumber", "source")
        case .date: either("tanggal data", "day of the record")
        default: field.rawValue
        }
    }

    /// A fact as a person reads it: labels for codes, grouped numbers; a dash where nothing is known.
    public func text(of field: CooperativeField, _ text: String?) -> String {
        guard let text, !text.isEmpty else { return "–" }
        let label: String? =
            switch field {
            case .level: CooperativeLevel(rawValue: text).map { self.label($0) }
            case .kind: CooperativeKind(rawValue: text).map { self.label($0) }
            case .model: CooperativeModel(rawValue: text).map { self.label($0) }
            case .trade: CooperativeTrade(rawValue: text).map { self.label($0) }
            case .active: text == "yes" ? either("ya", "yes") : either("tidak", "no")
            case .members: Int(text).map { integer($0) }
            case .businessUnits:
                text.split(separator: "; ").map { code in
                    BusinessUnit(rawValue: String(code)).map { self.label($0) } ?? String(code)
                }.joined(separator: ", ")
            case _ where field.milestone != nil && text == "done": self.text(MilestoneStanding.reached(on: nil))
            case _ where field.milestone != nil && text == "not_yet": self.text(MilestoneStanding.notYet)
            default: nil
            }
        return label ?? DisplayText.singleLine(text)
    }
}
