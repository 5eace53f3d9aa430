package resolve

import "sort"

// papers are what speaks for the body whose it is.
var papers = wordSet("report statement letter survey study poll findings audit memo email announcement")

// paperBefore returns whose the report or letter is that "it" speaks for: the only one in the sentence before,
// where no body is its subject. "Souza published the report. It says …"
func (d *doc) paperBefore(p *mention) int {
	s := int(d.toks[p.from].sent) - 1
	if p.from != d.sents[s+1].from || s < 0 || d.sents[s].para != d.sents[s+1].para {
		return none
	}
	for n := d.firstFrom(d.sents[s].from); n < len(d.mentions) && d.mentions[n].from < d.sents[s].to; n++ {
		if m := &d.mentions[n]; m.subject && m.actor != none && canBeIt(&d.actors[m.actor]) {
			return none
		}
	}
	one := none
	for k := sort.Search(len(d.works), func(k int) bool { return d.works[k].tok >= d.sents[s].from }); k < len(d.works) && d.works[k].tok < d.sents[s].to; k++ {
		if one != none {
			return none
		}
		one = d.ownerActor(d.works[k])
	}
	return one
}

// ownsVoice reports whether "its" tells whose officer or paper speaks: "its chairman", "its report".
func (d *doc) ownsVoice(p *mention) bool {
	for k := p.to; k < min(len(d.toks), p.to+4) && d.toks[k].word; k++ {
		if low := d.toks[k].low; words.is(low, classSpoke) || isPersonNoun(low) || k == p.to && papers[low] {
			return true
		}
	}
	return false
}
