import TapakFormats
import TapakGeometry
public import TapakLanguage
import TapakSurvey
public import TapakWorkflows

/// Proposed corrections of coordinates as GeoJSON, for a person to look at and accept (`check --propose`).
///
/// Every feature has the proposed geometry and says what was found, what it moves and why it is believed; the file that was
/// checked stays as it is.
public final class ProposalReport {
    private let phrasebook: Phrasebook
    private let sink: ReportSink
    private var count = 0

    /// Begins a report.
    public init(phrasebook: Phrasebook, sink: ReportSink) {
        self.phrasebook = phrasebook
        self.sink = sink
    }

    /// Adds the proposals for a feature, if there are any.
    ///
    /// - Throws: `OutputFailure`.
    public func add(_ screened: ScreenParcels.Screened) throws {
        for proposal in screened.assessment.proposals {
            let isFirst = count == 0
            count += 1
            try sink.write { buffer in
                if isFirst { buffer.appendCollectionHead() }
                buffer.append(isFirst ? "\n" : ",\n")
                buffer.append("{\"type\":\"Feature\",\"properties\":{")
                let parcel = screened.assessment.parcel
                buffer.appendJSONMembers(
                    [
                        Field("file", .userText(parcel.file)), Field("feature", .integer(parcel.feature)),
                        Field("id", .userText(ifPresent: parcel.id)),
                        Field("code", .code(proposal.finding.code.rawValue)),
                        Field("sentence", .code(phrasebook.sentence(proposal.finding))),
                        Field("moved_m", .fullNumber(proposal.finding.moved?.metres)),
                    ], prefix: "tapak:")
                buffer.append("},\"geometry\":")
                buffer.appendGeometry(proposal.geometry, decimals: 8)
                buffer.append("}")
            }
        }
    }

    /// Closes the collection; the caller commits the sink.
    ///
    /// - Throws: `OutputFailure`.
    public func finish() throws {
        let isEmpty = count == 0
        try sink.write { buffer in
            if isEmpty { buffer.appendCollectionHead() }
            buffer.append("\n]}\n")
        }
    }
}

extension TextBuffer {
    fileprivate mutating func appendCollectionHead() {
        append("{\"type\":\"FeatureCollection\",\"features\":[")
    }
}

extension Finding {
    /// How far the proposal moves the feature.
    fileprivate var moved: Length? {
        if case .length(let length)? = fact("moved") { length } else { nil }
    }
}
