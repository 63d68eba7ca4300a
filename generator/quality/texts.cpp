#include "base/french.hpp"
#include "base/french_slips.hpp"
#include "base/messages.hpp"
#include "quality/controls.hpp"
#include "quality/plan_texts.hpp"

namespace portraits {

namespace {

/// Looks at each text once: a phrase that several blocks include has one place.
class TextChecker {
public:
    TextChecker(const Atlas& atlas, Diagnostics& diagnostics) : atlas_(atlas), diagnostics_(diagnostics) {}

    void check() {
        for (const Territory& territory : atlas_.territories()) check_territory(territory);
        territory_.clear();
        for (const DocumentPlan& plan : atlas_.sources().documents)
            each_phrase(plan, [&](const Phrase& phrase) {
                for (const auto& variant : phrase.variants) check_words(variant.text.value, variant.text.origin);
            });
        for (const auto& code : atlas_.sources().indicator_order) check_indicator_words(*atlas_.indicator(code));
        const PublicationFile& about = atlas_.publication();
        for (const auto& [key, text] : about.texts) check_words(text, place(about.origins, "textes", about.origin));
        for (const std::string& text : {about.title, about.subtitle, about.edition}) check_words(text, place(about.origins, "titre", about.origin));
    }

private:
    static const Origin& place(const std::map<std::string, Origin>& origins, const std::string& key, const Origin& otherwise) {
        const auto found = origins.find(key);
        return found == origins.end() ? otherwise : found->second;
    }
    void warn(const char* code, const Origin& origin, std::string text, std::string help) {
        diagnostics_.add({Severity::warning, code, origin, std::move(text), std::move(help), territory_});
    }

    void check_territory(const Territory& territory) {
        territory_ = territory.id;
        const int longest = threshold(atlas_, {}, &ControlSpec::text_length);
        for (const auto& [key, text] : territory.texts) {
            check_words(text.value, text.origin);
            const auto length = static_cast<int>(utf8_length(text.value));
            if (longest > 0 && length > longest)
                warn("text-too-long", text.origin, message("the text “{}” has {} characters: {} at most", key, length, longest),
                     tr("shorten it, or raise “controles: {texte: …}” in publication.yml"));
        }
        constexpr std::size_t longest_name = 60;
        if (utf8_length(territory.name()) > longest_name)
            warn("name-too-long", place(territory.origins, "nom", territory.origin),
                 message("the name has {} characters: beyond {} titles take several lines", utf8_length(territory.name()), longest_name), tr("use the shorter name that people say"));
        check_words(territory.name(), place(territory.origins, "nom", territory.origin));
        for (const Person& person : territory.people) check_words(person.role, person.origin), check_words(person.organisation, person.origin);
    }

    void check_indicator_words(const Indicator& indicator) {
        const auto check_key = [&](const std::string& text, const char* key) { check_words(text, place(indicator.origins, key, indicator.origin)); };
        check_key(indicator.label, "libelle");
        check_key(indicator.unit, "unite");
        check_key(indicator.scope, "champ");
        check_key(indicator.definition, "definition");
    }

    void check_words(const std::string& text, const Origin& origin) {
        if (!seen_.insert(origin.to_text() + text).second) return;
        for (const Slip& slip : typographic_slips(text))
            warn("typography", origin, message("“{}” is not French typography", slip.found), message("write “{}”", slip.better));
        for (const std::string& address : dead_links(text))
            warn("link-dead", origin, message("the link to “{}” leads nowhere", address), tr("an address begins with https://, http://, mailto:, page: or site:"));
    }

    const Atlas& atlas_;
    Diagnostics& diagnostics_;
    std::string territory_;
    std::set<std::string> seen_;
};

}  // namespace

void check_texts(const Atlas& atlas, Diagnostics& diagnostics) { TextChecker(atlas, diagnostics).check(); }

}  // namespace portraits
