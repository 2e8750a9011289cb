import TapakProgramme
public import TapakWorkflows

/// What is said of the rows of another system's list of sites.
extension Phrasebook {
    /// Why a row may mean several things.
    public func sentence(_ doubt: SiteReportRow.Doubt) -> String {
        switch doubt {
        case .units(let codes, let text):
            either(
                "\(quoted(text)) dapat berarti \(codes.joined(separator: ", "))",
                "\(quoted(text)) may mean \(codes.joined(separator: ", "))")
        case .sites(let sites):
            either(
                "koperasinya punya beberapa lokasi: \(list(sites)); sebutkan nomornya di kolom site",
                "its cooperative has several sites: \(list(sites)); give the number in a column site")
        case .words(let one, let other):
            either(
                "dua istilah yang berlainan: \(quoted(one)) dan \(quoted(other))",
                "two words that disagree: \(quoted(one)) and \(quoted(other))")
        case .rows(let lines):
            either(
                "baris \(list(lines)) menyebut hal lain tentang lokasi yang sama",
                "line \(list(lines)) says something else of the same site")
        }
    }

    /// Why a row is about no site.
    public func sentence(_ cause: SiteReportRow.Cause) -> String {
        switch cause {
        case .unnamed:
            either(
                "tidak menyebut lokasi, koperasi, atau kelurahan/desa", "names no site, cooperative, kelurahan or desa")
        case .unit(let doubt, let text): sentence(doubt, text)
        case .unknownNumber(let number):
            either(
                "tidak ada koperasi dengan NIK koperasi \(quoted(number))",
                "no cooperative has the number \(quoted(number))")
        case .numberElsewhere(let number, let unit):
            either(
                "NIK koperasi \(quoted(number)) milik koperasi di \(unit)",
                "the cooperative number \(quoted(number)) belongs to a cooperative in \(unit)")
        case .unknownSite(let text): either("tidak ada lokasi \(quoted(text))", "there is no site \(quoted(text))")
        case .withoutSite(let unit?):
            either("\(unit) belum punya lokasi di proyek ini", "\(unit) has no site in this project")
        case .withoutSite(nil):
            either("koperasinya belum punya lokasi di proyek ini", "its cooperative has no site in this project")
        case .ragged(let found, let expected):
            either(
                "baris ini punya \(found) sel, judulnya \(expected)",
                "this row has \(found) cells, the header \(expected)")
        case .textAfterQuote(let column):
            either(
                "kolom \(column): ada teks setelah tanda kutip penutup",
                "column \(column): text stands after a closing quote")
        case .day(let text): either("\(quoted(text)) bukan tanggal", "\(quoted(text)) is no day")
        case .refused(let refusal): sentence(refusal)
        }
    }

    /// Something beside what became of a row.
    public func sentence(_ remark: SiteReportRow.Remark) -> String {
        switch remark {
        case .unknownWord(let word):
            either(
                "\(quoted(word)) bukan istilah yang dikenal; dicatat apa adanya",
                "\(quoted(word)) is no known word; kept as it is")
        case .personalValueDropped(let column):
            either(
                "isi \(quoted(column)) seperti NIK atau nomor ponsel, tidak disimpan",
                "the cell in \(quoted(column)) looks like an NIK or a mobile number and is not stored")
        }
    }

    private func list(_ numbers: [Int]) -> String {
        numbers.prefix(20).map(String.init).joined(separator: ", ") + (numbers.count > 20 ? " …" : "")
    }
}
