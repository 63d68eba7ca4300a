#include <iterator>
#include <set>

#include "compose/compose.hpp"
#include "draw/figure_sheet.hpp"
#include "draw/share_card.hpp"
#include "layout/lay_out.hpp"
#include "layout/print.hpp"
#include "pipeline/inputs_output.hpp"
#include "pipeline/territory_archive.hpp"
#include "pipeline/workshop.hpp"
#include "write/csv/write_csv.hpp"
#include "write/html/drawings.hpp"
#include "write/png/paint_png.hpp"
#include "write/svg/write_svg.hpp"

namespace portraits {

namespace {

/// Resolution of PNG files of figures: pixels for each point.
constexpr double png_scale = 2;

bool is_table(const Figure& figure) { return std::holds_alternative<TableDrawing>(figure.drawing); }

/// One document at the bench: every face of every figure comes from the same Publication.
class DocumentTask {
public:
    /// `root` leads from the document's page to the root of the site.
    DocumentTask(const Workshop& workshop, const Publication& publication, std::string root)
        : shop_(workshop), publication_(publication), folder_(publication.folder), root_(std::move(root)),
          figures_(figures_of(publication)), works_(figures_.size()) {}

    DocumentOutput run(Faces faces, Diagnostics& diagnostics) {
        output_.slug = publication_.slug;
        wanted_ = faces;
        if (faces != Faces::all) return run_quickly(diagnostics);
        if (shop_.few) make_parts_at_once(diagnostics);
        else make_parts(diagnostics);
        if (diagnostics.has_errors()) return std::move(output_);
        gather(std::move(booklet_));
        gather_figures();
        gather(std::move(card_));
        write_page();
        if (diagnostics.has_errors()) return std::move(output_);
        note_shared();
        if (is_portrait() && products().archives) write_archive();
        if (!print_.empty()) put(files_, print_path(), std::move(print_));
        hand_over();
        return std::move(output_);
    }

private:
    using Files = std::vector<std::pair<std::string, Packed>>;
    /// What one figure gives.
    struct FigureWork {
        FigureFaces faces;
        Files files;
        std::set<std::string> bases;
    };

    /// One after the other: other threads make other documents.
    void make_parts(Diagnostics& diagnostics) {
        if (products().booklets) write_booklet(diagnostics);
        if (diagnostics.has_errors()) return;
        for (std::size_t i = 0; i < figures_.size(); ++i) write_figure(i);
        if (products().cards) write_card();
    }

    /// The booklet, which takes longest, comes first.
    void make_parts_at_once(Diagnostics& diagnostics) {
        for_each_part(figures_.size() + 2, [&](std::size_t i) {
            if (i == 0) {
                if (products().booklets) write_booklet(diagnostics);
            } else if (i <= figures_.size()) {
                write_figure(i - 1);
            } else if (products().cards) {
                write_card();
            }
        });
    }

    void gather(Files&& files) { files_.insert(files_.end(), std::make_move_iterator(files.begin()), std::make_move_iterator(files.end())); }

    void gather_figures() {
        output_.figures = figures_.size();
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            faces_[figures_[i]->id] = std::move(works_[i].faces);
            gather(std::move(works_[i].files));
            bases_.merge(works_[i].bases);
        }
    }

    DocumentOutput run_quickly(const Diagnostics& diagnostics) {
        if (diagnostics.has_errors()) return std::move(output_);
        output_.booklet = {folder_ + publication_.slug + ".pdf", 0, 0};
        for_each_part(figures_.size(), [&](std::size_t i) { write_figure(i); });
        gather_figures();
        if (wanted_ == Faces::page) write_page();
        hand_over();
        return std::move(output_);
    }

    DrawContext context(Shaper& shaper, DrawFor medium) const {
        return {shop_.prepared.atlas->theme(), shaper, *shop_.prepared.geography, shop_.base_maps, medium};
    }
    const Products& products() const { return shop_.prepared.atlas->publication().products; }
    const Theme& theme() const { return shop_.prepared.atlas->theme(); }

    /// A page to be seen now is sent as it is; without twins and archives nothing would ask for the stream.
    bool packs() const { return wanted_ == Faces::all && (shop_.options.twins || products().archives); }

    // Files wait until the last one is made: a document with errors leaves nothing half-written.
    void put(Files& files, std::string path, std::string bytes, const CommonPart* within = nullptr) const {
        const Timed timer(shop_.times, Stage::compress);
        Packed file = !packs() ? Packed{std::move(bytes), {}, 0} : within ? pack(path, std::move(bytes), *within) : pack(path, std::move(bytes));
        files.emplace_back(std::move(path), std::move(file));
    }

    void put_table(Files& files, const std::string& path, std::string bytes, bool national) const {
        if (!national || !packs()) return put(files, path, std::move(bytes));
        const Timed timer(shop_.times, Stage::compress);
        files.emplace_back(path, shop_.national_tables.packed(path, std::move(bytes)));
    }

    void hand_over() {
        const Timed timer(shop_.times, Stage::write);
        for (const auto& [path, file] : files_) shop_.tree.write(path, file);
    }

