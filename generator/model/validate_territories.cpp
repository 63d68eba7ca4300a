#include <algorithm>

#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

struct FirstMember {
    const Territory* territory;
    Origin origin;
};

/// Complaints about one territory, marked with its id so that the others can still be built.
class TerritoryChecker {
public:
    TerritoryChecker(const Sources& sources, Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

    void check(const Territory& territory) {
        territory_ = &territory;
        check_regions();
        check_departments();
        if (territory.members.empty())
            missing("territory-without-members", at("membres"), message("the territory “{}” has no member", territory.id));
        for (const auto& member : territory.members) check_member(member);
    }

private:
    Origin at(const std::string& key) const {
        const auto found = territory_->origins.find(key);
        return found == territory_->origins.end() ? territory_->origin : found->second;
    }
    void error(const char* code, const Origin& origin, std::string text, std::string help = {}) {
        diagnostics_.add({Severity::error, code, origin, std::move(text), std::move(help), territory_->id});
    }
    // What the reader could not read it has already complained of, at the same place.
    void missing(const char* code, const Origin& origin, std::string text) {
        const auto same = [&](const Diagnostic& d) { return d.origin.to_text() == origin.to_text(); };
        if (std::none_of(diagnostics_.items().begin(), diagnostics_.items().end(), same)) error(code, origin, std::move(text));
    }
    void warning(const char* code, const Origin& origin, std::string text, std::string help = {}) {
        diagnostics_.add({Severity::warning, code, origin, std::move(text), std::move(help), territory_->id});
    }

    void check_regions() {
        if (territory_->regions.empty())
            missing("territory-without-region", at("regions"), message("the territory “{}” has no region", territory_->id));
        for (const auto& code : territory_->regions)
            if (!sources_.regions.contains(code))
                error("region-unknown", at("regions"), message("unknown region “{}”", code), help_with_code(code, keys_of(sources_.regions)));
    }

    void check_departments() {
        if (territory_->departments.empty())
            missing("territory-without-department", at("departements"), message("the territory “{}” has no department", territory_->id));
        for (const auto& code : territory_->departments) {
            const auto found = sources_.departments.find(code);
            if (found == sources_.departments.end()) {
                error("department-unknown", at("departements"), message("unknown department “{}”", code), help_with_code(code, keys_of(sources_.departments)));
                continue;
            }
            const auto& regions = territory_->regions;
            if (std::find(regions.begin(), regions.end(), found->second.region) == regions.end())
                warning("department-region", at("departements"),
                        message("the department {} ({}) is in the region {}, which the territory does not name", code, found->second.name, found->second.region));
        }
    }

    void check_member(const Located<std::string>& member) {
        const auto entity = sources_.entities.find(member.value);
        if (entity == sources_.entities.end()) return unknown_member(member);
        const auto [first, fresh] = members_.try_emplace(member.value, FirstMember{territory_, member.origin});
        if (fresh) return;
        if (first->second.territory == territory_)
            error("member-twice", member.origin, message("{} is named twice", entity->second.name));
        else
            error("member-shared", member.origin, message("{} is already a member of “{}”", entity->second.name, first->second.territory->id),
                  message("see {}", first->second.origin.to_text()));
    }

    void unknown_member(const Located<std::string>& member) {
        std::string help = help_with_code(member.value, keys_of(sources_.entities));
        error("member-unknown", member.origin, message("the member “{}” is in no list of intercommunalités or communes", member.value), std::move(help));
    }

    const Sources& sources_;
    Diagnostics& diagnostics_;
    const Territory* territory_ = nullptr;
    std::map<std::string, FirstMember> members_;
};

}  // namespace

void validate_territories(const Sources& sources, Diagnostics& diagnostics) {
    TerritoryChecker checker(sources, diagnostics);
    for (const auto& territory : sources.territories) {
        const bool unread = territory.name().empty() && territory.members.empty();  // the reader already said why
        if (!unread) checker.check(territory);
    }
}

}  // namespace portraits
