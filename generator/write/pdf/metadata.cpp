#include "write/pdf/metadata.hpp"

#include <algorithm>
#include <cctype>

#include "base/french.hpp"
#include "base/messages.hpp"

namespace portraits::pdf {

namespace {

constexpr std::string_view producer = "portraits, libharu";

/// "2024-01-15" → "D:20240115000000Z".
std::string pdf_date(const std::string& iso) {
    std::string digits;
    std::copy_if(iso.begin(), iso.end(), std::back_inserter(digits), [](unsigned char c) { return std::isdigit(c) != 0; });
    digits.resize(14, '0');
    return "D:" + digits + "Z";
}

std::string property(std::string_view name, std::string_view container, std::string_view attributes, const std::string& value) {
    if (value.empty()) return "";
    return fmt::format("<{0}><rdf:{1}><rdf:li{2}>{3}</rdf:li></rdf:{1}></{0}>\n", name, container, attributes, escape_markup(value));
}

}  // namespace

Dict make_info(Objects& objects, const Booklet& booklet) {
    Dict info = objects.indirect();
    info.text("Title", booklet.title).literal("Producer", producer);
    if (!booklet.author.empty()) info.text("Author", booklet.author);
    if (!booklet.subject.empty()) info.text("Subject", booklet.subject);
    if (!booklet.date.empty()) info.literal("CreationDate", pdf_date(booklet.date)).literal("ModDate", pdf_date(booklet.date));
    return info;
}

std::string xmp_of(const Booklet& booklet) {
    constexpr std::string_view any_language = " xml:lang=\"x-default\"";
    std::string xmp =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
    xmp += property("dc:title", "Alt", any_language, booklet.title);
    xmp += property("dc:creator", "Seq", "", booklet.author);
    xmp += property("dc:description", "Alt", any_language, booklet.subject);
    xmp += property("dc:language", "Bag", "", booklet.language);
    if (!booklet.date.empty())
        xmp += fmt::format("<xmp:CreateDate>{0}T00:00:00Z</xmp:CreateDate>\n<xmp:ModifyDate>{0}T00:00:00Z</xmp:ModifyDate>\n", booklet.date);
    xmp += fmt::format("<pdf:Producer>{}</pdf:Producer>\n{}", producer, booklet.tagged ? "<pdfuaid:part>1</pdfuaid:part>\n" : "");
    return xmp + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

void add_metadata(Objects& objects, const Booklet& booklet, Dict catalog) {
    Dict metadata = objects.stream(std::make_shared<const std::string>(xmp_of(booklet)), false);
    metadata.name("Type", "Metadata").name("Subtype", "XML");
    catalog.set("Metadata", metadata).literal("Lang", booklet.language)
        .set("ViewerPreferences", objects.dict().boolean("DisplayDocTitle", true));
}

}  // namespace portraits::pdf
