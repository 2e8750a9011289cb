import GRDB

/// An event of a site as a project keeps it, unread.
public struct StoredSiteEvent: Hashable, Sendable {
    /// Its number in the project.
    public var sequence: Int
    /// The site.
    public var site: Int
    /// The event in its one spelling.
    public var event: [UInt8]
    /// The hash of the event before it.
    public var previous: String
    /// Its own hash.
    public var hash: String

    /// Describes a row.
    public init(sequence: Int, site: Int, event: [UInt8], previous: String, hash: String) {
        self.sequence = sequence
        self.site = site
        self.event = event
        self.previous = previous
        self.hash = hash
    }
}

extension ProjectDatabase {
    /// Every event, by number, as it stands in the file: whether it is sound is for the reader to say.
    ///
    /// - Complexity: O(*n*).
    public func siteEvents() throws -> [StoredSiteEvent] {
        let statement = try RawStatement(
            "SELECT sequence, site, event, previous, hash FROM tapak_site_events ORDER BY sequence", on: connection)
        var events: [StoredSiteEvent] = []
        while try statement.step() {
            events.append(
                StoredSiteEvent(
                    sequence: Int(statement.integer(0)), site: Int(statement.integer(1)),
                    event: Array((statement.text(2) ?? "").utf8), previous: statement.text(3) ?? "",
                    hash: statement.text(4) ?? ""))
        }
        return events
    }

    /// Adds events after the last one.
    public func append(_ events: [StoredSiteEvent]) throws {
        let statement = try RawStatement(
            "INSERT INTO tapak_site_events (sequence, site, event, previous, hash) VALUES (?, ?, ?, ?, ?)",
            on: connection)
        for event in events {
            statement.bind(event.sequence, at: 1)
            statement.bind(event.site, at: 2)
            statement.bind(text: event.event, at: 3)
            statement.bind(event.previous, at: 4)
            statement.bind(event.hash, at: 5)
            try statement.run()
        }
    }
}
