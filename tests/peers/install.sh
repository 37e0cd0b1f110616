#!/usr/bin/env bash
# Install the SOAP stacks whose clients are tested here: Debian packages, and one npm and one PyPI package in VENV/peers.
# Usage: install.sh [VENV]. What is there already is left alone.
set -euo pipefail
venv=$(realpath -- "${1:-"$(dirname "$0")/../../.venv"}")
cd "$(dirname "$0")"

missing=()
for package in gsoap libgsoap-dev php-cli php-soap jaxws; do
    dpkg --status "$package" 2>/dev/null | grep -q '^Status: install ok installed' || missing+=("$package")
done
command -v gcc >/dev/null || missing+=(gcc libc6-dev)
command -v javac >/dev/null || missing+=(default-jdk-headless)
command -v npm >/dev/null || missing+=(nodejs npm)
if ((${#missing[@]})); then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

mkdir -p "$venv/peers"
if ! cmp -s node/package.json "$venv/peers/package.json"; then
    npm install --prefix "$venv/peers" --loglevel=error --no-audit --no-fund --no-package-lock --no-save \
        "soap@$(sed -n 's/.*"soap": "\(.*\)".*/\1/p' node/package.json)"
    cp node/package.json "$venv/peers/"
fi
if ! test -d "$venv/peers/python/suds"; then
    "$venv/bin/pip" install -q --disable-pip-version-check --no-deps --target "$venv/peers/python" suds-community==1.2.0
fi
