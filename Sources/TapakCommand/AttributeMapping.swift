import ArgumentParser
import TapakProgramme
import TapakSiting

/// One `--map parcels.id=ATTR`: an attribute named by hand.
struct AttributeMapping: ExpressibleByArgument {
    enum Target {
        case parcels(ParcelRole)
        case kelurahan(VillageRole)
        case layers(LandRole)
        case roads(RoadRole)
    }

    let target: Target
    let attribute: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), let dot = argument[..<equals].firstIndex(of: ".") else {
            return nil
        }
        let role = String(argument[argument.index(after: dot)..<equals])
        attribute = String(argument[argument.index(after: equals)...])
        guard !attribute.isEmpty else { return nil }
        switch argument[..<dot] {
        case "parcels":
            guard let role = ParcelRole(rawValue: role) else { return nil }
            target = .parcels(role)
        case "kelurahan":
            guard let role = VillageRole(rawValue: role) else { return nil }
            target = .kelurahan(role)
        case "layers":
            guard let role = LandRole(rawValue: role) else { return nil }
            target = .layers(role)
        case "roads":
            guard let role = RoadRole(rawValue: role) else { return nil }
            target = .roads(role)
        default:
            return nil
        }
    }

    /// The roles one may name, for the help.
    static var roles: String {
        let parcels = ParcelRole.allCases.map { "parcels." + $0.rawValue }
        let villages = VillageRole.allCases.map { "kelurahan." + $0.rawValue }
        let layers = LandRole.allCases.map { "layers." + $0.rawValue }
        let roads = RoadRole.allCases.map { "roads." + $0.rawValue }
        return (parcels + villages + layers + roads).joined(separator: ", ")
    }
}

extension [AttributeMapping] {
    /// The attributes named for parcels; the last one for a role counts.
    var parcelAttributes: [ParcelRole: String] {
        var attributes: [ParcelRole: String] = [:]
        for mapping in self { if case .parcels(let role) = mapping.target { attributes[role] = mapping.attribute } }
        return attributes
    }

    /// The attributes named for the village layer; the last one for a role counts.
    var villageAttributes: [VillageRole: String] {
        var attributes: [VillageRole: String] = [:]
        for mapping in self { if case .kelurahan(let role) = mapping.target { attributes[role] = mapping.attribute } }
        return attributes
    }

    /// The attributes named for layers of land; the last one for a role counts.
    var landAttributes: [LandRole: String] {
        var attributes: [LandRole: String] = [:]
        for mapping in self { if case .layers(let role) = mapping.target { attributes[role] = mapping.attribute } }
        return attributes
    }

    /// The attributes named for roads; the last one for a role counts.
    var roadAttributes: [RoadRole: String] {
        var attributes: [RoadRole: String] = [:]
        for mapping in self { if case .roads(let role) = mapping.target { attributes[role] = mapping.attribute } }
        return attributes
    }
}
