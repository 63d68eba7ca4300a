#pragma once
#include <map>
#include <memory>
#include <mutex>

#include "text/shaper.hpp"

typedef struct _cairo_font_face cairo_font_face_t;

namespace portraits {

/// Cairo's faces made from the fonts in memory: painting never asks the machine for a font. Thread-safe.
class PainterFaces {
public:
    PainterFaces();
    ~PainterFaces();
    PainterFaces(const PainterFaces&) = delete;
    PainterFaces& operator=(const PainterFaces&) = delete;
    /// Throws EnvironmentError naming the face when FreeType refuses its bytes.
    cairo_font_face_t* get(const FacePtr& face);

private:
    struct Library;
    struct Held;
    std::shared_ptr<Library> library_;
    std::mutex mutex_;
    std::map<const Face*, cairo_font_face_t*> made_;
};

}  // namespace portraits
