#include "write/pdf/write_pdf.hpp"

#include "write/pdf/file_writer.hpp"
#include "write/pdf/metadata.hpp"
#include "write/pdf/page_painter.hpp"
#include "write/pdf/strings.hpp"

namespace portraits {

namespace pdf {
namespace {

/// One booklet on its way to a file.
class BookletWriter {
public:
    BookletWriter(const Booklet& booklet, const Theme& theme, SharedForms::Impl& shared)
        : booklet_(booklet), catalog_(objects_.indirect()), page_tree_(objects_.indirect()), pages_(make_pages()),
          resources_(objects_, shared, theme), structure_(objects_, booklet, pages_), places_(booklet),
          parts_{objects_, theme, resources_, structure_, places_, booklet} {}

    std::string write() {
        for (std::size_t i = 0; i < pages_.size(); ++i) write_page(i);
        resources_.finish();
        catalog_.name("Type", "Catalog").set("Pages", page_tree_);
        if (booklet_.tagged) structure_.finish(catalog_);
        if (booklet_.links) places_.finish(objects_, pages_, catalog_);
        add_outline(objects_, booklet_, pages_, catalog_);
        add_page_labels(objects_, booklet_, catalog_);
        add_metadata(objects_, booklet_, catalog_);
        return to_file(objects_, catalog_, make_info(objects_, booklet_));
    }

private:
    std::vector<Dict> make_pages() {
        std::vector<Dict> pages;
        Array kids = objects_.array();
        for (std::size_t i = 0; i < booklet_.pages.size(); ++i) {
            pages.push_back(objects_.indirect());
            kids.add(pages.back());
        }
        page_tree_.name("Type", "Pages").set("Kids", kids).integer("Count", static_cast<int>(pages.size()));
        return pages;
    }

    void set_box(Dict& page, const char* name, const Box& box, double height) {
        Array corners = objects_.array();
        corners.real(box.x).real(height - box.bottom()).real(box.right()).real(height - box.y);
        page.set(name, corners);
    }

    void write_page(std::size_t index) {
        const Picture& picture = booklet_.pages[index].picture;
        PagePainter painter(parts_, static_cast<int>(index), picture.height, booklet_.pages[index].first_element);
        painter.paint(picture.nodes);
        const Dict content = objects_.stream(std::make_shared<const std::string>(deflate(painter.finish())), true);
        Array box = objects_.array();
        box.integer(0).integer(0).real(picture.width).real(picture.height);
        Dict page = pages_[index];
        page.name("Type", "Page").set("Parent", page_tree_).set("MediaBox", box).set("Contents", content).set("Resources", resources_.dict());
        if (booklet_.tagged) page.integer("StructParents", static_cast<int>(index)).name("Tabs", "S");
        if (const auto& boxes = booklet_.pages[index].boxes) {
            for (const char* name : {"TrimBox", "ArtBox"}) set_box(page, name, boxes->trim, picture.height);
            set_box(page, "BleedBox", boxes->bleed, picture.height);
        }
        resources_.opacities(painter.opacities());
        if (!painter.opacities().empty())
            page.set("Group", objects_.dict().name("S", "Transparency").name("CS", "DeviceRGB"));
        if (painter.annotations().empty()) return;
        Array annotations = objects_.array();
        for (const Dict& annotation : painter.annotations()) annotations.add(annotation);
        page.set("Annots", annotations);
    }

    const Booklet& booklet_;
    Objects objects_;
    Dict catalog_, page_tree_;
    std::vector<Dict> pages_;
    Resources resources_;
    StructureTree structure_;
    Places places_;
    DocumentParts parts_;
};

}  // namespace
}  // namespace pdf

std::string write_pdf(const Booklet& booklet, const Theme& theme, SharedForms& forms) {
    return pdf::BookletWriter(booklet, theme, forms.impl()).write();
}

}  // namespace portraits
