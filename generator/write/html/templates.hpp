#pragma once
#include <map>
#include <string>

#include <kainjow/mustache.hpp>

#include "write/html/pages.hpp"

namespace portraits::html {

using Data = kainjow::mustache::data;
using DataList = kainjow::mustache::list;

/// Templates of a theme, parsed once. Rendering reads them only, so that threads may share them: our templates have
/// neither partials nor lambdas, the two things for which kainjow's renderer writes to itself.
class Templates {
public:
    /// Throws EnvironmentError naming the template that is missing or cannot be parsed.
    explicit Templates(const TemplateTexts& texts);
    std::string render(const std::string& name, const Data& data) const;

private:
    mutable std::map<std::string, kainjow::mustache::mustache> parsed_;
};

}  // namespace portraits::html
