#include "write/html/table_data.hpp"

#include "write/html/table_rows.hpp"

namespace portraits::html {

Data table_data(const Table& table, const std::string& id, const std::string& caption, const std::string& root) {
    Data columns(Data::type::list);
    for (const Column& column : table.columns) {
        Data head;
        head.set("title", column.title);
        head.set("numeric", column.numeric);
        columns << head;
    }
    Data data;
    data.set("id", id);
    data.set("caption", table.caption.empty() ? caption : table.caption);
    data.set("columns", columns);
    data.set("sortable", table.sortable);
    data.set("rows", table_rows(table, root));
    return data;
}

}  // namespace portraits::html
