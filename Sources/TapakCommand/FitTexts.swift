import ArgumentParser
import TapakGeometry
import TapakProgramme

/// The sides of a building as a person writes them.
enum BuildingText {
    /// `20x30`, `20 × 30` or `12,5x20`, in metres.
    ///
    /// - Throws: `ValidationError` that says how to write it.
    static func footprint(_ text: String) throws -> BuildingFootprint {
        let sides = text.lowercased().replacing("×", with: "x").replacing(",", with: ".").split(
            separator: "x", omittingEmptySubsequences: false
        ).map { Double($0.filter { $0 != " " }) }
        guard sides.count == 2, let one = sides[0], let other = sides[1], (0.1...1000).contains(one),
            (0.1...1000).contains(other)
        else {
            throw ValidationError(
                say(
                    "--building \(text): tulislah seperti 20x30, dalam meter, 0,1 sampai 1000",
                    "--building \(text): write it like 20x30, in metres, 0.1 to 1000"))
        }
        return BuildingFootprint(shortSide: .metres(min(one, other)), longSide: .metres(max(one, other)))
    }

    /// Several buildings, separated by commas: `15x20,20x30`. A text that reads as one building is one.
    ///
    /// - Throws: `ValidationError` that says how to write them.
    static func footprints(_ text: String) throws -> [BuildingFootprint] {
        if let one = try? footprint(text) { return [one] }
        return try text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "|" }.map {
            try footprint(String($0))
        }
    }
}

/// Distances from the sides of a parcel as a person writes them.
enum SetbackText {
    /// `2` or `1,5` all round, or `front=5,side=1.5,rear=2`, in metres; also `depan`, `samping`, `belakang`.
    ///
    /// A comma before a part without a key is that of a decimal number: `front=5,side=1,5,rear=2`.
    ///
    /// - Throws: `ValidationError` that says how to write it.
    static func setbacks(_ text: String) throws -> RuleProfile.Setbacks {
        guard text.contains("=") else { return .init(allRound: try length(text, in: text)) }
        var parts: [Substring] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            if !part.contains("="), let last = parts.popLast() {
                parts.append("\(last),\(part)"[...])
            } else {
                parts.append(part)
            }
        }
        var lengths: [Side: Length] = [:]
        for part in parts {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = pair[0].filter { !$0.isWhitespace }.lowercased()
            guard let side = Side.allCases.first(where: { $0.names.contains(name) }) else {
                throw ValidationError(
                    say(
                        "--setback \(text): tidak ada sisi \"\(name)\"; yang ada depan, samping, belakang (front, side, rear)",
                        "--setback \(text): there is no side \"\(name)\"; there are front, side and rear"))
            }
            guard pair.count == 2, lengths[side] == nil else { throw malformed(text) }
            lengths[side] = try length(String(pair[1]), in: text)
        }
        guard let front = lengths[.front], let side = lengths[.side], let rear = lengths[.rear] else {
            throw ValidationError(
                say(
                    "--setback \(text): sebutkan ketiganya, depan, samping, dan belakang",
                    "--setback \(text): name all three, front, side and rear"))
        }
        return .init(front: front, side: side, rear: rear)
    }

    private enum Side: CaseIterable {
        case front, side, rear

        var names: [String] {
            switch self {
            case .front: ["front", "depan"]
            case .side: ["side", "samping"]
            case .rear: ["rear", "belakang"]
            }
        }
    }

    private static func length(_ text: String, in whole: String) throws -> Length {
        let number = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
        guard let metres = Double(number), metres.isFinite else { throw malformed(whole) }
        guard (0...1000).contains(metres) else {
            throw ValidationError(
                say("--setback \(whole): antara 0 dan 1000 m", "--setback \(whole): between 0 and 1000 m"))
        }
        return .metres(metres)
    }

    private static func malformed(_ text: String) -> ValidationError {
        ValidationError(
            say(
                "--setback \(text): tulislah seperti 2 atau front=5,side=1.5,rear=2, dalam meter",
                "--setback \(text): write it like 2 or front=5,side=1.5,rear=2, in metres"))
    }
}

/// Where a parcel faces, as a person writes it.
enum FrontText {
    /// A point of the compass in Indonesian or English, or degrees.
    ///
    /// - Throws: `ValidationError` that says how to write it.
    static func direction(_ text: String) throws -> CompassDirection {
        guard let direction = CompassDirection(recognising: text) else {
            throw ValidationError(
                say(
                    "--front \(text): tulislah arahnya, seperti selatan, timur laut, SW, atau 135 (derajat dari utara)",
                    "--front \(text): write a direction, like south, northeast, SW or 135 (degrees from north)"))
        }
        return direction
    }
}
