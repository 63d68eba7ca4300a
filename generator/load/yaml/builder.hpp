#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "load/text_lines.hpp"
#include "load/yaml/node.hpp"

namespace portraits {

/// Thrown to leave yaml-cpp's parser when a limit is passed; the complaint is already made.
struct YamlAbandoned {};

/// Makes our tree from yaml-cpp's events: places kept, duplicate keys reported, limits enforced while reading.
class YamlBuilder : public YAML::EventHandler {
public:
    YamlBuilder(const TextLines& lines, std::shared_ptr<const std::string> file, const YamlLimits& limits, Diagnostics& diagnostics);
    YamlNode take() { return std::move(root_); }
    Origin origin(const YAML::Mark& mark) const;
    /// Where the last value began, if it was put between quotation marks; line 0 otherwise.
    const Origin& last_quoted() const { return last_quoted_; }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override;
    void OnMapEnd() override { close(); }

private:
    struct Open {
        YamlNode node;
        YAML::anchor_t anchor = 0;
        bool expects_key = false;     // of a map
    };
    void open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor);
    void close();
    void put(YamlNode node, YAML::anchor_t anchor);
    void put_key(Open& map, YamlNode node);
    void check_unfolded(const Origin& place);
    Origin content_origin(const YAML::Mark& mark, bool quoted) const;
    [[noreturn]] void abandon(const char* code, const Origin& origin, std::string text, std::string help);

    const TextLines* lines_;
    std::shared_ptr<const std::string> file_;
    YamlLimits limits_;
    Diagnostics* diagnostics_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, YamlNode> anchored_;
    std::size_t nodes_ = 0, bytes_ = 0;  // bytes: of what anchors keep and aliases repeat
    Origin last_quoted_;
    YamlNode root_;
};

}  // namespace portraits
