/// The templates of the sentences that give the reason of a verdict.
///
/// `part` and `assumption` are phrases of their own, empty when they do not apply; the other gaps are values.
enum ReasonText: Int, CaseIterable {
    case areaSuffices
    case areaTooSmall
    case passesWithSigma
    case margin
    case shortUntilSigma
    case shortMargin
    case coordinatesToPass
    case coordinatesToSettle
    case faultyGeometry
    case noGeometry
    case pointWithClaim
    case pointWithoutClaim
    case implausibleCoordinates
    case notChecked
    case layerBlocked
    case remainingTooSmall
    case remainingInDoubt
    case nothingRemains
    case buildingFits
    case buildingFitsBarely
    case buildingDoesNotFit
    case buildingInDoubt
    case buildingUndecided
    case buildingWithFrontSetback
    case buildingWithSetback
    case buildingShortSide
    case buildingLongSide
    case buildingScaled
    case frontUnknown
    case largestPart
    case certificateQuality
    case repairedGeometry

    /// The template in a language.
    func template(in language: Language) -> String { language == .id ? indonesian : english }

    private var indonesian: String {
        switch self {
        case .areaSuffices: "\(Self.luas) memenuhi minimum {minimum}, lebih {margin}{assumption}"
        case .areaTooSmall: "\(Self.luas), kurang {margin} dari minimum {minimum}{assumption}"
        case .passesWithSigma: "\(Self.belumPasti); lulus bila diukur dengan σ ≤ {sigma}"
        case .margin: "\(Self.belumPasti); lebihnya {margin}, terlalu tipis untuk dipastikan dengan pengukuran"
        case .shortUntilSigma:
            "\(Self.belumPasti); kurang {margin} menurut ukuran ini, ukur ulang dengan σ ≤ {sigma} untuk memastikan"
        case .shortMargin:
            "\(Self.belumPasti); kurang {margin} menurut ukuran ini, terlalu tipis untuk dipastikan dengan pengukuran"
        case .coordinatesToPass:
            "\(Self.belumPasti); lebihnya {margin}, perlu koordinat dengan lebih banyak desimal untuk memastikan"
        case .coordinatesToSettle:
            """
            \(Self.belumPasti); kurang {margin} menurut ukuran ini, perlu koordinat dengan lebih banyak desimal \
            untuk memastikan
            """
        case .faultyGeometry: "geometri belum dapat dinilai: {fault}[[ di {at}]]; perbaiki batas bidangnya"
        case .noGeometry: "tidak ada yang dapat dinilai: {fault}; petakan batas bidangnya"
        case .pointWithClaim:
            "hanya titik; luas yang dinyatakan {claimed} tidak dapat diperiksa; petakan batas bidangnya"
        case .pointWithoutClaim: "hanya titik, tanpa luas yang dinyatakan; petakan batas bidangnya"
        case .implausibleCoordinates: "koordinat belum dapat dipakai: {fault}; perbaiki koordinatnya"
        case .notChecked: "kriteria {criterion} ikut menentukan, tetapi belum diperiksa"
        case .layerBlocked: "{area} ({share}) terkena {layer}, yang tidak boleh dibangun"
        case .remainingTooSmall:
            "setelah dikurangi {layer} bagian terbesar yang tersisa {area}[[ ± {uncertainty}]], kurang dari minimum {minimum}"
        case .remainingInDoubt:
            "setelah dikurangi {layer} bagian terbesar yang tersisa {area}[[ ± {uncertainty}]], belum memastikan minimum {minimum}"
        case .nothingRemains: "seluruh bidang terkena {layer}: tidak ada yang tersisa untuk dibangun"
        case .buildingFits: "bangunan {building} muat, sisa {clearance} di tiap sisi"
        case .buildingFitsBarely:
            "bangunan {building} muat dengan sisa {clearance} di tiap sisi, kurang dari ketidakpastian sudut {corner}; ukur ulang untuk memastikan"
        case .buildingDoesNotFit: "bangunan {building} tidak muat[[: {change}]]"
        case .buildingInDoubt:
            "bangunan {building} tidak muat menurut gambar ini, tetapi hasilnya bergantung pada letak sudut (± {corner})[[: {change}]]"
        case .buildingUndecided: "bentuk bidang terlalu rumit untuk memastikan muat tidaknya bangunan {building}"
        case .buildingWithFrontSetback: "muat bila sempadan depan {length}"
        case .buildingWithSetback: "muat bila sempadan keliling {length}"
        case .buildingShortSide: "kurang {length} pada sisi pendek"
        case .buildingLongSide: "kurang {length} pada sisi panjang"
        case .buildingScaled: "yang sebangun paling besar {building}"
        case .frontUnknown: " (sisi depan tidak diketahui, sempadan terbesar dipakai di semua sisi)"
        case .largestPart: " bagian terbesar"
        case .certificateQuality: ", dengan anggapan mutu ukur setara sertifikat"
        case .repairedGeometry: ", pada geometri hasil perbaikan otomatis"
        }
    }

