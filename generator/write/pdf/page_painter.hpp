#pragma once
#include <vector>

#include "write/pdf/places.hpp"
#include "write/pdf/resources.hpp"
#include "write/pdf/structure.hpp"

namespace portraits::pdf {

/// What all pages of one document share.
struct DocumentParts {
    Objects& objects;
    const Theme& theme;
    Resources& resources;
    StructureTree& structure;
    const Places& places;
    const Booklet& booklet;
};

/// Paints one page: its operators, each inside marked content of an element or an artifact, and its link annotations.
class PagePainter {
public:
    /// `first_element`: what the page calls element 0.
    PagePainter(const DocumentParts& parts, int page, double height, int first_element);
    void paint(const std::vector<Node>& nodes);
    /// Operators of the page; the painter is empty afterwards.
    std::string finish();
    const std::set<Opacity>& opacities() const { return content_.opacities(); }
    const std::vector<Dict>& annotations() const { return annotations_; }

private:
    /// Who the content belongs to: an element, or nobody: furniture of all pages (running heads), else decoration.
    struct Owner {
        int element = -1;
        bool furniture = false;
        friend bool operator==(const Owner&, const Owner&) = default;
    };
    struct Place {
        Transform transform;
        Owner owner;
        PicturePtr shared;     // the picture of a Use that we are in
    };
    void paint(const std::vector<Node>& nodes, const Place& place);
    void paint(const Node& node, const Place& place);
    void paint(const Text& text, const Place& place);
    void paint_halo(const Text& text, Point origin, const Transform& transform);
    void paint(const Image& image, const Place& place);
    void paint(const Group& group, const Place& place);
    void show(const ShapedLine& line, Point origin, const Transform& transform, Content::Glyphs as);
    void show(const GlyphRun& run, Point origin, const Transform& transform, Content::Glyphs as);
    std::size_t paint_form(const std::vector<Node>& nodes, std::size_t from, const Place& place);
    void mark(const Owner& owner);
    void end_mark();
    int link_element(const Group& group, const Owner& owner);
    void add_link(const Group& group, const Transform& transform, int element);

    const DocumentParts& parts_;
    int page_;
    double height_;
    int first_element_;
    Content content_{Content::Starts::page};
    Owner marked_;
    bool in_mark_ = false;
    std::vector<Dict> annotations_;
    std::string operand_;                // of the glyphs shown last
    const GlyphRun* shown_ = nullptr;    // the run they are all of, or null
};

}  // namespace portraits::pdf
