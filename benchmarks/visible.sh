#!/usr/bin/env bash
# How soon an act recorded by one service shows in another's read endpoint, the system otherwise idle.
# Usage: benchmarks/visible.sh [PORT]. Needs a JDK 25 as JAVA_HOME or on the path.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/benchmarks/running.sh" "${1:-18098}"

java=java
[ -z "${JAVA_HOME:-}" ] || java="$JAVA_HOME/bin/java"
"$java" "$root/benchmarks/Visible.java" "http://localhost:$port"
