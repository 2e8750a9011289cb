/// One thing that stands between a site and its next gate.
public struct Blocker: Hashable, Sendable {
    /// What it is.
    public var code: BlockerCode
    /// What exactly, as a code or a name; nothing where the code says it all.
    public var detail: String?
    /// The requirement of the gate that it belongs to.
    public var requirement: GateRequirement
    /// Who provides what is missing.
    public var provider: ActorRole
    /// What has to be done.
    public var step: NextStep

    /// Names a blocker.
    public init(
        _ code: BlockerCode, _ detail: String? = nil, of requirement: GateRequirement, from provider: ActorRole,
        _ step: NextStep
    ) {
        self.code = code
        self.detail = detail
        self.requirement = requirement
        self.provider = provider
        self.step = step
    }

    /// The blocker in data: `code` or `code:detail`.
    public var text: String { detail.map { "\(code.rawValue):\($0)" } ?? code.rawValue }
}
