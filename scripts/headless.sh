#!/usr/bin/env bash
# Runs a command for which QGIS needs no screen, no user profile and no other Python on its path.
set -euo pipefail
cd "$(dirname "$0")/.."

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime"

# Another Python in front on PATH (pyenv, conda) would be taken for QGIS's own and can crash it.
unset PYTHONHOME PYENV_VERSION PYENV_ROOT CONDA_PREFIX XDG_DATA_HOME XDG_CONFIG_HOME QGIS_CUSTOM_CONFIG_PATH
export HOME="$home" XDG_RUNTIME_DIR="$home/runtime" PATH=/usr/local/bin:/usr/bin:/bin
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
"$PWD/.venv/bin/python" scripts/deploy.py --into "$home/plugins" >/dev/null
settings="$home/.local/share/QGIS/QGIS3/profiles/default/QGIS"
mkdir -p "$settings"
printf '[PythonPlugins]\ns2dr3_qgis=true\nprocessing=true\n' >"$settings/QGIS3.ini"
site=$("$PWD/.venv/bin/python" -c 'import site; print(site.getsitepackages()[0])')
export QGIS_PLUGINPATH="$home/plugins" PYTHONPATH="$site:/usr/share/qgis/python/plugins"
# Debian's wrapper /usr/bin/qgis_process passes an option from /etc/default/qgis that it does not know itself.
QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process)
export QGIS_PROCESS
"$@"
