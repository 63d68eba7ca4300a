#include "base/origin.hpp"

namespace portraits {

Origin Origin::of_file(std::string name, int line, int column) {
    return {std::make_shared<const std::string>(std::move(name)), line, column};
}

std::string Origin::to_text() const {
    std::string text = file ? *file : std::string();
    if (line > 0) text += ':' + std::to_string(line);
    if (line > 0 && column > 0) text += ':' + std::to_string(column);
    return text;
}

}  // namespace portraits
