#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/origin.hpp"

namespace portraits {

/// Thresholds of the controls of `portraits check`, declared under `controles`; those of an indicator replace the publication's,
/// one by one.
struct ControlSpec {
    std::optional<double> spread;       // modified z-score (Iglewicz and Hoaglin, 1993) beyond which a value is doubted; 0: never
    std::optional<double> change;       // change from one year to the next, in % (points for a percentage); 0: never doubted
    std::optional<double> difference;   // between a sum and its whole, in %, beyond what rounding explains
    std::optional<int> age;             // years from the vintage to the publication's date
    std::optional<int> text_length;     // characters of a text of a territory
};

/// A doubt that somebody looked at and signed: silent as long as the value is the one that was looked at.
struct Acceptance {
    Located<std::string> control;       // code of the diagnostic: "outlier-distribution"
    Located<std::string> indicator;     // empty: a doubt about no indicator
    Located<std::string> perimeter;     // territory, member… that the doubt is about; empty: all
    int year = 0;                       // 0: of any year
    std::optional<double> value;        // as printed; required of a doubt about a value
    std::string reason, signed_by, date;  // date: ISO
    Origin origin;
};

/// The last year (four digits, 1500 to 2199) that a text names: 2022 of "2018 à 2022"; 0 without any.
int last_year_in(std::string_view text);

}  // namespace portraits
