#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "draw/picture.hpp"
#include "publication/figure.hpp"
#include "write/html/pages.hpp"
#include "write/svg/write_svg.hpp"

namespace portraits {

/// Base maps that many pages show, drawn under what differs from page to page. Each is written once, in light and in dark, as
/// files of the site; a page that held them would weigh 25 kB more, compressed, for each national map and width. Their words stay
/// in the page, in the page's face, where they can be read and selected: an image has no font but the system's. Thread-safe.
class SharedDrawings {
public:
    using Write = std::function<void(const std::string& path, const std::string& bytes)>;
    SharedDrawings(const Theme& theme, Write write);

    /// Paths of the files relative to the root of the site, and the words that belong above them: null when there are none.
    struct Shared {
        std::string light, dark;
        PicturePtr words;
    };
    /// Writes the files at the first call for a picture.
    Shared shared(const PicturePtr& base);
    /// Markup of a base's words, the same in all pages for figures of one id; null when they have links.
    std::shared_ptr<const std::string> words_of(const Shared& base, const SvgOptions& options);

    /// A mark that stands for the picture in the text of a page that stands alone, until the page is whole: templates would copy it
    /// from text to text. The same drawing, words included, is written once for all pages.
    std::string mark(const PicturePtr& base);
    /// The page with drawings in place of their marks.
    std::string with_drawings(std::string_view page) const;

private:
    std::string write(const Picture& base, const Theme& theme, const std::string& suffix, SvgPaths& paths);

    Theme light_, dark_;
    Write write_;
    mutable std::mutex mutex_;
    std::map<PicturePtr, std::size_t> marked_;
    std::vector<std::shared_ptr<const std::string>> embedded_;  // by the number in the mark
    std::map<PicturePtr, Shared> written_;  // keeps the pictures, so that no other takes their address
    std::map<std::pair<PicturePtr, std::string>, std::shared_ptr<const std::string>> words_;  // by id
};

/// Inline SVG of a figure's wide or narrow drawing: ids prefixed by the figure's, its alternative as accessible name.
WebFace inline_face(const Figure& figure, const Picture& picture, const Theme& theme, bool narrow);
/// The same, with a heavy base that the drawing starts with left to a shared file; `root` leads from the page to the root.
WebFace layered_face(const Figure& figure, const Picture& picture, const Theme& theme, bool narrow, SharedDrawings& shared,
                     const std::string& root);
/// The same, with a heavy base marked for the page that will hold it.
WebFace embedded_face(const Figure& figure, const Picture& picture, const Theme& theme, SharedDrawings& shared);
/// Inline SVG hidden from assistive technologies: tile bars, locator, home map. Its links leave the tab order: the same
/// targets stand in the page as text.
WebFace decorative_face(const Picture& picture, const Theme& theme, const std::string& id);
/// The same, with a heavy base marked for the page that will hold it.
WebFace embedded_decorative_face(const Picture& picture, const Theme& theme, const std::string& id, SharedDrawings& shared);
/// The drawing as a file beside the page, for pictures too heavy to stand in it.
WebFace linked_face(const Picture& picture, const std::string& href);

}  // namespace portraits
