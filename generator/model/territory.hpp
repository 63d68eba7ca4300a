#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/origin.hpp"

namespace portraits {

struct LonLat {
    double lon = 0, lat = 0;  // degrees, WGS 84
};

struct Region {
    std::string code, name;
};
struct Department {
    std::string code, name, region;
};

/// An intercommunalité, an établissement public territorial or a commune: what a territory's members are.
struct Entity {
    std::string code;        // SIREN, or INSEE code for a commune
    std::string name;        // with its legal form: "CC du Grand Charolais"
    std::string type;        // CC, CA, CU, METRO, MET69, EPT, COM
    std::string department, region;
    int communes = 0;
    double population = 0;   // 2020
    LonLat centre;
    Origin origin;
    /// Name without its legal form: "Grand Charolais".
    std::string short_name() const;
};

/// A commune of a member of a territory: what one may look a territory up by. Listed once for each territory that it is in.
struct Commune {
    std::string code, name;  // INSEE code
    std::string territory, member, postal_code;
    Origin origin;
};

/// How the name behaves in a French sentence; declared, never guessed.
struct NameForms {
    std::string name;     // "Bourgogne Industrie"
    std::string de;       // "de Bourgogne Industrie", "du Choletais-Mauges"
    std::string a;        // "à Bourgogne Industrie", "dans le …"
    std::string le;       // as a subject: "Bourgogne Industrie", "le Beaujolais"
    bool plural = false;
    bool feminine = false;
};

struct Person {
    std::string name, role, organisation, contact;
    Origin origin;
};

/// One file of content/territoires/: identity, members, texts, people. Numbers live in the tables.
struct Territory {
    std::string id;  // "ti-2703"
    NameForms forms;
    std::vector<std::string> regions;      // the main one first
    std::vector<std::string> departments;  // the most populated first
    std::vector<Located<std::string>> members;  // entity codes
    std::string main_commune;
    LonLat centre;
    std::vector<Person> people;
    std::map<std::string, Located<std::string>> texts;  // Markdown, by key, replaces or completes the plan's texts
    Origin origin;
    std::map<std::string, Origin> origins;  // of the YAML keys' values ("regions", "centre"), for messages

    const std::string& name() const { return forms.name; }
    const std::string& main_region() const { return regions.front(); }
};

}  // namespace portraits
