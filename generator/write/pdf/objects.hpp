#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

// The only door to libharu: its object layer, as values that cannot leak and that report failure by exception.

struct _HPDF_Dict_Rec;
struct _HPDF_Array_Rec;

namespace portraits::pdf {

using Bytes = std::shared_ptr<const std::string>;
class Array;
class Objects;

/// A PDF dictionary of an Objects, which owns it. Direct ones must be added to one place only; indirect ones are referred to.
class Dict {
public:
    Dict() = default;
    Dict& name(const char* key, std::string_view value);
    Dict& integer(const char* key, int value);
    Dict& real(const char* key, double value);
    Dict& boolean(const char* key, bool value);
    /// Text for readers, from UTF-8.
    Dict& text(const char* key, std::string_view utf8);
    /// A byte string, printed as it is.
    Dict& literal(const char* key, std::string_view ascii);
    Dict& set(const char* key, const Dict& value);
    Dict& set(const char* key, const Array& value);
    explicit operator bool() const { return raw_ != nullptr; }
    friend bool operator==(const Dict&, const Dict&) = default;

private:
    friend class Array;
    friend class Objects;
    Dict(Objects& owner, _HPDF_Dict_Rec* raw) : owner_(&owner), raw_(raw) {}
    Objects* owner_ = nullptr;
    _HPDF_Dict_Rec* raw_ = nullptr;
};

/// A PDF array, with the rules of Dict.
class Array {
public:
    Array& name(std::string_view value);
    Array& integer(int value);
    Array& real(double value);
    Array& null();
    Array& text(std::string_view utf8);
    Array& literal(std::string_view ascii);
    Array& bytes(std::string_view value);
    Array& add(const Dict& value);
    Array& add(const Array& value);

private:
    friend class Dict;
    friend class Objects;
    Array(Objects& owner, _HPDF_Array_Rec* raw) : owner_(&owner), raw_(raw) {}
    void add_raw(void* object);
    Objects* owner_;
    _HPDF_Array_Rec* raw_;
};

/// All objects of one document. Not thread-safe. Every member throws EnvironmentError with libharu's code when it refuses.
class Objects {
public:
    Objects();
    ~Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    Dict dict();
    Dict indirect();
    Array array();
    Array indirect_array();
    /// An indirect dictionary followed by bytes. Deflated bytes are declared so; the dictionary may be completed later.
    Dict stream(Bytes bytes, bool deflated);

    int count() const;
    int number_of(const Dict& object) const;
    /// Object i, from 1, as it is printed between "obj" and "endobj", without its stream.
    std::string printed(int i) const;
    /// Stream of object i, null when it has none.
    Bytes stream_of(int i) const;

private:
    friend class Array;
    friend class Dict;
    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::map<int, Bytes> streams_;
};

}  // namespace portraits::pdf
