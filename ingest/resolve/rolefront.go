package resolve

import "slices"

// roleInFront reads "the foreman, Mr. Souza" and "The Minister for Rivers (Ana Souza)".
func (d *doc) roleInFront(m *mention, s sentence) {
	at := m.titleFrom - 1
	if at-1 < s.from || d.toks[at].text != "," && d.toks[at].text != "(" {
		return
	}
	head := ""
	k := at - 1
	for ; k >= s.from && k > at-8 && d.toks[k].word && d.toks[k].low != "'s" && !isArticle(d.toks[k].low) && !isPronoun(d.toks[k].low); k-- {
		if low := d.toks[k].low; isPersonNoun(low) && (head == "" || d.toks[k+1].low == "of" || d.toks[k+1].low == "for") {
			head = low
		}
	}
	if head == "" || d.toks[at].text == "," && (k < s.from || d.toks[k].low != "the" && d.toks[at-1].low != head) {
		return
	}
	d.hasRole(m.actor, head)
	if k >= s.from && d.toks[k].low == "the" {
		d.actors[m.actor].taken = head
	}
}

// namedInFront reads "a waiter named Bo Lind", and "the thief" in "the thief, a waiter named Bo Lind".
func (d *doc) namedInFront(m *mention, s sentence) {
	k := m.from - 2
	if k <= s.from || d.toks[k+1].low != "named" && d.toks[k+1].low != "called" || !isPersonNoun(d.toks[k].low) {
		return
	}
	d.hasRole(m.actor, d.toks[k].low)
	for k > s.from && m.from-k < 7 && d.toks[k].word && !isArticle(d.toks[k].low) {
		k--
	}
	if k-3 < s.from || !isArticle(d.toks[k].low) || d.toks[k-1].text != "," || d.toks[k-3].low != "the" || !isPersonNoun(d.toks[k-2].low) {
		return
	}
	d.hasRole(m.actor, d.toks[k-2].low)
	d.actors[m.actor].taken = d.toks[k-2].low
}

// roleStart returns where the role begins that ends at j: after an article, a name or "'s".
func (d *doc) roleStart(j int, s sentence) int {
	k := j - 1
	for k > s.from && j-k < 8 {
		t := d.toks[k-1]
		if !t.word || t.cap || t.low == "'s" || isArticle(t.low) || words.is(t.low, classFunction) {
			break
		}
		k--
	}
	return k
}

func (d *doc) hasRole(actor int, head string) {
	a := &d.actors[actor]
	if slices.Contains(a.roles, head) {
		return
	}
	a.roles = append(a.roles, head)
	if g := genderOfWord(head); g != anyGender && a.gender == anyGender {
		a.gender = g
	}
}
