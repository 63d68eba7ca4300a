#pragma once
#include "publication/figure.hpp"
#include "write/html/templates.hpp"

namespace portraits::html {

/// What the template "figure" needs, its heading level and its table excepted. `half`: it stands in a narrow column and
/// shows its narrow drawing at every width.
Data figure_data(const Figure& figure, const FigureFaces& faces, bool half);
/// What the template "table" needs for the figure's data, or for an extract of it.
Data figure_table_data(const Figure& figure, const Table& table, const std::string& root);
/// How to cite a figure: title, document, site, edition, address.
std::string citation(const Figure& figure, const PageContext& context);
/// A drawing, inline or as an <img> whose alternative text is given.
std::string face_html(const WebFace& face, const std::string& alternative);

}  // namespace portraits::html
