#include <algorithm>

#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

class IndicatorChecker {
public:
    IndicatorChecker(const Sources& sources, const Indicator& indicator, Diagnostics& diagnostics)
        : sources_(sources), indicator_(indicator), diagnostics_(diagnostics) {}

    void check() {
        check_description();
        for (const auto& code : indicator_.sources) check_source(code);
        if (indicator_.categorical && indicator_.categories.empty())
            error("indicator-without-categories", "nature", message("the indicator “{}” has categories for values but declares none", indicator_.code),
                  tr("list them under “modalites”"));
        if (!indicator_.places.empty()) check_layer(sources_, {indicator_.places, at("lieux")}, LayerUse::areas, diagnostics_);
        if (!indicator_.total.empty()) check_indicator(sources_, indicator_.total, indicator_.origin, diagnostics_);
        const auto kind = indicator_.aggregation.kind;
        if (kind == Aggregation::Kind::ratio) check_part(indicator_.aggregation.numerator), check_part(indicator_.aggregation.denominator);
        if (kind == Aggregation::Kind::evolution && check_part(indicator_.aggregation.numerator)) check_years();
    }

private:
    Origin at(const std::string& key) const {
        const auto found = indicator_.origins.find(key);
        return found == indicator_.origins.end() ? indicator_.origin : found->second;
    }
    void error(const char* code, const std::string& key, std::string text, std::string help = {}) {
        diagnostics_.error(code, at(key), std::move(text), std::move(help));
    }

    void check_description() {
        if (indicator_.sources.empty())
            error("indicator-without-source", "sources", message("the indicator “{}” has no source", indicator_.code),
                  tr("every figure must say where its numbers come from"));
        if (indicator_.vintage.empty())
            error("indicator-without-vintage", "millesime", message("the indicator “{}” has no vintage", indicator_.code), tr("add “millesime: year”"));
        if (indicator_.scope.empty())
            error("indicator-without-scope", "champ", message("the indicator “{}” has no scope", indicator_.code), tr("add “champ: …”"));
        if (indicator_.decimals < 0 || indicator_.decimals > 6)
            error("decimals-invalid", "decimales", message("{} decimals: from 0 to 6 are possible", indicator_.decimals));
    }

    void check_source(const std::string& code) {
        const auto found = sources_.data_sources.find(code);
        if (found == sources_.data_sources.end())
            return error("source-unknown", "sources", message("unknown source “{}”", code), did_you_mean(code, keys_of(sources_.data_sources)));
        if (found->second.status == Status::demonstration && indicator_.status == Status::official)
            error("status-mismatch", "sources", message("“{}” is declared official but its source “{}” is fictitious", indicator_.code, code),
                  tr("add “statut: demonstration”"));
    }

    bool check_part(const std::string& code) {
        if (code.empty()) return false;  // the reader already complained
        if (!check_indicator(sources_, code, at("agregation"), diagnostics_)) return false;
        if (code == indicator_.code) {
            error("indicator-cycle", "agregation", message("the indicator “{}” is computed from itself", code));
            return false;
        }
        if (const std::string& places = sources_.indicators.at(code).places; places != indicator_.places)
            error("places-mismatch", "agregation", message("“{}” is computed from “{}”, which is known for other places", indicator_.code, code),
                  places.empty() ? tr("remove “lieux”") : message("add “lieux: {}”", places));
        if (sources_.indicators.at(code).status == Status::demonstration && indicator_.status == Status::official)
            error("status-mismatch", "agregation", message("“{}” is declared official but is computed from “{}”, which is fictitious", indicator_.code, code),
                  tr("add “statut: demonstration”"));
        return true;
    }

    void check_years() {
        const auto found = sources_.observations.find(indicator_.aggregation.numerator);
        if (found == sources_.observations.end() || found->second.values.empty()) return;
        const auto& years = found->second.years;
        for (const int year : {indicator_.aggregation.from_year, indicator_.aggregation.to_year})
            if (std::find(years.begin(), years.end(), year) == years.end())
                error("year-unknown", "agregation", message("“{}” has no value for {}", indicator_.aggregation.numerator, year));
    }

    const Sources& sources_;
    const Indicator& indicator_;
    Diagnostics& diagnostics_;
};

void check_stated(const Sources& sources, const StatedFigure& figure, Diagnostics& diagnostics) {
    if (!figure.value && figure.computed.value.empty())
        diagnostics.error("stated-empty", figure.origin, message("the figure “{}” is neither given nor computed", figure.name),
                          tr("add “valeur” with its “source”, or “calcul”"));
    if (figure.precision < 0 || figure.decimals < 0 || figure.decimals > 6 || figure.tolerance < 0)
        diagnostics.error("stated-invalid", figure.origin, message("the figure “{}” has a precision, decimals or a difference below zero", figure.name));
    if (figure.tolerance > 0 && figure.why.empty())
        diagnostics.error("stated-unexplained", figure.origin, message("the figure “{}” accepts a difference without saying why", figure.name),
                          tr("add “explication”"));
    if (figure.value && figure.source.value.empty())
        return diagnostics.error("stated-without-source", figure.origin, message("the figure “{}” has no source", figure.name),
                                 tr("every figure must say where its numbers come from"));
    if (figure.source.value.empty()) return;
    const auto source = sources.data_sources.find(figure.source.value);
    if (source == sources.data_sources.end())
        diagnostics.error("source-unknown", figure.source.origin, message("unknown source “{}”", figure.source.value),
                          did_you_mean(figure.source.value, keys_of(sources.data_sources)));
    else if (source->second.status == Status::demonstration)
        diagnostics.error("stated-fictitious", figure.source.origin, message("the figure “{}” cites a fictitious source", figure.name),
                          tr("a fictitious value belongs to an indicator with “statut: demonstration”, which every page then says"));
}

}  // namespace

void validate_catalogue(const Sources& sources, Diagnostics& diagnostics) {
    for (const auto& code : sources.indicator_order) IndicatorChecker(sources, sources.indicators.at(code), diagnostics).check();
    for (const auto& [name, figure] : sources.stated) check_stated(sources, figure, diagnostics);
    if (!sources.indicators.empty()) check_indicator(sources, sources.publication.main_series, sources.publication.origin, diagnostics);
}

}  // namespace portraits
