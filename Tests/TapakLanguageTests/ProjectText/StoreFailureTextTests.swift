import TapakGeoPackage
import TapakLanguage
import Testing

@Suite("Why a project cannot be used, in words")
struct StoreFailureTextTests {
    private static let reasons: [StoreFailure.Reason] = [
        .noSuchFile, .alreadyExists, .isDirectory, .notPermitted, .readOnly, .notADatabase, .notAProject,
        .fromTheFuture(migration: "0042-roads"), .needsMigration(migration: "0002-cooperatives"), .busy, .diskFull,
        .damaged(detail: "database disk image is malformed"), .foreignSystem(layer: "lp2b", srsID: 32_748),
        .unusableLayer(layer: "rth", detail: "no such column: geom"), .io(detail: "disk I/O error"),
    ]

    private func sentence(_ reason: StoreFailure.Reason, _ language: Language) -> String {
        Phrasebook(language).explanation(StoreFailure(path: "kota-bekasi.gpkg", reason: reason)).sentence
    }

    @Test("a project in use says so and to try again")
    func busy() {
        #expect(sentence(.busy, .id) == "kota-bekasi.gpkg sedang dipakai program lain; coba lagi")
        #expect(sentence(.busy, .en) == "kota-bekasi.gpkg is in use by another program; try again")
    }

    @Test("a project from the future is refused in one sentence")
    func future() {
        let failure = StoreFailure(path: "kota-bekasi.gpkg", reason: .fromTheFuture(migration: "0042-roads"))
        #expect(
            Phrasebook(.id).diagnostic(failure)
                == "galat[project_from_the_future]: kota-bekasi.gpkg ditulis oleh Tapak yang lebih baru (0042-roads); "
                + "perbarui Tapak untuk membukanya")
        #expect(
            Phrasebook(.en).diagnostic(failure)
                == "error[project_from_the_future]: kota-bekasi.gpkg was written by a newer Tapak (0042-roads); "
                + "update Tapak to open it")
    }

    @Test("found and expected are named")
    func values() {
        #expect(
            sentence(.foreignSystem(layer: "lp2b", srsID: 32_748), .en)
                == "layer lp2b of kota-bekasi.gpkg is in coordinate system 32748, expected 4326 (WGS 84)")
        #expect(
            sentence(.unusableLayer(layer: "rth", detail: "no such column: geom"), .id)
                == "layer rth di kota-bekasi.gpkg tidak dapat dipakai: no such column: geom")
        #expect(
            sentence(.damaged(detail: "database disk image is malformed"), .id)
                == "kota-bekasi.gpkg rusak: database disk image is malformed")
    }

    @Test(
        "every reason has a code of its own, a sentence and, but for the future, a help", arguments: Language.allCases)
    func complete(language: Language) {
        let texts = Self.reasons.map {
            Phrasebook(language).explanation(StoreFailure(path: "kota-bekasi.gpkg", reason: $0))
        }
        #expect(Set(texts.map(\.code)).count == Self.reasons.count)
        for (reason, text) in zip(Self.reasons, texts) {
            #expect(text.sentence.contains("kota-bekasi.gpkg") && !text.sentence.hasSuffix("."))
            if case .fromTheFuture = reason { #expect(text.help == nil) } else { #expect((text.help ?? "").count > 8) }
        }
    }

    @Test("names from outside stay on their line and within their word")
    func hostile() {
        let failure = StoreFailure(
            path: "a\u{1B}[2J;rm x.gpkg", reason: .unusableLayer(layer: "b\nc", detail: "d\u{7}"))
        let text = Phrasebook(.en).diagnostic(failure)
        #expect(!text.contains("\u{1B}") && !text.contains("b\nc") && !text.contains("\u{7}"))
        let help = Phrasebook(.en).explanation(StoreFailure(path: "my file.gpkg", reason: .damaged(detail: ""))).help
        #expect(help?.contains("sqlite3 'my file.gpkg' .recover") == true)
    }
}
