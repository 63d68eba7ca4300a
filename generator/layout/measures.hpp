#pragma once

namespace portraits::measure {

// Distances of the composition, in points. The theme holds page geometry, type and colours; these are the fixed
// proportions between the parts of a block, so that every theme keeps the same construction.

inline constexpr double baseline_lift = 0.30;      // baseline under the middle of a line's leading, in em

inline constexpr double cover_band = 322;          // foot of the white band, where the map begins
inline constexpr double cover_rule_top = 40, cover_rule = 2.6;
inline constexpr double cover_kicker_top = 49.5;
inline constexpr double cover_name_top = 80;
inline constexpr double cover_facts_top = 266, cover_fact_gap = 20.5, cover_fact_divider = 32;
inline constexpr double cover_name_line = 0.8;      // of the width: a name longer than this is set on two lines
inline constexpr double cover_place_gap = 10.5;
inline constexpr double cover_locator_width = 132, cover_locator_height = 150;
inline constexpr double cover_note_foot = 27;       // under the note, to the foot of the page
inline constexpr double cover_fact_scale = 5.0 / 6;  // of the tile value's size
inline constexpr double cover_place_scale = 1.09;    // of the lead's size

inline constexpr double title_to_lead = 7;
inline constexpr double before_heading = 24.5, before_minor_heading = 14, after_heading = 7;
inline constexpr double after_title = 21, after_low_title = 10.5;
inline constexpr double before_paragraph = 10.5, between_items = 3.5;
inline constexpr double before_note = 8.75;
inline constexpr double list_indent = 10.5;
inline constexpr double lead_width = 420;

inline constexpr double before_figure = 21;
inline constexpr double figure_rule = 0.6, figure_tab_width = 28, figure_tab = 2.6;
inline constexpr double figure_number_top = 7.5;
inline constexpr double figure_to_drawing = 8.75;
inline constexpr double drawing_to_sources = 8.75;
inline constexpr double drawing_to_table = 14;
inline constexpr double image_most = 0.6;         // an image takes at most this share of the height of the text
inline constexpr double map_least = 0.62;          // a map may shrink to this share of its own height
inline constexpr double region_most = 2;           // and that of a region grow to this one, its surroundings permitting
inline constexpr double lines_least = 0.72, lines_most = 1.5;

inline constexpr double tile_gap = 14, tile_rule = 1.4, tile_row_gap = 18, tile_width = 114;
inline constexpr double tile_label_top = 6, tile_line_to_rule = 7, tile_thin_rule = 0.5, tile_rule_to_bars = 3.5;
inline constexpr double tiles_to_note = 8.75;
inline constexpr double before_tiles = 21;

inline constexpr double counter_gap = 8.75, counter_width = 58, counter_rule = 0.6, counter_value_top = 7, counter_label_gap = 3.5, counter_roomy = 100;

inline constexpr double large_counter_width = 150, large_counter_gap = 28;
inline constexpr double factor_top = 12, factor_icon = 26, factor_gap = 8.75, factor_space = 24, factor_least = 100;
inline constexpr double whole_space = 33, whole_swatch = 8, share_gap = 6;
inline constexpr double text_column_gap = 24, text_column_least = 70;
inline constexpr double footnote_rule = 72, footnote_rule_above = 14, footnote_rule_below = 5, between_footnotes = 1.75;
inline constexpr double quotation_indent = 14;
inline constexpr double contact_icon = 12, contact_indent = 21;

inline constexpr double table_gap = 8, table_gap_tight = 5, table_head_rule = 0.9, table_row_rule = 0.4, table_padding = 4.375, tight_table_padding = 1.75;
inline constexpr double close_table_type = 0.875, close_table_padding = 1.5;
inline constexpr double table_bar_width = 28, table_bar_height = 8, table_bar_gap = 6;
inline constexpr double table_least_size = 6.8;    // type may shrink to this before a word too wide is an error
inline constexpr double before_table = 14;

inline constexpr double listing_column_gap = 14, listing_gap = 5, listing_least = 84;
inline constexpr double listing_part_type = 1.2, listing_part_gap = 9, listing_group_gap = 4, listing_head_gap = 1.5;
inline constexpr double leader_step = 3.5, leader_dot = 0.6;

inline constexpr double panel_padding = 17.5, panel_gap = 24.5, before_panel = 21, panel_type = 0.9;
inline constexpr double definition_gap = 10.5;

inline constexpr double badge_scale = 0.8, badge_line = 0.6, badge_radius = 1.4;
inline constexpr double underline = 0.45, underline_drop = 1.4;
inline constexpr double folio_drop = 14.4;         // footer baseline under its rule
inline constexpr double footer_rule = 0.5;
inline constexpr double running_gap = 5;

inline constexpr double least_space = 0.7;         // spaces between blocks may shrink to this share
inline constexpr double tolerance = 0.05;          // rounding that is not an overflow

}  // namespace portraits::measure
