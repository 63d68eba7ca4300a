#include "text/font_configuration.hpp"

#include <fontconfig/fontconfig.h>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

FontConfiguration::FontConfiguration(const std::vector<FacePtr>& faces) : config(FcConfigCreate()) {
    for (const FacePtr& face : faces) {
        const std::string file = face->file.file.string();
        if (!FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file.c_str()))) {
            FcConfigDestroy(config);
            throw EnvironmentError(message("{}: not a font that can be used", file));
        }
    }
}

FontConfiguration::~FontConfiguration() { FcConfigDestroy(config); }

}  // namespace portraits
