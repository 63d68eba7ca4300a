#include "write/pdf/images.hpp"

#include "base/files.hpp"
#include "base/messages.hpp"
#include "write/pdf/png.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {

namespace {

Dict describe(Dict dict, int width, int height, int bits) {
    return dict.name("Type", "XObject").name("Subtype", "Image").integer("Width", width).integer("Height", height)
        .integer("BitsPerComponent", bits);
}

struct JpegFrame {
    int width = 0, height = 0, components = 0;
};

/// Looks for the start-of-frame segment (ISO 10918-1, B.2.2); only Huffman-coded baseline and progressive frames are for PDF.
JpegFrame read_frame(std::string_view bytes) {
    const auto byte = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(bytes[at])); };
    const bool jpeg = bytes.starts_with("\xFF\xD8");
    for (std::size_t at = 2; jpeg && at + 9 < bytes.size() && byte(at) == 0xFF;) {
        const int marker = byte(at + 1);
        if (marker >= 0xC0 && marker <= 0xC2)
            return {byte(at + 7) << 8 | byte(at + 8), byte(at + 5) << 8 | byte(at + 6), byte(at + 9)};
        at += 2 + static_cast<std::size_t>(byte(at + 2) << 8 | byte(at + 3));
    }
    throw EnvironmentError(message("image that cannot be used: {}", tr("not a baseline or progressive JPEG file")));
}

Dict jpeg_object(Objects& objects, const Image& image) {
    const JpegFrame frame = read_frame(*image.bytes);
    Dict dict = objects.stream(image.bytes, false);
    describe(dict, frame.width, frame.height, 8).name("Filter", "DCTDecode");
    dict.name("ColorSpace", frame.components == 1 ? "DeviceGray" : frame.components == 4 ? "DeviceCMYK" : "DeviceRGB");
    // Four components come from Adobe programs, which store them inverted.
    if (frame.components == 4) {
        Array decode = objects.array();
        for (int i = 0; i < 4; ++i) decode.integer(1).integer(0);
        dict.set("Decode", decode);
    }
    return dict;
}

Dict opaque_png(Objects& objects, const Png& png) {
    Dict dict = objects.stream(std::make_shared<const std::string>(png.data), true);
    describe(dict, png.width, png.height, png.bits);
    constexpr int png_predictor = 15;
    dict.set("DecodeParms", objects.dict().integer("Predictor", png_predictor).integer("Colors", png.channels())
                                .integer("BitsPerComponent", png.bits).integer("Columns", png.width));
    if (png.colour_type == 3) {
        Array indexed = objects.array();
        indexed.name("Indexed").name("DeviceRGB").integer(static_cast<int>(png.palette.size() / 3) - 1).bytes(png.palette);
        return dict.set("ColorSpace", indexed);
    }
    return dict.name("ColorSpace", png.colour_type == 2 ? "DeviceRGB" : "DeviceGray");
}

Dict transparent_png(Objects& objects, const Png& png) {
    const SplitSamples samples = split_alpha(png);
    Dict mask = objects.stream(std::make_shared<const std::string>(deflate(samples.opacity)), true);
    describe(mask, png.width, png.height, 8).name("ColorSpace", "DeviceGray");
    Dict dict = objects.stream(std::make_shared<const std::string>(deflate(samples.colours)), true);
    return describe(dict, png.width, png.height, 8).name("ColorSpace", png.colour_type == 6 ? "DeviceRGB" : "DeviceGray")
        .set("SMask", mask);
}

}  // namespace

Dict image_object(Objects& objects, const Image& image) {
    if (image.format == Image::Format::jpeg) return jpeg_object(objects, image);
    const Png png = read_png(*image.bytes);
    return png.alpha() ? transparent_png(objects, png) : opaque_png(objects, png);
}

}  // namespace portraits::pdf
