#pragma once
#include <optional>
#include <vector>

#include "base/inputs.hpp"
#include "pipeline/workshop.hpp"
#include "write/tree/build_record.hpp"
#include "publication/dataset.hpp"

namespace portraits {

/// What the tasks of one build share: the templates, what is drawn or compressed once, then the frame of the site (menus, names of its files)
/// and the documents about no territory. It stays where it is made: its workshop points into it.
class Workroom {
public:
    /// Everything given must outlive it; base maps may be those of another build with the same geography and theme, shapers those of the same
    /// fonts; `former`: the edition that stands where the tree will. Throws EnvironmentError.
    Workroom(const Prepared& prepared, const BuildOptions& options, OutputTree& tree, StageTimes& times, BaseMaps& base_maps, Shapers& shapers,
             const FormerEdition* former = nullptr);
    Workroom(const Workroom&) = delete;
    Workroom& operator=(const Workroom&) = delete;

    /// Files of the theme, which need nothing else. The thread that asks for them makes it.
    class EarlyAssets {
    public:
        void make(const Atlas& atlas, StageTimes& times);

    private:
        friend class Workroom;
        std::optional<Assets> made_;
        TaskInputs inputs_;
    };
    /// Everything below, in order; then writes what it was all made from (`entrees.json`). The files of the theme are made here unless they were.
    void furnish(Diagnostics& diagnostics, EarlyAssets early);

    /// The same, from what the build before recorded (record_of_frame): its files are taken over, its complaints repeated. Of documents, of the dataset
    /// and of pages about several territories there is then no more than other pages show of them.
    void furnish_as_before(const GroupRecord& frame, Diagnostics& diagnostics);
    /// What furnish() gave, after it.
    GroupRecord record_of_frame(const std::string& key) const;
    /// How many pages the site has beside portraits and documents.
    std::size_t pages_of_site() const { return pages_of_site_; }

    /// Documents, home page, menus: what any page needs. Of the pages about several territories it knows only where some are, of the dataset
    /// its name.
    void frame(Diagnostics& diagnostics);
    /// The same without the documents: their names in menus alone.
    void outline(Diagnostics& diagnostics);
    void add_dataset();
    void add_pages();
    /// Writes the files that every page uses, and the images.
    void write_assets(Assets assets);
    /// The images that documents show.
    void write_images();

    std::vector<Publication> documents;  // about no territory
    Site site;
    Dataset dataset;
    HostedTree tree;
    SiteContext context;
    SharedForms forms;
    SharedFiles shared_files;
    PageWriter pages;
    SharedDrawings drawings;
    PngSeries cards;
    bool few = false;
    SheetBases sheet_bases;
    NationalTables national_tables;
    Workshop shop;

private:
    const Products& products() const;
    void frame_of(std::vector<SiteDocument> menu, Diagnostics& diagnostics);
    Dataset composed_dataset() const;
    std::vector<SitePage> composed_site_pages() const;
    void set_dataset(Dataset composed);
    void set_pages(std::vector<SitePage> composed);

    std::size_t pages_of_site_ = 0;
    std::vector<std::string> asset_paths_;
    std::vector<Diagnostic> frame_complaints_;
};

/// The theme's files with the scripts made from the territories' data; writes the values of the comparison, which are published too.
Assets with_scripts(Assets assets, const Prepared& prepared, HostedTree& tree);

/// The documents about no territory.
std::vector<Publication> compose_documents(const Prepared& prepared, Diagnostics& diagnostics, StageTimes& times);

}  // namespace portraits
