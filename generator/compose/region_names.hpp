#pragma once
#include <string>

namespace portraits {

/// "de Bretagne", "du Grand Est", "des Hauts-de-France", "d’Île-de-France".
std::string region_with_de(const std::string& name);
/// Where: "en Bretagne", "dans le Grand Est", "dans les Hauts-de-France", "à La Réunion".
std::string region_with_en(const std::string& name);

}  // namespace portraits
