#include "load/yaml/builder.hpp"

#include <algorithm>

#include "base/control_characters.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"

namespace portraits {

YamlBuilder::YamlBuilder(const TextLines& lines, std::shared_ptr<const std::string> file, const YamlLimits& limits,
                         Diagnostics& diagnostics)
    : lines_(&lines), file_(std::move(file)), limits_(limits), diagnostics_(&diagnostics) {}

Origin YamlBuilder::origin(const YAML::Mark& mark) const {
    if (mark.is_null()) return {file_, 0, 0};
    return {file_, mark.line + 1, lines_->column(mark.line + 1, static_cast<std::size_t>(std::max(0, mark.column)))};
}

// Places inside a text are counted from its first character: after the quote, or on the line after a block's "|" or ">".
Origin YamlBuilder::content_origin(const YAML::Mark& mark, bool quoted) const {
    Origin place = origin(mark);
    if (!quoted) return place;
    const std::string_view line = lines_->line(place.line);
    const char first = static_cast<std::size_t>(mark.column) < line.size() ? line[static_cast<std::size_t>(mark.column)] : ' ';
    if (first == '"' || first == '\'') ++place.column;
    if (first == '|' || first == '>') {
        ++place.line;
        const std::size_t indent = lines_->line(place.line).find_first_not_of(' ');
        place.column = indent == std::string_view::npos ? 1 : static_cast<int>(indent) + 1;
    }
    return place;
}

void YamlBuilder::abandon(const char* code, const Origin& at, std::string text, std::string help) {
    diagnostics_->error(code, at, std::move(text), std::move(help));
    throw YamlAbandoned{};
}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    YamlNode node;
    node.origin = origin(mark);
    put(std::move(node), anchor);
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const auto found = anchored_.find(anchor);
    if (found == anchored_.end())
        abandon("yaml-syntax", origin(mark), tr("this alias refers to itself"), tr("write the content out instead of using “*”"));
    nodes_ += found->second.weight;  // counted before copying, so that an alias bomb never unfolds
    bytes_ += found->second.bytes;
    check_unfolded(origin(mark));
    put(found->second, 0);
}

namespace {

/// yaml-cpp 0.7 gives the escapes "\_" (no-break space) and "\N" as bytes of Latin-1 in the middle of UTF-8: continuation bytes that
/// nothing leads.
std::string with_escapes_in_utf8(const std::string& text) {
    std::string mended;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        if (byte >= 0x80 && byte < 0xC0) mended += '\xC2';
        mended.append(text, i, length);
        i += length;
    }
    return mended;
}

}  // namespace

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) {
    YamlNode node;
    node.quoted = tag == "!";  // yaml-cpp's tag for quoted and block scalars
    node.kind = !node.quoted && (value.empty() || value == "~" || value == "null") ? YamlNode::Kind::null : YamlNode::Kind::scalar;
    node.text = is_utf8(value) ? value : with_escapes_in_utf8(value);
    if (const auto control = first_control_character(node.text)) {
        diagnostics_->error("text-control", origin(mark), message("the control character {} in a text", code_point_name(*control)),
                            tr("type the text again: what is pasted may bring signs that do not show"));
        node.text = with_controls_shown(node.text);
    }
    node.bytes = node.text.size();
    node.origin = content_origin(mark, node.quoted);
    last_quoted_ = node.quoted ? node.origin : Origin{};
    put(std::move(node), anchor);
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) {
    open(YamlNode::Kind::sequence, mark, anchor);
}

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) {
    open(YamlNode::Kind::map, mark, anchor);
}

void YamlBuilder::open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (open_.size() >= limits_.depth)
        abandon("yaml-too-deep", origin(mark), message("more than {} levels of nesting", limits_.depth),
                tr("no content file needs that many: check the brackets and the indentation"));
    Open opened;
    opened.node.kind = kind;
    opened.node.origin = origin(mark);
    opened.anchor = anchor;
    opened.expects_key = kind == YamlNode::Kind::map;
    open_.push_back(std::move(opened));
}

void YamlBuilder::close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    put(std::move(closed.node), closed.anchor);
}

void YamlBuilder::put(YamlNode node, YAML::anchor_t anchor) {
    if (++nodes_ > limits_.nodes)
        abandon("yaml-too-large", node.origin, message("more than {} values in one file", limits_.nodes),
                tr("numbers belong in a table (CSV, XLSX, ODS), not in YAML"));
    if (anchor) {  // kept beside what it names: what an anchor around anchors keeps is counted too
        bytes_ += node.bytes;
        nodes_ += node.weight;
        check_unfolded(node.origin);
        anchored_[anchor] = node;
    }
    if (open_.empty()) {
        root_ = std::move(node);
        return;
    }
    Open& parent = open_.back();
    if (parent.expects_key) return put_key(parent, std::move(node));
    parent.node.weight += node.weight;
    parent.node.bytes += node.bytes;
    parent.node.items.push_back(std::move(node));
    parent.expects_key = parent.node.is_map();
}

void YamlBuilder::check_unfolded(const Origin& place) {
    const char* const help = tr("write the content out instead of using “*”");
    if (nodes_ > limits_.nodes) abandon("yaml-too-large", place, message("aliases unfold into more than {} values", limits_.nodes), help);
    if (bytes_ > limits_.unfolded)
        abandon("yaml-too-large", place, message("aliases unfold into more than {} MB of text", limits_.unfolded >> 20), help);
}

void YamlBuilder::put_key(Open& map, YamlNode node) {
    map.expects_key = false;
    if (!node.is_scalar())
        abandon("yaml-syntax", node.origin, tr("a key must be a word"), tr("text that begins with “{” must be put between quotation marks"));
    const auto& keys = map.node.keys;
    if (keys.size() >= limits_.keys)
        abandon("yaml-too-large", node.origin, message("more than {} keys in one group", limits_.keys),
                tr("numbers belong in a table (CSV, XLSX, ODS), not in YAML"));
    const auto first = std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.value == node.text; });
    if (first != keys.end())
        diagnostics_->error("yaml-duplicate-key", node.origin, message("the key “{}” is written twice", node.text),
                            message("it is already on line {}: keep only one", first->origin.line));
    map.node.bytes += node.bytes;
    map.node.keys.push_back({std::move(node.text), node.origin});
}

}  // namespace portraits
