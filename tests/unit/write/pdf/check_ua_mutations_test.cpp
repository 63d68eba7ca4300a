#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <functional>

#include "pdf/check_ua.hpp"
#include "pdf/sample_booklet.hpp"
#include "pdf/test_theme.hpp"
#include "write/pdf/write_pdf.hpp"

// Every check must be able to fail: each mutation breaks a file that has no fault, as no booklet of ours is broken.

namespace portraits {
namespace {

using Object = QPDFObjectHandle;

Object parse(const std::string& text) { return Object::parse(text); }

/// The mutations' view of the file.
struct Broken {
    QPDF pdf;

    Object root() { return pdf.getRoot(); }
    Object tree() { return root().getKey("/StructTreeRoot"); }
    Object page(std::size_t index) { return QPDFPageDocumentHelper(pdf).getAllPages()[index].getObjectHandle(); }
    Object first(const std::function<bool(Object)>& wanted) {
        for (Object object : pdf.getAllObjects())
            if (wanted(object)) return object;
        throw std::logic_error("the sample has no such object");
    }
    Object element(const std::string& type) {
        return first([&](Object o) { return o.isDictionary() && o.getKey("/S").isNameAndEquals(type) && o.hasKey("/P"); });
    }
    Object link() { return first([](Object o) { return o.isDictionary() && o.getKey("/Subtype").isNameAndEquals("/Link"); }); }
    Object font() { return first([](Object o) { return o.isDictionary() && o.getKey("/Subtype").isNameAndEquals("/Type0"); }); }
    Object descendant() { return font().getKey("/DescendantFonts").getArrayItem(0); }
    Object descriptor() { return descendant().getKey("/FontDescriptor"); }

    /// Replaces the first occurrence of `from` in a stream.
    void edit(Object stream, const std::string& from, const std::string& to) {
        const auto buffer = stream.getStreamData();
        std::string bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        const std::size_t at = bytes.find(from);
        if (at == std::string::npos) throw std::logic_error("the sample has no “" + from + "”");
        stream.replaceStreamData(bytes.replace(at, from.size(), to), Object::newNull(), Object::newNull());
    }
    void edit_page(std::size_t index, const std::string& from, const std::string& to) { edit(page(index).getKey("/Contents"), from, to); }

