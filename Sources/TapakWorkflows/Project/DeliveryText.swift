import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakSurvey

/// A delivery as a project keeps it: GeoJSON features, one a line, read back by the same reader as any file.
enum DeliveryText {
    private static let partSize = 1024
    private static let decimals = PropertiesSplicer.prefix + "decimals"

    /// The features of a delivery as lines, in portions.
    static func parts(of features: [ImportReading.Incoming]) -> [DeliveryPart] {
        Array(stride(from: 0, to: features.count, by: partSize)).mappedInParallel(portion: 1) { start in
            let part = features[start..<min(start + partSize, features.count)]
            var buffer = TextBuffer()
            buffer.reserve(part.count * 512)
            for feature in part { append(feature.delivered, to: &buffer) }
            return DeliveryPart(featureCount: part.count, features: buffer.bytes)
        }
    }

    private static func append(_ feature: DeliveredFeature, to buffer: inout TextBuffer) {
        buffer.append("{\"type\":\"Feature\"")
        if let id = feature.id {
            buffer.append(",\"id\":")
            buffer.appendJSONString(id)
        }
        buffer.append(",\"properties\":")
        // A line is a feature: blanks between members may hold line breaks, texts cannot.
        let properties = feature.properties.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        buffer.append(
            bytes: PropertiesSplicer.splice(properties) { members in
                members.append("\"\(decimals)\":")
                members.appendInteger(feature.decimals)
            })
        buffer.append(",\"geometry\":")
        if let geometry = feature.geometry { buffer.appendGeoJSON(geometry) } else { buffer.append("null") }
        buffer.append("}\n")
    }

    /// Reads lines back.
    ///
    /// - Throws: `WorkflowError` when they are not what was written.
    static func features(of lines: [UInt8], name: String) throws(WorkflowError) -> [DeliveredFeature] {
        guard !lines.isEmpty else { return [] }
        var options = FeatureReaderOptions()
        options.keepsProperties = true
        options.acceptsLines = true
        options.wantsAttribute = { $0 == decimals }
        do throws(ReadingError) {
            let reader = try FeatureReader(ByteSource(bytes: lines, name: name), options: options)
            var features: [DeliveredFeature] = []
            while true {
                let batch = try reader.next(partSize)
                if batch.isEmpty { return features }
                for feature in batch { features.append(delivered(feature)) }
            }
        } catch {
            throw .reading(error)
        }
    }

    private static func delivered(_ feature: Feature) -> DeliveredFeature {
        let written = feature.attributes.first?.value.double.flatMap { Int(exactly: $0) }
        let properties = PropertiesFilter.filter(feature.properties) { name, _ in
            name.hasPrefix(PropertiesSplicer.prefix)
        }
        return DeliveredFeature(
            id: feature.id?.text, geometry: feature.geometry, decimals: written ?? feature.decimals,
            properties: properties.properties)
    }
}
