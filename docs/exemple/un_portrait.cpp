// Builds one booklet in memory with the generator as a library and writes it to a file.
// usage: un_portrait FOLDER ID FILE     (FOLDER holds content/, data/ and themes/)
#include <cstdio>
#include <fstream>

#include "pipeline/pipeline.hpp"

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::filesystem::path folder = argv[1];
    portraits::BuildOptions options;
    options.paths.content = folder / "content";
    options.paths.data = folder / "data";
    options.paths.themes = folder / "themes";
    options.only = {argv[2]};

    portraits::Diagnostics diagnostics;
    portraits::StageTimes times;
    const auto prepared = portraits::prepare(options, diagnostics, times);
    if (!prepared) {
        for (const auto& diagnostic : diagnostics.items()) std::fputs(to_text(diagnostic).c_str(), stderr);
        return 1;
    }
    const std::string pdf = portraits::build_booklet(*prepared, argv[2], diagnostics);
    std::ofstream(argv[3], std::ios::binary) << pdf;
    std::printf("%s: %zu bytes\n", argv[3], pdf.size());
    return diagnostics.has_errors() ? 1 : 0;
}
