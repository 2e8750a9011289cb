/// The words of a project in other programs, in both languages.
public enum ProjectWord: CaseIterable, Sendable {
    case notAssessed, noCountYet, candidate, points, lines, gone, current
    case degrees, metres, stated, lengthTimesWidth
    case parcelStyle, kelurahanStyle, buildingStyle, zoneStyle
    case clearance, frontage
}

extension Phrasebook {
    /// A word or short phrase of a project in other programs.
    public func projectWord(_ word: ProjectWord) -> String {
        switch word {
        case .notAssessed: either("belum dinilai", "not assessed")
        case .noCountYet: either("belum dihitung", "not counted yet")
        case .candidate: either("calon", "candidates")
        case .points: either("hanya titik", "point only")
        case .lines: either("hanya garis", "line only")
        case .gone: either("tidak ada lagi dalam kiriman terakhir", "gone from the last delivery")
        case .current: either("ada dalam kiriman terakhir", "in the last delivery")
        case .degrees: either("derajat", "degrees")
        case .metres: either("meter", "metres")
        case .stated: either("tertulis dalam berkas", "stated in the file")
        case .lengthTimesWidth: either("panjang kali lebar", "length times width")
        case .parcelStyle:
            either(
                "hasil penilaian dengan warna, pola, dan tanda; label sejak 1:10.000",
                "verdicts by colour, pattern and mark; labels from 1:10,000")
        case .kelurahanStyle:
            either(
                "keadaan calon tiap kelurahan/desa dengan warna dan pola; label sejak 1:150.000",
                "standing of every kelurahan by colour and pattern; labels from 1:150,000")
        case .buildingStyle:
            either(
                "bangunan baku di tempat ia muat, jawabannya dengan warna dan pola; label sejak 1:2.500",
                "the standard building where it fits, the answer by colour and pattern; labels from 1:2,500")
        case .clearance: either("sisa ruang", "clearance")
        case .frontage: either("sisi jalan", "road frontage")
        case .zoneStyle: either("arsiran satu warna", "hatching in one colour")
        }
    }
}
