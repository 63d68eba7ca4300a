// What the portraits say of each of the 183 territories, against values recomputed here from the tables.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "base/french.hpp"
#include "unit/compose/real_content.hpp"

using namespace portraits;

namespace {

const RealContent& real() { return RealContent::get(); }

/// A value as it stands in the table, without Findings.
std::optional<double> in_table(const std::string& indicator, const std::string& perimeter, int year) {
    const Observations* seen = real().atlas.observations(indicator);
    if (!seen) return std::nullopt;
    const auto found = seen->values.find({perimeter, year, ""});
    if (found == seen->values.end() || !found->second.value.known()) return std::nullopt;
    return found->second.value.number;
}

/// Share of industry in 2023, from the two tables it is made of.
std::optional<double> industry_share(const std::string& perimeter) {
    const auto part = in_table("emploi_industriel", perimeter, 2023), whole = in_table("emploi_prive", perimeter, 2023);
    if (!part || !whole) return std::nullopt;
    return 100 * *part / *whole;
}

struct Place {
    int rank = 0, count = 0, lower = 0, higher = 0;
};
std::optional<Place> place_of_share(const std::string& territory) {
    const auto own = industry_share(territory);
    if (!own) return std::nullopt;
    Place place;
    for (const Territory& other : real().atlas.territories())
        if (const auto v = industry_share(other.id)) {
            ++place.count;
            place.lower += *v < *own;
            place.higher += *v > *own;
        }
    place.rank = place.higher + 1;
    return place;
}

/// Every text of a publication that a reader sees.
std::vector<std::string> texts_of(const Publication& p);

void take(const std::vector<Block>& blocks, std::vector<std::string>& out);
void take(const RichText& text, std::vector<std::string>& out) { out.push_back(to_text(text)); }

struct Collect {
    std::vector<std::string>& out;
    void operator()(const Heading& b) const { take(b.text, out); }
    void operator()(const Paragraph& b) const { take(b.text, out); }
    void operator()(const List& b) const { for (const auto& i : b.items) take(i, out); }
    void operator()(const Tiles& b) const {
        for (const Tile& t : b.tiles) {
            out.insert(out.end(), {t.label, t.value, t.compared, t.alternative});
            take(t.line, out);
        }
        take(b.note, out);
    }
    void operator()(const Counters& b) const { for (const auto& c : b.counters) out.insert(out.end(), {c.value, c.label}); }
    void operator()(const Factors& b) const {
        for (const Factor& f : b.factors) {
            take(f.title, out);
            for (const RichText& text : f.text) take(text, out);
        }
    }
    void operator()(const Wholes& b) const {
        for (const Whole& w : b.wholes) {
            out.insert(out.end(), {w.value, w.label, w.whole, w.share, w.share_label, w.alternative});
            take(w.line, out);
        }
        for (const WholeKey& key : b.legend) out.push_back(key.label);
        take(b.note, out);
    }
    void operator()(const TextColumns& b) const { take(b.blocks, out); }
    void operator()(const Quotation& b) const {
        for (const RichText& text : b.text) take(text, out);
        take(b.author, out);
        take(b.role, out);
    }
    void operator()(const Contact& b) const {
        take(b.name, out);
        for (const auto& line : b.lines) take(line.text, out);
    }
    void operator()(const FigureBlock& b) const {
        const Figure& f = *b.figure;
        out.insert(out.end(), {f.title, f.subtitle, f.alternative, f.description, f.table.caption});
        take(f.sources, out);
        take(f.notes, out);
        if (const auto* strip = std::get_if<StripPlot>(&f.drawing)) out.push_back(strip->callout);
    }
    void operator()(const Illustration& b) const { out.push_back(b.alternative); take(b.credit, out); }
    void operator()(const TableBlock& b) const { for (const auto& r : b.table.rows) for (const auto& c : r.cells) take(c.text, out); }
    void operator()(const Definitions& b) const { for (const auto& [term, text] : b.items) { take(term, out); take(text, out); } }
    void operator()(const Row& b) const { for (const auto& c : b.columns) take(c.blocks, out); }
    void operator()(const Panel& b) const { for (const auto& c : b.columns) take(c.blocks, out); }
    void operator()(const PageBreak&) const {}
    void operator()(const Listing& b) const {
        for (const auto& line : b.lines) out.push_back(line.title);
    }
};

void take(const std::vector<Block>& blocks, std::vector<std::string>& out) {
    for (const Block& block : blocks) std::visit(Collect{out}, block.content);
}

std::vector<std::string> texts_of(const Publication& p) {
    std::vector<std::string> out{p.title, p.footer, p.cover.name, p.cover.place, p.cover.places, p.cover.note};
    for (const CoverFact& fact : p.cover.facts) out.insert(out.end(), {fact.value, fact.label});
    for (const Chapter& chapter : p.chapters) {
        out.push_back(chapter.title);
        take(chapter.lead, out);
        take(chapter.blocks, out);
    }
    return out;
}

std::string without_licence(std::string text) {
    static const std::string licence = "Licence Ouverte 2.0";
    for (std::size_t at; (at = text.find(licence)) != std::string::npos;) text.erase(at, licence.size());
    return text;
}

template <class See> void for_each_text(See see) {
    for (const Publication& p : real().publications)
        for (const std::string& text : texts_of(p)) see(p, text);
}

}  // namespace

