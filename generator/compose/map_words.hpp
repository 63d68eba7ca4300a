#pragma once
#include "compose/figure_context.hpp"

namespace portraits {

// Sentences of the alternative texts of maps; each begins with a space unless said otherwise, and is empty when it has nothing to say.

/// "8 à 15 %", without space before.
std::string class_in_words(const ClassedFill& fill, std::size_t at);
/// " De 8,3 % (Nantes Erdre et Gesvres) à 37,8 % (Choletais-Mauges)." among these codes.
std::string extremes_in_words(const FigureContext& context, const NationalData& data, const std::vector<std::string>& codes);
/// " 183 territoires 17,5 %, France 15,7 %."
std::string references_in_words(const FigureContext& context);
/// " Nombre de territoires par classe : 8 à 15 %, 36 ; 15 à 20 %, 80 ; non disponible, 3."
std::string classes_in_words(const Ground& ground, const ClassedFill& fill, const std::vector<std::string>& codes);
/// " Nombre de territoires : Industrie 12 ; Services 30."
std::string categories_in_words(const Ground& ground, const CategoryFill& fill, const std::vector<std::string>& codes);
/// "Carte de Bretagne : Redon Bretagne Sud en évidence parmi cinq territoires d’industrie." Begins the text.
std::string place_on_map(const FigureContext& context, const std::vector<std::string>& territories);

/// "Carte des membres du Grand Chalon (Saône-et-Loire) : Grand Chalon 115 000 habitants." Begins the text.
std::string members_in_words(const FigureContext& context, const char* shape, const std::vector<const Entity*>& members);

/// The figure's layers on its map, with what they say: words, remarks, signs; their table when the map has no indicator.
void add_layers(const FigureContext& context, MapDrawing& map, Drawn& drawn);

}  // namespace portraits
