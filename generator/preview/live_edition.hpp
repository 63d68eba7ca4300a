#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "pipeline/file_stamps.hpp"
#include "pipeline/geography_key.hpp"
#include "pipeline/workroom.hpp"

namespace portraits {

/// What editions hand on to the next: shapes and base maps as long as they are the same, the theme's files.
struct KeptParts {
    explicit KeptParts(const BuildOptions& options) : geography(options) { sources.stamp = sure_stamps; }
    KeptSources sources;
    KeptPreparation geography;
    std::string maps_key;                  // of what base maps are drawn with
    std::shared_ptr<BaseMaps> base_maps;
    std::string theme_key;
    std::shared_ptr<const Assets> assets;
    std::shared_ptr<const FontSet> fonts;  // of the shapers, which remember what they have set
    std::shared_ptr<Shapers> shapers;
};

/// The site as a build would write it, each file made when it is first asked for: a page before its booklet. Booklets and archives have no size
/// in pages that were made before them. Thread-safe.
class LiveEdition {
public:
    /// Reads and checks everything; with errors of a territory's own file, that one is left out. Null when errors leave nothing to show. Throws
    /// EnvironmentError.
    static std::unique_ptr<LiveEdition> make(const BuildOptions& options, KeptParts& kept, Diagnostics& diagnostics);

    /// Bytes of the file at this path, relative to the root of the site; nothing when a build writes none there, or when `diagnostics` says why
    /// it cannot be made.
    std::shared_ptr<const std::string> file(const std::string& path, Diagnostics& diagnostics);

private:
    LiveEdition(Prepared prepared, const BuildOptions& options, const KeptParts& kept, Diagnostics& diagnostics);
    bool make_script(const std::string& path);
    bool make_portrait(const std::string& path, Diagnostics& diagnostics);
    bool make_document(const std::string& path, Diagnostics& diagnostics);
    bool make_dataset(const std::string& path);
    bool make_file(const std::string& path, Diagnostics& diagnostics);

    /// Files made so far.
    class Files : public OutputTree {
    public:
        FileStamp write(const std::string& path, std::string_view bytes) override;
        void commit(Previous) override {}
        std::vector<std::string> kept() const override { return {}; }
        std::string former(const std::string&) const override { return {}; }
        std::shared_ptr<const std::string> find(const std::string& path);

    private:
        std::map<std::string, std::shared_ptr<const std::string>> files_;
    };

    const BuildOptions options_;
    const Prepared prepared_;
    Files files_;
    StageTimes times_;
    const std::shared_ptr<BaseMaps> base_maps_;
    const std::shared_ptr<Shapers> shapers_;
    Workroom room_;
    bool pages_added_ = false;
    std::mutex making_;  // one file at a time
};

}  // namespace portraits
