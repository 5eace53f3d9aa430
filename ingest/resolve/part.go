package resolve

import "whosaid/graph"

// findParts gives who does something the noun for who does it: who testified is "the witness", who
// sued "the plaintiff".
func (d *doc) findParts() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.form != byName || m.kind != graph.Person || m.actor == none || !m.subject {
			continue
		}
		s := d.sents[d.toks[m.from].sent]
		for k := m.to; k < min(m.to+4, s.to); k++ {
			low := d.toks[k].low
			if low == "gave" && k+1 < s.to {
				low += " " + d.toks[k+1].low
			}
			if part := parts[low]; part != "" {
				d.hasRole(m.actor, part)
				break
			}
			if clausal[low] || words.is(low, classSaying) {
				break
			}
		}
	}
}

// parts are nouns for a part in what is told, by the verbs that give it.
var parts = map[string]string{
	"testified": "witness", "gave evidence": "witness",
	"sued":     "plaintiff",
	"pleaded":  "defendant",
	"arrested": "suspect",
}
