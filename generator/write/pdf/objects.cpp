#include "write/pdf/objects.hpp"

#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <cmath>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {

namespace {
constexpr HPDF_UINT arena_bytes = 1 << 16;

/// A full list grows by its own length: libharu's small steps, never given back to its arena, would take the square of it.
void make_room(HPDF_List list) {
    if (list->count >= list->block_siz) list->items_per_block = std::max(list->items_per_block, list->block_siz);
}

/// libharu's callback into our string. No exception may cross its frames.
HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    try {
        static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
        return HPDF_OK;
    } catch (...) {
        return HPDF_FAILD_TO_ALLOC_MEM;
    }
}
}  // namespace

/// libharu's memory, its table of objects, and its memory of what went wrong.
struct Objects::Impl {
    HPDF_Error_Rec error{};
    HPDF_MMgr memory = nullptr;
    HPDF_Xref table = nullptr;

    Impl() {
        HPDF_Error_Init(&error, nullptr);
        memory = HPDF_MMgr_New(&error, arena_bytes, nullptr, nullptr);
        check(memory);
        table = HPDF_Xref_New(memory, 0);
        check(table);
    }
    /// All that libharu made lies in its arena: to free object by object would only look at each again.
    ~Impl() {
        if (memory) HPDF_MMgr_Free(memory);
    }
    void check() const {
        if (error.error_no != HPDF_OK)
            throw EnvironmentError(message("libharu refused to write the PDF: error 0x{:04X}, detail {}", error.error_no, error.detail_no));
    }
    void check(const void* made) const {
        check();
        if (!made) throw EnvironmentError(message("libharu refused to write the PDF: out of memory"));
    }
    void* string(std::string_view utf8) const {
        const std::string bytes = to_text_string(utf8);
        if (bytes.starts_with('\xFE')) return binary(bytes);
        void* made = HPDF_String_New(memory, bytes.c_str(), nullptr);
        check(made);
        return made;
    }
    void* binary(std::string_view bytes) const {
        std::string copy(bytes);
        void* made = HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(copy.data()), static_cast<HPDF_UINT>(copy.size()));
        check(made);
        return made;
    }
    void* number(double value) const {
        void* made = value == std::trunc(value) ? static_cast<void*>(HPDF_Number_New(memory, static_cast<HPDF_INT32>(value)))
                                                : HPDF_Real_New(memory, static_cast<HPDF_REAL>(value));
        check(made);
        return made;
    }
    void add(HPDF_Dict dict, const char* key, void* value) const {
        HPDF_Dict_Add(dict, key, value);
        check();
    }
};

Dict& Dict::name(const char* key, std::string_view value) {
    HPDF_Dict_AddName(raw_, key, std::string(value).c_str());
    owner_->impl_->check();
    return *this;
}
Dict& Dict::integer(const char* key, int value) {
    HPDF_Dict_AddNumber(raw_, key, value);
    owner_->impl_->check();
    return *this;
}
Dict& Dict::real(const char* key, double value) {
    owner_->impl_->add(raw_, key, owner_->impl_->number(value));
    return *this;
}
Dict& Dict::boolean(const char* key, bool value) {
    HPDF_Dict_AddBoolean(raw_, key, value ? HPDF_TRUE : HPDF_FALSE);
    owner_->impl_->check();
    return *this;
}
Dict& Dict::text(const char* key, std::string_view utf8) {
    owner_->impl_->add(raw_, key, owner_->impl_->string(utf8));
    return *this;
}
Dict& Dict::literal(const char* key, std::string_view ascii) {
    owner_->impl_->add(raw_, key, HPDF_String_New(owner_->impl_->memory, std::string(ascii).c_str(), nullptr));
    return *this;
}
Dict& Dict::set(const char* key, const Dict& value) {
    owner_->impl_->add(raw_, key, value.raw_);
    return *this;
}
Dict& Dict::set(const char* key, const Array& value) {
    owner_->impl_->add(raw_, key, value.raw_);
    return *this;
}

void Array::add_raw(void* object) {
    make_room(raw_->list);
    HPDF_Array_Add(raw_, object);
    owner_->impl_->check();
}
Array& Array::name(std::string_view value) {
    HPDF_Array_AddName(raw_, std::string(value).c_str());
    owner_->impl_->check();
    return *this;
}
Array& Array::integer(int value) {
    HPDF_Array_AddNumber(raw_, value);
    owner_->impl_->check();
    return *this;
}
Array& Array::real(double value) {
    add_raw(owner_->impl_->number(value));
    return *this;
}
Array& Array::null() {
    add_raw(HPDF_Null_New(owner_->impl_->memory));
    return *this;
}
Array& Array::text(std::string_view utf8) {
    add_raw(owner_->impl_->string(utf8));
    return *this;
}
Array& Array::literal(std::string_view ascii) {
    add_raw(HPDF_String_New(owner_->impl_->memory, std::string(ascii).c_str(), nullptr));
    return *this;
}
Array& Array::bytes(std::string_view value) {
    add_raw(owner_->impl_->binary(value));
    return *this;
}
Array& Array::add(const Dict& value) {
    add_raw(value.raw_);
    return *this;
}
Array& Array::add(const Array& value) {
    add_raw(value.raw_);
    return *this;
}

Objects::Objects() : impl_(std::make_unique<Impl>()) {}
Objects::~Objects() = default;

Dict Objects::dict() {
    HPDF_Dict raw = HPDF_Dict_New(impl_->memory);
    impl_->check(raw);
    return {*this, raw};
}
Dict Objects::indirect() {
    const Dict made = dict();
    make_room(impl_->table->entries);
    HPDF_Xref_Add(impl_->table, made.raw_);
    impl_->check();
    return made;
}
Array Objects::array() {
    HPDF_Array raw = HPDF_Array_New(impl_->memory);
    impl_->check(raw);
    return {*this, raw};
}
Array Objects::indirect_array() {
    const Array made = array();
    make_room(impl_->table->entries);
    HPDF_Xref_Add(impl_->table, made.raw_);
    impl_->check();
    return made;
}
Dict Objects::stream(Bytes bytes, bool deflated) {
    Dict made = indirect();
    if (deflated) made.name("Filter", "FlateDecode");
    made.integer("Length", static_cast<int>(bytes->size()));
    streams_[number_of(made)] = std::move(bytes);
    return made;
}

int Objects::count() const { return static_cast<int>(impl_->table->entries->count) - 1; }

int Objects::number_of(const Dict& object) const { return static_cast<int>(object.raw_->header.obj_id & 0x00FFFFFF); }

std::string Objects::printed(int i) const {
    std::string text;
    HPDF_Stream out = HPDF_CallbackWriter_New(impl_->memory, append_bytes, &text);
    impl_->check(out);
    HPDF_Obj_WriteValue(HPDF_Xref_GetEntry(impl_->table, static_cast<HPDF_UINT>(i))->obj, out, nullptr);
    HPDF_Stream_Free(out);
    impl_->check();
    return text;
}

Bytes Objects::stream_of(int i) const {
    const auto found = streams_.find(i);
    return found != streams_.end() ? found->second : nullptr;
}

}  // namespace portraits::pdf
