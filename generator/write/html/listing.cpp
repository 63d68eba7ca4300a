#include "write/html/blocks.hpp"

#include "write/html/inline_text.hpp"

namespace portraits::html {

namespace {

/// Lines of an index by part and group. Mustache's lists take copies: they are made from the inside.
class IndexData {
public:
    IndexData(const Listing& index, int level, const std::string& root, bool booklets) : index_(index), level_(level), root_(root), booklets_(booklets) {}

    Data parts() {
        Data all(Data::type::list);
        while (at_ < index_.lines.size()) all << part();
        return all;
    }

private:
    bool under(int level) const { return at_ < index_.lines.size() && index_.lines[at_].level > level; }

    Data part() {
        const ListingLine& line = index_.lines[at_++];
        Data groups(Data::type::list);
        while (under(1)) groups << group();
        Data data;
        data.set("id", line.id);
        data.set("title", line.title);
        data.set("level", std::to_string(level_));
        data.set("groups", groups);
        return data;
    }

    Data group() {
        const ListingLine& line = index_.lines[at_++];
        Data entries(Data::type::list);
        while (under(2)) entries << entry(index_.lines[at_++]);
        Data data;
        data.set("title", line.title);
        data.set("sublevel", std::to_string(level_ + 1));
        data.set("entries", entries);
        return data;
    }

    Data entry(const ListingLine& line) const {
        Data data;
        data.set("title", line.title);
        data.set("sign", line.sign);
        data.set("href", address_of(line.link, root_));
        data.set("booklet", booklets_);
        data.set("booklet_href", booklet_of(line.link, root_));
        return data;
    }

    const Listing& index_;
    int level_;
    const std::string& root_;
    bool booklets_;
    std::size_t at_ = 0;
};

}  // namespace

/// The chapters of a page are its menu: only an index is said again.
std::string BlockRenderer::render(const Listing& listing) {
    if (listing.contents || listing.lines.empty()) return {};
    const int level = next_level(3);
    Data data;
    data.set("parts", IndexData(listing, level, root_, true).parts());
    data.set("note", to_html(listing.note, root_));
    data.set("has_note", !listing.note.empty());
    heading_written(level + 1);
    return templates_.render("index", data);
}

}  // namespace portraits::html
