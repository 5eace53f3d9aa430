package evidence

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"whosaid/graph"
	"whosaid/ingest/conflict/similar"
	"whosaid/ingest/resolve"
)

const (
	account = `(?:(?:the|this|that|these|those|such|his|her|their|its|any of the|(?:[\pL.]+ ){0,3}[\pL.]+['’]s?) (?:[\pL-]+ ){0,2}?(?:claims?|allegations?|assertions?|accusations?|accounts?|versions?|statements?|story|stories|denials?|suggestions?|charges?|contentions?|narrative|explanation)(?: of events)?|(?:this|it)$)`

	refuting   = `contradict(?:s|ed|ing)?|refut(?:e|es|ed|ing)|disprov(?:e|es|ed|en|ing)|rebut(?:s|ted)?|undercuts?|undermin(?:e|es|ed|ing)|belie[sd]?|debunk(?:s|ed|ing)?|(?:cast|casts|throw|throws|threw) doubt on|(?:is|are|was|were) at odds with|(?:do|does|did) not (?:match|support|bear out|back up|confirm|show)|(?:do|does|did)n['’]t (?:match|support|bear out|back up|confirm|show)|discredit(?:s|ed)?|challenge[sd]?`
	supporting = `support(?:s|ed|ing)?|back(?:s|ed|ing)?(?: up)?|confirm(?:s|ed|ing)?|corroborat(?:e|es|ed|ing)|bears? out|bore out|borne out|verif(?:y|ies|ied)|substantiat(?:e|es|ed|ing)|(?:is|are|was|were) consistent with|match(?:es|ed)?|prove[sd]?`
	noSign     = `(?:no|little|scant|any|insufficient) (?:[\pL-]+ ){0,2}?(?:evidence|proof|signs?|traces?|indications?|records?|documentation)`
)

var (
	refutingHints   = []string{"contradict", "refut", "disprov", "rebut", "undercut", "undermin", "belie", "debunk", "doubt on", "at odds", "not ", "n't ", "n’t ", "discredit", "challenge"}
	supportingHints = []string{"support", "back", "confirm", "corroborat", "bear", "bore ", "borne ", "verif", "substantiat", "consistent", "match", "prove"}
	noSignHints     = []string{"evidence", "proof", " sign", "trace", "indication", "record", "documentation"}
	notHints        = []string{"not ", "n't ", "n’t "}
	showHints       = []string{"show", "support", "bear out", "back", "confirm", "indicate", "mention", "record"}
	noHints         = []string{"no ", "little ", "scant ", "any ", "insufficient "}
	accountHints    = []string{"claim", "allegation", "assertion", "accusation", "account", "version", "statement", "story", "stories", "denial", "suggestion", "charge", "contention", "narrative", "explanation", " this", " it"}
)

// relation is words that set something against, or behind, what another statement says.
type relation struct {
	name      string
	direction graph.Direction
	thing     int      // The group of the pattern that names what contradicts or supports.
	hints     []string // As a rule's, and others of which one must stand there too.
	others    []string
	pattern   *regexp.Regexp
}

var relations = []relation{
	{"refutes", graph.Against, 1, refutingHints, accountHints, regexp.MustCompile(`(?i)\b(` + described + `(?:` + anyNoun + `)(?: (?:of|from|by|on|in|at) (?:[\pL\pN'’-]+ ?){1,5}?)?) (?:also |directly |clearly |flatly |later |appear(?:s|ed)? to |seem(?:s|ed)? to )?(?:` + refuting + `) (` + account + `)`)},
	{"supports", graph.For, 1, supportingHints, accountHints, regexp.MustCompile(`(?i)\b(` + described + `(?:` + anyNoun + `)(?: (?:of|from|by|on|in|at) (?:[\pL\pN'’-]+ ?){1,5}?)?) (?:also |directly |clearly |later |appear(?:s|ed)? to |seem(?:s|ed)? to )?(?:` + supporting + `) (` + account + `)`)},
	{"refuted by", graph.Against, 2, refutingHints, accountHints, regexp.MustCompile(`(?i)(` + account + `) (?:was|were|is|are|has been|have been|had been) (?:[\pL]+ly |later |also )?(?:(?:` + refuting + `) by|not (?:supported|borne out|backed up|confirmed) by) (` + phrase(anyNoun) + `)`)},
	{"supported by", graph.For, 2, supportingHints, accountHints, regexp.MustCompile(`(?i)(` + account + `) (?:was|were|is|are|has been|have been|had been) (?:[\pL]+ly |later |also )?(?:` + supporting + `) by (` + phrase(anyNoun) + `)`)},
	{"no evidence", graph.Against, 1, noSignHints, noHints, regexp.MustCompile(`(?i)\b(?:f(?:ound|ind|inds)|saw|seen|see|is|was|are|were|has|had|have|there['’]s|with|uncover(?:ed)?|discover(?:ed)?|produced?|offered|provided?|presented|detect(?:ed)?) (` + noSign + `) (?:of|that|for|to (?:support|back|back up|suggest|show|indicate|prove))\b`)},
	{"does not show", graph.Against, 1, notHints, showHints, regexp.MustCompile(`(?i)\b(` + described + `(?:` + anyNoun + `)) (?:(?:do|does|did) not|(?:do|does|did)n['’]t) (?:show|support|bear out|back up|confirm|indicate|mention|record)\b`)},
}

