#pragma once
#include <string>
#include <vector>

namespace portraits {

/// One breach of PDF/UA-1, with the checkpoint of the Matterhorn Protocol 1.1 it comes under ("01-005") where there is one.
struct UaFault {
    std::string checkpoint, what;
};

/// Checks what a machine can of PDF/UA-1 (ISO 14289-1) in a PDF file held in memory. Written against the Matterhorn
/// Protocol's failure conditions marked "machine"; not a substitute for veraPDF, nor for a reader.
std::vector<UaFault> check_ua(const std::string& pdf);

}  // namespace portraits
