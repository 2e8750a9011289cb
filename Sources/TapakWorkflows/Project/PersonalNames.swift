import Synchronization
import TapakFormats
import TapakProgramme

/// Which attributes tell of persons, or are our own; of each name found out once for all threads.
final class PersonalNames: Sendable {
    private let known = Mutex<[String: Bool]>([:])

    /// Whether an attribute is left out of a delivery by its name.
    func contains(_ name: String) -> Bool {
        if let told = known.withLock({ $0[name] }) { return told }
        let isPersonal = PersonalData.isPersonal(attribute: name) || name.hasPrefix(PropertiesSplicer.prefix)
        known.withLock { $0[name] = isPersonal }
        return isPersonal
    }
}
