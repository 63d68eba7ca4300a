#pragma once
#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"

namespace portraits::cli {

/// Exit codes of every command.
enum Exit { done = 0, content_errors = 1, usage = 2, environment = 3 };

/// diff: two published folders, and files to write; an empty name: not asked for.
struct DiffArguments {
    std::string before, after, html, json, errata;
    bool all = false;                // every line on the terminal
};

/// What the command line said, the same for all commands.
struct Arguments {
    BuildOptions options;
    std::string output = "output";
    bool all = false, explain = false;  // build: everything again; why each file was made again
    bool publication = false;        // check: the gate before publishing
    std::string format = "texte";    // check: "texte", "json", "sarif"
    std::string list_what;           // list: "territoires", "indicateurs", "documents", "themes"
    std::string new_id, new_name;    // new
    std::string serve_folder, prefix = "/";  // serve; without a folder: the content, live
    int port = 8000;                 // serve; 0: any free one
    std::string verify_folder = "output";  // verify
    DiffArguments diff;
};

int run_build(const Arguments& arguments);
int run_check(const Arguments& arguments);
int run_list(const Arguments& arguments);
int run_new(const Arguments& arguments);
int run_serve(const Arguments& arguments);
int run_verify(const Arguments& arguments);
int run_diff(const Arguments& arguments);

/// Writes all complaints to the error stream, ordered by place; the same complaint made of several territories is written once,
/// with their number.
void print(const Diagnostics& diagnostics);
/// "2 erreurs, 1 avertissement"
std::string count_text(const Diagnostics& diagnostics);

/// Parses the command line and runs the command; the whole of main().
int run(int argc, char** argv);

}  // namespace portraits::cli
