#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// What a text says against the usages of French typography and that typographic() does not put right by itself, and how to write it.
struct Slip {
    std::string found, better;
};

/// Slips of a text in Markdown, in their order; addresses and {{…}} are left alone. Source: Lexique des règles typographiques en usage à
/// l’Imprimerie nationale.
std::vector<Slip> typographic_slips(std::string_view text);

/// Addresses of links that lead nowhere: "www.exemple.fr" without its "https://", "javascript:…".
std::vector<std::string> dead_links(std::string_view text);

}  // namespace portraits
