#pragma once

namespace portraits::wording {

// Words that the booklet itself prints. French: the language of what is published, whatever that of the messages.
inline constexpr const char* figure = "Figure";
inline constexpr const char* page = "p.\u00A0";
inline constexpr const char* continued = "(suite)";
inline constexpr const char* demonstration = "Données fictives de démonstration";
inline constexpr const char* contents_cover = "Couverture";
inline constexpr const char* note = "Note";
inline constexpr const char* qr_code = "Code QR\u00A0: ";
inline constexpr const char* online = "En ligne";
inline constexpr const char* bullet = "•";

}  // namespace portraits::wording
