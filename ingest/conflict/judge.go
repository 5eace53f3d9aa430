package conflict

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/graph"
)

// The thresholds on the score; docs/conflicts.md has the curve that they were read from.
const (
	surely     = .4  // From here a pair with known comparability contradicts.
	perhaps    = .28 // From here a pair is a possible conflict.
	besideMost = .45 // A negation that falls on another word than the shared one proves no more.
	agreeing   = .6  // Shared content from which a pair without conflict supports.
)

// Judge says whether two sides conflict, of which kind, and why. It is symmetric: Judge(b, a)
// differs from Judge(a, b) only in that Left and Right are exchanged.
func Judge(a, b Side) Verdict { return Read(a).Judge(Read(b)) }

// Reading is a side whose words were read, for one that is judged against many.
type Reading struct{ r *reading }

// Read reads a side once.
func Read(s Side) Reading { return Reading{read(s)} }

// Judge is Judge of the two sides that were read.
func (x Reading) Judge(y Reading) Verdict {
	a, b := x.r.side, y.r.side
	if why := oneStatement(a, b); why != "" {
		return Verdict{Relation: None, Why: why, Rule: Rule, RuleVersion: RuleVersion}
	}
	p := newPair(x.r, y.r)
	if why := p.otherLabels(); why != "" {
		return Verdict{Relation: None, Why: why, Rule: Rule, RuleVersion: RuleVersion}
	}
	return p.weigh(p.signals())
}

// weigh judges by what speaks for a conflict.
func (p *pair) weigh(ss []signal) Verdict {
	fs := p.features(ss)
	v := Verdict{Relation: None, Score: score(fs), Rule: Rule, RuleVersion: RuleVersion}
	s, ok := p.decisive(ss, fs)
	if !ok {
		return p.tension(ss, v)
	}
	v.Score = max(v.Score, p.certainty(s))
	if s.name == "negated-beside" {
		v.Score = min(v.Score, besideMost)
	}
	v.Kind, v.Axes = s.kind, p.axes(s)
	if v.Kind == graph.Number && p.updated() {
		v.Kind = graph.Update
	}
	switch {
	case v.Kind == graph.Negation && p.deniesSaying():
		v.Kind = graph.AttributionC
	case hedgeable[v.Kind] && p.onlyPossible(s):
		v.Kind = graph.Modal
	}
	v.Left, v.Right = p.spans(s)
	v.Why = p.sentence(s, v)
	return p.conclude(s, v)
}

// hedgeable are the kinds that become Modal where one side says only that it is possible.
var hedgeable = map[graph.ConflictKind]bool{
	graph.Negation: true, graph.Antonym: true, graph.World: true, graph.Lexical: true, graph.Number: true, graph.Time: true, graph.Location: true, graph.Agent: true,
}

// oneStatement reports why two sides are one act of saying, "" if they are two.
func oneStatement(a, b Side) string {
	switch {
	case a.ID != "" && a.ID == b.ID:
		return "both sides are one statement"
	case a.ID != "" && b.RelayedBy == a.ID, b.ID != "" && a.RelayedBy == b.ID:
		return "one side is told inside the other"
	case a.CaptureID != "" && a.CaptureID == b.CaptureID && overlap(a.Spans, b.Spans):
		return "both sides are words of one passage"
	case a.Stance == graph.Asks || b.Stance == graph.Asks || question(a.Text) || question(b.Text):
		return "a question says nothing to be so"
	case a.Stance == graph.Declines || b.Stance == graph.Declines:
		return "one side declines to say"
	}
	return ""
}

// question reports whether the words end in a question mark, quotation marks aside.
func question(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, " \t\n\"'”’»"), "?")
}

func overlap(a, b graph.Spans) bool {
	for _, x := range a {
		if slices.ContainsFunc(b, x.Overlaps) {
			return true
		}
	}
	return false
}

// counts reports whether a signal may decide: what is circumstantial does only where much is shared.
func (p *pair) counts(s signal) bool {
	least, ok := circumstantial[s.name]
	return !ok || p.shared >= least
}

// decisive picks the signal that moved the score most; false if none speaks for a conflict.
func (p *pair) decisive(ss []signal, fs []Feature) (signal, bool) {
	moved := map[string]float64{}
	for _, f := range fs {
		moved[f.Name] = f.Value * f.Weight
	}
	best, found, most := signal{}, false, 0.
	for _, s := range ss {
		bearing := p.bears(s)
		if bearing == graph.No || !p.counts(s) {
			continue
		}
		m := 10 * p.certainty(s)
		if bearing == graph.Unstated {
			m -= 100 // Whatever is sure comes first.
		}
		for _, beside := range interactions {
			m += moved[s.name+beside]
		}
		if !found || m > most {
			best, found, most = s, true, m
		}
	}
	return best, found
}

// circumstantial signals decide only where the two sides share so much of their content;
// else they only add to what another signal shows.
var circumstantial = map[string]float64{"negated-beside": .3, "exclusive": .5, "doubt-weak": .5}

// tension keeps a pair that is about one matter and pulls apart, but in which nothing
// decides, as a look-alike.
func (p *pair) tension(ss []signal, v Verdict) Verdict {
	if len(ss) == 0 || p.proposed() || v.Score < surely || p.event() != graph.Yes {
		return p.withoutConflict(v)
	}
	s := ss[0]
	v.Kind, v.Axes = graph.Tension, p.axes(s)
	v.Left, v.Right = p.spans(s)
	v.Why = p.sentence(s, v) + "; both can hold"
	return v
}

