#pragma once
#include <optional>
#include <set>
#include <string>

#include "model/atlas.hpp"

namespace portraits {

/// A doubt about one value, or about what is said of an indicator or a perimeter.
struct Doubt {
    std::string code;                  // of the diagnostic
    const Indicator* indicator = nullptr;
    std::string perimeter;             // empty: about all
    int year = 0;
    std::optional<double> value;       // the doubted one
    Origin origin;
    std::string message;
    std::string help;                  // before the way to sign
};

/// Tells doubts, but those that somebody signed.
class Doubts {
public:
    Doubts(const Atlas& atlas, Diagnostics& diagnostics);
    void add(Doubt doubt);
    /// Complains of signatures that name nothing known, lack the value they are about, or answer no doubt. After the last add().
    void check_signatures();

private:
    bool answered(const Doubt& doubt, std::string& outdated);

    const Atlas& atlas_;
    Diagnostics& diagnostics_;
    std::set<const Acceptance*> used_;
};

/// Codes of the doubts that may be signed, sorted.
const std::set<std::string>& signable_codes();

}  // namespace portraits
