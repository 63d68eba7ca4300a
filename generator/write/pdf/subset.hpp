#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "text/shaper.hpp"
#include "write/pdf/objects.hpp"

namespace portraits::pdf {

/// A TrueType font with some glyphs only, ready to embed.
struct Subset {
    Bytes deflated;
    int length = 0;                            // before compression
    std::string tag;                           // six capitals, made from the content: "QWERTZ"
    std::vector<std::uint32_t> new_ids;        // of the asked glyphs, in their order
};

/// What a font says of itself, in thousandths of an em.
struct FontMetrics {
    int ascent = 0, descent = 0, cap_height = 0, italic_angle = 0;
    int box[4] = {0, 0, 0, 0};
};

/// Subsets by HarfBuzz, each made once per run. Thread-safe.
class Subsetter {
public:
    /// Glyph ids ascending, each once; glyph 0 always belongs. Throws EnvironmentError naming the face.
    std::shared_ptr<const Subset> subset(const FacePtr& face, const std::vector<std::uint32_t>& glyphs);

private:
    std::mutex mutex_;
    std::map<std::pair<FacePtr, std::vector<std::uint32_t>>, std::shared_ptr<const Subset>> made_;
};

/// Reads a face's horizontal advances and metrics.
class FaceReader {
public:
    explicit FaceReader(const FacePtr& face);
    ~FaceReader();
    FaceReader(const FaceReader&) = delete;
    FaceReader& operator=(const FaceReader&) = delete;
    /// Thousandths of an em, to a tenth.
    double advance(std::uint32_t glyph) const;
    FontMetrics metrics() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::pdf
