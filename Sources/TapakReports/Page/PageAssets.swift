import TapakFormats

/// The style and the script of every page, and the policy that allows these two and nothing else.
enum PageAssets {
    static let style = "\n" + String(decoding: PackageResources.page_css, as: UTF8.self)
    static let script = "\n" + String(decoding: PackageResources.page_js, as: UTF8.self)

    /// Content Security Policy Level 3: no request of any kind; inline style and script by their SHA-256, so that an
    /// element smuggled in by a file would not run even if it came that far. `data:` is for the empty icon.
    static let policy =
        "default-src 'none'; style-src '\(source(of: style))'; script-src '\(source(of: script))'; img-src data:; "
        + "base-uri 'none'; form-action 'none'"

    private static func source(of text: String) -> String {
        "sha256-" + base64(hexadecimal: SHA256Digest.hex(of: Array(text.utf8)))
    }

    /// The bytes that hexadecimal digits stand for, in base 64 (RFC 4648 §4).
    static func base64(hexadecimal: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bits = hexadecimal.compactMap(\.hexDigitValue).flatMap { digit in (0..<4).map { digit >> (3 - $0) & 1 } }
        var text: [UInt8] = []
        for start in stride(from: 0, to: bits.count, by: 6) {
            let sextet = (0..<6).reduce(0) { $0 << 1 | (start + $1 < bits.count ? bits[start + $1] : 0) }
            text.append(alphabet[sextet])
        }
        while !text.count.isMultiple(of: 4) { text.append(UInt8(ascii: "=")) }
        return String(decoding: text, as: UTF8.self)
    }
}
