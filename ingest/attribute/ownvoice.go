package attribute

import "strings"

// inOwnVoice adds each sentence that no statement touches, for a text that speaks for itself, as a press release does:
// it says all of it, and names nobody for it. Headings and what has no verb say nothing.
func (p *page) inOwnVoice(all []found) []found {
	touched := map[int]bool{}
	for i := range all {
		touched[p.tokens[all[i].head.at].sent] = true
		for _, s := range p.sentencesOf(&all[i]) {
			touched[s] = true
		}
	}
	for n, s := range p.sents {
		last := &p.tokens[s.end-1]
		if touched[n] || s.end-s.start > maxPiece || p.wordsIn(s.start, s.end) < 3 || p.verbsBetween(s.start, s.end) == 0 || last.text == "?" || !strings.HasSuffix(last.text, ".") && !isStop(last.text) && last.mark != closes { // "at 5 a.m."
			continue
		}
		own := p.aloneAt(s.start, s.end-1, speakerAt{})
		own.ownVoice = true
		all = append(all, own)
	}
	return all
}
