#include "compose/french_fraction.hpp"

#include <array>
#include <cmath>

#include "base/french.hpp"

namespace portraits {

namespace {

struct Fraction {
    int parts, whole;
    double percent() const { return 100.0 * parts / whole; }
};

/// Fractions that people say, ascending.
constexpr std::array<Fraction, 21> said = {{{1, 100}, {1, 50}, {1, 20}, {1, 15}, {1, 12}, {1, 10}, {1, 8}, {1, 7}, {1, 6}, {1, 5}, {1, 4},
                                            {3, 10}, {1, 3}, {2, 5}, {1, 2}, {3, 5}, {2, 3}, {3, 4}, {4, 5}, {9, 10}, {19, 20}}};

constexpr double close_points = 0.5;        // said without "près de" or "plus de"
constexpr double near_below = 1.0 / 12;     // "près de": at most a twelfth under

/// "un emploi sur quatre", with the article "de" before when asked: "d’un", "de deux".
std::string spoken(Fraction f, std::string_view one, std::string_view many, bool feminine, bool with_article) {
    const std::string article = !with_article ? "" : f.parts == 1 ? "d’" : "de ";
    return article + number_in_words(f.parts, feminine) + " " + std::string(f.parts == 1 ? one : many) + " sur " +
           (f.whole == 50 ? "cinquante" : f.whole == 100 ? "cent" : number_in_words(f.whole));
}

double tolerance(Fraction f) { return std::min(close_points, f.percent() / 40); }

}  // namespace

std::optional<int> one_in(double percent) {
    const Fraction* nearest = nullptr;
    for (const Fraction& f : said)
        if (f.parts == 1 && (!nearest || std::abs(percent - f.percent()) < std::abs(percent - nearest->percent()))) nearest = &f;
    if (std::abs(percent - nearest->percent()) > nearest->percent() * near_below) return std::nullopt;
    return nearest->whole;
}

std::string fraction_phrase(double percent, std::string_view one, std::string_view many, bool feminine) {
    if (percent >= 100) return (feminine ? "toutes les " : "tous les ") + std::string(many);
    if (percent <= 0) return (feminine ? "aucune " : "aucun ") + std::string(one);
    for (const Fraction& f : said)
        if (std::abs(percent - f.percent()) <= tolerance(f)) return spoken(f, one, many, feminine, false);
    const Fraction* below = nullptr;
    for (const Fraction& f : said) {
        if (f.percent() > percent) {
            if (f.percent() - percent <= std::min(3.0, f.percent() * near_below)) return "près " + spoken(f, one, many, feminine, true);
            break;
        }
        below = &f;
    }
    if (!below) return "moins " + spoken(said.front(), one, many, feminine, true);
    return "plus " + spoken(*below, one, many, feminine, true);
}

}  // namespace portraits
