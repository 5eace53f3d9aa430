#!/usr/bin/env bash
# eval.sh measures whatever is measured on labelled data, with the measuring programs of the rooms,
# and writes one table into docs/evaluation.md. EVAL is the folder of the data, no part of this
# repository; what it lacks is said and left out.
set -euo pipefail
cd "$(dirname "$0")/.."
EVAL=${EVAL:-../shared/eval}
DOC=docs/evaluation.md
if [ ! -d "$EVAL" ]; then
  echo "eval: there is no folder $EVAL with labelled data; name one: make eval EVAL=FOLDER" >&2
  exit 1
fi
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/pred"
table=$tmp/table
missing=()

row() { printf '| %s | %s | %s | %s | %s |\n' "$@" >>"$table"; }
# have SET...: whether every one is there; else it is noted as missing.
have() {
  local path
  for path; do
    [ -e "$EVAL/$path" ] || { missing+=("$path"); return 1; }
  done
}
# figure FILE LABEL prints the figure on the line of a score.py report that begins with LABEL.
figure() { awk -v label="$2" 'index($0, label) == 1 { sub(label, ""); print $1; exit }' "$1"; }
score() { python3 "$EVAL/score.py" "$@"; }

go build -o "$tmp/whosaid" ./cmd/whosaid

echo "| on | measure | as the program is | on texts left out of the fitting | aim |
|---|---|---|---|---|" >"$table"

if have score.py; then
  echo "eval: the example" >&2
  "$tmp/whosaid" extract --json examples/raqqa/raqqa.txt >"$tmp/example"
  score article examples/raqqa/raqqa.gold.json "$tmp/example" >"$tmp/report"
  row "the example" "statements found, recall" "$(figure "$tmp/report" "statement found R")" "" 1
  row "the example" "speaker right, of found" "$(figure "$tmp/report" "speaker right, of found")" "" 1
fi
if have score.py polnear gum-attribution; then
  echo "eval: attribution, fitted ten times" >&2
  go run ./ingest/attribute/train -data "$EVAL" -pred "$tmp/pred"
  attribution() { # SET LABEL AIM
    row "$1" "$2" "$(figure "$tmp/$1-resub" "$2")" "$(figure "$tmp/$1-cv" "$2")" "$3"
  }
  for set in polnear gum-attribution; do
    for how in resub cv; do
      score attribution "$EVAL/$set" "$tmp/pred/$set-$how.jsonl" >"$tmp/$set-$how"
    done
    attribution "$set" "content characters F1" "$([ $set = polnear ] && echo .82 || echo .70)"
  done
  attribution polnear "statement found F1" .75
  attribution polnear "content exact F1" .50
  attribution polnear "cue exact F1" .65
  attribution polnear "source exact F1" .65
  attribution polnear "speaker right, of found" .88
fi

if have emergent rte3-3way climate-fever fm2 healthver; then
  echo "eval: pairs, fitted ten times" >&2
  go run ./ingest/conflict/measure -data "$EVAL" >"$tmp/pairs"
  go run ./ingest/conflict/measure -data "$EVAL" -train -out "$tmp/weights" >"$tmp/pairs-cv"
  threshold=$(awk '/^\tsurely/ { printf "%.2f", "0" $3 }' ingest/conflict/judge.go)
  awk -v t="threshold $threshold:" '/^Cross-validated/ { on = index($0, t) } on' "$tmp/pairs-cv" >"$tmp/pairs-left"
  pairs() { # SET COLUMN MEASURE AIM
    local of="\$1 == \"$1\" { print \$$2; exit }"
    row "$1" "$3" "$(awk "$of" "$tmp/pairs")" "$(awk "$of" "$tmp/pairs-left")" "$4"
  }
  for aim in emergent:.62 rte3-3way:.35 climate-fever:.40 fm2:.50 healthver:.30; do
    pairs "${aim%:*}" 5 "contradicts F1" "${aim#*:}"
    pairs "${aim%:*}" 6 "precision at 20 % recall" "$([ "${aim%:*}" = emergent ] && echo .85)"
    pairs "${aim%:*}" 7 "called contradictions, of those that agree" "at most 5 %"
  done
  if have known-lie; then
    row known-lie "the right claim comes first" "$(sed -n 's/.*recall@1 \([0-9.]*\).*/\1/p' "$tmp/pairs")" "" .52
  fi
fi

if have ftm-entities/name_pairs.csv; then
  echo "eval: names" >&2
  go run ./ingest/resolve/measure -names "$EVAL/ftm-entities/name_pairs.csv" >"$tmp/names"
  row ftm-entities "name pairs F1" "$(awk '/as set/ { print $4 }' "$tmp/names")" "$(awk '/cross-validated/ { print $NF }' "$tmp/names")" .78
fi
if have ecbplus; then
  echo "eval: events" >&2
  go run ./ingest/resolve/measure -events "$EVAL/ecbplus" >"$tmp/events"
  row ecbplus "events, B3 F1" "$(awk '/^resolve.Events/ { print $NF }' "$tmp/events")" "" .78
fi

for path in ${missing[@]+"${missing[@]}"}; do # Old bash takes an empty list for a variable not set.
  row "$path" "not measured: the data folder lacks it" "" "" ""
  echo "eval: $EVAL lacks $path" >&2
done
awk -v table="$table" '
  /<!-- end of the table -->/ { skip = 0 }
  !skip { print }
  /<!-- table, written by make eval -->/ { skip = 1; while ((getline line < table) > 0) print line }
' "$DOC" >"$tmp/doc"
cp "$tmp/doc" "$DOC"
cat "$table"
