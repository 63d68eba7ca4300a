#include "write/feeds/atom.hpp"

#include "base/french.hpp"
#include "write/feeds/address.hpp"

namespace portraits {

namespace {

bool is_email(const std::string& text) {
    const std::size_t at = text.find('@');
    static constexpr const char* allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";  // RFC 4151, emailAddress
    return at != std::string::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string::npos &&
           text.find_first_not_of(allowed) == std::string::npos;
}

/// "exemple.fr" of "https://exemple.fr:8080/a/".
std::string host_of(const std::string& address) {
    const std::size_t scheme = address.find("://");
    if (scheme == std::string::npos) return {};
    const std::size_t start = scheme + 3;
    return address.substr(start, address.find_first_of(":/", start) - start);
}

std::string authority(const Feed& feed) { return is_email(feed.contact) ? feed.contact : host_of(feed.address); }

std::string tag(const Feed& feed, const std::string& date, const std::string& specific) {
    return "tag:" + authority(feed) + "," + date + ":" + specific;
}

std::string element(const std::string& name, const std::string& text) { return "<" + name + ">" + escape_markup(text) + "</" + name + ">\n"; }

/// Atom wants a time; an edition has a day.
std::string time_of(const std::string& date) { return date + "T00:00:00Z"; }

std::string entry(const Feed& feed, const Feed::Entry& edition, const std::string& home) {
    return "<entry>\n" + element("title", edition.title) + element("id", tag(feed, edition.date, "portraits/edition")) +
           element("updated", time_of(edition.date)) + "<link rel=\"alternate\" type=\"text/html\" href=\"" + escape_markup(home) + "\"/>\n" +
           element("summary", edition.summary.empty() ? edition.title : edition.summary) + "</entry>\n";
}

}  // namespace

bool can_be_identified(const Feed& feed) { return !authority(feed).empty(); }

std::string atom(const Feed& feed) {
    const std::string base = with_slash(feed.address);
    const std::string home = base.empty() ? "index.html" : base;
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\">\n";
    out += element("title", feed.title);
    if (!feed.subtitle.empty()) out += element("subtitle", feed.subtitle);
    out += element("id", tag(feed, feed.entries.back().date, "portraits"));  // the first edition's day never changes
    out += element("updated", time_of(feed.entries.front().date));
    out += "<link rel=\"self\" type=\"application/atom+xml\" href=\"" + escape_markup(base + feed_path) + "\"/>\n";
    out += "<link rel=\"alternate\" type=\"text/html\" href=\"" + escape_markup(home) + "\"/>\n";
    out += "<author>\n" + element("name", feed.publisher) + (is_email(feed.contact) ? element("email", feed.contact) : "") + "</author>\n";
    if (!feed.licence.empty()) out += element("rights", feed.licence);
    out += element("generator", feed.generator);
    for (const Feed::Entry& edition : feed.entries) out += entry(feed, edition, home);
    return out + "</feed>\n";
}

}  // namespace portraits
