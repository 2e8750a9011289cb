import TapakGeodesy
import Testing

struct GeodesyEnvironmentTests {
    @Test("PROJ and its database are named")
    func inspects() throws {
        let environment = try GeodesyEnvironment.inspect()
        let version = environment.projVersion.split(separator: ".").compactMap { Int($0) }
        #expect(version.count == 3 && version[0] >= 9)
        #expect(environment.databasePath?.hasSuffix("proj.db") == true)
        #expect(environment.epsgVersion?.hasPrefix("v") == true)
        #expect(environment.databaseLayout?.hasPrefix("1.") == true)
    }
}
