import TapakFormats
public import TapakGeoPackage
public import TapakLanguage

/// The deliveries of a project, the oldest first.
public struct DeliveryList {
    private let format: ChangeFormat
    private let phrasebook: Phrasebook

    /// A list in a format.
    public init(_ format: ChangeFormat, phrasebook: Phrasebook) {
        self.format = format
        self.phrasebook = phrasebook
    }

    /// Writes the list.
    ///
    /// - Throws: `OutputFailure`.
    public func write(_ deliveries: [Delivery], to sink: ReportSink) throws {
        try sink.write { buffer in
            switch format {
            case .table:
                if deliveries.isEmpty { buffer.append(phrasebook.sentence(.noDelivery) + "\n") }
                for delivery in deliveries { buffer.append(phrasebook.line(delivery) + "\n") }
            case .csv:
                buffer.appendCSVHeader(Self.fields(of: nil))
                for delivery in deliveries { buffer.appendCSV(Self.fields(of: delivery)) }
            case .json:
                buffer.append("[")
                for (number, delivery) in deliveries.enumerated() {
                    buffer.append(number > 0 ? ",\n{" : "\n{")
                    buffer.appendJSONMembers(Self.fields(of: delivery))
                    buffer.append("}")
                }
                buffer.append("\n]\n")
            }
        }
    }

    private static func fields(of delivery: Delivery?) -> [Field] {
        [
            Field("delivery", delivery.map { .integer(Int($0.id)) } ?? .none),
            Field("received", .code(ifPresent: delivery?.received)),
            Field("layer", .code(ifPresent: delivery?.layer)),
            Field("source", .userText(ifPresent: delivery?.source)),
            Field("file", .userText(ifPresent: delivery?.file)),
            Field("who", .userText(ifPresent: delivery?.who)),
            Field("features", delivery.map { .integer($0.featureCount) } ?? .none),
            Field("partial", delivery.map { .code($0.isPartial ? "true" : "false") } ?? .none),
            Field("crs", .code(ifPresent: delivery?.crs)),
            Field("operation", .code(ifPresent: delivery?.operation)),
            Field("sha256", .code(ifPresent: delivery?.sha256)),
            Field("dropped_attributes", .codes(delivery?.droppedAttributes ?? [])),
        ]
    }
}
