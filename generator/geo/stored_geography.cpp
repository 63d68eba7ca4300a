#include "geo/stored_geography.hpp"

#include <cstring>
#include <type_traits>

namespace portraits {

namespace {

/// Thrown by a reader at the end of its bytes.
struct Truncated {};

template <class T> constexpr bool is_plain = std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_same_v<T, Metres> || std::is_same_v<T, Extent>;

class Writer {
public:
    template <class T> void plain(T& value) { text_.append(reinterpret_cast<const char*>(&value), sizeof value); }
    void bytes(const void* from, std::size_t count) { text_.append(static_cast<const char*>(from), count); }
    std::size_t size(std::size_t of) {
        plain(of);
        return of;
    }
    static constexpr bool reads = false;
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}
    template <class T> void plain(T& value) { bytes(&value, sizeof value); }
    void bytes(void* into, std::size_t count) {
        if (count > rest_.size()) throw Truncated();
        if (count > 0) std::memcpy(into, rest_.data(), count);
        rest_.remove_prefix(count);
    }
    /// A number of items, each of a byte at least.
    std::size_t size(std::size_t) {
        std::size_t count = 0;
        plain(count);
        if (count > rest_.size()) throw Truncated();
        return count;
    }
    static constexpr bool reads = true;
    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

// One function for both ways: what is written is what is read. A writer leaves what it is given as it is.
template <class Archive, class T> void go(Archive& archive, T& value);
template <class Archive> void go(Archive& archive, std::string& value);
template <class Archive, class T> void go(Archive& archive, std::vector<T>& value);
template <class Archive, class K, class T> void go(Archive& archive, std::map<K, T>& value);

template <class Archive, class... T> void all(Archive& archive, T&... values) { (go(archive, values), ...); }

template <class Archive> void parts(Archive& archive, MetrePolygon& polygon) { all(archive, polygon.rings); }
template <class Archive> void parts(Archive& archive, Area& area) {
    all(archive, area.code, area.name, area.polygons, area.inner, area.surface, area.extent);
}
template <class Archive> void parts(Archive& archive, GeoPoint& point) { all(archive, point.code, point.name, point.category, point.at, point.territory); }
template <class Archive> void parts(Archive& archive, Border& border) { all(archive, border.line, border.left, border.right, border.level); }
template <class Archive> void parts(Archive& archive, GeoFrame& frame) {
    all(archive, frame.code, frame.name, frame.epsg, frame.extent, frame.territories, frame.departments, frame.regions, frame.members, frame.borders,
        frame.land, frame.layers);
}
template <class Archive> void parts(Archive& archive, Geography& geography) {
    all(archive, geography.schematic, geography.credit, geography.window, geography.boxes, geography.step, geography.frames, geography.frame_of,
        geography.centre_of_entity, geography.frame_of_entity, geography.points);
}

template <class Archive, class T> void go(Archive& archive, T& value) {
    if constexpr (is_plain<T>) archive.plain(value);
    else parts(archive, value);
}

template <class Archive> void go(Archive& archive, std::string& value) {
    const std::size_t size = archive.size(value.size());
    if constexpr (Archive::reads) value.resize(size);
    archive.bytes(value.data(), size);
}

template <class Archive, class T> void go(Archive& archive, std::vector<T>& value) {
    const std::size_t size = archive.size(value.size());
    if constexpr (Archive::reads) {
        value.resize(size);
    }
    if constexpr (is_plain<T>) archive.bytes(value.data(), size * sizeof(T));
    else
        for (T& item : value) go(archive, item);
}

template <class Archive, class K, class T> void go(Archive& archive, std::map<K, T>& value) {
    std::size_t size = archive.size(value.size());
    if constexpr (Archive::reads) {
        for (; size > 0; --size) {
            K key{};
            go(archive, key);
            go(archive, value[std::move(key)]);
        }
    } else {
        for (auto& [key, item] : value) {
            K own = key;
            all(archive, own, item);
        }
    }
}

}  // namespace

std::string geography_bytes(const Geography& geography) {
    Writer writer;
    Geography copy = geography;  // the archive's functions take what they may fill
    go(writer, copy);
    return writer.take();
}

std::optional<Geography> geography_from(std::string_view bytes) {
    Reader reader(bytes);
    Geography geography;
    try {
        go(reader, geography);
    } catch (const Truncated&) {
        return std::nullopt;
    }
    return reader.at_end() ? std::optional(std::move(geography)) : std::nullopt;
}

}  // namespace portraits
