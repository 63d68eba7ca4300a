#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "compose/figure_context.hpp"

namespace portraits {

/// The maps of the pages about several territories: one for each indicator whose values are the territories', one for each region.
/// A map that a document shows keeps its classes and colours; the others are made by rule: circles for counts, classes for ratios.
class SitePlan {
public:
    /// From the plans of the documents: one at least.
    explicit SitePlan(const std::vector<const PreparedPlan*>& documents);

    const PreparedPlan& prepared() const { return *prepared_; }
    const Atlas& atlas() const { return prepared_->atlas(); }
    const Findings& findings() const { return prepared_->findings(); }
    /// The indicator's map, each territory a link from a page at this depth ("../../"); null where it has no value to show.
    FigurePtr map_of(const Indicator& indicator, const std::string& root) const;
    /// The region's territories, each a link.
    FigurePtr map_of_region(const std::string& region, const std::string& root) const;
    /// These territories of a department, each a link.
    FigurePtr map_of_department(const std::string& department, const std::vector<std::string>& territories, const std::string& root) const;

private:
    FigurePtr figure(const FigureSpec& spec, const Indicator* indicator, const std::string& root) const;
    void set_links(const std::vector<std::string>& territories, const Indicator* indicator, const std::string& root, MapDrawing& map) const;
    FigurePtr finished(Figure figure, const Indicator* indicator) const;

    std::unique_ptr<DocumentPlan> plan_;
    std::unique_ptr<const PreparedPlan> prepared_;   // without figures: what one map is made from is prepared when it is asked for
    std::map<std::string, FigureSpec> of_indicator_, of_region_;
};

}  // namespace portraits
