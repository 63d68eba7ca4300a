#!/bin/sh
# Builds the embedded site for the tests that look at it. usage: build_site.sh PORTRAITS SOURCE OUTPUT
set -eu
cd "$2"
exec "$1" build --tout --output "$3"
