package attribute

// repair mends found statements where one tells something about another.
func (p *page) repair(all []found) {
	bySentence := map[int][]int{}
	for i := range all {
		s := all[i].head.sentence.start
		bySentence[s] = append(bySentence[s], i)
	}
	p.shareQuotations(all)
	for _, together := range bySentence {
		for _, i := range together {
			for _, j := range together {
				if i != j {
					p.closeOver(&all[i], &all[j])
					p.cutAtClosing(&all[i], &all[j])
					p.cutParticiple(&all[i], &all[j])
				}
			}
		}
	}
}

// shareQuotations takes the paragraphs before out of a quotation that has a speaker of its own when
// the statement before already holds them: "“…,” said A. “B. ¶ “C,” she added".
func (p *page) shareQuotations(all []found) {
	holds := map[int]int{} // The statement that holds a quotation which its cue stands before.
	for i := range all {
		for k, s := range all[i].pieces {
			if t := &p.tokens[s.start]; t.mark == opens && (k > 0 || all[i].head.at < s.start) {
				holds[t.quote] = i
			}
		}
	}
	for i := range all {
		s := &all[i].pieces[0]
		if all[i].place.kind != beforeCue || p.tokens[s.end-1].mark != closes && p.tokens[s.start].mark != opens {
			continue
		}
		for q := p.tokens[s.start].quote; p.tokens[s.start].mark == opens; q = p.tokens[s.start].quote {
			j, held := holds[q]
			next := p.goesOn(q)
			if !held || j == i || next < 0 || p.quotes[next].open >= s.end {
				break
			}
			s.start = p.quotes[next].open
		}
	}
}

// closeOver splits "A said X, and Y, B reported": B's own words are Y, and A said X on B's word.
func (p *page) closeOver(outer, inner *found) {
	if outer.place.kind != beforeCue || len(outer.pieces) == 0 || outer.over.end > 0 {
		return
	}
	o := &outer.pieces[0]
	at := inner.head.at
	if at < o.start || at >= o.end || inner.speaker.none() || inner.speaker.from != o.start || inner.place.kind != afterCue {
		return
	}
	if p.tokens[at].quote != p.tokens[outer.head.at].quote {
		return
	}
	for k := inner.head.end + 1; k+1 < o.end; k++ {
		if p.tokens[k].text == "," && (p.tokens[k+1].low == "and" || p.tokens[k+1].low == "but") && p.clauseAt(k+2, o.end) {
			outer.over = span{o.start, k}
			last := &inner.pieces[len(inner.pieces)-1]
			last.end = min(last.end, k)
			o.start = k + 2
			return
		}
	}
}

// cutAtClosing ends what B says inside A's words before A's closing clause: "B warned that X,
// A reported" is no warning that A reported.
func (p *page) cutAtClosing(outer, inner *found) {
	if outer.place.kind != beforeCue || len(outer.pieces) == 0 || !outer.overlaps(inner.head.at, inner.head.at+1) {
		return
	}
	end := outer.pieces[0].end
	for i := range inner.pieces {
		if s := &inner.pieces[i]; s.start < end && outer.head.at >= s.start && outer.head.at < s.end {
			s.end = end
			if s.end-1 > s.start && p.tokens[s.end-1].text == "," {
				s.end--
			}
		}
	}
}

// cutParticiple takes ", saying Z" out of the content of "A claimed Y, saying Z" when the
// participle's speaker is A.
func (p *page) cutParticiple(main, part *found) {
	h := part.head
	if h.kind != verbHead || p.tokens[h.at].tag != "VBG" || h.at == 0 || p.tokens[h.at-1].text != "," {
		return
	}
	if part.speaker.none() || main.overlaps(part.speaker.from, part.speaker.to) || main.head.at >= h.at {
		return
	}
	for i := range main.pieces {
		if s := &main.pieces[i]; s.start < h.at-1 && h.at < s.end {
			s.end = h.at - 1
		}
	}
}
