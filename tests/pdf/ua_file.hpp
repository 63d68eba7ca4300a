#pragma once
#include <qpdf/QPDF.hh>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pdf/check_ua.hpp"

namespace portraits {

/// A piece of marked content that says something, and where its text was set: points from the lower left corner of the page.
struct UaMarked {
    int mcid = -1;
    std::string tag;
    bool text = false;  // it shows glyphs, upright ones
    double left = 0, right = 0, top = 0, bottom = 0;  // of its lines' beginnings and baselines
};

/// What the parts of the checker share: the file, what they read of it, and the breaches they find.
struct UaFile {
    QPDF pdf;
    std::vector<UaFault> faults;
    std::vector<QPDFObjectHandle> pages;
    std::map<int, int> page_index;                          // by object number
    std::map<int, QPDFObjectHandle> parent_tree;            // by StructParents or StructParent
    std::map<std::pair<int, int>, int> owners;              // page object and MCID → element object
    std::vector<std::vector<UaMarked>> marked;              // of each page, in the order of painting
    std::map<int, std::map<unsigned, int>> codes;           // font object → character codes shown, and the first page
    std::vector<std::pair<int, int>> read;                  // page index and MCID, in the order of the structure; notes left out
    std::map<int, std::string> annotation_parents;          // annotation object → type of the element that holds it

    void fault(const char* checkpoint, std::string what) { faults.push_back({checkpoint, std::move(what)}); }
};

bool is_type(QPDFObjectHandle dict, const char* type);
/// The value is a string with something in it.
bool says(QPDFObjectHandle value);
/// Bytes of a stream, decoded.
std::string bytes_of(QPDFObjectHandle stream);
/// "fr", "fr-FR", "zh-Hant": the shape of BCP 47's language, script, region and variants.
bool is_language(const std::string& tag);

/// The parts, in the order they must run.
void read_document(UaFile& file);      // pages, parent tree
void check_document(UaFile& file);     // catalogue, metadata, language, outline, optional content, files, protection
void check_structure(UaFile& file);    // the tree; fills owners, read and annotation_parents
void check_table(UaFile& file, QPDFObjectHandle table);
void check_contents(UaFile& file);     // operators of pages and forms; fills marked and codes
void check_annotations(UaFile& file);
void check_fonts(UaFile& file);
void check_reading_order(UaFile& file);

}  // namespace portraits
