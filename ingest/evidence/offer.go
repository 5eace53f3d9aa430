package evidence

import (
	"regexp"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict"
	"whosaid/ingest/resolve"
)

// offer is words of one sentence that bring something forward.
type offer struct {
	rule  rule
	kind  graph.EvidenceKind
	head  graph.Span // What the rule's pattern matched.
	words graph.Span // With the doer before it and the clause after it.
	doer  []string   // The actor that did it; empty if the words before do not tell.
	alone bool       // Nobody stands before it: "Having interviewed 40 people, …".
	sent  int
}

// offersIn finds the offers of a sentence in order; those of an earlier rule keep their words.
func (p *page) offersIn(i int) []offer {
	s := p.sents[i]
	low := strings.ToLower(s.words)
	var out []offer
	for _, r := range rules {
		if !hinted(low, r.hints) {
			continue
		}
		for _, m := range r.pattern.FindAllStringIndex(s.words, -1) {
			o := offer{rule: r, head: s.span(m[0], m[1]), sent: i}
			taken := slices.ContainsFunc(out, func(t offer) bool { return overlap(t.head, o.head) })
			if taken || passive(s.words, m[0], r.doing) || negated(s.words[:m[0]]) || !p.readKind(&o, s, m) {
				continue
			}
			out = append(out, o)
		}
	}
	slices.SortFunc(out, func(a, b offer) int { return a.head.Start - b.head.Start })
	for k := range out {
		p.findDoer(&out[k], out[:k])
		p.measure(&out[k], out[k+1:])
	}
	return out
}

var negator = regexp.MustCompile(`(?i)(?:\b(?:not|never|no|without|nor|lack(?:ed|s)? of|refus(?:ed|es) to|declin(?:ed|es) to|fail(?:ed|s) to)|n['’]t)(?: [\pL-]+){0,2} $`)

// hinted reports whether a sentence in lower case holds any of the parts of words.
func hinted(low string, hints []string) bool {
	return slices.ContainsFunc(hints, func(h string) bool { return strings.Contains(low, h) })
}

var (
	undergone = regexp.MustCompile(`(?i)^(?:interviewed|questioned|visited|inspected|surveyed|polled) by\b|^(?:[\pL-]+ ){1,4}?(?:found|recorded|captured|detected) (?:on|in|at|by|near|during|inside|from|to|under|with)\b`)
	undergoes = regexp.MustCompile(`(?i)\b(?:was|were|is|are|be|been|being) (?:[\pL]+ly )?$`)
)

// passive reports whether the words at a place look like an offer and tell of what was done to
// somebody or something: "was interviewed by the police", "emails found on his computer".
func passive(words string, at int, doing bool) bool {
	return undergone.MatchString(words[at:]) || doing && undergoes.MatchString(words[:at])
}

func negated(before string) bool { return negator.MatchString(before) }

// relative are words that begin another clause, so that what follows is not what is offered.
var relative = regexp.MustCompile(`(?i) (?:who|whom|whose|which|that|said|says|told|where) `)

// readKind fills what kind of thing is offered; false if it is nothing that can be looked at.
func (p *page) readKind(o *offer, s sentence, m []int) bool {
	words := s.words[m[0]:m[1]]
	o.kind = o.rule.kind
	switch {
	case o.kind != "":
		return true
	case o.rule.name == "because":
		// A reason is evidence only if it gives a number: what else it names may only be talked of.
		if slices.ContainsFunc(conflict.Figures(s.words[m[0]:clauseEnd(s.words, m[1])]), counted) {
			o.kind = graph.FigureEvidence
		}
		return o.kind != ""
	case o.rule.name == "evidence":
		if o.kind, _ = kindOf(words + " " + s.words[:m[0]]); o.kind == "" {
			o.kind = graph.OtherEvidence
		}
		return true
	case o.rule.name == "travelled":
		return true
	}
	if relative.MatchString(words) && !o.rule.subject {
		return false
	}
	if o.kind, _ = kindOf(words); o.kind == "" && pointing.MatchString(words) {
		o.kind = graph.FigureEvidence
	}
	return o.kind != ""
}

// counted reports whether a figure gives a number that can be checked: not "no", "one" or "a
// thousand years".
func counted(f graph.Figure) bool {
	return f.Best != nil && *f.Best > 1 && f.Measure != "duration" && f.Measure != "age"
}

// pointing are the words after which a bare number is what is offered.
var pointing = regexp.MustCompile(`(?i)^(?:cit|point)`)

