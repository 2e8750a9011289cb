import TapakFormats
import TapakLanguage

/// The frame of a page without a script: one file that asks for nothing, read on a screen and printed on A4.
struct SelfContainedPage {
    let phrasebook: Phrasebook
    let title: String

    private static let style = PageAssets.style + "\n" + additions

    /// Content Security Policy Level 3: no request, no script; the one style by its SHA-256.
    private static let policy: String = {
        let hash = PageAssets.base64(hexadecimal: SHA256Digest.hex(of: Array(style.utf8)))
        return "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'"
    }()

    private static let additions = """
        figure { margin: 0 0 6px; break-inside: avoid; }
        figure svg { display: block; max-width: 100%; height: auto; }
        .counts { margin: 4px 0 10px; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; }
        .counts b { font-variant-numeric: tabular-nums; }
        .list td ul { margin: 0; padding-left: 1.1em; }
        .list tr.no_candidate { background: repeating-linear-gradient(45deg, #fff 0 6px, #f0f2f5 6px 12px); }
        tr.ready .sign { color: var(--pass); }
        tr.nearly .sign { color: var(--resurvey); }
        tr.not_ready .sign { color: var(--fail); }
        .list thead th { white-space: normal; vertical-align: bottom; }
        .list small { color: var(--quiet); display: block; }
        @media print {
          .list, .list thead th { font-size: 0.82rem; }
          section.list { break-before: page; }
          thead th::before { content: none; }
        }

        """

    /// Adds everything up to the content.
    func appendHead(to buffer: inout TextBuffer) {
        buffer.append(
            """
            <!DOCTYPE html>
            <html lang="\(phrasebook.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light">
            <link rel="icon" href="data:,">
            <title>
            """)
        buffer.appendHTML(title)
        buffer.append("</title>\n<style>\(Self.style)</style>\n</head>\n<body>\n")
    }

    /// Adds the end.
    func appendEnd(to buffer: inout TextBuffer) { buffer.append("</body>\n</html>\n") }
}
