# Debian 12 packages, sourced by build.sh and test.sh. ensure_packages installs what is missing and says what it does.

BUILD_PACKAGES="g++ cmake ninja-build pkg-config gettext
  libyaml-cpp-dev libkainjow-mustache-dev libcairo2-dev libpango1.0-dev libhpdf-dev libharfbuzz-dev libwoff-dev
  libgdal-dev libproj-dev libgeos-dev libicu-dev libcmark-dev libcli11-dev libfmt-dev libtbb-dev zlib1g-dev libdeflate-dev
  libpng-dev libbrotli-dev libssl-dev libxlsxwriter-dev nlohmann-json3-dev"

TEST_PACKAGES="libgtest-dev libgmock-dev libvalijson-dev libqpdf-dev qpdf poppler-utils chromium nodejs npm python3"

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