    private static let luas = "luas{part} {area} ± {uncertainty}"
    private static let belumPasti = "\(luas) belum memastikan minimum {minimum}{assumption}"

    private var english: String {
        switch self {
        case .areaSuffices: "\(Self.area) meets the minimum of {minimum}, {margin} to spare{assumption}"
        case .areaTooSmall: "\(Self.area), {margin} short of the minimum of {minimum}{assumption}"
        case .passesWithSigma: "\(Self.unsure); passes if measured with σ ≤ {sigma}"
        case .margin: "\(Self.unsure); {margin} to spare, too little for any survey to settle"
        case .shortUntilSigma: "\(Self.unsure); {margin} short as measured, measure again with σ ≤ {sigma} to be sure"
        case .shortMargin: "\(Self.unsure); {margin} short as measured, too little for any survey to settle"
        case .coordinatesToPass:
            "\(Self.unsure); {margin} to spare, coordinates with more decimals are needed to be sure"
        case .coordinatesToSettle:
            "\(Self.unsure); {margin} short as measured, coordinates with more decimals are needed to be sure"
        case .faultyGeometry:
            "the geometry cannot be judged yet: {fault}[[ at {at}]]; correct the boundary of the parcel"
        case .noGeometry: "there is nothing to judge: {fault}; map the boundary of the parcel"
        case .pointWithClaim:
            "only a point; the declared area of {claimed} cannot be checked; map the boundary of the parcel"
        case .pointWithoutClaim: "only a point, without a declared area; map the boundary of the parcel"
        case .implausibleCoordinates: "the coordinates cannot be used yet: {fault}; correct the coordinates"
        case .notChecked: "the criterion {criterion} decides too, but was not checked"
        case .layerBlocked: "{area} ({share}) lies in {layer}, which may not be built on"
        case .remainingTooSmall:
            "without {layer} the largest part left is {area}[[ ± {uncertainty}]], below the minimum of {minimum}"
        case .remainingInDoubt:
            "without {layer} the largest part left is {area}[[ ± {uncertainty}]], which does not settle the minimum of {minimum}"
        case .nothingRemains: "all of the parcel lies in {layer}: nothing is left to build on"
        case .buildingFits: "a building of {building} fits, with {clearance} to spare on every side"
        case .buildingFitsBarely:
            "a building of {building} fits with {clearance} to spare on every side, less than the corners are sure to ({corner}); measure again to be sure"
        case .buildingDoesNotFit: "a building of {building} does not fit[[: {change}]]"
        case .buildingInDoubt:
            "a building of {building} does not fit as drawn, but that depends on where the corners are (± {corner})[[: {change}]]"
        case .buildingUndecided: "the shape is too intricate to settle whether a building of {building} fits"
        case .buildingWithFrontSetback: "it fits with a front setback of {length}"
        case .buildingWithSetback: "it fits with a setback of {length} all round"
        case .buildingShortSide: "{length} short on the short side"
        case .buildingLongSide: "{length} short on the long side"
        case .buildingScaled: "the largest of the same proportions is {building}"
        case .frontUnknown: " (the front is not known: the longest setback was kept from every side)"
        case .largestPart: " of the largest part"
        case .certificateQuality: ", taking the survey to be of certificate quality"
        case .repairedGeometry: ", on an automatically repaired geometry"
        }
    }

    private static let area = "area{part} {area} ± {uncertainty}"
    private static let unsure = "\(area) does not settle the minimum of {minimum}{assumption}"
}
