public import TapakProgramme

/// Labels of what files say of a parcel or a village.
extension Phrasebook {
    /// Whose asset a parcel is.
    public func label(_ assetClass: AssetClass) -> String {
        switch assetClass {
        case .bmd: either("BMD (aset daerah)", "BMD (local government)")
        case .psuFasos: either("PSU fasos", "PSU fasos (social facility)")
        case .psuFasum: either("PSU fasum", "PSU fasum (public facility)")
        case .bmn: either("BMN (aset negara)", "BMN (central government)")
        case .bumn: either("aset BUMN", "BUMN (state enterprise)")
        case .bumd: either("aset BUMD", "BUMD (regional enterprise)")
        case .tkd: either("tanah kas desa", "tanah kas desa (village land)")
        case .hibah: either("hibah", "hibah (gift)")
        case .private: either("milik swasta atau perorangan", "private")
        case .unknown: either("belum diketahui", "unknown")
        }
    }

    /// What kind of owner a parcel has.
    public func label(_ ownerClass: OwnerClass) -> String {
        switch ownerClass {
        case .pemda: either("pemerintah kota atau kabupaten", "city or regency")
        case .pemprov: either("pemerintah provinsi", "province")
        case .kl: either("kementerian atau lembaga", "ministry or agency")
        case .bumn: either("BUMN", "BUMN (state enterprise)")
        case .bumd: either("BUMD", "BUMD (regional enterprise)")
        case .desa: either("pemerintah desa", "village government")
        case .developer: either("pengembang", "developer")
        case .private: either("swasta atau perorangan", "private")
        case .unknown: either("belum diketahui", "unknown")
        }
    }

    /// How the corners of a parcel were captured.
    public func label(_ captureClass: CaptureClass) -> String {
        switch captureClass {
        case .rtk: either("GNSS RTK", "RTK GNSS")
        case .totalStation: either("total station", "total station")
        case .orthophoto: either("ortofoto", "orthophoto")
        case .imagery: either("citra satelit", "satellite imagery")
        case .handheldGNSS: either("GPS genggam", "handheld GNSS")
        case .phone: either("ponsel", "phone")
        case .unstated: either("tidak disebutkan", "not stated")
        }
    }

    /// What an attribute of a parcel means.
    public func label(_ role: ParcelRole) -> String {
        switch role {
        case .id: either("id bidang", "parcel id")
        case .name: either("nama bidang", "parcel name")
        case .assetClass: either("jenis aset", "asset class")
        case .ownerClass: either("jenis pemilik", "owner class")
        case .declaredArea: either("luas yang dinyatakan", "declared area")
        case .captureClass: either("cara ukur", "capture class")
        case .certificate: either("sertifikat", "certificate")
        case .kelurahan: either("kelurahan yang dinyatakan", "declared kelurahan")
        case .length: either("panjang tanah", "length of the land")
        case .longitude: either("bujur", "longitude")
        case .latitude: either("lintang", "latitude")
        case .width: either("lebar tanah", "width of the land")
        case .frontDirection: either("arah hadap", "direction of the front")
        case .psuStatus: either("status serah terima PSU", "PSU handover status")
        }
    }

    /// What an attribute of a village layer means.
    public func label(_ role: VillageRole) -> String {
        switch role {
        case .code: either("kode kelurahan", "kelurahan code")
        case .kemendagriCode: either("kode Kemendagri", "Kemendagri code")
        case .name: either("nama kelurahan", "kelurahan name")
        case .kecamatan: either("kecamatan", "kecamatan")
        case .regency: either("kota atau kabupaten", "kota or kabupaten")
        case .regencyCode: either("kode kota atau kabupaten", "kota or kabupaten code")
        case .province: either("provinsi", "province")
        }
    }
}
