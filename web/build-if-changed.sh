#!/usr/bin/env bash
# Builds crowd-elements and portal when their sources have changed since the last build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
state=target
mkdir -p "$state"

# The hash of all files that git does not ignore; names and contents.
sources_hash() {
  find . \( -name node_modules -o -name dist -o -name target -o -name '.vite*' -o -name coverage \) -prune \
    -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 cksum | cksum | cut -d' ' -f1
}

packages_hash=$(cksum package.json package-lock.json ./*/package.json | cksum | cut -d' ' -f1)
if [[ ! -d node_modules || "$(cat "$state/packages.cksum" 2> /dev/null)" != "$packages_hash" ]]; then
  echo "web: installing packages (npm ci)"
  npm ci --no-audit --no-fund
  echo "$packages_hash" > "$state/packages.cksum"
fi

hash=$(sources_hash)
if [[ -f portal/dist/index.html && -d crowd-elements/dist &&
  "$(cat "$state/sources.cksum" 2> /dev/null)" == "$hash" ]]; then
  echo "web: nothing has changed"
  exit 0
fi
echo "web: building"
npm run build
echo "$hash" > "$state/sources.cksum"