    /// A new element of a type at the end of the tree's Document.
    Object add(const std::string& type, const std::string& keys = "") {
        Object document = tree().getKey("/K").isArray() ? tree().getKey("/K").getArrayItem(0) : tree().getKey("/K");
        Object made = pdf.makeIndirectObject(parse("<</Type/StructElem/S " + type + " " + keys + ">>"));
        made.replaceKey("/P", document);
        document.getKey("/K").appendItem(made);
        return made;
    }
    /// A new kid of an element.
    Object add_under(Object parent, const std::string& type) {
        Object made = pdf.makeIndirectObject(parse("<</Type/StructElem/S " + type + ">>"));
        made.replaceKey("/P", parent);
        if (parent.getKey("/K").isArray()) parent.getKey("/K").appendItem(made);
        else parent.replaceKey("/K", parse("[]")), parent.getKey("/K").appendItem(made);
        return made;
    }
    Object annotate(const std::string& keys) {
        Object made = pdf.makeIndirectObject(parse("<</Type/Annot/Rect[0 0 9 9] " + keys + ">>"));
        page(0).getKey("/Annots").appendItem(made);
        return made;
    }
};

struct Mutation {
    const char* name;
    const char* checkpoint;
    const char* said;  // a part of what is said
    std::function<void(Broken&)> apply;
};

void PrintTo(const Mutation& mutation, std::ostream* out) { *out << mutation.name; }

const std::string& good() {
    static const std::string bytes = [] {
        Theme theme = test_theme();
        FontSet fonts(theme);
        SharedForms forms;
        return write_pdf(sample_booklet(*make_pango_shaper(fonts)), theme, forms);
    }();
    return bytes;
}

std::string mutated(const Mutation& mutation) {
    Broken broken;
    broken.pdf.processMemoryFile("good", good().data(), good().size());
    mutation.apply(broken);
    QPDFWriter writer(broken.pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setPreserveUnreferencedObjects(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

class CheckUaMutations : public testing::TestWithParam<Mutation> {};

TEST_P(CheckUaMutations, IsSeen) {
    std::vector<std::string> faults;
    for (const UaFault& fault : check_ua(mutated(GetParam()))) faults.push_back("[" + fault.checkpoint + "] " + fault.what);
    const std::string checkpoint = "[" + std::string(GetParam().checkpoint) + "]", said = GetParam().said;
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [&](const std::string& f) { return f.starts_with(checkpoint) && f.find(said) != std::string::npos; }))
        << testing::PrintToString(faults);
}

TEST(CheckUaMutation, OfNothingHasNoFault) { EXPECT_TRUE(check_ua(mutated({"none", "", "", [](Broken&) {}})).empty()); }

TEST(CheckUaMutation, ProtectionAgainstReadersIsSeen) {
    QPDF pdf;
    pdf.processMemoryFile("good", good().data(), good().size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    const bool may = true, may_not = false;
    writer.setR3EncryptionParametersInsecure("", "owner", may_not, may, may, may, may, may, qpdf_r3p_full);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const auto faults = check_ua({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()});
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults.front().checkpoint, "26-002");
}

const Mutation contents[] = {
    {"ArtifactInContent", "01-003", "", [](Broken& b) { b.edit_page(1, "<</MCID 0>>BDC", "<</MCID 0>>BDC /Artifact BMC EMC"); }},
    {"ContentInArtifact", "01-004", "", [](Broken& b) { b.edit_page(1, "<</MCID 0>>BDC", "<</MCID 0>>BDC EMC /Artifact BMC /P<</MCID 0>>BDC EMC"); }},
    {"ContentInContent", "01-005", "inside tagged", [](Broken& b) { b.edit_page(1, "<</MCID 0>>BDC", "<</MCID 0>>BDC /P<</MCID 99>>BDC EMC"); }},
    {"PaintOutsideOfMarks", "01-005", "neither", [](Broken& b) { b.edit_page(1, "/Artifact<</Type/Pagination>>BDC", "/Strange BMC"); }},
    {"MarkNotClosed", "01-005", "not closed", [](Broken& b) { b.edit_page(1, "EMC", "EMC /P BMC"); }},
    {"MarkClosedTwice", "01-005", "without a beginning", [](Broken& b) { b.edit_page(1, "/Artifact<</Type/Pagination>>BDC", "EMC /Artifact BMC"); }},
    {"MarkAcrossText", "", "cross", [](Broken& b) { b.edit_page(1, "BT\n", "BT /Span BMC\n"); }},
    {"ContentOfNoElement", "01-005", "without an element", [](Broken& b) { b.edit_page(1, "<</MCID 0>>BDC", "<</MCID 77>>BDC"); }},
    {"ContentOfTwoElements", "", "two elements", [](Broken& b) { b.add("/P", "/K[0]").replaceKey("/Pg", b.page(0)); }},
    {"PageNotInParentTree", "", "not in the parent tree", [](Broken& b) { b.page(0).replaceKey("/StructParents", parse("9999")); }},
    {"ParentTreeOfAnother", "", "disagree", [](Broken& b) { b.tree().getKey("/ParentTree").getKey("/Nums").getArrayItem(1).setArrayItem(0, b.tree()); }},
    {"Suspects", "01-007", "", [](Broken& b) { b.root().getKey("/MarkInfo").replaceKey("/Suspects", parse("true")); }},
    {"NotMarked", "", "not marked", [](Broken& b) { b.root().removeKey("/MarkInfo"); }},
    {"ResourceMissing", "", "is missing", [](Broken& b) { b.edit_page(0, "/F1 ", "/F99 "); }},
    {"ContentInForm", "30-002", "", [](Broken& b) {
         Object form = b.first([](Object o) { return o.isStream() && o.getDict().getKey("/Subtype").isNameAndEquals("/Form"); });
         form.replaceStreamData("/P<</MCID 0>>BDC EMC", Object::newNull(), Object::newNull());
     }},
    {"ReferenceForm", "30-001", "", [](Broken& b) {
         b.first([](Object o) { return o.isStream() && o.getDict().getKey("/Subtype").isNameAndEquals("/Form"); }).getDict().replaceKey("/Ref", parse("<<>>"));
     }},
    {"ReadUpwards", "", "is above content", [](Broken& b) {
         Object kids = b.element("/Sect").getKey("/K");
         std::vector<Object> turned = kids.getArrayAsVector();
         std::reverse(turned.begin(), turned.end());
         b.element("/Sect").replaceKey("/K", Object::newArray(turned));
     }},
    {"PagesReadBackwards", "", "is read after page", [](Broken& b) { b.add("/P", "/K[0]").replaceKey("/Pg", b.page(0)); }},
};

const Mutation documents[] = {
    {"RoleOfNoStandard", "02-001", "", [](Broken& b) { b.tree().replaceKey("/RoleMap", parse("<</Chose/Machin>>")); }},
    {"TypeOfNoStandard", "02-001", "", [](Broken& b) { b.element("/P").replaceKey("/S", parse("/Chose")); }},
    {"RoleInACircle", "02-003", "", [](Broken& b) { b.tree().replaceKey("/RoleMap", parse("<</Un/Deux/Deux/Un>>")); }},
    {"StandardTypeRemapped", "02-004", "", [](Broken& b) { b.tree().replaceKey("/RoleMap", parse("<</P/Span>>")); }},
    {"NoMetadata", "06-001", "", [](Broken& b) { b.root().removeKey("/Metadata"); }},
    {"NoUaIdentifier", "06-002", "", [](Broken& b) { b.edit(b.root().getKey("/Metadata"), "pdfuaid:part>1", "pdfuaid:part>2"); }},
    {"NoTitle", "06-003", "", [](Broken& b) { b.edit(b.root().getKey("/Metadata"), "<dc:title>", "<dc:titel>"); }},
    {"NoTitleDisplayed", "07-001", "", [](Broken& b) { b.root().getKey("/ViewerPreferences").removeKey("/DisplayDocTitle"); }},
    {"TitleNotDisplayed", "07-002", "", [](Broken& b) { b.root().getKey("/ViewerPreferences").replaceKey("/DisplayDocTitle", parse("false")); }},
    {"NoLanguage", "11-006", "", [](Broken& b) { b.root().removeKey("/Lang"); }},
    {"LanguageOfNoShape", "11-001", "", [](Broken& b) { b.root().replaceKey("/Lang", parse("(francais_1)")); }},
    {"LanguageOfAnElement", "11-001", "", [](Broken& b) { b.element("/P").replaceKey("/Lang", parse("(e)")); }},
    {"LanguageOfAContent", "11-001", "", [](Broken& b) { b.edit_page(1, "<</MCID 0>>BDC", "<</MCID 0/Lang(x)>>BDC"); }},
    {"LayersWithoutName", "20-001", "", [](Broken& b) { b.root().replaceKey("/OCProperties", parse("<</D<</Name(a)>>/Configs[<<>>]>>")); }},
    {"LayerWithoutName", "20-002", "", [](Broken& b) { b.root().replaceKey("/OCProperties", parse("<</D<<>>>>")); }},
    {"LayersByEvents", "20-003", "", [](Broken& b) { b.root().replaceKey("/OCProperties", parse("<</D<</Name(a)/AS[]>>>>")); }},
    {"EmbeddedFileWithoutNames", "21-001", "", [](Broken& b) { b.root().replaceKey("/AF", b.pdf.makeIndirectObject(parse("<</Type/Filespec/F(a)/EF<<>>>>"))); }},
    {"DynamicForm", "25-001", "", [](Broken& b) {
         b.root().replaceKey("/AcroForm", parse("<</Fields[]>>"));
         b.root().getKey("/AcroForm").replaceKey("/XFA", Object::newStream(&b.pdf, "<dynamicRender>required</dynamicRender>"));
     }},
    {"MediaWithoutType", "28-014", "", [](Broken& b) { b.root().replaceKey("/Clip", b.pdf.makeIndirectObject(parse("<</Type/MediaClip/Alt[]>>"))); }},
    {"MediaWithoutAlternative", "28-015", "", [](Broken& b) { b.root().replaceKey("/Clip", b.pdf.makeIndirectObject(parse("<</Type/MediaClip/CT(a)>>"))); }},
    {"NoBookmarks", "", "no bookmarks", [](Broken& b) {
         b.root().removeKey("/Outlines");
         QPDFPageDocumentHelper(b.pdf).addPage(QPDFPageDocumentHelper(b.pdf).getAllPages()[0].shallowCopyPage(), false);
     }},
    {"BookmarkWithoutTitle", "", "bookmark has no title", [](Broken& b) { b.root().getKey("/Outlines").getKey("/First").removeKey("/Title"); }},
    {"BookmarkToNowhere", "", "bookmark leads", [](Broken& b) { b.root().getKey("/Outlines").getKey("/First").replaceKey("/Dest", parse("[null]")); }},
};

const Mutation structures[] = {
    {"RowOutOfATable", "09-004", "", [](Broken& b) { b.add("/TR"); }},
    {"ContentInARow", "09-004", "", [](Broken& b) { b.add_under(b.element("/TR"), "/P"); }},
    {"RaggedTable", "09-004", "different numbers", [](Broken& b) { b.element("/TD").replaceKey("/A", parse("<</O/Table/ColSpan 2>>")); }},
    {"CellsThatOverlap", "09-004", "overlap", [](Broken& b) {
         const Object row = b.first([](Object o) { return o.isDictionary() && o.getKey("/S").isNameAndEquals("/TBody"); }).getKey("/K").getArrayItem(0);
         Object(row).getKey("/K").getArrayItem(1).replaceKey("/A", parse("<</O/Table/RowSpan 2>>"));
         Object next = b.element("/TBody").getKey("/K").getArrayItem(1);
         next.getKey("/K").getArrayItem(0).replaceKey("/A", parse("<</O/Table/Scope/Row/ColSpan 2>>"));
     }},
    {"CaptionInTheMiddle", "09-004", "middle", [](Broken& b) {
         b.add_under(b.element("/Table"), "/Caption");
         b.add_under(b.element("/Table"), "/TBody");
     }},
    {"ItemWithoutAList", "09-005", "", [](Broken& b) { b.add("/LI"); }},
    {"ParagraphInAList", "09-005", "", [](Broken& b) { b.add_under(b.element("/L"), "/P"); }},
    {"ItemOfNoContents", "09-006", "", [](Broken& b) { b.add("/TOCI"); }},
    {"ParagraphInTheContents", "09-006", "", [](Broken& b) { b.add_under(b.add("/TOC"), "/P"); }},
    {"RubyOfParagraphs", "09-007", "", [](Broken& b) { b.add_under(b.add("/Ruby"), "/P"); }},
    {"WarichuOfParagraphs", "09-008", "", [](Broken& b) { b.add_under(b.add("/Warichu"), "/P"); }},
    {"FigureWithoutAlternative", "13-004", "", [](Broken& b) { b.element("/Figure").removeKey("/Alt"); }},
    {"FigureWithoutBox", "", "bounding box", [](Broken& b) { b.element("/Figure").getKey("/A").removeKey("/BBox"); }},
    {"FigureInNoRoom", "", "box is empty", [](Broken& b) { b.element("/Figure").getKey("/A").replaceKey("/BBox", parse("[9 9 9 9]")); }},
    {"FirstHeadingOfLevelTwo", "14-002", "", [](Broken& b) { b.element("/H1").replaceKey("/S", parse("/H2")); }},
    {"SkippedHeading", "14-003", "", [](Broken& b) { b.element("/H2").replaceKey("/S", parse("/H3")); }},
    {"TwoPlainHeadings", "14-006", "", [](Broken& b) { b.add("/H"), b.add("/H"); }},
    {"TwoKindsOfHeadings", "14-007", "", [](Broken& b) { b.add("/H"); }},
    {"EmptyHeading", "", "heading is empty", [](Broken& b) { b.add("/H1"); }},
    {"HeaderWithoutScope", "15-003", "", [](Broken& b) { b.element("/TH").removeKey("/A"); }},
    {"CellWithoutHeader", "15-003", "no header says", [](Broken& b) {
         for (Object o : b.pdf.getAllObjects())
             if (o.isDictionary() && o.getKey("/S").isNameAndEquals("/TH")) o.replaceKey("/S", parse("/TD"));
     }},
    {"HeaderThatIsNotThere", "15-003", "names a header", [](Broken& b) { b.element("/TD").replaceKey("/A", parse("<</O/Table/Headers[(x)]>>")); }},
    {"FormulaWithoutAlternative", "17-002", "", [](Broken& b) { b.add("/Formula"); }},
    {"NoteWithoutIdentifier", "19-003", "", [](Broken& b) { b.element("/Note").removeKey("/ID"); }},
    {"NotesOfOneIdentifier", "19-004", "", [](Broken& b) { b.add("/Note").replaceKey("/ID", b.element("/Note").getKey("/ID")); }},
    {"OrphanElement", "", "does not know its parent", [](Broken& b) { b.element("/P").replaceKey("/P", b.page(0)); }},
};

const Mutation annotations[] = {
    {"AnnotationOutsideOfTheTree", "28-002", "", [](Broken& b) { b.annotate("/Subtype/Text/Contents(a)"); }},
    {"AnnotationWithoutDescription", "28-004", "", [](Broken& b) { b.annotate("/Subtype/Text"); }},
    {"FieldWithoutDescription", "28-005", "", [](Broken& b) { b.annotate("/Subtype/Widget"); }},
    {"AnnotationOfNoKind", "28-006", "", [](Broken& b) { b.annotate("/Subtype/Chose"); }},
    {"Trapping", "28-007", "", [](Broken& b) { b.annotate("/Subtype/TrapNet"); }},
    {"NoTabOrder", "28-008", "", [](Broken& b) { b.page(0).removeKey("/Tabs"); }},
    {"TabOrderByRows", "28-009", "", [](Broken& b) { b.page(0).replaceKey("/Tabs", parse("/R")); }},
    {"FieldOutsideOfAForm", "28-010", "", [](Broken& b) { b.annotate("/Subtype/Widget/TU(a)"); }},
    {"LinkInAParagraph", "28-011", "", [](Broken& b) { b.element("/Link").replaceKey("/S", parse("/P")); }},
    {"LinkOutsideOfTheTree", "28-011", "", [](Broken& b) { b.annotate("/Subtype/Link/Contents(a)"); }},
    {"LinkWithoutDescription", "28-012", "", [](Broken& b) { b.link().removeKey("/Contents"); }},
    {"LinkWithoutWords", "", "no words", [](Broken& b) { b.add("/Link"); }},
    {"LinkLostByTheParentTree", "", "loses a link", [](Broken& b) { b.link().removeKey("/StructParent"); }},
    {"LinkToNowhere", "", "leads nowhere", [](Broken& b) { b.link().replaceKey("/Dest", parse("(ailleurs)")); }},
    {"AttachedFileWithoutNames", "28-016", "", [](Broken& b) { b.annotate("/Subtype/FileAttachment/FS<<>>"); }},
    {"PrinterMarkInTheTree", "28-017", "", [](Broken& b) { b.link().replaceKey("/Subtype", parse("/PrinterMark")); }},
    {"PrinterMarkThatSpeaks", "28-018", "", [](Broken& b) {
         Object mark = b.annotate("/Subtype/PrinterMark/AP<<>>");
         mark.getKey("/AP").replaceKey("/N", Object::newStream(&b.pdf, "0 0 9 9 re f"));
     }},
};

const Mutation fonts[] = {
    {"CharacterWithoutUnicode", "10-001", "", [](Broken& b) { b.edit(b.font().getKey("/ToUnicode"), "<0001>", "<FFF0>"); }},
    {"NoUnicodeMap", "31-027", "", [](Broken& b) { b.font().removeKey("/ToUnicode"); }},
    {"CharacterZero", "31-028", "", [](Broken& b) { b.edit(b.font().getKey("/ToUnicode"), "<0001><", "<0001><0000"); }},
    {"CharacterOfByteOrder", "31-029", "", [](Broken& b) { b.edit(b.font().getKey("/ToUnicode"), "<0001><", "<0001><FEFF"); }},
    {"CollectionWithoutName", "31-001", "", [](Broken& b) { b.descendant().getKey("/CIDSystemInfo").removeKey("/Registry"); }},
    {"GlyphMapOfAnotherKind", "31-004", "", [](Broken& b) { b.descendant().replaceKey("/CIDToGIDMap", parse("/Chose")); }},
    {"NoGlyphMap", "31-005", "", [](Broken& b) { b.descendant().removeKey("/CIDToGIDMap"); }},
    {"UnknownCharacterMap", "31-006", "", [](Broken& b) { b.font().replaceKey("/Encoding", parse("/Chose")); }},
    {"NotEmbedded", "31-009", "", [](Broken& b) { b.descriptor().removeKey("/FontFile2"); }},
    {"GlyphThatIsNotThere", "31-011", "", [](Broken& b) {
         b.descendant().getKey("/CIDToGIDMap").replaceStreamData(std::string(400, '\x7F'), Object::newNull(), Object::newNull());
     }},
    {"SetOfGlyphs", "31-014", "", [](Broken& b) { b.descriptor().replaceKey("/CIDSet", Object::newStream(&b.pdf, "a")); }},
    {"OtherWidths", "31-016", "", [](Broken& b) { b.descendant().getKey("/W").getArrayItem(1).setArrayItem(0, parse("3")); }},
    {"MissingGlyph", "31-030", "", [](Broken& b) {
         b.descendant().getKey("/CIDToGIDMap").replaceStreamData(std::string(400, '\0'), Object::newNull(), Object::newNull());
     }},
    {"FontOfAnotherKind", "", "cannot judge", [](Broken& b) { b.font().replaceKey("/Subtype", parse("/Type1")); }},
    {"OutlinesOfAnotherKind", "", "not TrueType", [](Broken& b) { b.descendant().replaceKey("/Subtype", parse("/CIDFontType0")); }},
    {"NotASubset", "", "not that of a subset", [](Broken& b) { b.font().replaceKey("/BaseFont", parse("/Lato")); }},
    {"NamesThatDiffer", "", "names differ", [](Broken& b) { b.descriptor().replaceKey("/FontName", parse("/ABCDEF+Lato")); }},
};

std::string name_of_case(const testing::TestParamInfo<Mutation>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Contents, CheckUaMutations, testing::ValuesIn(contents), name_of_case);
INSTANTIATE_TEST_SUITE_P(Documents, CheckUaMutations, testing::ValuesIn(documents), name_of_case);
INSTANTIATE_TEST_SUITE_P(Structures, CheckUaMutations, testing::ValuesIn(structures), name_of_case);
INSTANTIATE_TEST_SUITE_P(Annotations, CheckUaMutations, testing::ValuesIn(annotations), name_of_case);
INSTANTIATE_TEST_SUITE_P(Fonts, CheckUaMutations, testing::ValuesIn(fonts), name_of_case);

}  // namespace
}  // namespace portraits
