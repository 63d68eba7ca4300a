#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "layout/booklet.hpp"

namespace portraits {

/// Something wrong found while setting, told with its page once the piece is placed.
struct Fault {
    std::string code;      // "layout-overflow", "layout-word-too-wide"
    std::string subject;   // the block or the word concerned, as the reader of the message knows it
};

/// Set matter that is placed whole: nodes in points from its top left corner, and what the booklet must know of it.
struct Piece {
    struct FigureBox { int element; Box box; };
    struct Mark { std::string title; int level; double y; };
    /// A drawing of known size whose group stays empty until its piece is placed: many are set only to be measured.
    struct Awaited { std::shared_ptr<Group> group; std::function<Picture()> draw; };

    double height = 0;
    std::vector<Node> nodes;
    std::vector<FigureBox> figures;  // where figures stand, for their /BBox
    std::vector<Mark> outline;       // bookmarks that point here
    std::vector<Fault> faults;
    std::vector<int> calls;          // footnotes that its text calls
    std::vector<Awaited> awaited;    // who keeps the piece draws them

    /// Places another piece inside this one; the height is left to the caller.
    void append(const Piece& other, double x, double y);
};

/// Nodes moved by (x, y).
Node moved(std::vector<Node> nodes, double x, double y);
/// Nodes that belong to an element of the structure.
Node tagged(int element, std::vector<Node> nodes);
/// Decoration that readers skip.
Node artifact(std::vector<Node> nodes);

/// A filled rectangle; rules are drawn as such so that every painter gives them the same thickness.
Node filled(const Box& box, const Ink& ink);
PathPtr rounded_path(const Box& box, double radius);

}  // namespace portraits
