#!/usr/bin/env bash
# Runs the tests in QGIS: each module in a QGIS of its own, as many at a time as there are processors (four at most), and those that
# watch whether the window answers alone.
set -uo pipefail
cd "$(dirname "$0")/.."

module() {
    # Of this name pytest-qgis makes a folder of settings: modules at the same time must not share one.
    report=$(PYTEST_XDIST_WORKER=$(basename "$1" .py) scripts/headless.sh .venv/bin/python -m pytest "$1" 2>&1)
    code=$?
    echo "$report" # whole, not mixed with that of another module
    return $code
}
export -f module

alone=(tests/qgis/test_liveness.py)
mapfile -t together < <(printf '%s\n' tests/qgis/test_*.py | grep -vxF "${alone[@]}")
processes=$(nproc)
printf '%s\n' "${together[@]}" | xargs -P $((processes < 4 ? processes : 4)) -I{} bash -c 'module {}'
failed=$?
for each in "${alone[@]}"; do
    module "$each" || failed=1
done
exit $((failed != 0))
