#include "load/yaml/map_reader.hpp"

#include <algorithm>

#include "base/messages.hpp"

namespace portraits {

MapReader::MapReader(const YamlNode& node, Diagnostics& diagnostics) : node_(&node), diagnostics_(&diagnostics) {
    if (!node.is_map())
        diagnostics.error("type-mismatch", node.origin, tr("a group of keys is expected here"), tr("write “key: value”, one per line"));
}

std::map<std::string, Origin> MapReader::origins() const {
    std::map<std::string, Origin> places;
    for (std::size_t i = 0; i < node_->keys.size(); ++i) places[node_->keys[i].value] = node_->items[i].origin;
    return places;
}

const YamlNode* MapReader::find(std::string_view key) {
    known_.emplace_back(key);
    const YamlNode* value = node_->find(key);
    return value && !value->is_null() ? value : nullptr;
}

const YamlNode* MapReader::need(std::string_view key) {
    const YamlNode* value = find(key);
    if (!value) missing_.emplace_back(key);
    return value;
}

bool MapReader::choice(std::string_view key, std::string& target, std::initializer_list<const char*> words) {
    const YamlNode* value = find(key);
    if (!value) return false;
    const std::vector<std::string> allowed(words.begin(), words.end());
    const bool known = value->is_scalar() && std::find(allowed.begin(), allowed.end(), value->text) != allowed.end();
    if (known) target = value->text;
    else unknown_choice(*value, key, allowed, *diagnostics_);
    return known;
}

void MapReader::finish() {
    if (!node_->is_map()) return;
    for (const auto& key : node_->keys) {
        if (std::find(known_.begin(), known_.end(), key.value) != known_.end()) continue;
        const std::string meant = nearest(key.value, known_);
        std::string help;
        for (const auto& word : known_) help += (help.empty() ? "" : ", ") + word;
        help = meant.empty() ? message("known keys here: {}", help) : message("did you mean “{}”?", meant);
        diagnostics_->error("key-unknown", key.origin, message("unknown key “{}”", key.value), std::move(help));
        std::erase(missing_, meant);  // one slip, one complaint
    }
    for (const auto& key : missing_)
        diagnostics_->error("key-missing", node_->origin, message("the key “{}” is missing", key));
}

bool MapReader::check_map(const YamlNode& value, std::string_view key) {
    if (value.is_map()) return true;
    wrong_type(value, key, tr("a group of keys"), *diagnostics_);
    return false;
}

const char* MapReader::list_word() { return tr("a list"); }

}  // namespace portraits
