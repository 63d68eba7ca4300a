#include "write/csv/write_csv.hpp"

#include <gtest/gtest.h>

using namespace portraits;

namespace {

Cell text_cell(const char* text) {
    Cell cell;
    cell.text = plain(text);
    return cell;
}
Cell number_cell(double number, const char* shown) {
    Cell cell;
    cell.text = plain(shown);
    cell.value = Value::of(number);
    return cell;
}
Cell missing_cell(Missing why) {
    Cell cell;
    cell.text = plain(sign_of(why));
    cell.value = Value::absent(why);
    return cell;
}

Table table_of(std::vector<Table::Row> rows) {
    Table table;
    Column name, share;
    name.title = "Périmètre";
    share.title = "Part de l’industrie";
    share.unit = "%";
    share.numeric = true;
    share.decimals = 1;
    table.columns = {name, share};
    table.rows = std::move(rows);
    return table;
}

Table::Row row(Cell name, Cell value) {
    Table::Row r;
    r.cells = {std::move(name), std::move(value)};
    return r;
}

}  // namespace

TEST(Csv, FrenchFormOpensInAFrenchSpreadsheet) {
    const Table table = table_of({row(text_cell("Bourgogne Industrie"), number_cell(24.634, "24,6")),
                                  row(text_cell("France"), number_cell(-1234567.5, "−1\u202F234\u202F567,5"))});
    EXPECT_EQ(write_csv(table, CsvForm::french),
              "\xEF\xBB\xBFPérimètre;Part de l’industrie (%)\r\nBourgogne Industrie;24,634\r\nFrance;-1234567,5\r\n");
}

TEST(Csv, InternationalFormHasPointsAndNoByteOrderMark) {
    const Table table = table_of({row(text_cell("Le Creusot, Montceau"), number_cell(0.1 + 0.2, "0,3"))});
    EXPECT_EQ(write_csv(table, CsvForm::international),
              "Périmètre,Part de l’industrie (%)\r\n\"Le Creusot, Montceau\",0.30000000000000004\r\n");
}

TEST(Csv, MissingValuesKeepTheirSign) {
    const Table table = table_of({row(text_cell("a"), missing_cell(Missing::secret)),
                                  row(text_cell("b"), missing_cell(Missing::not_available)),
                                  row(text_cell("c"), missing_cell(Missing::not_applicable)), row(text_cell("d"), Cell{})});
    EXPECT_EQ(write_csv(table, CsvForm::international), "Périmètre,Part de l’industrie (%)\r\na,s\r\nb,n.d.\r\nc,///\r\nd,\r\n");
}

TEST(Csv, TextsThatASpreadsheetWouldRunAreDefused) {
    const Table table = table_of({row(text_cell("=1+1"), number_cell(-2, "−2")), row(text_cell("@cmd"), number_cell(1e21, "")),
                                  row(text_cell("-2"), number_cell(-0.0, "0"))});
    EXPECT_EQ(write_csv(table, CsvForm::french),
              "\xEF\xBB\xBFPérimètre;Part de l’industrie (%)\r\n'=1+1;-2\r\n'@cmd;1000000000000000000000\r\n'-2;0\r\n");
}

TEST(Csv, WideSignsAndLineFeedsAreDefusedToo) {
    const Table table = table_of({row(text_cell("＝1+1"), number_cell(1, "1")), row(text_cell("\n=1"), number_cell(1, "1")),
                                  row(text_cell("Œuvre = art"), number_cell(1, "1"))});
    EXPECT_EQ(write_csv(table, CsvForm::international), "Périmètre,Part de l’industrie (%)\r\n'＝1+1,1\r\n\"'\n=1\",1\r\nŒuvre = art,1\r\n");
}

TEST(Csv, QuotesAndLineFeedsAreQuotedAndSpacesArePlain) {
    const Table table = table_of({row(text_cell("dit « la\u00A0\"Forge\" »"), number_cell(1, "1")),
                                  row(text_cell("deux\nlignes ; ici"), number_cell(183, "183"))});
    EXPECT_EQ(write_csv(table, CsvForm::french),
              "\xEF\xBB\xBFPérimètre;Part de l’industrie (%)\r\n\"dit « la \"\"Forge\"\" »\";1\r\n\"deux\nlignes ; ici\";183\r\n");
}
