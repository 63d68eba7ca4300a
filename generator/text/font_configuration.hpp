#pragma once
#include <memory>
#include <vector>

#include "text/shaper.hpp"

typedef struct _FcConfig FcConfig;

namespace portraits {

/// A fontconfig configuration with only these faces: output cannot depend on the fonts installed. Read-only once made,
/// hence shared by all threads.
struct FontConfiguration {
    explicit FontConfiguration(const std::vector<FacePtr>& faces);
    ~FontConfiguration();
    FontConfiguration(const FontConfiguration&) = delete;
    FontConfiguration& operator=(const FontConfiguration&) = delete;

    FcConfig* config;
};

}  // namespace portraits
