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

TEST(TaskInputs, TellWhatAnotherThreadReadToTheWatchOfTheOneThatAsked) {
    const fs::path folder = fs::path(testing::TempDir()) / ("task-inputs-" + std::to_string(getpid()));
    for (const char* name : {"a.yml", "b.yml"}) write_file(folder / name, name);
    std::vector<std::string> heard;
    {
        const InputWatch watch([&](const fs::path& path, std::string_view bytes) { heard.push_back(path.filename().string() + "=" + std::string(bytes)); },
                               [&](const fs::path& path) { heard.push_back("sealed " + path.filename().string()); });
        TaskInputs first, second;
        second.during([&] { read_file(folder / "b.yml"); });  // on the thread that asks: its own watch hears nothing yet
        std::thread([&] { first.during([&] { read_file(folder / "a.yml"), seal_input(folder / "a.yml"); }); }).join();
        EXPECT_TRUE(heard.empty());
        first.tell();
        second.tell();
    }
    EXPECT_EQ(heard, (std::vector<std::string>{"a.yml=a.yml", "sealed a.yml", "b.yml=b.yml"}));
    fs::remove_all(folder);
}