    bool is_portrait() const { return publication_.cover.locator != nullptr; }

    void note_shared() {
        const Timed timer(shop_.times, Stage::compress);
        shared_ = shop_.shared.needed_by(files_.back().second.bytes, root_);  // the page came last
        for (const auto& [path, file] : shared_) bases_.insert(path);
        output_.uses.assign(bases_.begin(), bases_.end());
    }

    /// Base maps are written when a figure is drawn, whether the page then shows it or not.
    void note_base(const WebFace& face, FigureWork& work) const {
        for (const std::string& href : {face.href, face.dark_href})
            if (href.starts_with(root_)) work.bases.insert(href.substr(root_.size()));
    }

    void write_archive() {
        const Timed timer(shop_.times, Stage::compress);
        std::string archive = territory_archive(*shop_.site.site, publication_, files_, shared_);
        files_.emplace_back(folder_ + publication_.slug + ".zip", Packed{std::move(archive), {}, 0});
    }

    void write_booklet(Diagnostics& diagnostics) {
        const Shapers::Loan shaper(shop_.shapers);
        const Booklet booklet = timed(shop_.times, Stage::lay_out, [&] {
            return lay_out(publication_, context(*shaper, DrawFor::print), diagnostics);
        });
        const std::string bytes = timed(shop_.times, Stage::pdf, [&] { return write_pdf(booklet, theme(), shop_.forms); });
        const std::string name = publication_.slug + ".pdf";
        output_.booklet = {folder_ + name, bytes.size(), static_cast<int>(booklet.pages.size())};
        output_.own_pages = output_.booklet.pages - booklet.closing_pages;
        put(booklet_, folder_ + name, bytes);
        if (!publication_.print.always && !shop_.options.print) return;
        print_ = timed(shop_.times, Stage::pdf, [&] { return write_pdf(for_print(booklet, publication_.print), theme(), shop_.forms); });
    }

    std::string print_path() const { return folder_ + publication_.slug + "-impression.pdf"; }

    Picture drawn(Shaper& shaper, const Figure& figure, DrawFor medium, double width) const {
        return timed(shop_.times, Stage::draw, [&] { return draw_figure(figure, context(shaper, medium), width); });
    }

    /// Touches nothing but its own work.
    void write_figure(std::size_t number) {
        const Figure& figure = *figures_[number];
        FigureWork& work = works_[number];
        if (!figure.table.columns.empty() && products().figures) write_tables(figure, work);
        if (is_table(figure)) return;
        const Shapers::Loan shaper(shop_.shapers);
        if (products().standalone_pages) embed_drawing(*shaper, figure, work);
        else write_drawings(*shaper, figure, work);
    }

    static std::string base_of(const Figure& figure) { return "figures/" + figure.id; }

    void write_tables(const Figure& figure, FigureWork& work) const {
        FigureFaces& faces = work.faces;
        faces.csv.href = base_of(figure) + ".csv";
        faces.csv_international.href = base_of(figure) + ".intl.csv";
        if (wanted_ == Faces::page) return;
        auto [french, international] = timed(shop_.times, Stage::csv, [&] {
            return std::pair(write_csv(figure.table, CsvForm::french), write_csv(figure.table, CsvForm::international));
        });
        faces.csv.bytes = french.size();
        faces.csv_international.bytes = international.size();
        const bool national = !figure.table.national.empty();
        put_table(work.files, folder_ + faces.csv.href, std::move(french), national);
        put_table(work.files, folder_ + faces.csv_international.href, std::move(international), national);
    }

    /// In a page that stands alone, one drawing for all widths.
    void embed_drawing(Shaper& shaper, const Figure& figure, FigureWork& work) const {
        FigureFaces& faces = work.faces;
        const Picture wide = drawn(shaper, figure, DrawFor::web, WebWidths::figure);
        faces.wide = timed(shop_.times, Stage::svg, [&] { return embedded_face(figure, wide, theme(), shop_.drawings); });
        note_base(faces.wide, work);
        note_base(faces.narrow, work);
        if (products().figures) write_sheet(shaper, figure, wide, work);
    }

    void write_drawings(Shaper& shaper, const Figure& figure, FigureWork& work) const {
        FigureFaces& faces = work.faces;
        const Picture wide = drawn(shaper, figure, DrawFor::web, WebWidths::figure);
        const Picture narrow = drawn(shaper, figure, DrawFor::web_narrow, WebWidths::figure_narrow);
        timed(shop_.times, Stage::svg, [&] {
            faces.wide = layered_face(figure, wide, theme(), false, shop_.drawings, root_);
            faces.narrow = layered_face(figure, narrow, theme(), true, shop_.drawings, root_);
            return 0;
        });
        note_base(faces.wide, work);
        note_base(faces.narrow, work);
        if (products().figures) write_sheet(shaper, figure, wide, work);
    }

