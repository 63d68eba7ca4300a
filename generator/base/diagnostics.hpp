#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/origin.hpp"

namespace portraits {

enum class Severity { note, warning, error };

/// One complaint about the content or the data. `code` is stable English kebab-case ("indicator-unknown");
/// `message` and `help` are already translated. `territory` is the id it concerns, empty for all.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;
    Origin origin;
    std::string message;
    std::string help;
    std::string territory;
};

/// Collects every complaint, so that the user sees them all at once.
class Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void error(std::string code, Origin origin, std::string message, std::string help = {});
    void warning(std::string code, Origin origin, std::string message, std::string help = {});
    void append(const Diagnostics& other);
    /// The same, each complaint said to be of this territory (empty: of none in particular).
    void append(const Diagnostics& other, const std::string& territory);

    const std::vector<Diagnostic>& items() const { return items_; }
    bool has_errors() const { return count(Severity::error) > 0; }
    std::size_t count(Severity severity) const;
    /// Orders by file, line and column; equal places keep the order of discovery.
    void sort();

private:
    std::vector<Diagnostic> items_;
};

/// The whole text of a complaint: place, severity, message, code; the source line with a caret where the
/// file can be read; the help. Ends with a line feed.
std::string to_text(const Diagnostic& diagnostic);

/// The candidate nearest to `word` by edit distance, or empty when none is near enough to be meant.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);
/// “did you mean “X”?” with the nearest candidate, or empty: the help of every complaint about an unknown name.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace portraits
