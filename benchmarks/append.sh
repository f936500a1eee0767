#!/usr/bin/env bash
# Durable commands of one event through a service's beans, beside pgbench inserting such a row; then the verifier over
# what was appended.
# Usage: benchmarks/append.sh [ROUNDS]. Needs a JDK 25, Maven and pgbench on the path; takes four minutes.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
command -v pgbench >/dev/null || { echo "Install pgbench: it comes with PostgreSQL." >&2; exit 1; }

mvn -q -B -f "$root/pom.xml" -Dquick -Dspotless.check.skip=true -pl libs/event-log -am test -Dtest=AppendBench \
  -Dsurefire.failIfNoSpecifiedTests=false -Dtests.compiler=-XX:+TieredCompilation "-Drounds=${1:-7}" | grep -E 'processors|callers|verifier|ERROR'
