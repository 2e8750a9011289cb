import TapakProgramme
import Testing

@Suite("capture classes")
struct CaptureClassTests {
    @Test("the codes are those of the programme")
    func codes() {
        #expect(
            CaptureClass.allCases.map(\.rawValue) == [
                "rtk", "total_station", "orthophoto", "imagery", "handheld_gnss", "phone", "unstated",
            ])
        for capture in CaptureClass.allCases { #expect(CaptureClass(recognising: capture.rawValue) == capture) }
    }

    @Test(
        "reads what files say",
        arguments: [
            ("RTK", CaptureClass.rtk), ("GPS geodetik", .rtk), ("GNSS RTK", .rtk), ("GPS RTK", .rtk),
            ("Geodetik (RTK-NTRIP)", .rtk), ("total station", .totalStation), ("TS", .totalStation),
            ("Theodolit", .totalStation), ("drone", .orthophoto), ("Foto Udara", .orthophoto),
            ("ortofoto", .orthophoto),
            ("UAV/drone", .orthophoto), ("citra satelit", .imagery), ("Google Earth", .imagery),
            ("Digitasi Google Earth", .imagery), ("GPS handheld", .handheldGNSS), ("GPS genggam", .handheldGNSS),
            ("navigasi", .handheldGNSS), ("GPS Garmin", .handheldGNSS), ("GPS", .handheldGNSS), ("HP", .phone),
            ("ponsel", .phone), ("smartphone", .phone), ("Avenza", .phone), ("Avenza Maps di HP", .phone),
            ("GPS HP", .phone), ("tidak diketahui", .unstated),
        ])
    func reads(_ text: String, _ expected: CaptureClass) {
        #expect(CaptureClass(recognising: text) == expected)
    }

    @Test("recognises nothing in anything else", arguments: ["", "-", "BPKAD", "2025", "pita ukur", "tsunami"])
    func refuses(_ text: String) {
        #expect(CaptureClass(recognising: text) == nil)
    }
}
