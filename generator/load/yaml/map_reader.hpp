#pragma once
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/yaml/read_value.hpp"

namespace portraits {

/// Reads one map of keys: ask for each key that may be there, then finish(), which reports the missing and the unknown ones.
/// A key with nothing after it counts as absent.
class MapReader {
public:
    MapReader(const YamlNode& node, Diagnostics& diagnostics);
    const Origin& origin() const { return node_->origin; }
    Diagnostics& diagnostics() { return *diagnostics_; }
    /// Where the value of each key that is there begins.
    std::map<std::string, Origin> origins() const;

    /// The value of a key, or null; the key is now known.
    const YamlNode* find(std::string_view key);
    /// The same; its absence is reported by finish().
    const YamlNode* need(std::string_view key);

    template <class T> bool optional(std::string_view key, T& target) {
        const YamlNode* value = find(key);
        return value && read_value(*value, key, target, *diagnostics_);
    }
    template <class T> bool required(std::string_view key, T& target) {
        const YamlNode* value = need(key);
        return value && read_value(*value, key, target, *diagnostics_);
    }
    /// One word among those of a closed set.
    template <class T> bool choice(std::string_view key, T& target, std::initializer_list<std::pair<const char*, T>> words) {
        const YamlNode* value = find(key);
        if (!value) return false;
        std::vector<std::string> allowed;
        for (const auto& [word, meaning] : words) {
            if (value->is_scalar() && value->text == word) {
                target = meaning;
                return true;
            }
            allowed.emplace_back(word);
        }
        unknown_choice(*value, key, allowed, *diagnostics_);
        return false;
    }
    /// The same, when the words are kept as they are written.
    bool choice(std::string_view key, std::string& target, std::initializer_list<const char*> words);
    /// A list of structures, each read by `read(node, item, diagnostics)`; absent: the target is untouched.
    template <class T, class Read> void list(std::string_view key, std::vector<T>& target, Read read) {
        if (const YamlNode* value = find(key)) read_items(*value, key, target, read);
    }
    template <class T, class Read> void required_list(std::string_view key, std::vector<T>& target, Read read) {
        if (const YamlNode* value = need(key)) read_items(*value, key, target, read);
    }
    /// A map with free keys: `read(key, node)` for each.
    template <class Read> void entries(std::string_view key, Read read) {
        const YamlNode* value = find(key);
        if (!value || !check_map(*value, key)) return;
        for (std::size_t i = 0; i < value->keys.size(); ++i) read(value->keys[i], value->items[i]);
    }
    /// Reports the keys that were needed and the keys nobody asked for.
    void finish();

private:
    template <class T, class Read> void read_items(const YamlNode& value, std::string_view key, std::vector<T>& target, Read read) {
        if (!value.is_sequence()) return wrong_type(value, key, list_word(), *diagnostics_);
        target.reserve(value.items.size());
        for (const YamlNode& item : value.items) read(item, target.emplace_back(), *diagnostics_);
    }
    bool check_map(const YamlNode& value, std::string_view key);
    static const char* list_word();

    const YamlNode* node_;
    Diagnostics* diagnostics_;
    std::vector<std::string> known_, missing_;
};

}  // namespace portraits
