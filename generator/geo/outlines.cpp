#include "geo/outlines.hpp"

#include <charconv>
#include <optional>
#include <sstream>

#include "base/messages.hpp"

namespace portraits {
namespace {

const char* const file_name = "data/geo/contours.yml";

std::string trimmed(std::string line) {
    if (const auto comment = line.find('#'); comment != std::string::npos) line.erase(comment);
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

/// Numbers of a line, or nothing when a word is not one.
std::optional<std::vector<double>> numbers(const std::string& text) {
    std::vector<double> found;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        double value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
        found.push_back(value);
    }
    return found;
}

std::string frame_code(std::string key) {
    key.pop_back();  // the colon
    std::erase(key, '"');
    return key;
}

/// Adds a line's pairs to the ring; false when they are not pairs of numbers.
bool add_points(const std::string& line, LonLatRing& ring) {
    const auto pairs = numbers(line);
    if (!pairs || pairs->size() % 2 != 0) return false;
    for (std::size_t i = 0; i < pairs->size(); i += 2) ring.push_back({(*pairs)[i], (*pairs)[i + 1]});
    return true;
}

}  // namespace

std::map<std::string, std::vector<LonLatRing>> read_outlines(const std::string& text, Diagnostics& diagnostics) {
    std::map<std::string, std::vector<LonLatRing>> outlines;
    std::vector<LonLatRing>* rings = nullptr;
    std::istringstream lines(text);
    int number = 0;
    for (std::string raw; std::getline(lines, raw);) {
        ++number;
        std::string line = trimmed(raw);
        if (line.empty()) continue;
        if (line.back() == ':') {
            rings = &outlines[frame_code(line)];
            continue;
        }
        if (rings && line.front() == '-' && line.size() > 1 && line[1] == ' ') {
            rings->emplace_back();
            line.erase(0, 2);
        }
        if (!rings || rings->empty() || !add_points(line, rings->back()))
            diagnostics.error("outline-syntax", Origin::of_file(file_name, number),
                              tr("expected pairs of longitude and latitude"));
    }
    return outlines;
}

MetreRing corners_cut(MetreRing ring, int rounds) {
    for (int round = 0; round < rounds; ++round) {
        MetreRing cut;
        cut.reserve(ring.size() * 2);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Metres a = ring[i], b = ring[(i + 1) % ring.size()];
            cut.push_back({0.75 * a.x + 0.25 * b.x, 0.75 * a.y + 0.25 * b.y});
            cut.push_back({0.25 * a.x + 0.75 * b.x, 0.25 * a.y + 0.75 * b.y});
        }
        ring = std::move(cut);
    }
    return ring;
}

}  // namespace portraits
