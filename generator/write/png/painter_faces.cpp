#include "write/png/painter_faces.hpp"

#include <cairo-ft.h>

#include <mutex>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

/// FreeType's library must outlive every face, and Cairo may keep a face after we let it go.
struct PainterFaces::Library {
    FT_Library handle = nullptr;
    std::mutex mutex;
    Library() {
        if (FT_Init_FreeType(&handle) != 0) throw EnvironmentError(tr("FreeType cannot start"));
    }
    ~Library() { FT_Done_FreeType(handle); }
};

/// What a Cairo face owns: it goes when Cairo drops the face.
struct PainterFaces::Held {
    std::shared_ptr<Library> library;
    FacePtr face;
    FT_Face handle = nullptr;
    ~Held() {
        const std::lock_guard lock(library->mutex);
        FT_Done_Face(handle);
    }
};

PainterFaces::PainterFaces() : library_(std::make_shared<Library>()) {}

PainterFaces::~PainterFaces() {
    for (const auto& [face, made] : made_) cairo_font_face_destroy(made);
}

cairo_font_face_t* PainterFaces::get(const FacePtr& face) {
    const std::lock_guard own(mutex_);
    cairo_font_face_t*& made = made_[face.get()];
    if (made) return made;
    FT_Face handle = nullptr;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(face->data->data());
    {
        const std::lock_guard lock(library_->mutex);
        if (FT_New_Memory_Face(library_->handle, bytes, static_cast<FT_Long>(face->data->size()), 0, &handle) != 0)
            throw EnvironmentError(message("the font “{}” cannot be read by FreeType", face->id));
    }
    static const cairo_user_data_key_t key{};
    made = cairo_ft_font_face_create_for_ft_face(handle, FT_LOAD_NO_HINTING);
    cairo_font_face_set_user_data(made, &key, new Held{library_, face, handle}, [](void* held) { delete static_cast<Held*>(held); });
    return made;
}

}  // namespace portraits
