// Reads all coordinates of a GeoJSON file of polygons with simdjson on-demand, and does nothing with them but add them up:
// what reading alone costs. Prints the positions, the sum of all ordinates and simdjson's version.
//
//   simdjson_coordinates FILE

#include <simdjson.h>

#include <cstdio>

int main(int count, char **arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: simdjson_coordinates FILE\n");
        return 64;
    }
    try {
        simdjson::ondemand::parser parser;
        auto text = simdjson::padded_string::load(arguments[1]);
        auto document = parser.iterate(text);
        std::size_t positions = 0;
        double sum = 0;
        for (auto feature : document["features"]) {
            for (auto ring : feature["geometry"]["coordinates"]) {
                for (auto position : ring) {
                    for (double ordinate : position) sum += ordinate;
                    positions += 1;
                }
            }
        }
        std::printf("{\"positions\": %zu, \"sum\": %.9f, \"version\": \"%s\", \"kernel\": \"%s\"}\n", positions, sum,
                    SIMDJSON_STRINGIFY(SIMDJSON_VERSION), SIMDJSON_STRINGIFY(SIMDJSON_BUILTIN_IMPLEMENTATION));
    } catch (const simdjson::simdjson_error &error) {
        std::fprintf(stderr, "simdjson_coordinates: %s\n", error.what());
        return 65;
    }
}
