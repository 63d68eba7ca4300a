#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

/// Folders and files that the site makes at its root, beside those of documents.
constexpr std::array<std::string_view, 12> reserved = {"territoires", "indicateurs", "regions", "donnees", "sources", "comparer", "assets", "images",
                                                       "recueil", "mentions", "accessibilite", "404"};

/// Names become folders of the site, without accents or punctuation: two that become the same would write over each other.
class AddressChecker {
public:
    explicit AddressChecker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void check(const std::string& name, const Origin& origin, const std::string& territory = {}) {
        const std::string address = slug(name);
        const auto error = [&](const char* code, std::string text, std::string help) {
            diagnostics_.add({Severity::error, code, origin, std::move(text), std::move(help), territory});
        };
        if (address.empty())
            return error("address-empty", message("“{}” has neither letter nor digit: its page would have no address", name),
                         tr("give it a name with letters"));
        const auto [first, fresh] = names_.try_emplace(address, name);
        if (!fresh)
            error("address-shared",
                  message("“{}” and “{}” would have the same address, “{}”: one would be written over the other", first->second, name, address),
                  tr("tell them apart by a letter or a digit: accents, capitals and punctuation do not count"));
    }
    /// Of a document: the same name twice, or that of a folder of the site, is already reported (validate_plans).
    void check_document(const std::string& name, const Origin& origin) {
        const auto first = names_.find(slug(name));
        if (first == names_.end() || first->second != name) check(name, origin);
    }
    void reserve(std::string_view address) { names_.try_emplace(std::string(address), std::string(address)); }

private:
    Diagnostics& diagnostics_;
    std::map<std::string, std::string> names_;  // by address
};

}  // namespace

void validate_addresses(const Sources& sources, Diagnostics& diagnostics) {
    AddressChecker territories(diagnostics), indicators(diagnostics), documents(diagnostics);
    for (const Territory& territory : sources.territories) {
        if (territory.name().empty()) continue;  // already reported
        const auto name = territory.origins.find("nom");
        territories.check(territory.name(), name == territory.origins.end() ? territory.origin : name->second, territory.id);
    }
    for (const std::string& code : sources.indicator_order)
        if (const auto indicator = sources.indicators.find(code); indicator != sources.indicators.end())
            indicators.check(code, indicator->second.origin);
    for (const std::string_view address : reserved) documents.reserve(address);
    for (const DocumentPlan& document : sources.documents)
        if (!document.about_territories() && !document.name.empty()) documents.check_document(document.name, document.origin);
}

}  // namespace portraits
