#!/usr/bin/env bash
# Runs the tests in QGIS and the demo on Debian releases with a newer QGIS, each in a folder of its own below
# build/matrix: the last commit, with that release's QGIS, GDAL, numpy and PyTorch.
# Usage: scripts/test_matrix.sh SUITE..., for example trixie forky; MODULES="tests/qgis/test_settings.py" for some tests.
set -euo pipefail

((EUID == 0)) || { echo "test_matrix.sh installs Debian releases in folders and enters them, which only root may." >&2; exit 1; }
# In a mount namespace of its own: whatever is mounted below is gone when the script is, however it ends.
[ -n "${MATRIX_MOUNTS-}" ] || exec env MATRIX_MOUNTS=own unshare --mount "$0" "$@"
cd "$(dirname "$0")/.."

packages=(qgis python3-qgis python3-gdal gdal-bin python3-torch python3-safetensors python3-pyqt6 python3-venv
    python3-pytest python3-pytestqt fonts-dejavu-core git)
shown=(qgis python3 python3-pyqt5 python3-gdal python3-numpy python3-torch python3-safetensors)

inside() {  # inside ROOT COMMAND...: in that release, with nothing of this system's environment
    local root=$1
    shift
    env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${OMP_NUM_THREADS:+OMP_NUM_THREADS="$OMP_NUM_THREADS"} chroot "$root" "$@"
}

install() {  # install SUITE ROOT: the release and the packages, from the mirror and through the proxy that apt uses here
    local suite=$1 root=$2 mirror
    mirror=${DEBIAN_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | sed -n 1p)}
    command -v debootstrap >/dev/null || apt-get install -y -q --no-install-recommends debootstrap
    rm -rf "$root"
    mkdir -p "$root"
    # One script serves all releases since trixie; debootstrap itself may be older than the release.
    debootstrap --variant=minbase "$suite" "$root" "$mirror" /usr/share/debootstrap/scripts/sid
    apt-config dump | grep -E '^Acquire::(https?|Check-[A-Za-z-]+)(::| )' >"$root/etc/apt/apt.conf.d/50host" || true
    enter "$root"
    inside "$root" apt-get update -q
    inside "$root" apt-get install -y -q --no-install-recommends "${packages[@]}"
    inside "$root" apt-get clean
    touch "$root/.installed"
}

enter() {  # enter ROOT: what programs there need of the running system
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
}

lay_tree() {  # lay_tree ROOT: the last commit, with a virtual environment that sees the release's own packages
    local root=$1 site
    rm -rf "$root/tree"
    mkdir -p "$root/shared"
    git clone -q . "$root/tree"
    [ ! -d ../shared ] || mount --bind ../shared "$root/shared"
    inside "$root" python3 -m venv --system-site-packages --without-pip /tree/.venv
    site=$(inside "$root" /tree/.venv/bin/python -c 'import site; print(site.getsitepackages()[0])')
    printf '%s\n' /tree /usr/share/qgis/python /usr/share/qgis/python/plugins >"$root$site/s2dr3_qgis_dev.pth"
    # The one test tool that Debian has no package of; pure Python.
    .venv/bin/python -m pip install -q --no-deps --target "$root$site" "$(grep '^pytest-qgis==' requirements-dev.txt)"
}

check() {  # check ROOT: prints the versions, runs everything and says what failed
    local root=$1 failed=() module
    # shellcheck disable=SC2016 # the fields are dpkg-query's
    inside "$root" dpkg-query -W -f '${Package} ${Version}\n' "${shown[@]}"
    for module in ${MODULES:-$(git ls-files 'tests/qgis/test_*.py')}; do
        # The repository's rules need tools that Debian has not, and are the same everywhere.
        inside "$root" /tree/scripts/headless.sh .venv/bin/python -m pytest -q "$module" \
            --deselect tests/qgis/test_package.py::test_the_zip_passes_the_repository_rules || failed+=("$module")
    done
    inside "$root" /tree/scripts/headless.sh .venv/bin/python scripts/demo.py demo_output || failed+=(demo)
    echo "$(basename "$root"): ${failed[*]:-all passed}"
    ((${#failed[@]} == 0))
}

outcome=0
for suite in "$@"; do
    root=$PWD/build/matrix/$suite
    if [ -e "$root/.installed" ]; then enter "$root"; else install "$suite" "$root"; fi
    lay_tree "$root"
    check "$root" || outcome=1
done
exit "$outcome"