TEST(RealContent, IsReadAndComposedWithoutErrors) {
    for (const Diagnostic& d : real().diagnostics.items())
        if (d.severity == Severity::error) ADD_FAILURE() << to_text(d);
    EXPECT_EQ(real().publications.size(), 183u);
}

TEST(RealContent, PopulationOfTheMembersIsTheKnownTotal) { EXPECT_EQ(real().findings.population_of_members(), 40461999); }

TEST(RealContent, EveryTextIsInFrenchTypography) {
    std::set<std::string> seen;
    for_each_text([&](const Publication& p, const std::string& text) {
        // "Licence Ouverte 2.0" is a name.
        for (const auto& fault : lint_typography(without_licence(text)))
            if (seen.insert(fault.code + text).second && seen.size() < 20) ADD_FAILURE() << p.id << " " << fault.code << ": " << text;
    });
}

TEST(RealContent, NoTextIsLeftUnevaluatedOrMisagreed) {
    static const char* const wrong[] = {"{{", "}}", " de le ", " de les ", " à le ", " à les ", " de Le ", "un communes", " 1 communes", " 1 habitants", "n.d..", "  "};
    std::set<std::string> seen;
    for_each_text([&](const Publication& p, const std::string& text) {
        const bool found = std::any_of(std::begin(wrong), std::end(wrong), [&](const char* w) { return text.find(w) != std::string::npos; });
        if (found && seen.insert(text).second && seen.size() < 20) ADD_FAILURE() << p.id << ": " << text;
    });
}

TEST(RealContent, EveryFigureHasTitleAlternativeSourcesAndTable) {
    for (const Publication& p : real().publications) {
        std::set<std::string> ids;
        int number = 0;
        for (const FigurePtr& figure : figures_of(p)) {
            EXPECT_TRUE(ids.insert(figure->id).second) << p.id << " " << figure->id;
            EXPECT_EQ(figure->number, ++number) << p.id << " " << figure->id;
            EXPECT_FALSE(figure->title.empty()) << p.id << " " << figure->id;
            EXPECT_FALSE(figure->alternative.empty()) << p.id << " " << figure->id;
            EXPECT_NE(figure->alternative, figure->title) << p.id << " " << figure->id;
            EXPECT_FALSE(figure->sources.empty()) << p.id << " " << figure->id;
            const auto* map = std::get_if<MapDrawing>(&figure->drawing);
            const bool has_data = !map || map->view.kind != MapView::Kind::locator;
            EXPECT_EQ(figure->table.rows.empty(), !has_data) << p.id << " " << figure->id;
        }
    }
}

