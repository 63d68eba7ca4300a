#include "base/diagnostics.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

#include "base/control_characters.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace {
constexpr std::size_t most_complaints = 20'000;  // nobody reads more; one list of a hostile file could make 200,000
}

void Diagnostics::add(Diagnostic diagnostic) {
    if (items_.size() < most_complaints) return items_.push_back(std::move(diagnostic));
    if (items_.size() > most_complaints) return;
    items_.push_back({Severity::error, "complaints-too-many", {}, message("more than {} complaints: the others are not told", most_complaints),
                      tr("correct these first"), {}});
}

void Diagnostics::error(std::string code, Origin origin, std::string text, std::string help) {
    add({Severity::error, std::move(code), std::move(origin), std::move(text), std::move(help), {}});
}

void Diagnostics::warning(std::string code, Origin origin, std::string text, std::string help) {
    add({Severity::warning, std::move(code), std::move(origin), std::move(text), std::move(help), {}});
}

void Diagnostics::append(const Diagnostics& other) {
    for (const Diagnostic& diagnostic : other.items_) add(diagnostic);
}
void Diagnostics::append(const Diagnostics& other, const std::string& territory) {
    for (Diagnostic diagnostic : other.items_) {
        diagnostic.territory = territory;
        add(std::move(diagnostic));
    }
}

std::size_t Diagnostics::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(items_.begin(), items_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

void Diagnostics::sort() {
    const auto file = [](const Diagnostic& d) { return d.origin.file ? *d.origin.file : std::string(); };
    std::stable_sort(items_.begin(), items_.end(), [&](const Diagnostic& a, const Diagnostic& b) {
        const std::string fa = file(a), fb = file(b);
        if (fa != fb) return fa < fb;
        if (a.origin.line != b.origin.line) return a.origin.line < b.origin.line;
        return a.origin.column < b.origin.column;
    });
}

namespace {

constexpr std::size_t longest_excerpt = 200;  // a source line is shown only if a terminal can show it
constexpr std::size_t longest_message = 2000; // bytes; a name of a megabyte says no more than its beginning
constexpr std::size_t longest_word = 100;     // bytes; beyond it nobody means another name, and comparing costs their product

/// Content quoted in a complaint, as text that only shows, on one line: nothing that a terminal obeys or that turns the reading order.
std::string shown(std::string text, std::size_t longest) {
    if (!is_utf8(text)) text = from_windows_1252(text);
    if (text.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        text = text.substr(0, end) + "…";
    }
    for (char& c : text)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return with_controls_shown(text);
}

/// The lines of the file that complaints quoted last: a long file with a complaint on each line is read once, not once for each.
class QuotedFile {
public:
    std::string_view line(const std::string& file, int number) {
        std::error_code error;
        const auto size = std::filesystem::file_size(file, error);  // an error for what is no ordinary file
        const auto time = error ? std::filesystem::file_time_type{} : std::filesystem::last_write_time(file, error);
        if (error) return {};
        if (file != file_ || size != bytes_.size() || time != time_) read(file, time);
        const auto index = static_cast<std::size_t>(number) - 1;
        if (number < 1 || index >= starts_.size()) return {};
        const std::size_t end = std::min(bytes_.find('\n', starts_[index]), bytes_.size());
        return std::string_view(bytes_).substr(starts_[index], end - starts_[index]);
    }

private:
    void read(const std::string& file, std::filesystem::file_time_type time) {
        file_ = file;
        time_ = time;
        std::ifstream in(file, std::ios::binary);
        bytes_.assign(std::istreambuf_iterator<char>(in), {});
        starts_.clear();
        for (std::size_t at = 0; at < bytes_.size(); at = std::min(bytes_.find('\n', at), bytes_.size() - 1) + 1) starts_.push_back(at);
    }

    std::string file_, bytes_;
    std::filesystem::file_time_type time_;
    std::vector<std::size_t> starts_;
};

std::string source_line(const Origin& origin) {
    if (!origin.file || origin.line < 1) return {};
    thread_local QuotedFile quoted;
    std::string line(quoted.line(*origin.file, origin.line).substr(0, longest_excerpt + 1));
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line.size() <= longest_excerpt ? shown(std::move(line), 4 * longest_excerpt) : std::string();
}

/// Spaces up to the caret: columns are counted in characters, as editors do.
std::string caret_line(int column) { return std::string(static_cast<std::size_t>(column - 1), ' ') + '^'; }

const char* word_for(Severity severity) {
    switch (severity) {
        case Severity::note: return tr("note");
        case Severity::warning: return tr("warning");
        case Severity::error: return tr("error");
    }
    return "";
}

}  // namespace

std::string to_text(const Diagnostic& d) {
    std::string text = shown(d.origin.to_text(), longest_message);
    // French sets a no-break space before the colon; the catalogue decides.
    if (!text.empty()) text += ": ";
    text += message("{}: {} [{}]", word_for(d.severity), shown(d.message, longest_message), d.code) + '\n';
    const bool hidden = d.code.starts_with("secret-");  // the line may hold the very number that must not go further
    if (const std::string line = hidden ? std::string() : source_line(d.origin); !line.empty()) {
        text += "    " + line + '\n';
        if (d.origin.column > 0) text += "    " + caret_line(d.origin.column) + '\n';
    }
    if (!d.help.empty()) text += "    " + message("help: {}", shown(d.help, longest_message)) + '\n';
    return text;
}

namespace {
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0u : 1u);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row[b.size()];
}
}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    if (word.size() > longest_word) return {};
    const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
    std::string best;
    std::size_t best_distance = limit + 1;
    for (const auto& candidate : candidates)
        if (const std::size_t d = edit_distance(word, candidate); d < best_distance) {
            best_distance = d;
            best = candidate;
        }
    return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string best = nearest(word, candidates);
    return best.empty() ? std::string() : message("did you mean “{}”?", best);
}

}  // namespace portraits
