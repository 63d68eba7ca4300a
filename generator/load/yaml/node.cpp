#include "load/yaml/node.hpp"

namespace portraits {

const YamlNode* YamlNode::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size() && i < items.size(); ++i)
        if (keys[i].value == key) return &items[i];
    return nullptr;
}

}  // namespace portraits
