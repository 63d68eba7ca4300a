#!/bin/sh
# Instructions that one more territory costs, counted by callgrind: a build of N territories and one of 2N, the difference divided by N.
# What is made once for all (reading, geography, documents, the site's pages) is in both and falls out. Then the shares of some stages
# of the larger build, what they call included.
# usage: callgrind.sh PORTRAITS [N]   run from the project's folder; minutes, at a fiftieth of the ordinary speed
set -eu
program=$1
n=${2:-4}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

count() { # TERRITORIES PROFILE: instructions of a build of so many
  ids=$(find content/territoires -name '*.yml' | LC_ALL=C sort | awk -v n="$1" 'NR <= n' | sed 's|.*/||; s|\.yml$||' | paste -sd, -)
  valgrind --tool=callgrind --callgrind-out-file="$2" "$program" build --only "$ids" -o "$scratch/site-$1" -j1 >"$scratch/log" 2>&1 ||
    { cat "$scratch/log" >&2; exit 1; }
  awk '/^(summary|totals):/ { print $2; exit }' "$2"
}

small=$(count "$n" "$scratch/small")
large=$(count $((2 * n)) "$scratch/large")
echo "$n territories:  $small instructions"
echo "$((2 * n)) territories:  $large instructions"
awk -v a="$small" -v b="$large" -v n="$n" 'BEGIN { printf "one more:  %.1f million instructions\n", (b - a) / n / 1e6 }'
echo "shares of the larger build:"
callgrind_annotate --inclusive=yes --threshold=100 "$scratch/large" 2>/dev/null | awk -v all="$large" '
  function share(name, pattern) { names[++many] = name; patterns[many] = pattern }
  BEGIN {
    share("compose", "portraits::compose\\(")
    share("draw", "portraits::draw_figure\\(")
    share("lay out (draws too)", "portraits::lay_out\\(")
    share("text shaping", "pango_layout_get_lines_readonly")
    share("pdf", "portraits::write_pdf")
    share("subset", "portraits::pdf::Subsetter::subset\\(")
    share("deflate", "libdeflate_deflate_compress")
    share("brotli", "BrotliEncoderCompress ")
    share("svg", "portraits::write_svg")
    share("templates", "portraits::html::Templates::render")
    share("png", "portraits::encode_png")
    share("write", "portraits::write_file\\(")
  }
  { gsub(/\[abi:cxx11\]/, ""); count = $1; gsub(",", "", count)
    for (i = 1; i <= many; ++i) if (!(i in found) && $0 ~ patterns[i]) found[i] = count }
  END { for (i = 1; i <= many; ++i) printf "  %-20s %5.1f %%\n", names[i], 100 * found[i] / all }'
