#include "pipeline/shards.hpp"

#include "pipeline/version.hpp"
#include "write/pack/digest.hpp"

namespace portraits {

std::string shard_signature(const BuildOptions& options, const std::map<std::string, FileEntry>& inputs) {
    std::string text = std::string(version) + (options.png ? "|png" : "|") + (options.twins ? "|twins" : "|") + (options.print ? "|print" : "|");
    for (const auto& [name, file] : inputs) text += '\n' + name + ' ' + file.sha256;
    return sha256(text);
}

std::vector<std::string> territories_of(const Shard& shard, const std::vector<std::string>& all) {
    std::vector<std::string> own;
    for (std::size_t i = static_cast<std::size_t>(shard.index - 1); i < all.size(); i += static_cast<std::size_t>(shard.count)) own.push_back(all[i]);
    return own;
}

std::string part_text(const Shard& shard, const std::string& signature, const std::vector<std::string>& territories,
                      const std::vector<DocumentOutput>& outputs) {
    std::vector<PartOutput> made;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        if (const DocumentOutput& one = outputs[i]; !one.diagnostics.has_errors())
            made.push_back({territories[i], one.slug, one.booklet.href, one.booklet.bytes, one.booklet.pages, one.own_pages, one.figures});
    return part_text(shard.index, shard.count, signature, made);
}

DocumentOutput to_document_output(const PartOutput& output) {
    DocumentOutput made;
    made.slug = output.slug;
    made.booklet = {output.booklet, output.bytes, output.pages};
    made.own_pages = output.own_pages;
    made.figures = output.figures;
    return made;
}

}  // namespace portraits
