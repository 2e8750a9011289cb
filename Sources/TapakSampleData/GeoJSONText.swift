/// What is written as the geometry of a feature: exactly this, sound or not.
enum WrittenGeometry: Hashable {
    /// `null`.
    case null
    /// A polygon without a ring.
    case emptyPolygon
    /// One position.
    case point(GridPosition)
    /// A line.
    case line([GridPosition])
    /// A polygon, or a multipolygon where there are several.
    case polygons([[[GridPosition]]])
}

/// A feature as it is written.
struct WrittenFeature {
    /// Its properties in their order.
    var properties: [JSONMember]
    /// Its geometry.
    var geometry: WrittenGeometry
    /// Decimals of a degree.
    var decimals = 7
    /// The height in centimetres that every position gets; `nil` in two dimensions.
    var height: Int?
}

/// A FeatureCollection after RFC 7946: longitude first, no `crs`, one feature a line.
struct GeoJSONText {
    private var json = JSONText()
    private var isEmpty = true

    /// A collection with a remark that stands in the file itself.
    init(remark: String) {
        json.append(raw: "{\"type\": \"FeatureCollection\",\n\"remark\": ")
        json.append(words: remark)
        json.append(raw: ",\n\"features\": [")
    }

    /// A file of features.
    static func file(_ path: String, remark: String, _ features: [WrittenFeature]) -> SampleFile {
        var text = GeoJSONText(remark: remark)
        for feature in features { text.append(feature) }
        text.json.append(raw: "\n]}\n")
        return SampleFile(path: path, text: text.json.text)
    }

    private mutating func append(_ feature: WrittenFeature) {
        json.append(raw: isEmpty ? "\n" : ",\n")
        isEmpty = false
        json.append(raw: "{\"type\": \"Feature\", \"properties\": ")
        json.append(feature.properties)
        json.append(raw: ", \"geometry\": ")
        append(feature.geometry, of: feature)
        json.append(raw: "}")
    }

    private mutating func append(_ geometry: WrittenGeometry, of feature: WrittenFeature) {
        switch geometry {
        case .null: json.append(raw: "null")
        case .emptyPolygon: append("Polygon") { $0.append(raw: "[]") }
        case .point(let place): append("Point") { $0.append(place, of: feature) }
        case .line(let places): append("LineString") { $0.append(places, of: feature) }
        case .polygons(let polygons) where polygons.count == 1:
            append("Polygon") { $0.append(polygons[0], of: feature) }
        case .polygons(let polygons):
            append("MultiPolygon") { json in json.list(polygons) { $0.append($1, of: feature) } }
        }
    }

    private mutating func append(_ type: String, coordinates: (inout JSONText) -> Void) {
        json.append(raw: "{\"type\": \"\(type)\", \"coordinates\": ")
        coordinates(&json)
        json.append(raw: "}")
    }
}

extension JSONText {
    fileprivate mutating func list<Element>(_ elements: [Element], each: (inout JSONText, Element) -> Void) {
        append(raw: "[")
        for (index, element) in elements.enumerated() {
            if index > 0 { append(raw: ", ") }
            each(&self, element)
        }
        append(raw: "]")
    }

    fileprivate mutating func append(_ rings: [[GridPosition]], of feature: WrittenFeature) {
        list(rings) { $0.append($1, of: feature) }
    }

    fileprivate mutating func append(_ places: [GridPosition], of feature: WrittenFeature) {
        list(places) { $0.append($1, of: feature) }
    }

    fileprivate mutating func append(_ place: GridPosition, of feature: WrittenFeature) {
        let step = (feature.decimals..<9).reduce(1) { product, _ in product * 10 }
        append(raw: "[")
        append(raw: Self.decimal(place.longitude / step, decimals: feature.decimals))
        append(raw: ", ")
        append(raw: Self.decimal(place.latitude / step, decimals: feature.decimals))
        if let height = feature.height { append(raw: ", " + Self.decimal(height, decimals: 2)) }
        append(raw: "]")
    }
}
