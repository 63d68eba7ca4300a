// check_ua FILE.pdf…: prints the breaches of PDF/UA-1 it finds; exit code 1 when there are some.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "pdf/check_ua.hpp"

int main(int count, char** arguments) {
    bool clean = true;
    for (int i = 1; i < count; ++i) {
        std::ifstream file(arguments[i], std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        for (const portraits::UaFault& fault : portraits::check_ua(bytes)) {
            std::printf("%s: [%s] %s\n", arguments[i], fault.checkpoint.c_str(), fault.what.c_str());
            clean = false;
        }
    }
    return clean ? 0 : 1;
}
