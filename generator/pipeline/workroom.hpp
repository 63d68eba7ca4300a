#pragma once
#include <vector>

#include "pipeline/workshop.hpp"
#include "publication/dataset.hpp"

namespace portraits {

/// What the tasks of one build share, made from prepared data: the frame of the site (menus, names of its files, scripts), the templates, the
/// documents about no territory, and what is drawn or compressed once. Writes what every page needs to the tree when it is made.
/// It stays where it is made: its workshop points into it.
class Workroom {
public:
    /// Everything given must outlive it. Throws EnvironmentError.
    Workroom(const Prepared& prepared, const BuildOptions& options, OutputTree& tree, Diagnostics& diagnostics, StageTimes& times);
    Workroom(const Workroom&) = delete;
    Workroom& operator=(const Workroom&) = delete;

    /// What it was made from, the documents and the pages about all territories included.
    const Reads& reads() const { return reads_; }

    std::vector<Publication> documents;  // about no territory
    Site site;
    Dataset dataset;
    HostedTree tree;
    SiteContext context;
    BaseMaps base_maps;
    SharedForms forms;
    SharedFiles shared_files;
    PageWriter pages;
    SharedDrawings drawings;
    PngSeries cards;
    Workshop shop;

private:
    void frame_site(Diagnostics& diagnostics);
    void write_frame();
    Reads reads_;
};

/// The documents about no territory.
std::vector<Publication> compose_documents(const Prepared& prepared, Diagnostics& diagnostics, StageTimes& times);

}  // namespace portraits
