#include "load/yaml/includes.hpp"

#include <algorithm>

#include "base/contained_file.hpp"
#include "base/messages.hpp"
#include "load/named_file.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_includes = 200;  // a plan of 20 chapters of 10 files; beyond it something multiplies
constexpr std::size_t most_values = 100'000, most_bytes = 16u << 20;  // of all files included; a plan of 50 pages has 3,000 values

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
        std::error_code error;
        const fs::path path = fs::weakly_canonical(named, error);
        if (!allowed(file, error ? named : path)) return;
        auto root = read_yaml(named.lexically_normal().generic_string(), diagnostics_, file.origin);
        if (!root || !fits(file, *root)) return;
        chain_.push_back(path);
        walk(*root);
        chain_.pop_back();
        if (!root->is_sequence()) items.push_back(std::move(*root));
        else std::move(root->items.begin(), root->items.end(), std::back_inserter(items));
    }

    /// What is included counts as often as it is.
    bool fits(const Located<std::string>& file, const YamlNode& root) {
        values_ += root.weight;
        bytes_ += root.bytes;
        if (values_ <= most_values && bytes_ <= most_bytes) return true;
        count_ = std::max(count_, most_includes);  // the others are refused without being read
        return refuse("include-too-large", file, message("the included files hold more than {} values or {} MB", most_values, most_bytes >> 20),
                      tr("include a long file once, not many times"));
    }

    bool allowed(const Located<std::string>& file, const fs::path& path) {
        if (fs::path(file.value).is_absolute() || !lies_within(path, {root_}))
            return refuse("include-outside", file, tr("an included file must lie in the content folder"), {});
        if (std::error_code error; fs::exists(path, error) && !fs::is_regular_file(path, error))
            return may_read(file, fs::path(*file.origin.file).parent_path(), {root_}, diagnostics_);
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
    std::size_t count_ = 0, values_ = 0, bytes_ = 0;
};

}  // namespace

void resolve_includes(YamlNode& node, const fs::path& root, Diagnostics& diagnostics) { Includer(root, diagnostics).start(node); }

}  // namespace portraits
