public import TapakFormats
public import TapakGeodesy
public import TapakGeometry
public import TapakProgramme
public import TapakWorkflows

extension Phrasebook {
    /// A finding as a diagnostic of three lines: code and sentence, place, help.
    ///
    /// ```
    /// galat[axes_swapped]: lintang dan bujur tertukar: -6.3301 106.9712 seharusnya 106.9712 -6.3301
    ///   di parcels.geojson, fitur 0
    ///   bantuan: bila seluruh berkas tertukar jalankan ulang dengan --swap-axes; …
    /// ```
    public func diagnostic(_ finding: Finding) -> String {
        diagnostic(
            finding.severity, code: finding.code.rawValue, sentence: sentence(finding), at: finding.location,
            help: help(finding))
    }

    /// An error as a diagnostic of the same shape.
    public func diagnostic(_ explanation: Explanation) -> String {
        diagnostic(
            .error, code: explanation.code, sentence: explanation.sentence, at: explanation.location,
            help: explanation.help)
    }

    /// Why an input could not be read.
    public func diagnostic(_ failure: InputFailure) -> String { diagnostic(explanation(failure)) }

    /// Why an output could not be written.
    public func diagnostic(_ failure: OutputFailure) -> String { diagnostic(explanation(failure)) }

    /// Why coordinates could not be carried from one system to another.
    public func diagnostic(_ error: GeodesyError) -> String { diagnostic(explanation(error)) }

    /// Why a workflow could not be done.
    public func diagnostic(_ error: WorkflowError) -> String { diagnostic(explanation(error)) }

    /// One thing that is wrong with a rule profile.
    public func diagnostic(_ problem: ProfileError.Problem, file: String) -> String {
        diagnostic(explanation(problem, in: file))
    }

    /// A diagnostic of any facts; place and help are left out where there is none.
    public func diagnostic(
        _ severity: FindingSeverity, code: String, sentence: String, at location: InputLocation = InputLocation(),
        help: String? = nil
    ) -> String {
        var text = "\(label(severity))[\(code)]: \(sentence)"
        let place = place(location)
        if !place.isEmpty { text += "\n  " + either("di ", "at ") + place }
        if let help, !help.isEmpty { text += "\n  " + either("bantuan: ", "help: ") + help }
        return text
    }
}
