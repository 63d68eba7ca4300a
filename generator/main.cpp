#include "cli/commands.hpp"

int main(int argc, char** argv) { return portraits::cli::run(argc, argv); }
