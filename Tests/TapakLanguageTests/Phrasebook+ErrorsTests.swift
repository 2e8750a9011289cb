import TapakFormats
import TapakGeodesy
import TapakGeometry
import TapakLanguage
import TapakProgramme
import TapakSurvey
import TapakWorkflows
import Testing

@Suite("Errors in words")
struct ErrorsTests {
    private let indonesian = Phrasebook(.id)
    private let english = Phrasebook(.en)

    @Test("an input that cannot be read")
    func inputs() {
        let missing = InputFailure(path: "tak-ada.geojson", reason: .noSuchFile)
        #expect(
            indonesian.diagnostic(missing) == """
                galat[input_missing]: berkas tak-ada.geojson tidak ada
                  bantuan: periksa nama dan foldernya; jalur dihitung dari folder tempat perintah dijalankan
                """)
        let folder = english.explanation(InputFailure(path: "data", reason: .isDirectory))
        #expect(folder.code == "input_is_folder" && folder.sentence == "data is a folder, not a file")
        let secret = indonesian.explanation(InputFailure(path: "rahasia.geojson", reason: .notPermitted))
        #expect(secret.sentence == "berkas rahasia.geojson tidak boleh dibaca")
        // POSIX: 5 is EIO on Linux and macOS alike.
        let damaged = english.explanation(InputFailure(path: "a.geojson", reason: .io(errno: 5)))
        #expect(damaged.sentence == "the file a.geojson cannot be read: the disk is damaged or was removed")
        let odd = english.explanation(InputFailure(path: "a.geojson", reason: .io(errno: 9999)))
        #expect(odd.sentence == "the file a.geojson cannot be read: system error number 9999")
    }

    @Test("an output that cannot be written")
    func outputs() {
        #expect(
            english.diagnostic(OutputFailure(path: "out.csv", reason: .exists)) == """
                error[output_exists]: the file out.csv already exists
                  help: add --overwrite to replace it, or give another name
                """)
        // POSIX: 2 is ENOENT and 28 ENOSPC on Linux and macOS alike.
        let folder = indonesian.explanation(OutputFailure(path: "x/out.csv", reason: .cannotCreate(errno: 2)))
        #expect(folder.sentence == "berkas x/out.csv tidak dapat dibuat: foldernya tidak ada")
        let full = indonesian.explanation(OutputFailure(path: "out.csv", reason: .io(errno: 28)))
        for reason in [OutputFailure.Reason.cannotCreate(errno: 2), .io(errno: 28)] {
            let spool = OutputFailure(path: "a.spool", reason: reason, isTemporary: true)
            #expect(indonesian.explanation(spool).help?.contains("TMPDIR") == true)
            #expect(english.explanation(spool).help?.contains("TMPDIR") == true)
        }
        #expect(full.sentence == "out.csv tidak dapat ditulis sampai selesai: media penyimpanan penuh")
        let closed = indonesian.explanation(OutputFailure(path: "-", reason: .brokenPipe))
        #expect(closed.sentence == "pembaca keluaran baku berhenti lebih dahulu" && closed.help == nil)
    }

    @Test("a document that is not what it claims")
    func documents() {
        let place = InputLocation(file: "a.geojson", byte: 12, line: 1, column: 13)
        let document = UnreadableDocument(
            finding: Finding(
                .notJson, at: place, facts: [.init("found", .text("0xFF")), .init("expected", .text("utf8"))]))
        #expect(
            english.diagnostic(WorkflowError.reading(.document(document))).hasPrefix(
                """
                error[not_json]: the content is not JSON; found 0xFF, expected UTF-8 text
                  at a.geojson, line 1, column 13, byte 12
                """))
    }

    @Test("coordinates that cannot be carried")
    func geodesy() {
        let unknown = indonesian.explanation(GeodesyError.unsupportedSystem(.epsg(2000)))
        #expect(unknown.code == "crs_unknown")
        #expect(unknown.sentence == "sistem koordinat EPSG:2000 tidak dikenal atau tidak didukung")
        let box = BoundingBox(minX: 141, minY: -9, maxX: 142, maxY: -8)
        let uncovered = english.explanation(GeodesyError.noOperationCovers(.epsg(4211), box))
        #expect(uncovered.sentence == "no operation from EPSG:4211 to WGS 84 covers these data (141 -9 – 142 -8)")
        let anywhere = english.explanation(GeodesyError.noOperationCovers(.epsg(4211), .empty))
        #expect(anywhere.sentence == "no operation from EPSG:4211 to WGS 84 covers these data")
        let missing = indonesian.explanation(GeodesyError.databaseMissing("/usr/share/proj"))
        #expect(missing.sentence == "basis data PROJ (proj.db) tidak ditemukan: /usr/share/proj")
        #expect(missing.help?.contains("apt install proj-data") == true)
        let failure = GeodesyError.libraryFailure(function: "proj_create", message: "out of memory")
        #expect(
            english.explanation(WorkflowError.survey(.geodesy(failure))).sentence
                == "a geometry library stopped at proj_create: out of memory")
    }

    @Test("a file without a readable feature says why the first one is not")
    func nothingReadable() {
        let findings = [
            Finding(.zDropped), Finding(.nullGeometry, at: InputLocation(file: "a.geojson", feature: 0)),
        ]
        let explanation = indonesian.explanation(WorkflowError.nothingReadable(file: "a.geojson", findings: findings))
        #expect(explanation.sentence == "tidak ada fitur yang terbaca di a.geojson: fitur ini tidak punya geometri")
        #expect(explanation.location.feature == 0)
        let bare = english.explanation(WorkflowError.nothingReadable(file: "a.geojson", findings: []))
        #expect(bare.sentence == "no feature of a.geojson is readable" && bare.location.file == "a.geojson")
    }

    @Test("a rule profile, problem by problem")
    func profiles() {
        let typo = ProfileError.Problem(
            .unknownKey, line: 12, column: 3, path: "layers[2].efect", found: "efect", expected: "effect")
        #expect(
            indonesian.diagnostic(typo, file: "aturan.yaml") == """
                galat[profile_unknown_key]: kunci layers[2].efect tidak dikenal
                  di aturan.yaml, baris 12, kolom 3
                  bantuan: mungkin maksudnya effect
                """)
        let range = ProfileError.Problem(
            .outOfRange, line: 4, path: "minimum.m2", found: "-600", expected: "number > 0")
        #expect(english.explanation(range, in: "r.yaml").sentence == "minimum.m2 is -600")
        #expect(english.explanation(range, in: "r.yaml").help == "make it a number > 0")
        let choice = ProfileError.Problem(
            .unknownValue, line: 5, path: "basis", found: "utm", expected: "geodesic | tm3")
        #expect(indonesian.explanation(choice, in: "r.yaml").help == "pilihannya geodesic atau tm3")
        #expect(english.explanation(choice, in: "r.yaml").help == "choose geodesic or tm3")
        let conflict = ProfileError.Problem(
            .conflict, path: "ideal.m2", found: "500", expected: "number >= minimum.m2")
        #expect(indonesian.explanation(conflict, in: "r.yaml").help == "isi dengan bilangan ≥ minimum.m2")
        #expect(indonesian.explanations(ProfileError(file: "r.yaml", problems: [typo, range])).count == 2)
    }

    @Test(
        "every kind of profile problem has a sentence and a help", arguments: ProfileError.Kind.allCases,
        Language.allCases)
    func kinds(kind: ProfileError.Kind, language: Language) {
        let problem = ProfileError.Problem(kind, path: "a.b", found: "found", expected: "expected")
        let explanation = Phrasebook(language).explanation(problem, in: "r.yaml")
        #expect(explanation.sentence.count > 8 && !explanation.sentence.hasSuffix("."))
        #expect((explanation.help ?? "").count > 8)
        #expect(explanation.code == "profile_" + kind.rawValue)
    }
}
