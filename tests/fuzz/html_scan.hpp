#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace portraits::fuzz {

/// The tags of a page as a browser finds them (HTML, 13.2.5): enough of the tokenizer for pages that quote every attribute. The text of a
/// script or style element is not markup. Comments count as a tag named "!--".
struct Tag {
    std::string name;                                   // with "/" in front when it closes
    std::vector<std::pair<std::string, std::string>> attributes;  // values with their character references
};

class HtmlScan {
public:
    explicit HtmlScan(std::string_view html) : html_(html) {}
    void each(const std::function<void(const Tag&)>& take) {
        for (at_ = html_.find('<'); at_ < html_.size(); at_ = html_.find('<', at_)) {
            Tag tag;
            if (!read(tag)) continue;
            take(tag);
            if (tag.name == "script" || tag.name == "style") at_ = std::min(html_.find("</" + tag.name, at_), html_.size());
        }
    }

private:
    char now() const { return at_ < html_.size() ? html_[at_] : '\0'; }
    bool blank() const { return now() == ' ' || now() == '\n' || now() == '\t' || now() == '\r' || now() == '\f'; }

    bool read(Tag& tag) {
        ++at_;
        if (now() == '!' || now() == '?') {
            tag.name = html_.substr(at_, 8) == "!DOCTYPE" || html_.substr(at_, 8) == "!doctype" ? "!doctype" : "!--";
            return true;
        }
        if (now() == '/') tag.name = "/", ++at_;
        const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        if (!letter(now())) return false;
        while (at_ < html_.size() && !blank() && now() != '>' && now() != '/') tag.name += now(), ++at_;
        while (at_ < html_.size() && now() != '>') read_attribute(tag);
        ++at_;
        return true;
    }

    void read_attribute(Tag& tag) {
        if (blank() || now() == '/') {
            ++at_;
            return;
        }
        std::string name, value;
        while (at_ < html_.size() && !blank() && now() != '>' && now() != '/' && now() != '=') name += now(), ++at_;
        if (now() == '=') {
            ++at_;
            const char quote = now();
            if (quote == '"' || quote == '\'') {
                const std::size_t end = std::min(html_.find(quote, at_ + 1), html_.size());
                value = html_.substr(at_ + 1, end - at_ - 1);
                at_ = end + 1;
            } else {
                while (at_ < html_.size() && !blank() && now() != '>') value += now(), ++at_;
            }
        }
        if (name.empty()) ++at_;
        tag.attributes.emplace_back(std::move(name), std::move(value));
    }

    std::string_view html_;
    std::size_t at_ = 0;
};

/// "script src", "a href"…: every tag and attribute of a page, without their values.
inline std::set<std::string> vocabulary(std::string_view html) {
    std::set<std::string> words;
    HtmlScan(html).each([&](const Tag& tag) {
        words.insert(tag.name);
        for (const auto& [name, value] : tag.attributes) words.insert(tag.name + ' ' + name);
    });
    return words;
}

}  // namespace portraits::fuzz
