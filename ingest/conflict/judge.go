package conflict

import (
	"fmt"

	"whosaid/graph"
)

// The thresholds on the score; docs/conflicts.md has the curve that they were read from.
const (
	surely     = .28 // From here a pair with known comparability contradicts.
	perhaps    = .26 // From here a pair is a possible conflict.
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
func (x Reading) Judge(y Reading) Verdict { return x.JudgeBy(weights, y) }

// JudgeBy is Judge by another model than the one that is part of the program: measure judges each
// pair by weights that were fitted without it.
func (x Reading) JudgeBy(w Weights, y Reading) Verdict {
	a, b := x.r.side, y.r.side
	if why := oneStatement(a, b); why != "" {
		return Verdict{Relation: None, Why: why, Rule: Rule, RuleVersion: RuleVersion}
	}
	p := newPair(x.r, y.r)
	if why := p.otherLabels(); why != "" {
		return Verdict{Relation: None, Why: why, Rule: Rule, RuleVersion: RuleVersion}
	}
	p.weights = w
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
	case v.Score < perhaps, v.Score < surely && s.name != "number" && s.onlyInStory:
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
