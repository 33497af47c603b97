#!/usr/bin/env bash
# Builds the browser parts (../web) when their sources have changed since the last build.
# Usage: build-web.sh STATE_FOLDER
set -euo pipefail

state=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/../../../web"

# The hash of all files that git does not ignore; names and contents.
sources_hash() {
  find . \( -name node_modules -o -name dist -o -name '.vite*' -o -name coverage \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 cksum | cksum | cut -d' ' -f1
}

packages_hash=$(cksum package.json package-lock.json ./*/package.json | cksum | cut -d' ' -f1)
if [[ ! -d node_modules || "$(cat "$state/web-packages.cksum" 2>/dev/null)" != "$packages_hash" ]]; then
  echo "web: installing packages (npm ci)"
  npm ci --no-audit --no-fund
  echo "$packages_hash" > "$state/web-packages.cksum"
fi

hash=$(sources_hash)
if [[ -f portal/dist/index.html && -d crowd-elements/dist &&
  "$(cat "$state/web-sources.cksum" 2>/dev/null)" == "$hash" ]]; then
  echo "web: nothing has changed"
  exit 0
fi
echo "web: building"
npm run build
echo "$hash" > "$state/web-sources.cksum"
