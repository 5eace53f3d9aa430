package attribute

import (
	"cmp"
	_ "embed"
	"slices"
	"sync"

	"whosaid/graph"
)

// Document is a text to find statements in, with what is known of it.
type Document struct {
	Text      graph.Text
	Published graph.Date // The day that "on Tuesday" is counted from; zero leaves Said empty.
	Publisher string     // Who published it, "" if not known.
	OwnVoice  bool       // It speaks for itself, as a press release does: what nobody is named for is said too.
}

// Statement is one act of saying found in a document. Its quote is Text.Quote(Spans).
type Statement struct {
	Spans     graph.Spans    // What is said, in one piece or several.
	Cue       graph.Span     // The word of saying; zero if there is none.
	Speaker   graph.Span     // The words that name the speaker; zero if none do.
	Form      graph.Form     // Direct, indirect or mixed.
	Stance    graph.Stance   // How it is said.
	Polarity  graph.Polarity // Whether the speaker affirms or denies what is said.
	Hedges    []graph.Hedge  // Words that weaken it, in text order.
	Medium    string         // How it was said, in the text's words: "an interview"; "" if not told.
	Addressee string         // To whom, in the text's words; "" if not told.
	Said      graph.Date     // The day of saying, if the text gives one and Published is known.
	RelayedBy int            // Index of the statement on whose word this one stands, -1 if none.
	Rule      string         // The construction that found it, such as "verb/say/after".
	Score     float64        // How sure the program is, 0 to 1.
}

//go:embed weights.tsv
var weightTable string

//go:embed forest.tsv
var forestTable string

// openModel reads the weights once per process.
var openModel = sync.OnceValue(func() *Model {
	m, err := ReadModel(weightTable, forestTable)
	if err != nil { // The tables are part of the program: a test reads them.
		panic(err)
	}
	return m
})

// Extract finds the statements of a document, sorted by where their words begin. The same
// document always gives the same statements; every span lies in the text.
func Extract(d Document) []Statement { return ExtractWith(openModel(), d) }

// ExtractWith is Extract with another model, to measure one.
func ExtractWith(m *Model, d Document) []Statement {
	var out []Statement
	for _, t := range parts(d.Text.String()) {
		p := readPage(t)
		p.ownVoice = d.OwnVoice
		out = append(out, newWriter(p, d).statements(findAll(p, m, false), len(out))...)
	}
	return out
}

// findAll makes every choice of a page and drops statements that repeat a surer one.
func findAll(p *page, m *Model, explain bool) []found {
	c := &chooser{page: p, model: m}
	sv := c.look()
	if explain {
		c.why = &[]string{}
	}
	all := c.judge(sv)
	p.repair(all)
	all = p.standAlone(p.cites(dropRepeats(p, all)))
	if p.ownVoice {
		all = p.inOwnVoice(all)
	}
	return sorted(all)
}

// dropRepeats keeps the surer of two statements that say nearly the same words.
func dropRepeats(p *page, all []found) []found {
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(b.p, a.p) })
	all = dropInner(p, all)
	var kept []found
	bySentence := map[int][]int{}
	for _, f := range all {
		repeats := false
		touched := p.sentencesOf(&f)
		for _, s := range touched {
			for _, k := range bySentence[s] {
				if g := &kept[k]; !repeats && !g.governs(&f) && !f.governs(g) && (alike(f.pieces, g.pieces) > 0.6 || f.isPieceOf(g)) {
					repeats = true
				}
			}
		}
		if repeats {
			continue
		}
		for _, s := range touched {
			bySentence[s] = append(bySentence[s], len(kept))
		}
		kept = append(kept, f)
	}
	return kept
}

// isPieceOf reports whether all that f says is one of several pieces of g, "listed [four dams], which Moss said
// [were unsafe]".
func (f *found) isPieceOf(g *found) bool {
	return len(f.pieces) == 1 && len(g.pieces) > 1 && slices.Contains(g.pieces, f.pieces[0])
}

// sorted puts statements in the order of their words.
func sorted(kept []found) []found {
	slices.SortStableFunc(kept, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.pieces[0].start, b.pieces[0].start), cmp.Compare(b.pieces[len(b.pieces)-1].end, a.pieces[len(a.pieces)-1].end), cmp.Compare(a.head.at, b.head.at))
	})
	return kept
}

// dropInner drops a statement whose content is nearly that of one which relays it, unless
// the words differ enough to stand alone: "A says B promised X" is A's, and B's only if sure.
func dropInner(p *page, all []found) []found {
	bySentence := map[int][]int{}
	for i := range all {
		s := all[i].head.sentence.start
		bySentence[s] = append(bySentence[s], i)
	}
	return slices.DeleteFunc(slices.Clone(all), func(f found) bool {
		for _, k := range bySentence[f.head.sentence.start] {
			if g := &all[k]; g.governs(&f) && alike(g.pieces, f.pieces) > 0.6 && f.p < sureInner && !p.plainReport(f.head) && p.opensSpeech(f.head) == 0 && p.tellsThat(f.head) == 0 && f.head.kind != accordHead && !p.standsInside(f.head) && !(g.head.kind == labelHead && p.saysOutright(f.head)) && (g.head.kind != accordHead || !p.saysClause(f.head)) {
				return true
			}
		}
		return false
	})
}

// sureInner is how likely a cue inside another's content must be to stand when it takes
// nearly all of it.
const sureInner = 0.75

// alike is the intersection over union of two lists of stretches, in tokens.
func alike(a, b []span) float64 {
	inter, size := 0, 0
	for _, x := range a {
		size += x.end - x.start
		for _, y := range b {
			inter += max(0, min(x.end, y.end)-max(x.start, y.start))
		}
	}
	for _, y := range b {
		size += y.end - y.start
	}
	return float64(inter) / float64(max(size-inter, 1))
}
