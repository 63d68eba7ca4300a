#pragma once
#include <string>
#include <vector>

namespace portraits {

/// What one may look a territory up by: itself, its members, their communes, its departments and regions.
struct SearchIndex {
    struct Named { std::string code, name, page; };  // address from the root; empty: it has no page
    struct Commune { std::string code, name, postal_code; };
    struct Member {
        std::string name;              // empty when it is itself one of the communes below
        std::vector<Commune> communes;  // by code
    };
    struct Territory {
        std::string id, name, slug;
        double population = 0;         // the larger of two answers comes first
        std::vector<std::string> regions, departments;  // codes
        std::vector<Member> members;
    };
    std::vector<Named> regions, departments;  // those of a territory, by code
    std::vector<Territory> territories;       // in the Atlas's order
};

}  // namespace portraits
