import TapakProgramme
import Testing

/// A table of steps as a person writes it: rows leave, columns reach; `.` is refused, `ok` asks for nothing, anything else
/// names what is asked for, joined by `+`.
struct TransitionMatrix: Sendable, CustomTestStringConvertible {
    var track: TrackKind
    var assetClass: AssetClass
    /// A way to every stage.
    var ways: [[String]]
    /// What each step asks for; a step that is missing is refused.
    private(set) var cells: [String: [String: Set<String>]] = [:]
    private(set) var stages: [String] = []

    var testDescription: String { track == .tenure ? "tenure of \(assetClass.rawValue)" : track.rawValue }

    init(_ track: TrackKind, _ assetClass: AssetClass = .bmd, ways: [String], _ text: String) {
        self.track = track
        self.assetClass = assetClass
        self.ways = ways.map { $0.split(separator: " ").map(String.init) }
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        stages = lines.first ?? []
        for line in lines.dropFirst() {
            for (stage, cell) in zip(stages, line.dropFirst()) where cell != "." {
                cells[line[0], default: [:]][stage] =
                    cell == "ok" ? [] : Set(cell.split(separator: "+").map(String.init).map { Self.codes[$0] ?? $0 })
            }
        }
    }

    /// Short for the codes of requirements; every other word is the kind of a document.
    private static let codes: [String: String] = [
        "note": "note", "reason": "reason", "terms": "terms", "0-99": "percent:0-99", "100": "percent:100",
        "stale": "stale_evidence", "agrinas": "gate:before_agrinas", "himbara": "gate:before_himbara",
    ].merging(DocumentKind.allCases.map { ($0.rawValue, "evidence:\($0.rawValue)") }) { first, _ in first }
}

extension TransitionMatrix {
    /// CODES of the programme, by hand.
    static let all: [TransitionMatrix] =
        [
            TransitionMatrix(
                .land, ways: ["verifying", "verifying considered", "verifying verified", "verifying rejected"],
                """
                           proposed verifying considered verified            rejected
                proposed   .        ok        .          .                   .
                verifying  .        .         note       verification_record reason
                considered .        ok        .          .                   .
                verified   .        stale     .          .                   .
                rejected   .        stale     .          .                   .
                """),
            TransitionMatrix(
                .construction,
                ways: [
                    "proposed", "proposed returned", "proposed accepted", "proposed accepted started",
                    "proposed accepted started completed", "proposed accepted started completed handed_over",
                    "proposed accepted started completed handed_over equipped",
                    "proposed accepted started completed handed_over equipped staffed",
                    "proposed accepted started completed handed_over equipped staffed operating",
                ],
                """
                            none proposed      returned accepted started completed handed_over         equipped staffed operating
                none        .    agrinas       .        .        .       .         .                   .        .       .
                proposed    .    agrinas+stale reason   ok       .       .         .                   .        .       .
                returned    .    agrinas       .        .        .       .         .                   .        .       .
                accepted    .    .             .        stale    0-99    .         .                   .        .       .
                started     .    .             .        .        .       100       .                   .        .       .
                completed   .    .             .        .        .       .         bast_building       .        .       .
                handed_over .    .             .        .        .       .         bast_building+stale ok       .       .
                equipped    .    .             .        .        .       .         .                   .        ok      .
                staffed     .    .             .        .        .       .         .                   .        .       ok
                operating   .    .             .        .        .       .         .                   .        .       .
                """),
            TransitionMatrix(
                .credit, ways: ["applied", "applied approved", "applied approved disbursed"],
                """
                          none applied approved disbursed
                none      .    ok      .        .
                applied   .    .       ok       .
                approved  .    .       .        terms
                disbursed .    .       .        .
                """),
            TransitionMatrix(
                .capital,
                ways: [
                    "applied", "applied reviewed", "applied reviewed approved", "applied reviewed rejected",
                    "applied reviewed approved disbursed",
                ],
                """
                          none applied reviewed approved rejected disbursed
                none      .    himbara .        .        .        .
                applied   .    .       ok       .        .        .
                reviewed  .    .       .        ok       reason   .
                approved  .    .       .        .        .        ok
                rejected  .    himbara .        .        .        .
                disbursed .    .       .        .        .        .
                """),
            TransitionMatrix(
                .tenure, .bmd,
                ways: [
                    "location_designated", "location_designated use_status_set",
                    "location_designated use_status_set leased",
                ],
                """
                                    none location_designated   use_status_set          leased
                none                .    location_decree       .                       .
                location_designated .    location_decree+stale use_status_decree       .
                use_status_set      .    .                     use_status_decree+stale lease
                leased              .    .                     .                       lease+stale
                """),
            TransitionMatrix(
                .tenure, .tkd, ways: ["musyawarah", "musyawarah permitted"],
                """
                           none musyawarah permitted
                none       .    note       .
                musyawarah .    .          approval_letter
                permitted  .    .          approval_letter+stale
                """),
            TransitionMatrix(
                .tenure, .hibah, ways: ["deed"],
                """
                     none deed
                none .    deed
                deed .    deed+stale
                """),
        ]
        + [.psuFasos, .psuFasum].map(estateFacility)
        + [.bmn, .bumn, .bumd, .private, .unknown].map { assetClass in
            TransitionMatrix(
                .tenure, assetClass, ways: ["consent_requested", "consent_requested consented"],
                """
                                  none consent_requested consented
                none              .    ok                .
                consent_requested .    .                 consent_letter
                consented         .    .                 consent_letter+stale
                """)
        }

    private static func estateFacility(_ assetClass: AssetClass) -> TransitionMatrix {
        let recorded = "in_process bast_with_siteplan recorded_kib"
        return TransitionMatrix(
            .tenure, assetClass,
            ways: [
                "in_process", "in_process bast_without_siteplan", "in_process bast_with_siteplan", recorded,
                "\(recorded) certified", "\(recorded) location_designated",
                "\(recorded) certified location_designated use_status_set",
                "in_process bast_without_siteplan recorded_kib location_designated use_status_set leased",
            ],
            """
                                  not_handed_over in_process bast_without_siteplan bast_with_siteplan      recorded_kib certified         location_designated   use_status_set          leased
            not_handed_over       .               ok         .                     .                       .            .                 .                     .                       .
            in_process            .               .          bast_psu              bast_psu+siteplan       .            .                 .                     .                       .
            bast_without_siteplan .               .          bast_psu+stale        .                       kib_a        .                 .                     .                       .
            bast_with_siteplan    .               .          .                     bast_psu+siteplan+stale kib_a        .                 .                     .                       .
            recorded_kib          .               .          .                     .                       kib_a+stale  certificate       location_decree       .                       .
            certified             .               .          .                     .                       .            certificate+stale location_decree       .                       .
            location_designated   .               .          .                     .                       .            .                 location_decree+stale use_status_decree       .
            use_status_set        .               .          .                     .                       .            .                 .                     use_status_decree+stale lease
            leased                .               .          .                     .                       .            .                 .                     .                       lease+stale
            """)
    }
}
