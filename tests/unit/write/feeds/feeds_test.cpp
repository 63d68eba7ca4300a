#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "write/feeds/atom.hpp"
#include "write/feeds/sitemap.hpp"

using namespace portraits;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::vector<std::string> paths = {"404.html", "a/index.html", "a/index.html.gz", "a/page.html", "index.html", "robots.txt"};

Feed feed() {
    return {"Portraits & cartes", "Les 183", "Éditeur", "contact@exemple.fr", "Licence Ouverte 2.0", "https://exemple.fr/portraits", "portraits 1.0",
            {{"Édition 2024", "2024-01-15", ""}, {"Édition 2022", "2022-06-30", "La <première>."}}};
}

}  // namespace

TEST(Sitemap, ListsPagesByTheirFolder) {
    const auto files = sitemap("https://exemple.fr/a&b", paths, "2024-01-15");
    ASSERT_EQ(files.size(), 1u);
    EXPECT_EQ(files.at("sitemap.xml"),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
              "<url><loc>https://exemple.fr/a&amp;b/a/</loc><lastmod>2024-01-15</lastmod></url>\n"
              "<url><loc>https://exemple.fr/a&amp;b/</loc><lastmod>2024-01-15</lastmod></url>\n</urlset>\n");
}

TEST(Sitemap, BeyondTheLimitIsAnIndex) {
    const auto files = sitemap("https://exemple.fr/", {"a/index.html", "b/index.html", "c/index.html"}, "2024-01-15", 2);
    ASSERT_EQ(files.size(), 3u);
    EXPECT_THAT(files.at("sitemap.xml"), HasSubstr("<sitemap><loc>https://exemple.fr/sitemap-2.xml</loc>"));
    EXPECT_THAT(files.at("sitemap-1.xml"), HasSubstr("https://exemple.fr/b/<"));
    EXPECT_THAT(files.at("sitemap-2.xml"), HasSubstr("https://exemple.fr/c/<"));
    EXPECT_THAT(files.at("sitemap-2.xml"), Not(HasSubstr("https://exemple.fr/b/<")));
}

TEST(Robots, NamesTheSitemapOfAKnownAddress) {
    EXPECT_EQ(robots("https://exemple.fr/a"), "User-agent: *\nAllow: /\n\nSitemap: https://exemple.fr/a/sitemap.xml\n");
    EXPECT_EQ(robots(""), "User-agent: *\nAllow: /\n");
}

TEST(Atom, HasAllThatTheStandardAsksFor) {
    EXPECT_EQ(atom(feed()), R"(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<title>Portraits &amp; cartes</title>
<subtitle>Les 183</subtitle>
<id>tag:contact@exemple.fr,2022-06-30:portraits</id>
<updated>2024-01-15T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="https://exemple.fr/portraits/editions.xml"/>
<link rel="alternate" type="text/html" href="https://exemple.fr/portraits/"/>
<author>
<name>Éditeur</name>
<email>contact@exemple.fr</email>
</author>
<rights>Licence Ouverte 2.0</rights>
<generator>portraits 1.0</generator>
<entry>
<title>Édition 2024</title>
<id>tag:contact@exemple.fr,2024-01-15:portraits/edition</id>
<updated>2024-01-15T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://exemple.fr/portraits/"/>
<summary>Édition 2024</summary>
</entry>
<entry>
<title>Édition 2022</title>
<id>tag:contact@exemple.fr,2022-06-30:portraits/edition</id>
<updated>2022-06-30T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://exemple.fr/portraits/"/>
<summary>La &lt;première&gt;.</summary>
</entry>
</feed>
)");
}

TEST(Atom, WithoutAddressItsLinksAreRelative) {
    Feed nowhere = feed();
    nowhere.address.clear();
    EXPECT_THAT(atom(nowhere), HasSubstr("href=\"editions.xml\""));
    EXPECT_THAT(atom(nowhere), HasSubstr("href=\"index.html\""));
}

TEST(Atom, IsIdentifiedByTheContactThenByTheHost) {
    Feed one = feed();
    one.contact = "Écrire à la mairie";
    EXPECT_THAT(atom(one), HasSubstr("<id>tag:exemple.fr,2022-06-30:portraits</id>"));
    EXPECT_THAT(atom(one), Not(HasSubstr("<email>")));
    EXPECT_TRUE(can_be_identified(one));
    one.address.clear();
    EXPECT_FALSE(can_be_identified(one));
}
