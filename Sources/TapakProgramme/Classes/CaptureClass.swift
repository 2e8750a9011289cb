/// How the corners of a parcel were captured. What accuracy each class has is the profile's to say.
public enum CaptureClass: String, CaseIterable, Hashable, Sendable {
    /// GNSS with carrier phases and a reference station.
    case rtk
    /// Total station or theodolite.
    case totalStation = "total_station"
    /// Digitised from an orthophoto, as a drone makes it.
    case orthophoto
    /// Digitised from satellite imagery.
    case imagery
    /// Walked with a handheld navigation receiver.
    case handheldGNSS = "handheld_gnss"
    /// Walked with a telephone.
    case phone
    /// Not said.
    case unstated
}

extension CaptureClass {
    /// Reads a capture class as files word it.
    ///
    /// The code itself counts, and the phrases of the table below, as whole words in any case; the one that comes first
    /// in the text decides. A bare `GPS` or `GNSS` says nothing of its accuracy and counts as handheld, the cautious
    /// reading. `nil` when nothing is recognised.
    ///
    /// - Complexity: O(words of the text).
    public init?(recognising text: String) {
        if let code = CaptureClass(rawValue: text) {
            self = code
            return
        }
        guard let found = Self.phrases.firstMeaning(of: text) else { return nil }
        self = found
    }

    private static let phrases = PhraseTable<CaptureClass>([
        (
            .rtk,
            [
                "rtk", "gnss rtk", "gps rtk", "rtk gnss", "rtk gps", "ntrip", "cors", "gnss cors", "gps geodetik",
                "gnss geodetik", "geodetik", "geodetic", "geodetic gps", "geodetic gnss", "gps geodetic",
                "gnss geodetic", "gps statik", "gnss statik", "static gnss",
            ]
        ),
        (
            .totalStation,
            ["total station", "totalstation", "ts", "theodolit", "theodolite", "teodolit", "terestris"]
        ),
        (
            .orthophoto,
            [
                "orthophoto", "ortofoto", "orthofoto", "ortho", "ortofoto drone", "drone", "uav", "foto udara",
                "foto udara drone", "fotogrametri", "photogrammetry", "lidar", "ctsrt",
            ]
        ),
        (
            .imagery,
            [
                "imagery", "citra", "citra satelit", "satelit", "satellite", "satellite imagery", "google earth",
                "google maps", "google map", "google satellite", "googleearth", "digitasi", "digitasi citra",
                "digitasi on screen", "on screen", "basemap", "esri imagery", "bing", "pleiades", "csrt",
                "bhumi",
            ]
        ),
        (
            .handheldGNSS,
            [
                "handheld", "handheld gnss", "handheld gps", "gps handheld", "gnss handheld", "gps genggam",
                "gps tangan", "navigasi", "gps navigasi", "garmin", "gps garmin", "gps", "gnss",
            ]
        ),
        (
            .phone,
            [
                "hp", "gps hp", "phone", "gps phone", "ponsel", "gps ponsel", "smartphone", "gps smartphone",
                "handphone",
                "gps handphone", "telepon", "android", "gps android", "iphone", "avenza", "avenza maps",
                "timestamp camera", "gps map camera", "qfield", "sw maps", "mobile topographer",
            ]
        ),
        (
            .unstated,
            ["unstated", "tidak diketahui", "belum diketahui", "tidak dinyatakan", "tidak disebutkan", "unknown"]
        ),
    ])
}
