/// What has to be done next for a site or a unit, in the order in which the work goes.
public enum NextStep: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Find land.
    case findLand = "find_land"
    /// Find other land.
    case findOtherLand = "find_other_land"
    /// Assess the ground under the profile in force.
    case assessAgain = "assess_again"
    /// Draw the outline again.
    case redrawOutline = "redraw_outline"
    /// Draw an outline instead of a point.
    case drawOutline = "draw_outline"
    /// Load the data that a criterion needs.
    case checkCriterion = "check_criterion"
    /// Measure again, better.
    case resurvey
    /// Say how the corners were captured.
    case stateCapture = "state_capture"
    /// Get what the layer protects released, or find other land.
    case clearLayer = "clear_layer"
    /// Settle whose the ground is that two parcels share.
    case resolveOverlap = "resolve_overlap"
    /// Put the land forward for verification.
    case proposeLand = "propose_land"
    /// Answer the verifier's note.
    case answerNote = "answer_note"
    /// Verify the land.
    case verifyLand = "verify_land"
    /// Take over the PSU from its developer.
    case takeOverPsu = "take_over_psu"
    /// Obtain the owner's consent.
    case obtainConsent = "obtain_consent"
    /// Take the next step of tenure.
    case advanceTenure = "advance_tenure"
    /// Have a stale decision made again.
    case renewApproval = "renew_approval"
    /// Attach a document.
    case attachDocument = "attach_document"
    /// Obtain recognition as a legal entity.
    case obtainLegalEntity = "obtain_legal_entity"
    /// Obtain the registration number.
    case obtainNik = "obtain_nik"
    /// Obtain the business number.
    case obtainNib = "obtain_nib"
    /// Obtain the tax number.
    case obtainNpwp = "obtain_npwp"
    /// Open a bank account.
    case openAccount = "open_account"
    /// Train the people of the cooperative.
    case trainCooperative = "train_cooperative"
    /// Bring the other cooperative of a shared site as far.
    case settleSharing = "settle_sharing"
    /// Propose the site to Agrinas.
    case proposeToAgrinas = "propose_to_agrinas"
    /// Decide on the proposal.
    case decideProposal = "decide_proposal"
    /// Begin to build.
    case startConstruction = "start_construction"
    /// Finish the building.
    case completeConstruction = "complete_construction"
    /// Hand the building over.
    case handOverBuilding = "hand_over_building"
    /// Furnish the building.
    case equipBuilding = "equip_building"
    /// Find the people.
    case staffBuilding = "staff_building"
    /// Open for business.
    case startOperation = "start_operation"
    /// Apply for working capital.
    case applyForCapital = "apply_for_capital"
    /// Review the application.
    case reviewCapital = "review_capital"
    /// Decide on the application.
    case decideCapital = "decide_capital"
    /// Pay out.
    case disburseCapital = "disburse_capital"

    /// Earlier work before later.
    public static func < (left: NextStep, right: NextStep) -> Bool { (places[left] ?? 0) < (places[right] ?? 0) }

    private static let places = Dictionary(allCases.enumerated().map { ($1, $0) }) { first, _ in first }
}

extension NextStep {
    /// What leads on from a stage of construction; nothing once the cooperative operates.
    public init?(after stage: ConstructionStage) {
        switch stage {
        case .none, .returned: self = .proposeToAgrinas
        case .proposed: self = .decideProposal
        case .accepted: self = .startConstruction
        case .started: self = .completeConstruction
        case .completed: self = .handOverBuilding
        case .handedOver: self = .equipBuilding
        case .equipped: self = .staffBuilding
        case .staffed: self = .startOperation
        case .operating: return nil
        }
    }

    /// What leads on from a stage of the working capital; nothing once it is paid out.
    public init?(after stage: CapitalStage) {
        switch stage {
        case .none, .rejected: self = .applyForCapital
        case .applied: self = .reviewCapital
        case .reviewed: self = .decideCapital
        case .approved: self = .disburseCapital
        case .disbursed: return nil
        }
    }
}

extension Track {
    /// Who takes the next step from a stage: the first step of the table that leads on.
    func actor(after stage: String) -> ActorRole? { transitions(from: stage).first { !$0.isRenewal }?.takenBy }

    /// Who takes the step that leads to a stage.
    func actor(to stage: String) -> ActorRole? { transitions.first { $0.to == stage }?.takenBy }
}
