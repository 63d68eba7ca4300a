#!/usr/bin/env bash
# The factsheet workload: 183 booklets of four pages and 183 pages that stand alone, five times: run.sh PORTRAITS [WORK_DIR]
# Prints the wall time of each run on two cores from start to exit, the median, a spin loop's time beside it, sizes, and whether
# two runs gave the same bytes. Exit code 77 where ../shared/bench is absent.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
work=${2:-$(mktemp -d)}
"$here/prepare.py" "$work/input" || exit $?
[ -n "${LC_ALL:-}" ] || export LC_ALL=C.UTF-8

spin() { python3 -c 'import time; t = time.perf_counter(); sum(i * i for i in range(3000000)); print(f"{time.perf_counter() - t:.3f}")'; }
now() { date +%s.%N; }
build() {
    "$program" build --content "$work/input/content" --data "$work/input/data" --themes "$work/input/themes" \
        --output "$work/$1" --jobs 2 --sans-compression > "$work/$1.log" 2>&1 || { cat "$work/$1.log"; exit 1; }
}
echo "spin loop: $(spin) s"
times=()
for run in 1 2 3 4 5; do
    start=$(now)
    build "run$run"  # a folder that is not there yet: nothing is taken over, nothing has to be removed
    times+=("$(echo "$(now) - $start" | bc)")
done
echo "spin loop: $(spin) s"
echo "runs: ${times[*]} s; median $(printf '%s\n' "${times[@]}" | sort -n | sed -n 3p) s"
cd "$work"
find run5/territoires -name '*.pdf' -printf '%s\n' | sort -n | awk '{a[NR] = $1} END {print NR " booklets, KB: " a[1] / 1000 ", median " a[int((NR + 1) / 2)] / 1000 ", " a[NR] / 1000}'
find run5/territoires -name index.html -printf '%s\n' | sort -n | awk '{a[NR] = $1} END {print NR " pages, KB: " a[1] / 1000 ", median " a[int((NR + 1) / 2)] / 1000 ", " a[NR] / 1000}'
diff -r run4 run5 > /dev/null && echo "same bytes on two runs" || { echo "runs differ"; exit 1; }
