import TapakGeometry
import TapakProgramme

/// An assessment as compact bytes, all of it but its parcel: what a store keeps, so that nothing is assessed twice.
///
/// **Format.** A version, then the fields in a fixed order. Doubles keep every bit; enumerations are written as the numbers
/// of their `recordNumber`, which never change. A later version of the format gets a new version byte and does not read
/// the old one: an assessment can always be made anew.
public enum AssessmentRecord {
    /// The version that is written and read; the first byte of a record.
    public static let version: UInt8 = 2

    /// The bytes of all but the parcel; of the parcel only `repairedGeometry` is kept.
    ///
    /// Equal assessments give equal bytes. Of the places of findings, file, feature and id are not kept: they are the
    /// parcel's.
    ///
    /// - Complexity: O(bytes written); about 1.6 µs for a usual parcel, some 250 bytes.
    public static func bytes(of assessment: Assessment) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(version)
        writer.write(assessment)
        return writer.bytes
    }

    /// The assessment that bytes tell of, with the parcel it was made of.
    ///
    /// The number in `place` counts villages of the layer that was in use then: whoever looks it up checks that the layer
    /// is still the same.
    ///
    /// - Parameters:
    ///   - bytes: what ``bytes(of:)`` gave; anything else is recognised or at least harmless.
    ///   - parcel: the parcel as it was assessed; only its repaired geometry is replaced.
    /// - Returns: `nil` when the bytes are not a whole record of this version, or use a code that this version does not
    ///   know.
    /// - Complexity: O(bytes read); about 1.8 µs for a usual parcel.
    public static func assessment(from bytes: [UInt8], parcel: Parcel) -> Assessment? {
        var reader = RecordReader(bytes)
        do {
            guard try reader.byte() == version else { return nil }
            let assessment = try reader.assessment(of: parcel)
            return reader.isAtEnd ? assessment : nil
        } catch {
            return nil
        }
    }
}

extension RecordWriter {
    fileprivate mutating func write(_ assessment: Assessment) {
        var flags = RecordFlags()
        flags.add(assessment.parcel.repairedGeometry != nil)
        flags.add(assessment.measurement != nil)
        flags.add(assessment.area != nil)
        flags.add(assessment.uncertainty != nil)
        flags.add(assessment.areaClass != nil)
        flags.add(assessment.place != nil)
        flags.add(assessment.siting != nil)
        write(flags)
        write(numberOf: assessment.verdict)
        if let areaClass = assessment.areaClass { write(numberOf: areaClass) }
        if let area = assessment.area { write(area.squareMetres) }
        if let uncertainty = assessment.uncertainty { write(uncertainty) }
        if let measurement = assessment.measurement { write(measurement) }
        if let place = assessment.place { write(place) }
        if let siting = assessment.siting { write(siting) }
        write(assessment.reason, area: assessment.area, uncertainty: assessment.uncertainty?.bound)
        write(assessment.answers, notChecked: assessment.notChecked)
        write(assessment.findings.count)
        for finding in assessment.findings { write(finding) }
        write(assessment.proposals.count)
        for proposal in assessment.proposals {
            write(proposal.finding)
            write(proposal.geometry)
        }
        if let geometry = assessment.parcel.repairedGeometry { write(geometry) }
    }
}

extension RecordReader {
    fileprivate mutating func assessment(of parcel: Parcel) throws(RecordFault) -> Assessment {
        var flags = try flags(count: 7)
        let isRepaired = flags.next()
        let isMeasured = flags.next()
        let hasArea = flags.next()
        let hasUncertainty = flags.next()
        let hasClass = flags.next()
        let hasPlace = flags.next()
        let hasSiting = flags.next()
        let verdict = try numbered(Verdict.self)
        let areaClass = hasClass ? try numbered(AreaClass.self) : nil
        let area: Area? = hasArea ? .squareMetres(try double()) : nil
        let uncertainty = hasUncertainty ? try uncertainty() : nil
        let measurement = isMeasured ? try measurement() : nil
        let place = hasPlace ? try villagePlace() : nil
        let siting = hasSiting ? try siting() : nil
        let reason = try reason(area: area, uncertainty: uncertainty?.bound, footprint: siting?.footprint)
        let answers = try answers()
        var findings: [Finding] = []
        for _ in 0..<(try count(leastSize: Self.leastFinding)) { findings.append(try finding(of: parcel)) }
        var proposals: [CoordinateProposal] = []
        for _ in 0..<(try count(leastSize: Self.leastFinding)) {
            proposals.append(CoordinateProposal(finding: try finding(of: parcel), geometry: try geometry()))
        }
        var shown = parcel
        shown.repairedGeometry = isRepaired ? try geometry() : nil
        return Assessment(
            parcel: shown, measurement: measurement, area: area, uncertainty: uncertainty, areaClass: areaClass,
            place: place, answers: answers.all, verdict: verdict, reason: reason, notChecked: answers.notChecked,
            findings: findings, proposals: proposals, siting: siting)
    }
}
