/// How other programs show a table of a project: what it and its columns are called, what codes mean, how it is drawn.
///
/// Everything in it is text for people, or made of it, in one language; the store writes it as it is and makes none.
public struct LayerPresentation: Hashable, Sendable {
    /// The table.
    public var table: String
    /// What people call it; the `identifier` of `gpkg_contents`.
    public var title: String
    /// What is in it, in one sentence.
    public var summary: String
    /// What is said of its columns; columns that the table lacks are passed over.
    public var columns: [Column]
    /// How it is drawn, if it has a geometry.
    public var style: Style?

    /// Describes a table.
    public init(table: String, title: String, summary: String, columns: [Column] = [], style: Style? = nil) {
        self.table = table
        self.title = title
        self.summary = summary
        self.columns = columns
        self.style = style
    }

    /// What is said of a column.
    public struct Column: Hashable, Sendable {
        /// The column.
        public var name: String
        /// What people call it; no two columns of a table alike.
        public var title: String
        /// What it holds, in one sentence.
        public var summary: String
        /// The codes it can hold and what they mean, in the order in which they are offered; empty where it is free.
        public var values: [CodedValue]

        /// Describes a column.
        public init(name: String, title: String, summary: String, values: [CodedValue] = []) {
            self.name = name
            self.title = title
            self.summary = summary
            self.values = values
        }
    }

    /// A code and what it means.
    public struct CodedValue: Hashable, Sendable {
        /// The code, as it stands in the data.
        public var code: String
        /// What it means.
        public var label: String

        /// Names a code and its meaning.
        public init(code: String, label: String) {
            self.code = code
            self.label = label
        }
    }

    /// How a layer is drawn.
    public struct Style: Hashable, Sendable {
        /// The name under which the style is kept.
        public var name: String
        /// The style for QGIS.
        public var qml: String
        /// The style as Styled Layer Descriptor, where there is one.
        public var sld: String?
        /// What it shows, in one sentence.
        public var summary: String

        /// Describes a style.
        public init(name: String, qml: String, sld: String? = nil, summary: String) {
            self.name = name
            self.qml = qml
            self.sld = sld
            self.summary = summary
        }
    }
}
