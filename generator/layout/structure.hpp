#pragma once
#include "layout/booklet.hpp"

namespace portraits {

/// Appends an element to its parent's children and gives its index. The parent −1 makes the root.
int add_element(Booklet& booklet, int parent, Tag tag);
/// H1 to H5 for levels 1 to 5; deeper headings stay H5.
Tag heading_tag(int level);

}  // namespace portraits
