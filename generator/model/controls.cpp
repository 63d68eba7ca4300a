#include "model/controls.hpp"

#include <algorithm>

namespace portraits {

int last_year_in(std::string_view text) {
    int found = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        const int year = end - i == 4 ? std::stoi(std::string(text.substr(i, 4))) : 0;
        if (year >= 1500 && year < 2200) found = year;
        i = std::max(end, i + 1);
    }
    return found;
}

}  // namespace portraits
