#!/usr/bin/env bash
# Makes sure that Debian's Chromium is there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/install.sh"

[ -x "$(command -v chromium)" ] || install_packages chromium fonts-liberation
chromium --version
