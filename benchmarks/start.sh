#!/usr/bin/env bash
# How long ./homeward up takes on a built tree, and how much memory all of it holds once ready (Linux).
# Usage: benchmarks/start.sh [PORT]. Run ./homeward up once before, so that the build is not measured.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/benchmarks/running.sh" "${1:-18099}"

# Proportional set size: what processes share, such as the database's buffers, counts once.
tree() { local child; echo "$1"; for child in $(pgrep -P "$1" || true); do tree "$child"; done; }
database=$(head -1 "$data/postgres/postmaster.pid")
kilobytes=0
for process in $(tree $launcher) $(tree "$database"); do
  held=$(awk '/^Pss:/ {print $2}' "/proc/$process/smaps_rollup" 2>/dev/null || echo 0)
  kilobytes=$((kilobytes + ${held:-0}))
done
echo "Memory held by all processes: $((kilobytes / 1024)) MB"
nproc | sed 's/$/ cores/'