// findDoer fills who did what the rule tells: the actor named right before it, or the doer of
// the offer before if "and" joins the two.
func (p *page) findDoer(o *offer, before []offer) {
	s := p.sents[o.sent]
	if n := len(before); n > 0 && o.rule.doing && before[n-1].rule.doing {
		gap := p.in.Text.Cut(graph.Span{Start: before[n-1].head.End, End: o.head.Start})
		if strings.Contains(gap+" ", "and ") && !strings.ContainsAny(gap, `;:"“”`) {
			o.doer, o.alone = before[n-1].doer, before[n-1].alone
			return
		}
	}
	o.alone = true
	for _, m := range resolve.MentionsIn(p.in.Mentions, graph.Span{Start: s.Start, End: o.head.End}) {
		switch {
		case m.Span.Start >= o.head.Start:
			if o.rule.name == "travelled" && len(o.doer) == 0 && m.ActorID != "" {
				o.doer, o.alone = []string{m.ActorID}, false
			}
		default:
			o.alone = false
			gap := p.in.Text.Cut(graph.Span{Start: min(m.Span.End, o.head.Start), End: o.head.Start})
			o.doer = nil
			if len(strings.Fields(gap)) <= 3 && !strings.ContainsAny(gap, `,;:."“”()`) && m.ActorID != "" {
				o.doer = []string{m.ActorID}
				o.words.Start = m.Span.Start
			}
		}
	}
	lead := p.in.Text.Cut(graph.Span{Start: s.Start, End: o.head.Start})
	o.alone = o.alone && len(strings.Fields(lead)) <= 3
}

// measure fills which words to quote: from the doer to the end of the clause, as far as they
// lie on one side of the bounds of statements and of the next offer.
func (p *page) measure(o *offer, after []offer) {
	s := p.sents[o.sent]
	lead := len(string([]rune(s.words)[:o.head.End-s.Start]))
	end := s.span(0, clauseEnd(s.words, lead)).End
	start := o.head.Start
	if o.rule.doing && o.words.Start > 0 && o.words.Start < start {
		start = p.withArticle(s, o.words.Start)
	}
	for _, next := range after {
		end = min(end, max(next.head.Start, o.head.End))
	}
	home := p.innermost(o.head)
	for _, i := range s.statements {
		st := p.in.Statements[i]
		for _, span := range st.Spans {
			if i == home && holds(graph.Spans{span}, o.head.Start) {
				start, end = max(start, span.Start), min(end, span.End)
			} else if home == none && span.Start >= o.head.End {
				end = min(end, span.Start)
			}
		}
		if home == none {
			for _, span := range []graph.Span{st.SpeakerSpan, st.CueSpan} {
				if span.Start > o.head.End && !p.belongs(o.head.End, span.Start) {
					end = min(end, span.Start)
				}
			}
		}
	}
	o.words = p.trimmed(graph.Span{Start: start, End: max(end, min(o.head.End, end))})
}

var belonging = regexp.MustCompile(`(?i)^ (?:of|by|from|with|at) (?:the |a |an )?$`)

// belongs reports whether the words between two places join what stands there to what stands
// before: "a report | by | the agency".
func (p *page) belongs(from, to int) bool {
	return belonging.MatchString(p.in.Text.Cut(graph.Span{Start: from, End: to}))
}

var article = regexp.MustCompile(`(?i)(?:^|\s)(?:the|a|an|its|their|his|her) $`)

// withArticle moves a start back over the article before it.
func (p *page) withArticle(s sentence, start int) int {
	before := p.in.Text.Cut(graph.Span{Start: s.Start, End: start})
	if at := article.FindString(before); at != "" {
		return start - len([]rune(strings.TrimLeft(at, " \n")))
	}
	return start
}

var edges = regexp.MustCompile(`^[\s,;:.(—–-]*|(?:[\s,;:.(—–-]|\s(?:and|but|or|that|which|who|as|in|it|he|she|they|by|of|to|from|on|at|for|with|the|a))*$`)

// trimmed is a span without marks and joining words at its ends.
func (p *page) trimmed(s graph.Span) graph.Span {
	text := p.in.Text.Cut(s)
	for range 2 { // Front, then end.
		for _, m := range edges.FindAllStringIndex(text, -1) {
			n := len([]rune(text[m[0]:m[1]]))
			if m[0] == 0 && m[1] < len(text) {
				s.Start += n
			} else if m[1] == len(text) {
				s.End -= n
			}
		}
		text = p.in.Text.Cut(s)
	}
	return s
}

var (
	clauseMark = regexp.MustCompile(`, |[;:!?()“”"—–…]|\.\s*["”]?$|\bwhile\b|\bbut\b`)
	listGoesOn = regexp.MustCompile(`^, (?:[\pL\pN'’-]+ ){1,3}(?:and|or) [\pL\pN]`)
)

// clauseEnd is the byte at which the clause ends that goes on at from.
func clauseEnd(words string, from int) int {
	for from < len(words) {
		m := clauseMark.FindStringIndex(words[from:])
		if m == nil {
			return len(words)
		}
		if !listGoesOn.MatchString(words[from+m[0]:]) {
			return from + m[0]
		}
		from += m[1]
	}
	return len(words)
}
