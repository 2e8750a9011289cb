import TapakGeometry
import TapakTestSupport

@testable import TapakGeoPackage

/// A small project for tests.
struct ProjectDraft {
    let scratch: ScratchFolder
    var path: String { scratch.file("project.gpkg") }

    init() throws {
        scratch = try ScratchFolder()
        try ProjectStore.create(at: path, Self.content)
    }

    static let content = NewProject(
        regionCode: "32.75", regionName: "Kota Bekasi",
        units: [
            ProjectUnit(code: "32.75.01.1001", name: "Satu", kind: "kelurahan", regencyCode: "32.75"),
            ProjectUnit(code: "32.75.01.1002", name: "Dua", kind: "kelurahan", regencyCode: "32.75"),
        ],
        profile: StoredProfile(key: "test", version: "1", sha256: "00", yaml: "key: test"), presentations: [])

    /// A square of 0.001 degree.
    static func square(_ x: Double, _ y: Double) -> Geometry {
        let (right, top) = (x + 0.001, y + 0.001)
        return Geometry(polygons: [
            [
                [
                    Position(x: x, y: y), Position(x: right, y: y), Position(x: right, y: top),
                    Position(x: x, y: top), Position(x: x, y: y),
                ]
            ]
        ])
    }

    /// A feature of the layer `lp2b` with a name.
    static func zone(_ name: String, _ geometry: Geometry?, fid: Int64 = 0) -> StoredFeature {
        StoredFeature(
            fid: fid, geometry: geometry,
            values: [.text(name), .text("{}"), .text("test"), .integer(1), .integer(0), .integer(0)])
    }

    /// Changes the project and closes it.
    func changing(_ body: (ProjectDatabase) throws -> Void) throws {
        let store = try ProjectStore(path: path, access: .writing)
        let transaction = try store.begin()
        try transaction.perform(body)
        try transaction.commit()
        try store.close()
    }

    /// Reads the project.
    func reading<Value>(_ body: (ProjectDatabase) throws -> Value) throws -> Value {
        let store = try ProjectStore(path: path, access: .reading)
        defer { try? store.close() }
        return try store.read(body)
    }
}
