import TapakFormats
import TapakGeometry

/// What the reader makes of some bytes that may be anything.
struct FuzzVerdict: Equatable {
    /// With which finding they were refused; `nil` where they were read to the end.
    var refusal: Finding?
    /// Where in the bytes there has to be sound JSON, since it was read as such: the document, or what stands in its
    /// JavaScript wrapper, or every record of a sequence that was not called unreadable.
    var accepted: [Range<Int>] = []
    /// What each feature was told, and how many positions it has.
    var features: [Seen] = []
    /// What the document was told.
    var findings: [Finding] = []

    /// A feature, as far as two readings of the same bytes can be compared.
    struct Seen: Equatable {
        var range: Range<Int>
        var positions: Int
        var findings: [Finding]
    }

    /// Reads the bytes to their end.
    ///
    /// - Parameter window: how many bytes the reader holds at first. It must not show in the verdict.
    init(_ bytes: [UInt8], window: Int) {
        var options = FeatureReaderOptions()
        options.windowCapacity = window
        options.keepsProperties = true
        options.wantsAttribute = { $0.utf8.count < 3 }
        do {
            let reader = try FeatureReader(ByteSource(bytes: bytes, name: "fuzz"), options: options)
            while true {
                let more = try reader.next(2)
                if more.isEmpty { break }
                features += more.map {
                    Seen(range: $0.byteRange, positions: $0.geometry?.positions.count ?? -1, findings: $0.findings)
                }
            }
            findings = reader.documentFindings
            accepted = Self.accepted(bytes, reader.documentKind, features)
        } catch {
            guard case .document(let document) = error else { return }
            refusal = document.finding
        }
    }

    private static func accepted(
        _ bytes: [UInt8], _ kind: FeatureReader.DocumentKind, _ features: [Seen]
    ) -> [Range<Int>] {
        switch kind {
        case .sequence:
            // A record that is called unreadable was read only where its type is what is wrong with it.
            return features.filter { seen in
                !seen.findings.contains { finding in
                    finding.code == .nestingTooDeep
                        || finding.code == .featureUnreadable && finding.fact("expected") != nil
                        || finding.code == .featureUnreadable && finding.fact("found") == .text("end_of_file")
                }
            }.map(\.range)
        case .qgis2web:
            let start = bytes.firstIndex(of: UInt8(ascii: "=")).map { $0 + 1 } ?? 0
            var end = bytes.lastIndex { !" \n\r\t".utf8.contains($0) } ?? bytes.endIndex
            if end < bytes.endIndex, bytes[end] != UInt8(ascii: ";") { end += 1 }
            return [start..<end]
        default:
            return [bytes.indices]
        }
    }
}
