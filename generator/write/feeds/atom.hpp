#pragma once
#include <string>
#include <vector>

namespace portraits {

/// Name of the feed, at the root of the site.
inline constexpr const char* feed_path = "editions.xml";

/// What the feed of editions says.
struct Feed {
    std::string title, subtitle, publisher, contact, licence;
    std::string address;    // of the site; may be empty
    std::string generator;  // "portraits 0.1.0"
    struct Entry { std::string title, date, summary; };  // date: ISO
    std::vector<Entry> entries;                          // the last first, at least one
};

/// True when the feed has somebody to make permanent identifiers with: an e-mail address as contact, else the address of the site.
bool can_be_identified(const Feed& feed);

/// The editions as an Atom feed (RFC 4287). Its identifiers are tag URIs (RFC 4151) of the contact's e-mail address, which outlives
/// a change of host, else of the site's host. Links start with the site's address; without one they are relative, from the feed.
std::string atom(const Feed& feed);

}  // namespace portraits
