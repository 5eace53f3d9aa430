package resolve

import "strings"

// meansNobody reports whether what follows "it" is not what a body does: "it was possible that", "it was too
// early to tell", "it was about money". A body is or was only what it did, or felt.
func (d *doc) meansNobody(p *mention) bool {
	k := p.to
	for k < len(d.toks) && (words.is(d.toks[k].low, classFunction) || adverbial(d.toks[k].low)) && !isBe(d.toks[k].low) {
		k++ // "would not", "had never"
	}
	if k >= len(d.toks) || !d.toks[k].word || impersonal[d.toks[k].low] {
		return true
	}
	if !isBe(d.toks[k].low) {
		return false
	}
	for k++; k < len(d.toks) && (adverbial(d.toks[k].low) || isBe(d.toks[k].low)); k++ {
	}
	if k+1 < len(d.toks) && !d.toks[k].word && !endsSentence(d.toks[k].text) {
		k++ // 'it was "devastated"'
	}
	if k+1 >= len(d.toks) || !d.toks[k].word {
		return true
	}
	low, next := d.toks[k].low, d.toks[k+1].low
	if next == "that" || next == "for" || next == "whether" || next == "if" || next == "how" || next == "why" || next == "what" {
		return !feeling[low]
	}
	return !(feeling[low] || strings.HasSuffix(low, "ing") || strings.HasSuffix(low, "ed") && low != "red")
}

func adverbial(low string) bool {
	return low == "not" || low == "n't" || low == "never" || low == "also" || low == "now" || low == "still" || low == "already" || strings.HasSuffix(low, "ly")
}

func isBe(low string) bool {
	switch low {
	case "is", "was", "be", "been", "being", "'s":
		return true
	}
	return false
}

// feeling are adjectives that only say of somebody how he stands to something.
var feeling = wordSet("able unable willing unwilling ready keen eager aware unaware confident happy unhappy proud sorry sure certain open due set bound free content glad grateful thankful hopeful anxious reluctant hesitant right wrong involved")

// impersonal are verbs whose "it" is nobody.
var impersonal = wordSet("seems seemed appears appeared takes took turns turned happens happened rains rained snows snowed depends depended matters mattered means meant costs cost follows followed")
