import TapakProgramme
import TapakWorkflows

/// Stages in the words of another system, as further columns at the end of a list.
extension StageColumns {
    /// The columns of a row; of no site where there is none.
    func fields(of site: SiteState?) -> [Field] { zip(names, values(of: site)).map { Field($0, .codes($1)) } }
}
