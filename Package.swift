// swift-tools-version: 6.2
import PackageDescription

// Every target of the house is held to the same rules.
let rules: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

extension Target {
    static func house(
        _ name: String, uses: [Target.Dependency] = [], resources: [Resource]? = nil
    ) -> Target {
        .target(name: name, dependencies: uses, resources: resources, swiftSettings: rules)
    }

    static func tests(_ name: String, uses: [Target.Dependency] = []) -> Target {
        .testTarget(
            name: name + "Tests",
            dependencies: [.byName(name: name), "TapakTestSupport"] + uses,
            swiftSettings: rules)
    }
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

// The floors of the house, from the ground up (ARCHITECTURE.md). A target uses only floors below its own.

let ground: [Target] = [
    .systemLibrary(
        name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
    .systemLibrary(
        name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev", "proj-data"]), .brew(["proj"])]),
    .systemLibrary(
        name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
        name: "CXLSXWriter", pkgConfig: "xlsxwriter",
        providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
]

let values: [Target] = [
    .house("TapakGeometry")
]

let wings: [Target] = [
    .house("TapakTopology", uses: ["CGEOS", "TapakGeometry"]),
    .house("TapakGeodesy", uses: ["CPROJ", "TapakGeometry"]),
    .house("TapakFormats", uses: ["CLibcrypto", "TapakGeometry"]),
    .house(
        "TapakProgramme", uses: ["TapakGeometry", yams],
        resources: [
            .embedInCode("Profiles/kota-bekasi-600.yaml"),
            .embedInCode("Profiles/inpres17-1000.yaml"),
            .embedInCode("Profiles/adapted-15x20.yaml"),
            .embedInCode("Regions/kota_bekasi.csv"),
            .embedInCode("Regions/kab_bekasi.csv"),
            .embedInCode("Regions/banjarnegara.csv"),
            .embedInCode("Regions/name_aliases.csv"),
        ]),
]

let joinery: [Target] = [
    .house("TapakSurvey", uses: ["TapakGeometry", "TapakTopology", "TapakGeodesy", "TapakFormats", "TapakProgramme"]),
    .house("TapakSiting", uses: ["TapakGeometry", "TapakTopology", "TapakGeodesy", "TapakProgramme"]),
    .house("TapakGeoPackage", uses: ["TapakGeometry", "TapakFormats", "TapakProgramme", grdb, sqlite]),
]

let workflows: [Target] = [
    .house(
        "TapakWorkflows",
        uses: [
            "TapakGeometry", "TapakTopology", "TapakGeodesy", "TapakFormats", "TapakProgramme", "TapakSurvey",
            "TapakSiting", "TapakGeoPackage",
        ])
]

let language: [Target] = [
    .house(
        "TapakLanguage",
        uses: [
            "TapakGeometry", "TapakGeodesy", "TapakFormats", "TapakProgramme", "TapakSurvey", "TapakSiting",
            "TapakGeoPackage", "TapakWorkflows",
        ])
]

let papers: [Target] = [
    .house(
        "TapakReports",
        uses: [
            "CXLSXWriter", "TapakGeometry", "TapakGeodesy", "TapakFormats", "TapakProgramme", "TapakSurvey",
            "TapakSiting", "TapakGeoPackage", "TapakWorkflows", "TapakLanguage",
        ],
        resources: [.embedInCode("Page/page.css"), .embedInCode("Page/page.js")])
]

let command: [Target] = [
    .house(
        "TapakCommand",
        uses: [
            "TapakGeometry", "TapakTopology", "TapakGeodesy", "TapakFormats", "TapakProgramme", "TapakSurvey",
            "TapakSiting", "TapakGeoPackage", "TapakWorkflows", "TapakLanguage", "TapakReports", argumentParser,
        ])
]

let roof: [Target] = [
    .executableTarget(name: "tapak", dependencies: ["TapakCommand"], swiftSettings: rules)
]

// The maker of geodata/ and the clock of fitting: a workshop beside the house; the product does not contain it.
let workshop: [Target] = [
    .house("TapakSampleData", uses: ["TapakGeometry", "TapakFormats", "TapakProgramme"]),
    .executableTarget(
        name: "tapak-sample-data", dependencies: ["TapakSampleData"], swiftSettings: rules),
    .executableTarget(
        name: "tapak-fit-benchmark",
        dependencies: [
            "TapakGeometry", "TapakGeodesy", "TapakFormats", "TapakProgramme", "TapakSiting", "TapakSampleData",
        ], swiftSettings: rules),
]

let tests: [Target] = [
    .target(
        name: "TapakTestSupport", dependencies: ["TapakGeometry"], path: "Tests/TapakTestSupport", swiftSettings: rules),
    .tests("TapakGeometry"),
    .tests("TapakTopology", uses: ["TapakGeometry"]),
    .tests("TapakGeodesy", uses: ["TapakGeometry"]),
    .tests("TapakFormats", uses: ["TapakGeometry"]),
    .tests("TapakProgramme", uses: ["TapakGeometry"]),
    .tests(
        "TapakSurvey",
        uses: ["TapakGeometry", "TapakGeodesy", "TapakTopology", "TapakFormats", "TapakProgramme"]),
    .tests(
        "TapakSiting",
        uses: ["TapakGeometry", "TapakGeodesy", "TapakTopology", "TapakProgramme", "TapakSampleData"]),
    .tests("TapakGeoPackage", uses: ["TapakGeometry", "TapakFormats", "TapakProgramme", grdb]),
    .tests(
        "TapakWorkflows",
        uses: [
            "TapakGeometry", "TapakGeodesy", "TapakFormats", "TapakProgramme", "TapakSurvey", "TapakSiting",
            "TapakGeoPackage", grdb,
        ]),
    .tests(
        "TapakLanguage",
        uses: [
            "TapakGeometry", "TapakGeodesy", "TapakFormats", "TapakProgramme", "TapakSurvey", "TapakGeoPackage",
            "TapakWorkflows",
        ]),
    .tests(
        "TapakReports",
        uses: [
            "TapakGeometry", "TapakFormats", "TapakLanguage", "TapakProgramme", "TapakSurvey", "TapakSiting",
            "TapakGeoPackage", "TapakWorkflows",
        ]),
    .tests("TapakSampleData", uses: ["TapakGeometry", "TapakTopology"]),
    .tests("TapakCommand", uses: ["TapakGeometry", "TapakProgramme", argumentParser]),
]

let package = Package(
    name: "Tapak",
    products: [
        .executable(name: "tapak", targets: ["tapak"]),
        .executable(name: "tapak-sample-data", targets: ["tapak-sample-data"]),
        .executable(name: "tapak-fit-benchmark", targets: ["tapak-fit-benchmark"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: ground + values + wings + joinery + workflows + language + papers + command + roof + workshop + tests
)
