#!/usr/bin/env bash
# Installs what is missing on Debian 12: QGIS and GDAL from Debian, the rest into a virtual environment that sees them.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(qgis python3-qgis python3-gdal gdal-bin python3-venv fonts-dejavu-core xvfb)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
    echo "Installing from Debian: ${missing[*]}"
    if ((EUID)); then
        command -v sudo >/dev/null || { echo "Neither root nor sudo: ask for apt-get install ${missing[*]}" >&2; exit 1; }
        as_root=(sudo)
    else
        as_root=()
    fi
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

# A virtual environment on another Python would not see Debian's qgis and osgeo modules.
"$PYTHON" -m venv --system-site-packages "$VENV"
pip=("$VENV/bin/python" -m pip install --quiet --disable-pip-version-check)
# shellcheck disable=SC2086 # PIP_TORCH is a list of words: a requirement and pip's options
"${pip[@]}" ${PIP_TORCH:-$(grep '^torch==' requirements.txt)}
"${pip[@]}" -r requirements.txt -r requirements-dev.txt

# The working tree itself and QGIS's own Python plugins (Processing) become importable in the environment.
site=$("$VENV/bin/python" -c 'import site; print(site.getsitepackages()[0])')
printf '%s\n' "$PWD" /usr/share/qgis/python /usr/share/qgis/python/plugins >"$site/s2dr3_qgis_dev.pth"
