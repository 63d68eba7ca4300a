#include "model/value.hpp"

namespace portraits {

const char* sign_of(Missing missing) {
    switch (missing) {
        case Missing::none: return "";
        case Missing::not_available: return "n.d.";
        case Missing::secret: return "s";
        case Missing::not_applicable: return "///";
    }
    return "";
}

const char* meaning_of(Missing missing) {
    switch (missing) {
        case Missing::none: return "";
        case Missing::not_available: return "donnée non disponible";
        case Missing::secret: return "secret statistique";
        case Missing::not_applicable: return "sans objet";
    }
    return "";
}

}  // namespace portraits
