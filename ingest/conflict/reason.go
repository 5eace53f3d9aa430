package conflict

import (
	"fmt"

	"whosaid/graph"
)

// sentence is the reason in plain words.
func (p *pair) sentence(s signal, v Verdict) string {
	why := s.why
	if v.Kind == graph.Modal {
		why += "; one side says it as possible only"
	}
	switch {
	case s.open != "":
		why += "; but " + s.open
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