TEST(Claims, TenthsOfTerritoriesAreTrue) {
    static const std::map<std::string, int> tenths = {{"un", 1}, {"deux", 2}, {"trois", 3}, {"quatre", 4}, {"cinq", 5}, {"six", 6}, {"sept", 7}, {"huit", 8}, {"neuf", 9}};
    static const std::regex claim("dépasse celle (?:de |d’)(\\w+) territoires? sur dix");
    int checked = 0;
    for (const Publication& p : real().publications)
        for (const FigurePtr& figure : figures_of(p)) {
            std::smatch found;
            if (!std::regex_search(figure->title, found, claim)) continue;
            const auto place = place_of_share(p.id);
            ASSERT_TRUE(place) << p.id << ": " << figure->title;
            const int said = tenths.at(found[1]);
            EXPECT_GE(10 * place->lower, said * place->count) << p.id << ": " << figure->title;
            EXPECT_LT(10 * place->lower, (said + 1) * place->count) << p.id << ": " << figure->title;
            ++checked;
        }
    EXPECT_GT(checked, 50);
}

TEST(Claims, RanksOnTheStripAreTrue) {
    static const std::regex claim("(\\d+)(?:er|e)(?: ex æquo)? sur (\\d+)");
    int checked = 0;
    for (const Publication& p : real().publications)
        for (const FigurePtr& figure : figures_of(p)) {
            const auto* strip = std::get_if<StripPlot>(&figure->drawing);
            if (!strip || figure->id != "part-industrie") continue;
            std::smatch found;
            ASSERT_TRUE(std::regex_search(strip->callout, found, claim)) << strip->callout;
            const auto place = place_of_share(p.id);
            ASSERT_TRUE(place);
            EXPECT_EQ(std::stoi(found[1]), place->rank) << p.id;
            EXPECT_EQ(std::stoi(found[2]), place->count) << p.id;
            EXPECT_EQ(strip->dots.size(), static_cast<std::size_t>(place->count)) << p.id;
            EXPECT_EQ(strip->dots.front().text, format_number(*industry_share(p.id), 1) + "\u00A0%") << p.id;
            ++checked;
        }
    EXPECT_GT(checked, 150);
}

TEST(RealContent, TheHomePageSpeaksOfAllMembers) {
    Diagnostics diagnostics;
    const Site site = compose_site(real().atlas, real().findings, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    std::string figures;
    for (const Counter& c : site.figures) figures += c.value + " " + c.label + "\n";
    EXPECT_NE(figures.find("40\u202F461\u202F999"), std::string::npos) << figures;
    EXPECT_NE(figures.find("67\u202F418\u202F672"), std::string::npos) << figures;
    std::size_t entries = 0;
    for (const SiteRegion& region : site.regions) {
        entries += region.entries.size();
        EXPECT_TRUE(std::is_sorted(region.entries.begin(), region.entries.end(), [](const auto& a, const auto& b) { return collates_before(a.name, b.name); }));
    }
    EXPECT_EQ(entries, 183u);
    std::set<std::string> slugs;
    for (const SiteRegion& region : site.regions)
        for (const SiteEntry& entry : region.entries) EXPECT_TRUE(slugs.insert(entry.slug).second) << entry.slug;
}

TEST(Portraits, GroupsOfABarChartAreToldApartOnPhonesToo) {
    for (const Publication& publication : real().publications)
        for (const FigurePtr& figure : figures_of(publication)) {
            const auto* chart = std::get_if<BarChart>(&figure->drawing);
            if (!chart) continue;
            std::set<std::string> labels;
            for (const Category& one : chart->categories) labels.insert(one.short_label.empty() ? one.label : one.short_label);
            EXPECT_EQ(labels.size(), chart->categories.size()) << publication.id << ' ' << figure->id;
        }
}
