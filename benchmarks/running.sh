# Starts a throw-away system on the port given, for the script that sources this, and ends it with it.
# Leaves: port, data (its folder), launcher (its process), and its last line printed.
port=$1
data=$(mktemp -d)
out="$data.out"

: >"$out"
"$root/homeward" up --port "$port" --data "$data" --fresh >"$out" 2>&1 &
launcher=$!
trap 'kill -TERM $launcher 2>/dev/null || true; wait $launcher 2>/dev/null || true; rm -rf "$data" "$out"' EXIT

until grep -q 'is ready at' "$out"; do
  kill -0 $launcher 2>/dev/null || { cat "$out"; exit 1; }
  sleep 0.2
done
grep 'is ready at' "$out"
