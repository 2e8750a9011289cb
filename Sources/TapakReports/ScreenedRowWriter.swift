public import TapakFormats
public import TapakGeometry
public import TapakLanguage
public import TapakProgramme
public import TapakSurvey
public import TapakWorkflows

/// Writes screened features as rows of one of the streaming formats; the same on every worker.
public struct ScreenedRowWriter: RowWriting {
    let format: ScreenFormat
    let row: ScreenRow

    /// Prepares to write.
    ///
    /// - Parameters:
    ///   - profile: names the columns of the criteria.
    ///   - layer: the villages that assessments say by number.
    public init(_ format: ScreenFormat, profile: RuleProfile, layer: VillageLayer?, phrasebook: Phrasebook) {
        self.format = format
        row = ScreenRow(profile: profile, layer: layer, phrasebook: phrasebook)
    }

    /// Adds the row of a feature; of JSON and GeoJSON with the comma and the line feed that part it from the one before.
    ///
    /// - Returns: where findings can be added later.
    public func append(_ screened: ScreenParcels.Screened, to buffer: inout TextBuffer) -> RowSeams {
        let start = buffer.count
        switch format {
        case .csv:
            return RowSeams(codes: row.appendCSV(screened, to: &buffer).moved(by: -start))
        case .json, .ndjson:
            if format == .json { buffer.append(Self.separator) }
            buffer.append("{")
            let codes = row.appendJSONMembers(of: screened, to: &buffer)
            buffer.appendSiting(screened.assessment.siting)
            buffer.append(",\"finding_details\":")
            buffer.appendDetails(screened.assessment.findings)
            let details = buffer.count - 1
            buffer.append(format == .json ? "}" : "}\n")
            return RowSeams(codes: codes.moved(by: -start), details: details - start)
        case .geojson:
            buffer.append(Self.separator)
            let codes = buffer.appendFeature(screened, row: row)
            return RowSeams(codes: codes.moved(by: -start))
        }
    }

    /// Adds a finished row again, with further findings in it: their codes, where they are not there yet, and their details.
    ///
    /// - Complexity: O(*n*) in the bytes of the row.
    public func appendAmended(
        _ row: ArraySlice<UInt8>, _ seams: RowSeams, with findings: [Finding], to buffer: inout TextBuffer
    ) {
        let start = row.startIndex
        let codesStart = start + seams.codes.lowerBound
        let codesEnd = start + seams.codes.upperBound
        let present = format == .csv ? row[codesStart..<codesEnd].csvCodes : row[codesStart..<codesEnd].jsonCodes
        var added: [String] = []
        for code in findings.map(\.code.rawValue) where !present.contains(code) && !added.contains(code) {
            added.append(code)
        }
        buffer.append(bytes: row[..<codesEnd])
        for code in added {
            if format == .csv {
                buffer.append(present.isEmpty && code == added[0] ? code : ";" + code)
            } else {
                buffer.append(present.isEmpty && code == added[0] ? "" : ",")
                buffer.appendJSONString(code)
            }
        }
        guard let details = seams.details.map({ start + $0 }) else { return buffer.append(bytes: row[codesEnd...]) }
        buffer.append(bytes: row[codesEnd..<details])
        if row[details - 1] != UInt8(ascii: "[") { buffer.append(",") }
        buffer.appendDetailList(findings)
        buffer.append(bytes: row[details...])
    }

    /// Between two features of a document.
    static let separator = ",\n"
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Self { lowerBound + distance..<upperBound + distance }
}

extension ArraySlice<UInt8> {
    /// Codes as they stand in a field of CSV; no code has anything in it that would be quoted.
    fileprivate var csvCodes: [String] {
        split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Codes as they stand between the brackets of a JSON array.
    fileprivate var jsonCodes: [String] {
        split(separator: UInt8(ascii: ",")).map { String(decoding: $0.dropFirst().dropLast(), as: UTF8.self) }
    }
}