    /// The figure as files of its own.
    void write_sheet(Shaper& shaper, const Figure& figure, const Picture& wide, FigureWork& work) const {
        FigureFaces& faces = work.faces;
        faces.svg.href = base_of(figure) + ".svg";
        if (wanted_ == Faces::page) return;
        const Picture sheet = timed(shop_.times, Stage::draw, [&] { return figure_sheet(figure, wide, publication_.name, context(shaper, DrawFor::web)); });
        const PicturePtr ground = portraits::base_of(wide);
        const SheetBases::PartPtr within = ground ? shop_.sheet_bases.of(ground, theme()) : nullptr;
        const std::string file = timed(shop_.times, Stage::svg, [&] {
            SvgOptions options{true, figure.id, figure.title, figure.alternative, false};
            if (within) {
                options.known = ground.get();
                options.markup = &within->bytes();
            }
            return write_svg(sheet, theme(), options);
        });
        faces.svg.bytes = file.size();
        put(work.files, folder_ + faces.svg.href, file, within.get());
        if (!shop_.options.png) return;
        const std::string png = timed(shop_.times, Stage::png, [&] { return paint_png(sheet, theme(), png_scale); });
        faces.png = {base_of(figure) + ".png", png.size(), 0};
        put(work.files, folder_ + faces.png.href, png);
    }

    void write_card() {
        const Shapers::Loan shaper(shop_.shapers);
        const ShareCard card = share_card_of(publication_, *shop_.site.site);
        const Picture picture = timed(shop_.times, Stage::draw, [&] { return draw_share_card(card, context(*shaper, DrawFor::web)); });
        put(card_, folder_ + share_card_name, timed(shop_.times, Stage::png, [&] { return shop_.cards.paint(picture); }));
    }

    void write_page() {
        const Shapers::Loan shaper(shop_.shapers);
        SiteContext site = shop_.site;
        if (products().booklets) site.booklets[publication_.slug] = output_.booklet;
        PageContext page;
        page.shared = &site;
        page.document = publication_.name;
        page.standalone = products().standalone_pages;
        page.figures = std::move(faces_);
        if (!print_.empty()) page.print = {publication_.slug + "-impression.pdf", print_.size(), 0};
        if (is_portrait()) {
            if (products().archives) page.archive = {publication_.slug + ".zip", 0, 0};  // its size is known once it holds this page
            const Picture locator = drawn(*shaper, *publication_.cover.locator, DrawFor::web, WebWidths::locator);
            page.locator = page.standalone ? embedded_decorative_face(locator, theme(), "situation", shop_.drawings)
                                           : decorative_face(locator, theme(), "situation");
        }
        if (const Cover& cover = publication_.cover; cover.form == Cover::Form::full && cover.map)
            page.locator = decorative_face(drawn(*shaper, *cover.map, DrawFor::web, WebWidths::figure), theme(), "couverture");
        page.tile_bars = [&](const TileBars& bars, const std::string& id, bool narrow) {
            const Picture picture = draw_tile_bars(bars, context(*shaper, narrow ? DrawFor::web_narrow : DrawFor::web),
                                                   narrow ? WebWidths::tile_narrow : WebWidths::tile);
            return decorative_face(picture, theme(), id).svg;
        };
        page.squares = [&](const WholeSquares& squares, const std::string& id) {
            return decorative_face(draw_whole_squares(squares, context(*shaper, DrawFor::web), WebWidths::squares), theme(), id).svg;
        };
        const std::string html = timed(shop_.times, Stage::html, [&] {
            return is_portrait() ? shop_.pages.territory_page(publication_, page) : shop_.pages.document_page(publication_, page);
        });
        put(files_, folder_ + "index.html", page.standalone ? shop_.drawings.with_drawings(html) : html);
    }

    const Workshop& shop_;
    const Publication& publication_;
    std::string folder_, root_;
    std::vector<FigurePtr> figures_;
    std::vector<FigureWork> works_;  // of each
    std::map<std::string, FigureFaces> faces_;
    Files booklet_, card_, files_;
    SharedFiles::Files shared_;
    std::set<std::string> bases_;
    std::string print_;            // bytes of the variant for a printer; not in the archive: who has one asks for it
    DocumentOutput output_;
    Faces wanted_ = Faces::all;
};

}  // namespace

DocumentOutput write_territory(const Workshop& workshop, const Territory& territory, Faces faces) {
    Diagnostics found;
    Reads reads;
    const Publication publication = timed(workshop.times, Stage::compose, [&] {
        const Reads::Scope noted(reads);
        return compose(workshop.prepared.portrait(), territory, found);
    });
    DocumentOutput output = DocumentTask(workshop, publication, "../../").run(faces, found);
    if (!found.has_errors()) {
        OutputInputs inputs = inputs_of(workshop.prepared, reads, workshop.prepared.portrait().plan().name);
        inputs.files = {file_of_territory(territory, workshop.options.paths)};
        workshop.tree.write(publication.folder + inputs_path, inputs_text(inputs));
    }
    output.diagnostics.append(found, territory.id);
    return output;
}

DocumentOutput write_document(const Workshop& workshop, const Publication& publication, Faces faces) {
    Diagnostics found;
    DocumentOutput output = DocumentTask(workshop, publication, "../").run(faces, found);
    output.diagnostics.append(found, {});
    return output;
}

}  // namespace portraits
