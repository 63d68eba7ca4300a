#!/bin/sh
# Judges the pages of a built site in Chromium (accessibility, layout, keyboard, console, paper) and by html-validate.
# Installs the npm packages on the first run.
# With the program and its sources, the live preview too.
# usage: run.sh OUTPUT [PAGES of territories to open, all kinds by default: 4] [PORTRAITS SOURCE_DIR]
set -eu
site=$(cd "$1" && pwd)
if [ $# -ge 4 ]; then portraits=$(realpath "$3") source=$(realpath "$4"); fi
cd "$(dirname "$0")"
installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || [ package-lock.json -nt "$installed" ]; then npm ci --no-audit --no-fund --loglevel=error; touch "$installed"; fi
node check_markup.mjs "$site"
node check_pages.mjs "$site" "${2:-4}"
node check_paper.mjs "$site"
node check_budgets.mjs "$site" --lighthouse
[ $# -lt 4 ] || node check_preview.mjs "$portraits" "$source"
