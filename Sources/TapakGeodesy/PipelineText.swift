/// PROJ's words for a chain of steps.
enum PipelineText {
    /// The step from degrees to radians.
    static let radians = "+proj=unitconvert +xy_in=deg +xy_out=rad"
    /// The step from radians to degrees.
    static let degrees = "+proj=unitconvert +xy_in=rad +xy_out=deg"

    /// The chain of some steps; none at all changes nothing.
    static func joining(_ steps: [String]) -> String {
        steps.isEmpty ? "+proj=noop" : "+proj=pipeline" + steps.map { " +step " + $0 }.joined()
    }

    /// The step taken backwards.
    static func inverse(_ step: String) -> String { "+inv " + step }
}
