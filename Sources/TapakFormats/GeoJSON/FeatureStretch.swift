/// Features of a document that follow each other, as bytes that anybody can parse, on any thread.
///
/// **Proof.** A reader cuts its document where a feature seems to begin (``FeatureReader/nextStretch(of:)``). Where a stretch begins
/// among the features of the document, and the grammar, followed from there, finds exactly the promised number of features and
/// then a comma at its very end, the next stretch begins among them, too. So when all stretches before it have
/// proven true, a stretch is what it seems; one that does not prove true is read again, from its start on, by the
/// reader (``FeatureReader/resume(at:)``), and nothing that came of it or after it counts.
public struct FeatureStretch: Sendable {
    /// How many features there should be.
    public let count: Int

    let bytes: [UInt8]
    /// Where the first byte stands in the document.
    let base: Int
    /// How many lines begin before it, and where the last of them does.
    let lines: ByteWindow.LineCount
    /// How many arrays and objects are open around the features.
    let depth: Int
    /// Parses as the reader did up to here: the next feature's index, known names, the `crs` in force.
    let parser: FeatureParser

    /// What reading a stretch to its end showed.
    public struct Proof: Sendable {
        /// Whether the features are those of the document, if all stretches before it are whole.
        public let isWhole: Bool
        let featuresWithZ: Int
        let positionsWithZ: Int
    }

    /// Parses the features, one after the other.
    ///
    /// - Parameter take: takes a feature, and the names that its attributes refer to; whatever it does has to be undone
    ///   where the stretch turns out not to be whole.
    /// - Complexity: O(*n*) in the bytes.
    public func read<Failure>(
        _ take: (consuming Feature, _ names: [String]) throws(Failure) -> Void
    ) throws(Failure) -> Proof {
        var parser = parser
        var index = 0
        var found = 0
        while found < count {
            let feature: Feature
            do throws(ScanStop) {
                let bytes = bytes.span
                guard try bytes.nextElement(&index, isFirst: found == 0) else { break }
                feature = try parser.feature(bytes, &index, base: base, depth: depth, allowsGeometry: false)
            } catch {
                break
            }
            found += 1
            try take(consume feature, parser.names.wanted)
        }
        return Proof(
            isWhole: found == count && endsWithComma(index) && parser.crs == self.parser.crs,
            featuresWithZ: parser.featuresWithZ - self.parser.featuresWithZ,
            positionsWithZ: parser.positionsWithZ - self.parser.positionsWithZ)
    }

    /// Whether a comma, and nothing else but blanks, stands between an index and the end.
    private func endsWithComma(_ index: Int) -> Bool {
        let bytes = bytes.span
        var place = index
        guard bytes.nextIfAny(&place) == JSONByte.comma else { return false }
        place += 1
        return bytes.nextIfAny(&place) == nil
    }
}
