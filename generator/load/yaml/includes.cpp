#include "load/yaml/includes.hpp"

#include <algorithm>

#include "base/messages.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_includes = 200;  // a plan of 20 chapters of 10 files; beyond it something multiplies

class Includer {
public:
    Includer(fs::path root, Diagnostics& diagnostics) : root_(fs::weakly_canonical(root)), diagnostics_(diagnostics) {}

    void start(YamlNode& node) {
        chain_.push_back(fs::weakly_canonical(*node.origin.file));
        walk(node);
    }

private:
    void walk(YamlNode& node) {
        if (!node.is_sequence()) {
            for (YamlNode& item : node.items) walk(item);
            return;
        }
        std::vector<YamlNode> items;
        for (YamlNode& item : node.items) {
            if (const Located<std::string>* file = included_file(item)) append(*file, items);
            else {
                walk(item);
                items.push_back(std::move(item));
            }
        }
        node.items = std::move(items);
    }

    const Located<std::string>* included_file(const YamlNode& item) {
        if (!item.is_map() || item.keys.size() != 1 || item.keys[0].value != "inclure" || item.items.empty()) return nullptr;
        name_ = {item.items[0].text, item.items[0].origin};
        return &name_;
    }

    void append(const Located<std::string> file, std::vector<YamlNode>& items) {
        const fs::path named = fs::path(*file.origin.file).parent_path() / file.value;
        const fs::path path = fs::weakly_canonical(named);
        if (!allowed(file, path)) return;
        auto root = read_yaml(named.lexically_normal().generic_string(), diagnostics_, file.origin);
        if (!root) return;
        chain_.push_back(path);
        walk(*root);
        chain_.pop_back();
        if (!root->is_sequence()) items.push_back(std::move(*root));
        else std::move(root->items.begin(), root->items.end(), std::back_inserter(items));
    }

    bool allowed(const Located<std::string>& file, const fs::path& path) {
        const auto [end, unused] = std::mismatch(root_.begin(), root_.end(), path.begin(), path.end());
        if (end != root_.end()) return refuse("include-outside", file, tr("an included file must lie in the content folder"), {});
        const auto found = std::find(chain_.begin(), chain_.end(), path);
        if (found != chain_.end()) {
            std::string route;
            for (auto step = found; step != chain_.end(); ++step) route += step->filename().string() + " → ";
            return refuse("include-cycle", file, message("the file {} includes itself", file.value), route + path.filename().string());
        }
        if (++count_ > most_includes)
            return count_ == most_includes + 1 && refuse("include-too-many", file, message("more than {} inclusions", most_includes), {});
        return true;
    }

    bool refuse(const char* code, const Located<std::string>& file, std::string text, std::string help) {
        diagnostics_.error(code, file.origin, std::move(text), std::move(help));
        return false;
    }

    fs::path root_;
    Diagnostics& diagnostics_;
    std::vector<fs::path> chain_;
    Located<std::string> name_;
    std::size_t count_ = 0;
};

}  // namespace

void resolve_includes(YamlNode& node, const fs::path& root, Diagnostics& diagnostics) { Includer(root, diagnostics).start(node); }

}  // namespace portraits
