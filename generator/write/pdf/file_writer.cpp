#include "write/pdf/file_writer.hpp"

#include <array>
#include <cstdint>
#include <vector>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {

namespace {

constexpr int objects_per_pack = 500;

/// Where an object is: 1 = at a byte offset, 2 = in an object stream at an index (ISO 32000-1, table 18).
struct Place {
    std::uint8_t kind = 0;
    std::uint32_t at = 0;
    std::uint16_t index = 0;
};

class FileWriter {
public:
    explicit FileWriter(const Objects& objects) : objects_(objects), places_(static_cast<std::size_t>(objects.count()) + 1) {
        out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    }

    std::string write(const Dict& catalog, const Dict& info) {
        for (int i = 1; i <= objects_.count(); ++i) {
            if (const Bytes stream = objects_.stream_of(i)) write_stream(i, objects_.printed(i), *stream);
            else pack(i);
        }
        flush_pack();
        write_table(catalog, info);
        return std::move(out_);
    }

private:
    int place(int number, Place place) {
        if (static_cast<std::size_t>(number) >= places_.size()) places_.resize(static_cast<std::size_t>(number) + 1);
        places_[static_cast<std::size_t>(number)] = place;
        return number;
    }

    void write_stream(int number, std::string_view dictionary, std::string_view bytes) {
        place(number, {1, static_cast<std::uint32_t>(out_.size()), 0});
        out_ += fmt::format("{} 0 obj\n{}\nstream\n", number, dictionary);
        out_ += bytes;
        out_ += "\nendstream\nendobj\n";
    }

    void pack(int number) {
        packed_.push_back(number);
        pack_index_ += fmt::format("{} {} ", number, pack_body_.size());
        pack_body_ += objects_.printed(number);
        pack_body_ += '\n';
        if (packed_.size() == objects_per_pack) flush_pack();
    }

    void flush_pack() {
        if (packed_.empty()) return;
        const int holder = static_cast<int>(places_.size());
        for (std::size_t i = 0; i < packed_.size(); ++i)
            place(packed_[i], {2, static_cast<std::uint32_t>(holder), static_cast<std::uint16_t>(i)});
        const std::string bytes = deflate(pack_index_ + pack_body_);
        write_stream(holder, fmt::format("<</Type/ObjStm/N {}/First {}/Filter/FlateDecode/Length {}>>", packed_.size(),
                                         pack_index_.size(), bytes.size()), bytes);
        packed_.clear();
        pack_index_.clear();
        pack_body_.clear();
    }

    void write_table(const Dict& catalog, const Dict& info) {
        const int number = static_cast<int>(places_.size());
        const std::size_t start = out_.size();
        place(number, {1, static_cast<std::uint32_t>(start), 0});
        std::string table;
        constexpr char differs_from_above = 2;  // PNG's filter “up”: rows are much alike
        std::array<unsigned char, 7> above{};
        for (const Place& p : places_) {
            const unsigned index = p.index;
            const std::array<unsigned, 7> row = {p.kind, p.at >> 24, p.at >> 16, p.at >> 8, p.at, index >> 8, index};
            table += differs_from_above;
            for (std::size_t i = 0; i < row.size(); ++i) {
                table += static_cast<char>(row[i] - above[i]);
                above[i] = static_cast<unsigned char>(row[i]);
            }
        }
        const std::string id = content_hash(out_) + content_hash(std::string_view(out_).substr(out_.size() / 2));
        const std::string bytes = deflate(table);
        write_stream(number, fmt::format("<</Type/XRef/Size {}/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Root {} 0 R/Info {} 0 R/ID[<{}><{}>]/Filter/FlateDecode/Length {}>>",
                                         places_.size(), objects_.number_of(catalog), objects_.number_of(info), id, id, bytes.size()), bytes);
        out_ += fmt::format("startxref\n{}\n%%EOF\n", start);
    }

    const Objects& objects_;
    std::string out_;
    std::vector<Place> places_;
    std::vector<int> packed_;
    std::string pack_index_, pack_body_;
};

}  // namespace

std::string to_file(const Objects& objects, const Dict& catalog, const Dict& info) {
    return FileWriter(objects).write(catalog, info);
}

}  // namespace portraits::pdf
