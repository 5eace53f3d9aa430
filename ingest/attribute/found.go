package attribute

// found is a statement as the choices build it, in token indices.
type found struct {
	head     *cueHead
	p        float64 // How likely the head is a cue.
	sure     float64 // The product of the choices made.
	place    place
	pieces   []span // Content, in order.
	speaker  speakerAt
	cue      span
	alone    bool     // A quotation without a cue; head is its neighbour's. See standAlone.
	ownVoice bool     // A sentence that nobody is named for, of a text that speaks for itself. See inOwnVoice.
	over     span     // Other clauses that the cue closes over, said by others; see closeOver.
	why      []string // What decided each choice, if asked for.
}

// overlaps reports whether tokens [a, b) share one with the content.
func (f *found) overlaps(a, b int) bool {
	for _, s := range f.pieces {
		if a < s.end && s.start < b {
			return true
		}
	}
	return false
}
