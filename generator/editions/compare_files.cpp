#include "editions/compare_files.hpp"

#include <algorithm>

#include "editions/csv_cells.hpp"

namespace portraits {

namespace {

bool ends(const std::string& path, std::string_view end) { return path.ends_with(end); }

/// Twins follow their file; assets are named by their bytes and say nothing by themselves.
bool is_compared(const std::string& path) { return !ends(path, ".gz") && !ends(path, ".br") && !path.starts_with("assets/"); }

bool is_booklet(const std::string& path) { return ends(path, ".pdf"); }

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

class FileComparer {
public:
    FileComparer(const EditionFolder& before, const EditionFolder& after, const Withheld& withheld, EditionChanges& changes)
        : before_(before), after_(after), withheld_(withheld), changes_(changes) {}

    void run() {
        for (const auto& [path, entry] : after_.files) {
            if (!is_compared(path)) continue;
            const auto old = before_.files.find(path);
            if (old == before_.files.end()) one_sided(path, Change::added);
            else if (old->second.sha256 == entry.sha256) ++changes_.files.same;
            else differing_.push_back(path);
        }
        for (const auto& [path, entry] : before_.files)
            if (is_compared(path) && !after_.files.contains(path)) one_sided(path, Change::removed);
        for (const std::string& path : differing_)
            if (ends(path, ".html")) compare_page(path);
        for (const std::string& path : differing_) count(path, content_differs(path));
        collect_texts();
    }

private:
    void one_sided(const std::string& path, Change change) {
        ++(change == Change::added ? changes_.files.added : changes_.files.removed);
        if (ends(path, ".html")) changes_.pages[path] = change;
        if (is_booklet(path)) changes_.booklets[path] = change;
    }

    void compare_page(const std::string& path) {
        std::vector<PageBlock> former = page_blocks(before_.read(path));
        for (PageBlock& block : former) name_edition(block.text);
        const std::vector<BlockChange> found = compare_blocks(former, page_blocks(after_.read(path)));
        if (found.empty()) return;
        changes_.pages[path] = Change::changed;
        changed_folders_.insert(folder_of(path));
        for (const BlockChange& one : found) {
            TextChange& text = texts_[one];
            if (text.pages.empty() || text.pages.back() != path) text.pages.push_back(path);
            text.block = one;
            text.withheld = text.withheld || withheld_.may_say(path, one);
        }
    }

    /// Every page says which edition it is: the same sentence with the other name is the same sentence.
    void name_edition(std::string& text) const {
        for (const auto& [old, now] : {std::pair(&before_.head.edition, &after_.head.edition), {&before_.head.date, &after_.head.date}})
            for (std::size_t at = old->empty() ? std::string::npos : text.find(*old); at != std::string::npos; at = text.find(*old, at + now->size()))
                text.replace(at, old->size(), *now);
    }

    /// Of files that are drawn or packed from others, what they are made of decides.
    bool content_differs(const std::string& path) const {
        if (ends(path, ".html")) return changes_.pages.contains(path);
        if (ends(path, ".csv")) return csv_rows(before_.read(path)) != csv_rows(after_.read(path));
        if (ends(path, ".svg")) return page_blocks(before_.read(path)) != page_blocks(after_.read(path));
        if (path.starts_with("donnees/")) return !changes_.values.empty() || !changes_.records.empty();
        return changed_folders_.contains(folder_of(path));
    }

    void count(const std::string& path, bool content) {
        ++(content ? changes_.files.content : changes_.files.form);
        if (!content) changes_.form_only.push_back(path);
        if (content && is_booklet(path)) changes_.booklets[path] = Change::changed;
    }

    void collect_texts() {
        for (auto& [block, text] : texts_) {
            if (text.withheld) text.block.before.clear();
            for (const auto& [code, place] : after_.places)
                if (text.pages.size() == 1 && place.page == text.pages.front()) text.place = place.name;
            changes_.texts.push_back(std::move(text));
        }
        std::stable_sort(changes_.texts.begin(), changes_.texts.end(), [](const TextChange& a, const TextChange& b) {
            if (a.block.kind != b.block.kind) return a.block.kind < b.block.kind;
            if (a.pages.size() != b.pages.size()) return a.pages.size() > b.pages.size();
            return a.pages.front() < b.pages.front();
        });
    }

    const EditionFolder& before_;
    const EditionFolder& after_;
    const Withheld& withheld_;
    EditionChanges& changes_;
    std::vector<std::string> differing_;
    std::set<std::string> changed_folders_;
    std::map<BlockChange, TextChange> texts_;
};

}  // namespace

void compare_files(const EditionFolder& before, const EditionFolder& after, const Withheld& withheld, EditionChanges& changes) {
    FileComparer(before, after, withheld, changes).run();
}

}  // namespace portraits
