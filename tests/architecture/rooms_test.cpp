// The house stays easy to see: which room may include which, and where third-party headers may appear, read from the
// #include lines themselves.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace {

const fs::path generator = fs::path(SOURCE_DIR) / "generator";

using Names = std::set<std::string>;

/// Rooms that each room may include, itself excepted.
const std::map<std::string, Names>& allowed_rooms() {
    static const Names data = {"base", "model"};
    static const Names drawn = {"base", "model", "publication", "compute", "text", "geo"};
    static const auto plus = [](Names set, std::initializer_list<const char*> more) {
        for (const char* name : more) set.insert(name);
        return set;
    };
    static const std::map<std::string, Names> rooms = {
        {"base", {}},
        {"model", {"base"}},
        {"late", {"base"}},
        {"load", plus(data, {"late"})},
        {"geo", plus(data, {"late"})},
        {"compute", data},
        {"text", data},
        {"publication", data},
        {"compose", plus(data, {"compute", "publication", "geo"})},
        {"quality", plus(data, {"compute", "compose"})},
        {"report", {"base"}},
        {"draw", drawn},
        {"layout", plus(drawn, {"draw"})},
        {"write/pack", {"base"}},
        {"write/tree", {"base", "write/pack"}},
        {"write/feeds", {"base"}},
        {"write/svg", plus(drawn, {"draw"})},
        {"write/png", plus(drawn, {"draw"})},
        {"write/fonts", plus(data, {"text"})},
        {"write/csv", plus(data, {"publication"})},
        {"write/xlsx", plus(data, {"publication"})},
        {"write/geojson", plus(data, {"publication", "geo"})},
        {"write/pdf", plus(drawn, {"draw", "layout"})},
        {"write/html", plus(drawn, {"draw", "write/svg", "write/csv", "write/fonts"})},
        {"pipeline", plus(drawn, {"load", "compose", "quality", "draw", "layout", "write/pack", "write/tree", "write/feeds", "write/svg", "write/png", "write/csv", "write/xlsx", "write/geojson",
                                  "write/pdf", "write/html"})},
        {"serve", {"base", "write/tree"}},
        {"preview", plus(drawn, {"pipeline", "serve", "compose", "write/tree", "write/html"})},
        {"editions", {"base", "write/pack", "write/tree"}},
        {"cli", plus(drawn, {"load", "pipeline", "write/tree", "serve", "preview", "quality", "report", "editions"})},
    };
    return rooms;
}

/// Third-party headers, by a prefix of what stands in <…>, and the only rooms where they may appear.
const std::vector<std::pair<std::string, Names>>& third_parties() {
    static const std::vector<std::pair<std::string, Names>> list = {
        {"fmt/", {"base"}},
        {"unicode/", {"base"}},
        {"libintl", {"base"}},
        {"xxhash", {"base"}},
        {"yaml-cpp", {"load"}},
        {"gdal", {"late"}},
        {"ogr", {"late"}},
        {"cpl_", {"late"}},
        {"proj", {"late"}},
        {"dlfcn", {"late"}},
        {"geos", {"late"}},
        {"cmark", {"compose"}},
        {"pango", {"text"}},
        {"fontconfig", {"text"}},
        {"ft2build", {"text", "write/png"}},
        {"hb", {"text", "write/pdf", "write/fonts"}},
        {"cairo", {"draw", "write/png"}},
        {"qrencode", {"draw"}},
        {"expat", {"load"}},
        {"hpdf", {"write/pdf"}},
        {"hyphen", {"text"}},
        {"zlib", {"write/pdf", "write/pack"}},
        {"libdeflate", {"write/pdf", "write/pack", "write/png"}},
        {"brotli", {"write/pack"}},
        {"openssl", {"write/pack"}},
        {"httplib", {"serve"}},
        {"kainjow", {"write/html"}},
        {"woff2", {"write/fonts"}},
        {"tbb", {"pipeline", "load", "geo", "write/html"}},
        {"CLI", {"cli"}},
        {"nlohmann", {"report", "load", "write/html", "write/geojson", "write/tree", "editions"}},
        {"xlsxwriter", {"write/xlsx"}},
        {"libxml", {"editions"}},
        {"mimalloc", {"allocator"}},
    };
    return list;
}

/// "write/html" for generator/write/html/x.cpp, "draw" for generator/draw/charts/x.cpp, the stem for generator/x.cpp.
std::string room_of(const fs::path& file) {
    const fs::path relative = fs::relative(file, generator);
    std::vector<std::string> parts;
    for (const auto& part : relative) parts.push_back(part.string());
    if (parts.size() == 1) return relative.stem().string();
    if (parts[0] == "write" && parts.size() > 2) return "write/" + parts[1];
    return parts[0];
}

struct Include {
    fs::path from;
    std::string name;
    bool quoted;
};

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(generator))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<Include> includes() {
    static const std::regex pattern(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
    std::vector<Include> found;
    for (const auto& file : sources()) {
        std::ifstream in(file);
        for (std::string line; std::getline(in, line);)
            if (std::smatch match; std::regex_search(line, match, pattern)) found.push_back({file, match[2], match[1] == "\""});
    }
    return found;
}

}  // namespace

TEST(Architecture, ARoomSeesOnlyTheRoomsBelowIt) {
    ASSERT_GT(includes().size(), 100u);
    for (const auto& include : includes()) {
        const std::string room = room_of(include.from);
        const auto rules = allowed_rooms().find(room);
        if (!include.quoted || rules == allowed_rooms().end()) continue;
        const std::string target = room_of(generator / include.name);
        EXPECT_TRUE(target == room || rules->second.contains(target))
            << fs::relative(include.from, generator) << " may not include " << include.name;
    }
}

TEST(Architecture, EveryRoomIsDeclared) {
    for (const auto& file : sources()) {
        const std::string room = room_of(file);
        if (!fs::relative(file, generator).has_parent_path()) continue;
        EXPECT_TRUE(allowed_rooms().contains(room)) << room << " is not declared in tests/architecture/rooms_test.cpp";
    }
}

TEST(Architecture, ThirdPartyHeadersStayInTheirRooms) {
    for (const auto& include : includes()) {
        if (include.quoted) continue;
        for (const auto& [prefix, rooms] : third_parties()) {
            if (!include.name.starts_with(prefix)) continue;
            EXPECT_TRUE(rooms.contains(room_of(include.from)))
                << fs::relative(include.from, generator) << " may not include <" << include.name << ">";
        }
    }
}

TEST(Architecture, FilesStaySmall) {
    std::vector<std::size_t> sizes;
    for (const auto& file : sources()) {
        std::ifstream in(file);
        sizes.push_back(static_cast<std::size_t>(std::count(std::istreambuf_iterator<char>(in), {}, '\n')));
    }
    std::sort(sizes.begin(), sizes.end());
    EXPECT_LE(sizes[sizes.size() / 2], 150u) << "median length of a file";
    EXPECT_LE(sizes[sizes.size() * 9 / 10], 400u) << "nine files in ten";
}

TEST(Architecture, NoOutputDependsOnTheClockOrOnChance) {
    static const std::regex forbidden(R"(\b(std::time|time\(nullptr\)|time\(0\)|system_clock|random_device|rand\(\)|mt19937|gettimeofday)\b)");
    for (const auto& file : sources()) {
        std::ifstream in(file);
        int number = 0;
        for (std::string line; std::getline(in, line);)
            if (++number; std::regex_search(line, forbidden)) ADD_FAILURE() << file << ':' << number << ": " << line;
    }
}
