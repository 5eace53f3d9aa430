package attribute

import "slices"

// relays gives every found statement the index of the one on whose word it stands: the
// smallest other whose content holds this one's cue, or, for "…, Baker reported" that closes
// over several clauses, the statement that was split off (see closeOver). -1 if none.
func (p *page) relays(all []found) []int {
	out := make([]int, len(all))
	cover := map[int][]int{} // Statements whose content touches a sentence.
	for j := range all {
		for _, s := range p.sentencesOf(&all[j]) {
			cover[s] = append(cover[s], j)
		}
	}
	for i := range all {
		out[i] = -1
		best := 1 << 30
		for _, j := range cover[p.tokens[all[i].head.at].sent] {
			if i == j || !all[j].governs(&all[i]) || p.isObject(&all[i], &all[j]) {
				continue
			}
			if n := all[j].size(); n < best {
				out[i], best = j, n
			}
		}
	}
	breakLoops(out)
	return out
}

// isObject reports whether what inner's noun says is what outer speaks about, not what it
// passes on: "Critics mocked Baker's claim that …".
func (p *page) isObject(inner, outer *found) bool {
	ph := p.inside[inner.head.at]
	if inner.head.kind != nounHead || ph < 0 {
		return false
	}
	disputed := outer.place.kind == leadOnly && outer.pieces[0].start == p.phrases[ph].start // "Baker's claim that … was disputed by critics"
	return disputed || outer.place.kind == afterCue && outer.place.at == p.phrases[ph].start
}

// sentencesOf lists the sentences that a statement's content touches, at most maxTouched.
func (p *page) sentencesOf(f *found) []int {
	var out []int
	for _, s := range append(slices.Clone(f.pieces), f.over) {
		for k := s.start; k < s.end && len(out) < maxTouched; {
			n := p.tokens[k].sent
			out = append(out, n)
			k = p.sents[n].end
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// maxTouched bounds how many sentences of a long speech are looked into for what it relays.
const maxTouched = 200

// governs reports whether g's words of saying stand in f's content, and f's are outside g's.
func (f *found) governs(g *found) bool {
	at := g.head.at
	if f.alone || g.alone {
		return false
	}
	if g.overlaps(f.head.at, f.head.at+1) || f.head.at == at {
		return false
	}
	return f.overlaps(at, at+1) || at >= f.over.start && at < f.over.end
}

func (f *found) size() int {
	n := f.over.end - f.over.start
	for _, s := range f.pieces {
		n += s.end - s.start
	}
	return n
}

// breakLoops cuts any ring of relays at its first statement.
func breakLoops(out []int) {
	for i := range out {
		seen := map[int]bool{i: true}
		for j := i; out[j] >= 0; j = out[j] {
			if seen[out[j]] {
				out[j] = -1
				break
			}
			seen[out[j]] = true
		}
	}
}
