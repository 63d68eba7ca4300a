#pragma once
#include <set>
#include <string>
#include <vector>

#include "model/atlas.hpp"
#include "publication/rich_text.hpp"

namespace portraits {

/// Whom a figure cites: each source once, with its vintages. "Sources : Insee, recensements de la population, 2018 à 2022 ;
/// ANCT, périmètres et programmes, 2023 • Réalisation : générateur de portraits."
class Citations {
public:
    explicit Citations(const Atlas& atlas) : atlas_(atlas) {}
    void add(const Indicator& indicator);
    void add(const StatedFigure& figure);
    void add_credit(const std::string& credit);  // as it is to be printed
    void add_perimeters();  // a map shows territories
    void add_members();     // it shows or counts their members
    void add_boundaries();  // its outlines, when they are real
    void add_layer(const std::string& layer);  // a layer declared in publication.yml
    RichText line() const;

private:
    struct Cited {
        const DataSource* source;
        std::vector<std::string> vintages;
    };
    void add(const std::string& code, const std::string& vintage);
    const Atlas& atlas_;
    std::vector<Cited> cited_;
    std::vector<std::string> credits_;  // of boundaries, of layers, written in the plan
};
/// Adds a vintage unless another covers it: "2020" adds nothing to "2018 à 2022".
void add_vintage(std::vector<std::string>& vintages, const std::string& vintage);
/// "s : secret statistique." for each of these kinds.
RichText signs_note(const std::set<Missing>& kinds);
/// Sentences put one after the other, a space between.
void append_sentence(RichText& text, const RichText& sentence);
bool schematic(const Atlas& atlas);

}  // namespace portraits
