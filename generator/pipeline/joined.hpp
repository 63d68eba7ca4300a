#pragma once
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "write/pack/digest.hpp"

namespace portraits {

/// Texts one after the other, each with its length: no two lists give the same.
class Joined {
public:
    Joined& add(std::string_view text) {
        text_ += std::to_string(text.size()) + ':';
        text_ += text;
        return *this;
    }
    Joined& add(double number) { return add(fmt_exact(number)); }
    Joined& add(const std::vector<std::string>& list) {
        add(std::to_string(list.size()));
        for (const std::string& each : list) add(each);
        return *this;
    }
    std::string hash() const { return sha256(text_); }
    const std::string& text() const { return text_; }

private:
    static std::string fmt_exact(double number) {
        char text[40];
        std::snprintf(text, sizeof text, "%a", number);
        return text;
    }
    std::string text_;
};

inline std::string yes_or_no(bool value) { return value ? "1" : "0"; }

}  // namespace portraits
