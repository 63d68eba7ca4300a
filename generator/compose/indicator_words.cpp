#include "compose/indicator_words.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "compose/show.hpp"
#include "compose/phrase.hpp"
#include "compute/classify.hpp"
#include "publication/spans.hpp"

namespace portraits {

namespace {

Span named(const Atlas& atlas, const std::string& code) {
    const Indicator* indicator = atlas.indicator(code);
    return indicator ? link_span(typographic(indicator->label), indicator_link(*indicator)) : words_span(code);
}

std::string dated(const std::string& iso) {
    static const char* const months[] = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"};
    if (iso.size() != 10) return iso;
    const int month = std::stoi(iso.substr(5, 2)), day = std::stoi(iso.substr(8, 2));
    if (month < 1 || month > 12) return iso;
    return (day == 1 ? "1er" : std::to_string(day)) + " " + months[month - 1] + " " + iso.substr(0, 4);
}

/// "3,1 % (Creuse Industrie)", "0 commune (40 territoires)".
std::string extreme(const Atlas& atlas, const std::vector<Value>& values, double wanted, const Indicator& indicator) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].known() && rounded(values[i].number, indicator) == rounded(wanted, indicator)) names.push_back(atlas.territories()[i].name());
    const std::string who = names.size() == 1 ? names.front() : std::to_string(names.size()) + " territoires";
    return value_in_words(Value::of(wanted), indicator) + " (" + who + ")";
}

std::string missing_in_words(const std::vector<Value>& values) {
    std::vector<std::string> parts;
    for (const Missing kind : {Missing::not_available, Missing::secret, Missing::not_applicable}) {
        const auto count = std::count_if(values.begin(), values.end(), [&](const Value& value) { return value.missing == kind; });
        if (count > 0) parts.push_back(std::to_string(count) + " « " + sign_of(kind) + " » (" + meaning_of(kind) + ")");
    }
    return parts.empty() ? std::string() : "Sans valeur : " + phrase::listed(parts) + ".";
}

std::string references(const Findings& findings, const Indicator& indicator) {
    std::vector<std::string> parts;
    if (const Value all = findings.value(indicator.code, "TI"); all.known()) parts.push_back("Ensemble des territoires : " + value_in_words(all, indicator));
    if (const Value france = findings.value(indicator.code, "FR"); france.known()) parts.push_back("France : " + value_in_words(france, indicator));
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : " ; ") + part;
    return text.empty() ? text : text + ".";
}

std::vector<RichText> sentences(std::initializer_list<std::string> texts) {
    std::vector<RichText> all;
    for (const std::string& text : texts)
        if (!text.empty()) all.push_back(plain(typographic(text)));
    return all;
}

std::vector<RichText> distribution_of_category(const Atlas& atlas, const Findings& findings, const Indicator& indicator) {
    std::vector<std::pair<int, std::string>> counts;
    for (const std::string& code : indicator.categories) {
        const auto in = std::count_if(atlas.territories().begin(), atlas.territories().end(),
                                      [&](const Territory& territory) { return findings.category(indicator.code, territory.id).code == code; });
        if (in > 0) counts.emplace_back(static_cast<int>(in), category_label(indicator, code));
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string parts;  // labels have commas of their own
    for (const auto& [count, label] : counts) parts += (parts.empty() ? "" : " ; ") + label + " (" + std::to_string(count) + ")";
    return parts.empty() ? std::vector<RichText>() : sentences({"Nombre de territoires : " + parts + "."});
}

}  // namespace

std::string indicator_link(const Indicator& indicator) { return std::string(site_scheme) + "indicateurs/" + slug(indicator.code) + "/"; }

std::string value_in_words(Value value, const Indicator& indicator) {
    const std::string text = show(value, indicator);
    if (!value.known() || indicator.is_percentage() || indicator.unit.empty()) return text;
    return text + std::string(nbsp) + unit_for(value, indicator);
}

RichText formula_of(const Atlas& atlas, const Indicator& indicator) {
    const Aggregation& made = indicator.aggregation;
    RichText text;
    const auto say = [&](const std::string& words) { text.push_back(words_span(typographic(words))); };
    switch (made.kind) {
        case Aggregation::Kind::none: break;
        case Aggregation::Kind::sum: say("D’un ensemble de territoires : somme de leurs valeurs."); break;
        case Aggregation::Kind::ratio:
            if (made.factor != 1) say(format_number(made.factor, 0) + " × ");
            text.push_back(named(atlas, made.numerator));
            say(" ÷ ");
            text.push_back(named(atlas, made.denominator));
            say(". D’un ensemble de territoires : rapport des deux sommes, jamais une moyenne de rapports.");
            break;
        case Aggregation::Kind::evolution:
            say("Variation relative, en %, entre " + std::to_string(made.from_year) + " et " + std::to_string(made.to_year) + " : ");
            text.push_back(named(atlas, made.numerator));
            say(".");
            break;
        case Aggregation::Kind::main_region: say("Région principale que dit le fichier de chaque territoire."); break;
    }
    return text;
}

RichText origin_of(const Atlas& atlas, const Indicator& indicator) {
    RichText text;
    for (const std::string& code : indicator.sources) {
        const auto found = atlas.sources().data_sources.find(code);
        if (found == atlas.sources().data_sources.end()) continue;
        const DataSource& source = found->second;
        if (!text.empty()) text.push_back(words_span("\u202F; "));
        const bool real = source.status == Status::official && !source.product.empty();
        text.push_back(link_span(typographic(real ? source.producer + ", " + source.product : source.producer), source.url));
        std::string after;
        if (!source.licence.empty()) after += ", " + source.licence;
        if (real && !source.extracted.empty()) after += ", extraction du " + dated(source.extracted);
        if (!after.empty()) text.push_back(words_span(typographic(after)));
    }
    return text;
}

std::vector<RichText> distribution_of(const Atlas& atlas, const Findings& findings, const Indicator& indicator) {
    if (!indicator.places.empty() && indicator.places != territories_layer) return {};
    if (indicator.categorical) return distribution_of_category(atlas, findings, indicator);
    const std::vector<Value>& values = findings.distribution(indicator.code);
    const std::vector<double>& known = findings.sorted_distribution(indicator.code);
    if (known.empty()) return sentences({references(findings, indicator)});
    const std::string count = known.size() == values.size() ? "Les " + std::to_string(known.size()) + " territoires ont une valeur"
                                                            : std::to_string(known.size()) + " territoires sur " + std::to_string(values.size()) + " ont une valeur";
    return sentences({count + " : de " + extreme(atlas, values, known.front(), indicator) + " à " + extreme(atlas, values, known.back(), indicator) +
                          ", médiane " + value_in_words(Value::of(quantile(known, 0.5)), indicator) + ".",
                      references(findings, indicator), missing_in_words(values)});
}

}  // namespace portraits
