#include "base/messages.hpp"
#include "load/readers/read_plan.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

void check_bounds(const YamlNode& node, const ClassesSpec& classes, Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < classes.bounds.size(); ++i)
        if (classes.bounds[i] <= classes.bounds[i - 1])
            return wrong_type(node, "bornes", tr("a list of limits in ascending order"), diagnostics);
    if (classes.bounds.size() < 2) wrong_type(node, "bornes", tr("a list of at least two limits, the lowest and the highest included"), diagnostics);
}

void read_bounds(MapReader& map, ClassesSpec& classes) {
    const bool manual = classes.method == ClassesSpec::Method::manual;
    const YamlNode* bounds = manual ? map.need("bornes") : map.find("bornes");
    if (bounds && read_value(*bounds, "bornes", classes.bounds, map.diagnostics())) check_bounds(*bounds, classes, map.diagnostics());
    if (manual && classes.bounds.size() > 1) classes.count = static_cast<int>(classes.bounds.size()) - 1;
}

void read_pivot(MapReader& map, ClassesSpec& classes) {
    if (double pivot = 0; map.optional("pivot", pivot)) classes.pivot = pivot;
}

}  // namespace

void read_classes(const YamlNode& node, ClassesSpec& classes, Diagnostics& diagnostics) {
    using Method = ClassesSpec::Method;
    MapReader map(node, diagnostics);
    classes.origin = node.origin;
    map.choice("methode", classes.method,
               {{"quantiles", Method::quantiles}, {"naturelles", Method::natural}, {"egales", Method::equal},
                {"ecart-type", Method::standard_deviation}, {"manuelle", Method::manual}, {"moyennes-emboitees", Method::nested_means},
                {"geometrique", Method::geometric}, {"q6", Method::q6}, {"head-tail", Method::head_tail}});
    const YamlNode* count = map.find("nombre");
    if (count && read_value(*count, "nombre", classes.count, diagnostics) && (classes.count < 2 || classes.count > 9))
        wrong_type(*count, "nombre", tr("a number of classes from 2 to 9"), diagnostics);
    map.optional("effectifs", classes.counts);
    map.optional("palette", classes.palette);
    read_pivot(map, classes);
    read_bounds(map, classes);
    map.finish();
}

}  // namespace portraits
