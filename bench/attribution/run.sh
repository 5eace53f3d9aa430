#!/usr/bin/env bash
# Compares `whosaid extract` with spaCy and textacy on the same texts, in one run, on one core:
# seconds per 1,000 words, and what each finds where gold data is given. The peer's time leaves
# out loading its model; whosaid's is that of the whole program, start and actor resolution included.
#
#   bench/attribution/run.sh FILE...            speed on these texts
#   bench/attribution/run.sh --gold FOLDER      speed, and the score against FOLDER/attributions.jsonl
#                                               (SCORE=path of the score program)
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$root/build/bench-attribution
mkdir -p "$out"

gold=
if [ "${1:-}" = --gold ]; then
  gold=${2:?--gold needs a folder}
  set -- "$gold"/text/*.txt
fi
[ $# -gt 0 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 2; }

if [ ! -f "$out/venv/.ready" ]; then
  python3 -m venv "$out/venv"
  "$out/venv/bin/pip" install --quiet --requirement "$root/bench/attribution/requirements.txt"
  touch "$out/venv/.ready"
fi
go build -C "$root" -o "$out/whosaid" ./cmd/whosaid

one_core="env OMP_NUM_THREADS=1 GOMAXPROCS=1"
if command -v taskset >/dev/null; then one_core="taskset -c 0 $one_core"; fi

$one_core "$out/venv/bin/python" "$root/bench/attribution/peer.py" "$@" >"$out/peer.jsonl" 2>"$out/peer.seconds" ||
  { cat "$out/peer.seconds" >&2; exit 1; }
"$out/whosaid" extract --json "$1" >/dev/null # Warm-up.
TIMEFORMAT=%R
{ time $one_core "$out/whosaid" extract --json "$@" >"$out/whosaid.jsonl" 2>&3; } 3>&2 2>"$out/whosaid.seconds"

peer=$(tail -n 1 "$out/peer.seconds")
ours=$(awk -v w="$(cat "$@" | wc -w)" '{ printf "%.4f", 1000 * $1 / w }' "$out/whosaid.seconds")
printf 'seconds per 1,000 words   spaCy sm + textacy %s   whosaid %s   ratio %s\n' "$peer" "$ours" \
  "$(awk -v a="$peer" -v b="$ours" 'BEGIN { printf "%.1f", a / b }')"

if [ -n "$gold" ]; then
  for who in peer whosaid; do
    echo "== $who"
    python3 "${SCORE:?set SCORE to the path of the score program}" attribution "$gold" "$out/$who.jsonl"
  done
fi