// bare are the verbs after which "any evidence" is none.
var bare = regexp.MustCompile(`(?i)(?:\bnot|n['’]t|\bfail(?:ed|s)? to|\bunable to|\bwithout) (?:[\pL]+ )?$`)

// asking are words after which nothing is said to be so: "does not show whether".
var asking = regexp.MustCompile(`(?i)^ (?:whether|if|who|what|how|when|where|why)\b`)

// findRelations finds the words of a sentence that speak for or against what another
// statement says.
func (p *page) findRelations(i int) {
	s := p.sents[i]
	low := strings.ToLower(s.words)
	for _, r := range relations {
		if !hinted(low, r.hints) || !hinted(low, r.others) {
			continue
		}
		for _, m := range r.pattern.FindAllStringSubmatchIndex(s.words, -1) {
			if strings.HasPrefix(strings.ToLower(s.words[m[2]:m[3]]), "any ") && !bare.MatchString(s.words[:m[0]]) || asking.MatchString(s.words[m[1]:]) {
				continue
			}
			p.relate(r, s, m)
		}
	}
}

// relate ties one match to the statement that it speaks of.
func (p *page) relate(r relation, s sentence, m []int) {
	head := s.span(m[0], m[1])
	end := clauseEnd(s.words, m[1])
	if mentions := accountIn(s.words[m[0]:end]); mentions != nil && r.name != "no evidence" && r.name != "does not show" {
		end = m[1]
	}
	words := p.trimmed(s.span(m[0], end))
	home := p.innermost(head)
	if home != none && !p.saysMore(home, head) && !holds(p.in.Statements[home].Spans, head.End-1) {
		home = none // Its words are the account and no more.
	}
	if home != none {
		words.End = min(words.End, p.pieceEnd(home, head.Start))
	}
	target, score := p.meant(s, m, end, home)
	if target == none || target == home {
		return
	}
	kind, _ := kindOf(s.words[m[2*r.thing]:m[2*r.thing+1]])
	if kind == "" {
		kind = graph.OtherEvidence
	}
	b := bond{statement: target, direction: r.direction, restsOn: p.in.Statements[0].CaptureID, rule: r.name, score: score}
	if home != none {
		b.restsOn, b.offeredBy = p.in.Statements[home].ID, p.in.Statements[home].SpeakerIDs
	}
	b.why = fmt.Sprintf("“%s” speaks %s it.", p.in.Text.Cut(words), b.direction)
	p.add(kind, words, b)
}

// pieceEnd is where the piece of a statement's words ends that holds a code point.
func (p *page) pieceEnd(i, at int) int {
	for _, s := range p.in.Statements[i].Spans {
		if s.Start <= at && at < s.End {
			return s.End
		}
	}
	return at
}

var accountPattern = regexp.MustCompile(`(?i)\b` + account)

func accountIn(words string) []int { return accountPattern.FindStringIndex(words) }

// meant is the statement that a relation speaks of: the last one before it, or the last one
// by whoever's account it names, or else the one nearby that says what its clause says.
func (p *page) meant(s sentence, m []int, end, home int) (int, float64) {
	if at := accountIn(s.words[m[0]:end]); at != nil {
		owner := p.ownerOf(s.span(m[0]+at[0], m[0]+at[1]))
		return p.lastBefore(s, s.span(m[0], m[1]).Start, owner, home), sureAccount
	}
	return p.likeliest(s, s.span(m[0], m[1]), s.words[m[1]:end], home), sureLikely
}

// ownerOf is the actor named in the words of an account, "the ministry's claim"; "" if none is.
func (p *page) ownerOf(words graph.Span) string {
	if in := resolve.MentionsIn(p.in.Mentions, words); len(in) > 0 {
		return in[0].ActorID
	}
	return ""
}

// lastBefore is the last statement that ends before a code point, in this paragraph or the one
// before; of the owner, if one is given. A statement does not speak of itself, nor of what
// relays it.
func (p *page) lastBefore(s sentence, at int, owner string, home int) int {
	best, end := none, 0
	for _, i := range p.near(s, 1, 0) {
		st := p.in.Statements[i]
		hull := st.Spans.Hull()
		if i == home || hull.End > at {
			continue
		}
		if owner != "" && !graph.Common([]string{owner}, st.SpeakerIDs) {
			continue
		}
		if hull.End >= end {
			best, end = i, hull.End
		}
	}
	return best
}

// likeliest is the statement of another speaker, in this paragraph or beside it, that says
// what the clause after head says; none if none shares enough with it.
func (p *page) likeliest(s sentence, head graph.Span, clause string, home int) int {
	like := similar.Lexical{}
	var speakers []string
	if home != none {
		speakers = p.in.Statements[home].SpeakerIDs
	}
	for _, i := range p.near(s, 1, 1) {
		st := p.in.Statements[i]
		overlaps := slices.ContainsFunc(st.Spans, func(span graph.Span) bool { return overlap(span, head) })
		if i != home && !overlaps && !graph.Common(speakers, st.SpeakerIDs) {
			like.Add(st.ID, st.Quote)
		}
	}
	for _, m := range like.Match(clause, 1) {
		if len(m.Shared) >= 2 && m.Score >= leastAlike {
			return p.byID[m.ID]
		}
	}
	return none
}

// leastAlike is how much a clause must share with a statement to be about what it says.
const leastAlike = .4
