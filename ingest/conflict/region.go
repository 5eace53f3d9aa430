package conflict

// region is a stretch of one side's words.
type region struct {
	r        *reading
	from, to int
}

// holds reports whether a term of the region's side stands in it.
func (in region) holds(t term) bool { return t.at >= in.from && t.at < in.to }

// nowhere is no words at all.
var nowhere = words{-1, -1}

// around is the clause of the words at w, and of their sentence what is near.
func (r *reading) around(w words) region {
	from, to := r.sentence(w.from)
	c := r.clause(w.from)
	return region{r, min(c.from, max(from, w.from-reachNear)), max(c.to, min(to, w.to+reachNear))}
}

// sentence is the tokens of the sentence that holds token i.
func (r *reading) sentence(i int) (from, to int) { return r.stretch(i, thoughtEnds) }

// clause is the tokens around token i up to a mark or a word that begins another clause; a clause
// about the noun before it ("who …") takes in that noun.
func (r *reading) clause(i int) region {
	from, to := r.stretch(i, clauseEnds)
	if from > 0 && relatives[r.ts[from-1].low] {
		from = max(0, from-3)
	}
	return region{r, from, to}
}

// stretch is the tokens around token i between two of ends.
func (r *reading) stretch(i int, ends map[string]bool) (from, to int) {
	for from = max(i, 0); from > 0 && !ends[r.ts[from-1].low]; from-- {
	}
	for to = max(i, 0); to < len(r.ts) && !ends[r.ts[to].low]; to++ {
	}
	return from, to
}

var (
	thoughtEnds = set(". ; ! ? …")
	clauseEnds  = set(". , ; : ! ? but because although though while despite who which whom whose ( ) – — …")
)

// alikeEnough is the likeness from which words around a clash are common to both sides.
const (
	alikeEnough = .6
	broaderDeed = .4 // The same for verbs, of which one may be the broader word.
)

// somebody is the weight of a pronoun: it means somebody or something that its words do not tell.
const somebody = .5

// coverage is how much of a region's content, tokens of w aside, has its partner in a region of
// the other side, and the weight of what has.
func (p *pair) coverage(of region, w words, in region) (share, weightMet float64) {
	var met, total float64
	for i, t := range of.r.terms {
		if t.inner || negators[t.key] || !of.holds(t) || t.at >= w.from && t.at < w.to {
			continue
		}
		best := 0.
		for j, o := range in.r.terms {
			if in.holds(o) {
				best = max(best, p.likeOf(of.r, i, j))
			}
		}
		switch {
		case t.pos == "v" && best >= broaderDeed:
			best = max(best, alikeEnough) // "asked" for "requested".
		case best < alikeEnough:
			best = 0
		}
		whole := weight(t)
		if best == 0 && t.pos != "v" && in.has(pronouns) {
			whole /= 4 // The other side may well mean it by "it".
		}
		total, met = total+whole, met+whole*best
	}
	for i := of.from; i < of.to && !of.r.denies; i++ { // Who denies speaks of himself.
		if pronouns[of.r.ts[i].low] || subjects[of.r.ts[i].low] {
			total += somebody
		}
	}
	return ratio(met, total), met
}

// clausesCover is how much of the clause of token i of the short side is in that of token j of the long, the other way
// round, and the weight of the first; the two tokens aside.
func (p *pair) clausesCover(i, j int) (ofShort, ofLong, weightMet float64) {
	here, there := p.short.clause(i), p.long.clause(j)
	ofShort, weightMet = p.coverage(here, words{i, i + 1}, there)
	ofLong, _ = p.coverage(there, words{j, j + 1}, here)
	return ofShort, ofLong, weightMet
}

// likeOf is how alike term i of side r and term j of the other are.
func (p *pair) likeOf(r *reading, i, j int) float64 {
	if r == p.short {
		return p.like[i*len(p.long.terms)+j]
	}
	return p.like[j*len(p.long.terms)+i]
}

// other is the side that r is not.
func (p *pair) other(r *reading) *reading {
	if r == p.short {
		return p.long
	}
	return p.short
}

// moreThanNames reports whether both regions have a word in common that tells something of whom or
// what they name.
func (p *pair) moreThanNames(a, b region) bool {
	return p.anyMet(a, b, func(t, o term) bool { return !t.name && !o.name && weight(t) >= 1 })
}

// deedMet reports whether a word for what is done is in both regions.
func (p *pair) deedMet(a, b region) bool {
	return p.anyMet(a, b, func(t, o term) bool { return !t.name && !commonWords[t.key] && (t.pos == "v" || o.pos == "v") })
}

// anyMet reports whether a term of one region has a partner in another that ok accepts.
func (p *pair) anyMet(a, b region, ok func(t, o term) bool) bool {
	for i, t := range a.r.terms {
		if t.inner || !a.holds(t) {
			continue
		}
		for j, o := range b.r.terms {
			like := p.likeOf(a.r, i, j)
			if b.holds(o) && (like >= alikeEnough || t.pos == "v" && like >= broaderDeed) && ok(t, o) {
				return true
			}
		}
	}
	return false
}
