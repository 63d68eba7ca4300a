#include "base/inputs.hpp"

#include <filesystem>
#include <map>
#include <thread>

#include <gtest/gtest.h>

#include "base/files.hpp"

using namespace portraits;
namespace fs = std::filesystem;

TEST(InputWatch, HearsOfWhatItsThreadReads) {
    const fs::path folder = fs::path(testing::TempDir()) / ("inputs-" + std::to_string(getpid()));
    for (const char* name : {"a.yml", "b.yml", "c.yml", "carte.shp", "carte.dbf", "carte2.dbf"}) write_file(folder / name, name);
    std::map<std::string, std::string> heard;
    read_file(folder / "a.yml");
    {
        const InputWatch watch([&](const fs::path& path, std::string_view bytes) { heard[path.filename()] = bytes; });
        read_file(folder / "b.yml");
        note_input_of_library(folder / "carte.shp");
        note_input_of_library(folder / "absent.xlsx");
        std::thread([&] { read_file(folder / "c.yml"); }).join();
    }
    read_file(folder / "a.yml");
    EXPECT_EQ(heard, (std::map<std::string, std::string>{{"b.yml", "b.yml"}, {"carte.shp", "carte.shp"}, {"carte.dbf", "carte.dbf"}}));
    fs::remove_all(folder);
}
