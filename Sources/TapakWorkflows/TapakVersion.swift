/// The version of this tool, as reports print it.
public enum TapakVersion {
    /// The version by semantic versioning.
    public static let current = "0.1.0"
}
