#include "serve/static_site.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/files.hpp"

using namespace portraits;
namespace fs = std::filesystem;

namespace {

/// A small site, beside a secret.
class StaticSiteTest : public testing::Test {
protected:
    static fs::path laid_out() {
        const fs::path work = fs::path(testing::TempDir()) / ("serve-" + std::to_string(getpid()));
        fs::remove_all(work);
        for (const char* path : {"site/.portraits", "site/index.html", "site/index.html.gz", "site/index.html.br", "site/404.html", "site/a/index.html",
                                 "site/a/é t.csv", "site/assets/style.0123456789.css", "site/editions.xml", "secret.txt"})
            write_file(work / path, path);
        fs::create_symlink(work / "secret.txt", work / "site/lien.txt");
        return work;
    }
    ~StaticSiteTest() override { fs::remove_all(work_); }

    std::string file(const Answer& answer) const { return answer.file.empty() ? "" : read_file(answer.file); }
    static std::string header(const Answer& answer, const std::string& name) {
        for (const auto& [key, value] : answer.headers)
            if (key == name) return value;
        return {};
    }

    fs::path work_ = laid_out();
    StaticSite site{work_ / "site", "/"};
};

}  // namespace

TEST_F(StaticSiteTest, AFolderIsItsPage) {
    EXPECT_EQ(file(site.answer("/", "")), "site/index.html");
    EXPECT_EQ(file(site.answer("/a/?q=1", "")), "site/a/index.html");
    EXPECT_EQ(site.answer("/", "").type, "text/html; charset=utf-8");
    const Answer redirection = site.answer("/a", "");
    EXPECT_EQ(redirection.status, 301);
    EXPECT_EQ(header(redirection, "Location"), "/a/");
}

TEST_F(StaticSiteTest, TwinsAreSentToWhoAcceptsThem) {
    EXPECT_EQ(file(site.answer("/", "gzip, deflate, br")), "site/index.html.br");
    EXPECT_EQ(file(site.answer("/", "gzip")), "site/index.html.gz");
    EXPECT_EQ(file(site.answer("/", "gzip;q=0, identity")), "site/index.html");
    EXPECT_EQ(header(site.answer("/", "gzip"), "Content-Encoding"), "gzip");
    EXPECT_EQ(header(site.answer("/", ""), "Vary"), "Accept-Encoding");
    EXPECT_EQ(site.answer("/", "br").type, "text/html; charset=utf-8");
    EXPECT_EQ(file(site.answer("/a/", "br")), "site/a/index.html") << "a file without twin";
}

TEST_F(StaticSiteTest, NamesAreDecodedOnce) {
    EXPECT_EQ(file(site.answer("/a/%C3%A9%20t.csv", "")), "site/a/é t.csv");
    EXPECT_EQ(site.answer("/a/%25C3%25A9%20t.csv", "").status, 404);
}

TEST_F(StaticSiteTest, NothingLeavesTheFolder) {
    for (const char* target : {"/../secret.txt", "/a/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt", "/a%2findex.html",
                               "/..%5csecret.txt", "/..\\secret.txt", "/lien.txt", "//secret.txt", "/./index.html", "/.portraits", "/index.html%00.txt",
                               "/%", "/%4", "/%zz", "secret.txt", "", "*", "http://exemple.fr/index.html", "/a/\r\nX: y"}) {
        const Answer answer = site.answer(target, "br, gzip");
        EXPECT_EQ(answer.status, 404) << target;
        EXPECT_EQ(file(answer), "site/404.html") << target;
    }
}

TEST_F(StaticSiteTest, StandsUnderItsPrefixOnly) {
    const StaticSite under(work_ / "site", "x/y");
    EXPECT_EQ(under.prefix(), "/x/y/");
    EXPECT_EQ(file(under.answer("/x/y/", "")), "site/index.html");
    EXPECT_EQ(file(under.answer("/x/y/a/", "")), "site/a/index.html");
    EXPECT_EQ(under.answer("/", "").status, 404);
    EXPECT_EQ(under.answer("/a/", "").status, 404);
    EXPECT_EQ(header(under.answer("/x/y", ""), "Location"), "/x/y/");
    EXPECT_EQ(header(under.answer("/x/y/a", ""), "Location"), "/x/y/a/");
}

TEST_F(StaticSiteTest, HashedNamesAreKeptOthersAskedAgain) {
    EXPECT_EQ(header(site.answer("/assets/style.0123456789.css", ""), "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(site.answer("/", ""), "Cache-Control"), "no-cache");
    EXPECT_EQ(site.answer("/editions.xml", "").type, "application/atom+xml; charset=utf-8");
}

TEST_F(StaticSiteTest, ATagChangesWithTheFile) {
    const std::string before = header(site.answer("/a/", ""), "ETag");
    EXPECT_THAT(before, testing::MatchesRegex("\"[0-9a-f]+-[0-9a-f]+\""));
    EXPECT_NE(header(site.answer("/", ""), "ETag"), header(site.answer("/", "br"), "ETag"));
    write_file(work_ / "site/a/index.html", "autre chose");
    EXPECT_NE(header(site.answer("/a/", ""), "ETag"), before);
    EXPECT_THAT(header(site.answer("/a/", ""), "Last-Modified"), testing::EndsWith(" GMT"));
}

TEST_F(StaticSiteTest, OnlyASiteOfThisProgramIsShown) {
    EXPECT_THROW(StaticSite(work_, "/"), EnvironmentError);
    EXPECT_THROW(StaticSite(work_ / "absent", "/"), EnvironmentError);
}

// One policy: what the preview allows, the servers of docs/hebergement allow.
TEST(SiteHeaders, AreThoseOfTheSampleConfigurations) {
    for (const char* sample : {"nginx.conf", "htaccess", "Caddyfile"}) {
        const std::string text = read_file(fs::path(SOURCE_DIR) / "docs/hebergement" / sample);
        for (const auto& [name, value] : site_headers()) EXPECT_THAT(text, testing::HasSubstr(name + " \"" + value + "\"")) << sample;
        EXPECT_THAT(text, testing::HasSubstr(cache_control("/assets/a.0123456789.css"))) << sample;
    }
}