// mirrored signals decide where the two sides are the same sentence but for the clash.
var mirrored = set("roles date number")

// certainty is the score that a signal has by itself, where a rule needs no weighing: two
// sides of one notion, or two figures, said of what is known to be one matter.
func (p *pair) certainty(s signal) float64 {
	switch {
	case s.name == "world-rule" && p.comparable(s) == graph.Yes:
		return .7
	case s.name == "notion" && s.kind != graph.World && (s.phrases() || s.value >= likePlace) && p.comparable(s) == graph.Yes:
		return .55
	case s.name == "number" && common(p.short.side.EventIDs, p.long.side.EventIDs) && known(p.axes(s)):
		return .6
	case s.name == "number" && p.proposed() && min(p.shared, p.sharedBack) >= nearlyAll && known(p.axes(s)):
		return .55
	case s.name == "quotation":
		return .5
	case mirrored[s.name] && p.shared >= .9 && p.sharedBack >= .9 && known(p.axes(s)):
		return .5
	}
	return 0
}

// nearlyAll is how much two statements of a graph share that tell one thing but for its number.
const nearlyAll = .75

// likePlace is how alike the words around two clashing words must be for the clash to need no weighing.
const likePlace = .6

// phrases reports whether several words clash on both sides: "comply with the law" takes a
// side by itself, where "increase" may be of anything.
func (s signal) phrases() bool { return s.short.to-s.short.from > 1 && s.long.to-s.long.from > 1 }

// withoutConflict says whether a pair without a clash agrees.
func (p *pair) withoutConflict(v Verdict) Verdict {
	v.Why = "nothing in the two sides clashes"
	if p.proposed() && v.Score >= perhaps {
		v.Why = "words that clash are said of other things"
		return v
	}
	if p.shared >= agreeing && !p.short.asks && !p.long.asks {
		v.Relation = Supports
		v.Why = fmt.Sprintf("%.0f %% of what %q says is in the other side, and nothing clashes", 100*p.shared, clip(p.short.side.Text))
	}
	return v
}

// conclude turns score and axes into a relation. Two statements of a graph that have little in common
// are no possible conflict either: every graph is full of them.
func (p *pair) conclude(s signal, v Verdict) Verdict {
	switch v.Kind {
	case graph.Scope, graph.Rounding, graph.Update:
		return v
	}
	for _, agreement := range v.Axes {
		if agreement == graph.No {
			v.Kind = graph.NotComparable
			return v
		}
	}
	switch {
	case v.Score < perhaps:
		v.Kind, v.Left, v.Right = "", graph.Span{}, graph.Span{}
		score := v.Score
		v = p.withoutConflict(v)
		v.Score = score
	case v.Score >= surely && known(v.Axes):
		v.Relation = Contradicts
	default:
		v.Relation = Possible
	}
	return v
}

func known(axes map[graph.Axis]graph.Agreement) bool {
	for _, agreement := range axes {
		if agreement != graph.Yes {
			return false
		}
	}
	return true
}

// spans are the clashing words of a and b.
func (p *pair) spans(s signal) (left, right graph.Span) {
	left, right = p.short.spanOf(s.short.from, s.short.to), p.long.spanOf(s.long.from, s.long.to)
	if p.swapped {
		return right, left
	}
	return left, right
}

// sentence is the reason in plain words.
func (p *pair) sentence(s signal, v Verdict) string {
	why := s.why
	if v.Kind == graph.Modal {
		why += "; one side says it as possible only"
	}
	switch open := p.whyOpen(s); {
	case open != "":
		why += "; but " + open
	case p.comparable(s) == graph.Yes:
		why += "; " + p.sharedWords()
	default:
		why += "; whether both are about the same is not stated"
	}
	return why + p.turned()
}

// turned says that one speaker said both, and when, "" if two did.
func (p *pair) turned() string {
	a, b := p.short.side, p.long.side
	switch {
	case !a.oneSpeaker(b):
		return ""
	case a.Said.IsZero() || b.Said.IsZero() || a.Said.Overlaps(b.Said):
		return "; one speaker said both"
	}
	first, then := a.Said.String(), b.Said.String()
	return fmt.Sprintf("; one speaker said both (%s, %s)", min(first, then), max(first, then))
}

// whyOpen is why two statements of a graph may both hold for all that clashes, "" if nothing tells.
func (p *pair) whyOpen(s signal) string {
	if !p.proposed() {
		return ""
	}
	_, why := p.bearing(s)
	return why
}

// sharedWords names what both sides are about.
func (p *pair) sharedWords() string {
	var names []string
	for i, t := range p.short.terms {
		if l := p.links[i]; l.value >= .7 && !t.inner && len(names) < 3 && !commonWords[t.key] {
			names = append(names, fmt.Sprintf("%q", p.short.quote(t.at, t.to)))
		}
	}
	switch {
	case len(names) == 0 && p.short.broad >= 0:
		return fmt.Sprintf("one side speaks of every case (%q)", p.short.quote(p.short.broad, p.short.broad+1))
	case len(names) == 0 && p.long.broad >= 0:
		return fmt.Sprintf("one side speaks of every case (%q)", p.long.quote(p.long.broad, p.long.broad+1))
	case len(names) == 0:
		return "both are about the same"
	}
	return "both are about " + join(names)
}

func join(names []string) string {
	out := names[0]
	for i, n := range names[1:] {
		if i == len(names)-2 {
			out += " and " + n
		} else {
			out += ", " + n
		}
	}
	return out
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:57]) + "…"
	}
	return s
}
