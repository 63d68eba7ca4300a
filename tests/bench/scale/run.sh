#!/usr/bin/env bash
# How a build grows with the number of territories: run.sh PORTRAITS [SIZES…] (183 and 1266 without any).
# Makes a pack of each size (make_pack.py), builds it on all cores without anything kept from before, and prints for each: seconds of processor and
# of wall time, the processor time of a territory as a ratio to the first size's, peak memory, files and bytes. SCALE_WORK: where, kept; a
# temporary folder, removed, without it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
shift
[ $# -gt 0 ] || set -- 183 1266
[ -n "${LC_ALL:-}" ] || export LC_ALL=C.UTF-8
work=${SCALE_WORK:-$(mktemp -d)}
[ -n "${SCALE_WORK:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"

printf '%8s %10s %10s %8s %10s %8s %10s %8s\n' N "user s" "system s" "wall s" "ratio" "peak MB" files MB
first=
for size in "$@"; do
    input=$work/in$size site=$work/site$size
    python3 "$here/make_pack.py" "$size" "$input"
    rm -rf "$site" "$site.construction"
    /usr/bin/time -f '%U %S %e %M' -o "$work/time$size" "$program" build --tout --content "$input/content" --data "$input/data" --themes "$input/themes" \
        --output "$site" --sans-compression > "$work/log$size" 2>&1 || { tail -20 "$work/log$size"; exit 1; }
    read -r user system wall memory < <(tail -1 "$work/time$size")
    files=$(find "$site" -type f | wc -l) bytes=$(du -s --apparent-size --block-size=1000000 "$site" | cut -f1)
    each=$(echo "scale=9; ($user + $system) / $size" | bc)
    [ -n "$first" ] || first=$each
    ratio=$(LC_ALL=C printf '%.2f' "$(echo "scale=4; $each / $first" | bc)")
    printf '%8s %10s %10s %8s %10s %8s %10s %8s\n' "$size" "$user" "$system" "$wall" "$ratio" $((memory / 1000)) "$files" "$bytes"
    [ -n "${SCALE_WORK:-}" ] || rm -rf "$input" "$site" "$site.construction"
done
