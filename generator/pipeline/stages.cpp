#include "pipeline/stages.hpp"

namespace portraits {

std::string_view name_of(Stage stage) {
    switch (stage) {
        case Stage::read: return "read";
        case Stage::validate: return "validate";
        case Stage::geography: return "geography";
        case Stage::compute: return "compute";
        case Stage::compose: return "compose";
        case Stage::draw: return "draw";
        case Stage::lay_out: return "lay out";
        case Stage::pdf: return "pdf";
        case Stage::svg: return "svg";
        case Stage::csv: return "csv";
        case Stage::dataset: return "dataset";
        case Stage::html: return "html";
        case Stage::png: return "png";
        case Stage::assets: return "assets";
        case Stage::compress: return "compress";
        case Stage::write: return "write";
        case Stage::count_: break;
    }
    return "";
}

}  // namespace portraits
