import TapakFormats
import TapakGeoPackage
import TapakGeometry
import TapakSurvey

/// A delivery as a project keeps it: GeoJSON features, one a line, read back by the same reader as any file.
enum DeliveryText {
    private static let partSize = 1024
    private static let decimals = PropertiesSplicer.prefix + "decimals"

    /// The features of a delivery as lines, in portions.
    static func parts(of features: [IncomingFeature]) -> [DeliveryPart] {
        Array(stride(from: 0, to: features.count, by: partSize)).mappedInParallel(portion: 1) { start in
            part(of: features[start..<min(start + partSize, features.count)])
        }
    }

    /// Some features of a delivery as lines.
    static func part(of features: ArraySlice<IncomingFeature>) -> DeliveryPart {
        var buffer = TextBuffer()
        buffer.reserve(features.count * 576)
        for feature in features { append(feature.delivered, to: &buffer) }
        return DeliveryPart(featureCount: features.count, features: buffer.take())
    }

    private static func append(_ feature: DeliveredFeature, to buffer: inout TextBuffer) {
        buffer.append("{\"type\":\"Feature\"")
        if let id = feature.id {
            buffer.append(",\"id\":")
            buffer.appendJSONString(id)
        }
        buffer.append(",\"properties\":")
        append(properties: feature.properties, decimals: feature.decimals, to: &buffer)
        buffer.append(",\"geometry\":")
        if let geometry = feature.geometry { buffer.appendGeoJSON(geometry) } else { buffer.append("null") }
        buffer.append("}\n")
    }

    /// The object with one more member, of which it has none yet: members of our own never come from a delivery.
    private static func append(properties: [UInt8], decimals: Int, to buffer: inout TextBuffer) {
        let start = buffer.count
        buffer.append(bytes: properties)
        // A line is a feature: blanks between members may hold line breaks, texts cannot.
        for place in start..<buffer.count where buffer[place] == 0x0A || buffer[place] == 0x0D {
            buffer[place] = 0x20
        }
        func dropBlanks() {
            while buffer.count > start, let last = buffer.last, last == 0x20 || last == 0x09 {
                buffer.removeLast()
            }
        }
        dropBlanks()
        // The closing brace, and the blanks before it.
        if buffer.count > start { buffer.removeLast() }
        dropBlanks()
        if buffer.count == start { buffer.append("{") }
        buffer.append(buffer.last == UInt8(ascii: "{") ? "\"" : ",\"")
        buffer.append(Self.decimals)
        buffer.append("\":")
        buffer.appendInteger(decimals)
        buffer.append("}")
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
            var filter = PropertiesFilter(isNameDropped: { $0.hasPrefix(PropertiesSplicer.prefix) })
            while true {
                let batch = try reader.next(partSize)
                if batch.isEmpty { return features }
                for feature in batch { features.append(delivered(feature, &filter)) }
            }
        } catch {
            throw .reading(error)
        }
    }

    private static func delivered(_ feature: Feature, _ filter: inout PropertiesFilter) -> DeliveredFeature {
        let written = feature.attributes.first?.value.double.flatMap { Int(exactly: $0) }
        return DeliveredFeature(
            id: feature.id?.text, geometry: feature.geometry, decimals: written ?? feature.decimals,
            properties: filter.filter(feature.properties).properties)
    }
}
