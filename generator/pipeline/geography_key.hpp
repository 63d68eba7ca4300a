#pragma once
#include <string>

#include "pipeline/pipeline.hpp"

namespace portraits {

/// Says all that make_geography reads: who the territories' members are, the publication's boundaries and layers, and every file of the data
/// folder or named by these, by size and time of its last change. Equal keys mean equal shapes, in one run of the program.
std::string geography_key(const Atlas& atlas, const BuildOptions& options);

/// Keeps shapes and fonts in memory, for the next edition that the same program makes.
class KeptPreparation : public PreparationStore {
public:
    explicit KeptPreparation(const BuildOptions& options) : options_(options) {}
    std::shared_ptr<const Geography> find(const Prepared& prepared, Diagnostics& diagnostics) override;
    void keep(std::shared_ptr<const Geography> shapes, const Diagnostics& diagnostics) override;
    std::shared_ptr<const FontSet> fonts(const Theme& theme) override;
    /// Of what was asked for last.
    const std::string& key() const { return key_; }

private:
    BuildOptions options_;
    std::string key_;                      // empty: nothing is kept
    std::shared_ptr<const Geography> shapes_;
    Diagnostics diagnostics_;              // that making them gave
    std::string fonts_key_;
    std::shared_ptr<const FontSet> fonts_;
};

}  // namespace portraits
