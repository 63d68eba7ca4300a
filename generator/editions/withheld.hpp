#pragma once
#include <set>
#include <string>
#include <vector>

#include "editions/compare.hpp"

namespace portraits {

/// Keeps out of a comparison what an earlier edition published and the later one hides: an erratum that repeated it would publish it again.
class Withheld {
public:
    Withheld(const EditionFolder& before, const EditionFolder& after, const std::vector<ValueChange>& values);
    /// Whether the former words may say a value that is now hidden: the very number on any page; on those of the place concerned, any
    /// number that the words of today do not have.
    bool may_say(const std::string& page, const BlockChange& change) const;

private:
    std::set<std::string> numbers_, pages_;
};

}  // namespace portraits
