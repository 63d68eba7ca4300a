# Debian 12 packages, sourced by build.sh and test.sh. ensure_packages installs what is missing and says what it does.

BUILD_PACKAGES="g++ cmake ninja-build pkg-config gettext
  libyaml-cpp-dev libkainjow-mustache-dev libcairo2-dev libpango1.0-dev libhyphen-dev libhpdf-dev libharfbuzz-dev libwoff-dev
  libgdal-dev libproj-dev libgeos-dev libicu-dev libcmark-dev libcli11-dev libfmt-dev libtbb-dev zlib1g-dev libdeflate-dev
  libqrencode-dev libexpat1-dev libbrotli-dev libssl-dev libcpp-httplib-dev libxlsxwriter-dev libmimalloc-dev libxxhash-dev nlohmann-json3-dev libxml2-dev"

TEST_PACKAGES="libgtest-dev libgmock-dev libvalijson-dev libqpdf-dev qpdf poppler-utils mupdf-tools fonts-noto-core zbar-tools librsvg2-bin imagemagick chromium nodejs npm python3 unzip brotli apache2-bin strace parallel"

# Only for tools/soak.sh.
FUZZ_PACKAGES="clang"

# Servers that the sample configurations are tested with. Their packages start them on port 80: they are unpacked, not installed.
SERVER_PACKAGES="nginx libnginx-mod-http-brotli-static caddy"

ensure_packages() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  echo "Paquets Debian à installer :$missing"
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# unpack_packages FOLDER PACKAGE...: downloads and unpacks without installing; tests skip what cannot be had.
unpack_packages() {
  folder=$1
  shift
  mkdir -p "$folder"
  for package in "$@"; do
    [ ! -e "$folder/$package.done" ] || continue
    (cd "$folder" && apt-get download -qq "$package" >/dev/null 2>&1 && dpkg -x "$package"_*.deb . && rm "$package"_*.deb && touch "$package.done") ||
      echo "Paquet Debian introuvable, son essai sera sauté : $package"
  done
}
