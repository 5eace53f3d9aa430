package retell

import "whosaid/ingest/conflict/lexicon"

// Most sayings that a key brings together have little in common, and laying one beside the other
// word by word is dear. What is asked here is needed for whatever Compare finds, and costs next to nothing.

// mayRepeat reports whether so many words of the one stand in the other, in whatever order, that
// the two may be one utterance word for word.
func (u Utterance) mayRepeat(o Utterance, v voice) bool {
	same, meant := leastSame, leastContent
	if v == openVoice {
		same, meant = openSame, openContent
	}
	for i, j := 0, 0; i < len(u.low) && j < len(o.low); {
		switch {
		case u.low[i] < o.low[j]:
			i++
		case u.low[i] > o.low[j]:
			j++
		default: // Two words of one side may be laid beside one of the other, in two pieces.
			same--
			if !lexicon.Function(u.low[i]) {
				meant--
			}
			if same <= 0 && meant <= 0 {
				return true
			}
			i++
		}
	}
	return false
}

// mayMean reports whether two sayings have as many stems in common as one that reports the other has.
func (u Utterance) mayMean(o Utterance) bool {
	least := min(paraphraseStems, looselyStems)
	for i, j := 0, 0; i < len(u.stems) && j < len(o.stems); {
		switch {
		case u.stems[i] < o.stems[j]:
			i++
		case u.stems[i] > o.stems[j]:
			j++
		default:
			if least--; least == 0 {
				return true
			}
			i, j = i+1, j+1
		}
	}
	return false
}
