import Foundation
import TapakGeoPackage
import TapakProgramme
import TapakTestSupport
import TapakWorkflows
import Testing

@Suite("Documents of sites")
struct AttachDocumentTests {
    let scene: SiteScene

    init() async throws {
        scene = try await SiteScene()
        try scene.add()
    }

    private func attach(
        _ file: String, project: String? = nil, edit: (inout AttachDocument.Input) -> Void = { _ in }
    ) throws -> SiteRecord {
        var input = AttachDocument.Input(
            project: project ?? scene.project, site: 1, file: file, kind: .photo,
            entry: try scene.entry("2026-03-02"))
        edit(&input)
        return try AttachDocument()(input)
    }

    @Test("the path is told from the project's folder, however the file was named, and the hash is that of its bytes")
    func paths() throws {
        let file = try scene.scratch.write("abc", to: "docs/a b é.pdf")
        let record = try attach(scene.scratch.path + "/docs/../docs/./a b é.pdf")
        let document = try #require(record.site.documents[1]?.document)
        #expect(document.path == "docs/a b é.pdf")
        // FIPS 180-4, the example of "abc".
        #expect(document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let stored = try scene.read { try $0.documents() }
        #expect(stored.map(\.title) == ["a b é.pdf"])
        #expect(stored.map(\.size) == [3])
        #expect(try scene.read { try $0.content(ofDocument: 1) } == nil)
        _ = try attach(file) { $0.stores = true }
        #expect(try scene.read { try $0.content(ofDocument: 2) } == Array("abc".utf8))
        #expect(try scene.read { try $0.documents()[1].path } == nil)
    }

    @Test("a file outside the project's folder, also by a link, is refused unless its bytes are stored")
    func outside() throws {
        let elsewhere = try ScratchFolder()
        let file = try elsewhere.write("x", to: "x.pdf")
        let link = scene.scratch.file("docs/link.pdf")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        for path in [
            file, link, scene.scratch.path + "/docs/../../" + (elsewhere.path as NSString).lastPathComponent + "/x.pdf",
        ] {
            #expect(throws: SiteError.documentOutside(path, folder: scene.scratch.path)) { _ = try attach(path) }
        }
        #expect(try attach(file, edit: { $0.stores = true }).document == 1)
    }

    @Test("what is no file, not there, or has a person's number in its name is refused")
    func refusals() throws {
        #expect(throws: SiteError.self) { _ = try attach(scene.scratch.file("docs/none.pdf")) }
        #expect(throws: SiteError.self) { _ = try attach(scene.scratch.file("docs")) }
        #expect(throws: SiteError.documentNoFile("/dev/null")) { _ = try attach("/dev/null") }
        let named = try scene.scratch.write("x", to: "docs/3275010101700001.pdf")
        for stores in [true, false] {
            let error = #expect(throws: SiteError.self) { _ = try attach(named) { $0.stores = stores } }
            guard case .event(let refusal) = error, case .personalData = refusal.cause else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        #expect(try scene.read { try $0.documents() }.isEmpty)
        #expect(try scene.state()?.documents.isEmpty == true)
    }

    @Test("a project named without a folder has its documents in the present one")
    func presentFolder() throws {
        let file = try scene.scratch.write("x", to: "docs/y.pdf")
        let folder = FileManager.default.currentDirectoryPath
        #expect(throws: SiteError.self) { _ = try attach(file, project: folder + "/none.gpkg") }
    }
}
