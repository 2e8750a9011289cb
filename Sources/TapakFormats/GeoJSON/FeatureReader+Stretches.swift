extension FeatureReader {
    /// What is known of cutting the document into stretches.
    struct Cutting {
        /// The bytes with which a feature of this document seems to begin.
        var opening: [UInt8] = []
        /// Whether the document is read feature by feature from here on.
        var hasEnded = false
    }

    /// More bytes than this are not searched for the beginning of a feature.
    private static var longestSearch: Int { 1 << 23 }

    /// The next features of an array as bytes, without parsing them.
    ///
    /// **Method.** All features of most documents begin with the same bytes, such as `{"type":"Feature"`; the places where these
    /// occur are counted. The quotes among them cannot occur within a string, which would end there; a feature
    /// that begins otherwise, or has others inside, shows when the stretch is parsed (``FeatureStretch``).
    ///
    /// - Parameter size: about how many bytes are wanted; at least one feature comes.
    /// - Returns: `nil` where the features that follow are better read by ``next(_:)``: at the end of the array, in documents
    ///   that are no array of features, and after ``resume(at:)``. All stretches should be proven by then.
    /// - Throws: ``ReadingError/input(_:)``.
    /// - Complexity: O(*n*) in the bytes, eight at a time.
    public func nextStretch(of size: Int) throws(ReadingError) -> FeatureStretch? {
        guard !cutting.hasEnded, ahead.isEmpty, case .elements = stage, try isAtFeature() else { return nil }
        if cutting.opening.isEmpty { cutting.opening = try opening() }
        guard !cutting.opening.isEmpty else {
            cutting.hasEnded = true
            return nil
        }
        while true {
            let (count, end) = window.occurrences(of: cutting.opening, upTo: size)
            if count > 0 { return cut(count, upTo: end) }
            // The last feature of the document, or one that is larger than all that is in memory.
            guard !window.isLast, window.end - window.cursor < Self.longestSearch else {
                cutting.hasEnded = true
                return nil
            }
            try refill()
        }
    }

    /// Goes back to the start of the first of some stretches, from where on the document is read feature by feature.
    ///
    /// - Parameter stretches: the first one that is not whole, and all that came after it.
    public func resume(at stretches: [FeatureStretch]) {
        guard let first = stretches.first else { return }
        cutting.hasEnded = true
        var bytes: [UInt8] = []
        for stretch in stretches { bytes += stretch.bytes }
        window.restart(at: first.base, lines: first.lines, with: bytes)
        parser.count = first.parser.count
        stage = .elements(isFirst: true)
    }

    /// Counts what a stretch found that is told at the end of the document.
    public func note(_ proof: FeatureStretch.Proof) {
        parser.addHeights(features: proof.featuresWithZ, positions: proof.positionsWithZ)
    }

    /// Steps over the comma before the next element, where one follows that is an object and all of it is in memory.
    private func isAtFeature() throws(ReadingError) -> Bool {
        guard case .elements(let isFirst) = stage else { return false }
        while true {
            do throws(ScanStop) {
                guard let place = try window.nextObject(isFirst: isFirst) else { return false }
                window.cursor = place
                // An array does not close after a comma, but an object stands here.
                stage = .elements(isFirst: true)
                return true
            } catch {
                guard case .endOfWindow = error, !window.isLast else { return false }
            }
            try refill()
        }
    }

    /// The bytes of the feature at the cursor up to its first value, that value included where it says that it is a feature;
    /// none where it is no sound object.
    private func opening() throws(ReadingError) -> [UInt8] {
        while true {
            do throws(ScanStop) {
                return try window.opening()
            } catch {
                guard case .endOfWindow = error, !window.isLast else { return [] }
            }
            try refill()
        }
    }

    private func cut(_ count: Int, upTo end: Int) -> FeatureStretch {
        window.countLines(before: window.cursor)
        let stretch = FeatureStretch(
            count: count, bytes: window.storage.span.copy(window.cursor..<end), base: window.offset(window.cursor),
            lines: window.lines, depth: root.isArray ? 1 : 2, parser: parser)
        window.cursor = end
        parser.count += count
        return stretch
    }
}

extension ByteWindow {
    /// Where the next element of an array begins, if it is an object.
    fileprivate func nextObject(isFirst: Bool) throws(ScanStop) -> Int? {
        let bytes = storage.span.extracting(0..<end)
        var place = cursor
        guard try bytes.nextElement(&place, isFirst: isFirst), try bytes.next(&place) == JSONByte.openBrace else {
            return nil
        }
        return place
    }

    /// The bytes of the object at the cursor up to its first value, that value included where it is that of `type`.
    fileprivate func opening() throws(ScanStop) -> [UInt8] {
        let bytes = storage.span.extracting(0..<end)
        var place = cursor + 1
        guard let key = try bytes.nextKey(&place, isFirst: true) else { return [] }
        var opening = cursor..<place
        if MemberName(key, in: bytes) == .type, try bytes.next(&place) == JSONByte.quote {
            _ = try bytes.string(&place)
            opening = cursor..<place
        }
        return bytes.copy(opening)
    }

    /// How often a byte sequence occurs behind the cursor, up to the first time that it does so many bytes on, and where it
    /// does last.
    fileprivate func occurrences(of pattern: [UInt8], upTo size: Int) -> (count: Int, last: Int) {
        let bytes = storage.span.extracting(0..<end)
        var count = 0
        var last = cursor
        while last - cursor < size, let next = bytes.firstIndex(of: pattern.span, from: last + 1) {
            count += 1
            last = next
        }
        return (count, last)
    }
}
