package graph

import "strconv"

// Statement is one act of saying, at spans of one capture.
type Statement struct {
	ID          string      `json:"id"`
	CaptureID   string      `json:"captureId"` // FOUND_IN.
	Quote       string      `json:"quote"`     // The words at Spans, pieces joined by Ellipsis.
	Spans       Spans       `json:"spans"`
	CueSpan     Span        `json:"cueSpan"`              // The word of saying; zero if there is none.
	SpeakerSpan Span        `json:"speakerSpan"`          // The words that name the speaker; zero if none do.
	SpeakerIDs  []string    `json:"speakerIds,omitempty"` // SAID_BY: actors; empty if the text does not tell.
	Form        Form        `json:"form"`
	Stance      Stance      `json:"stance"`
	Polarity    Polarity    `json:"polarity"`
	Hedges      []Hedge     `json:"hedges,omitempty"`
	Medium      string      `json:"medium,omitempty"`    // How it was said, in the text's words: "report", "statement sent to Newsweek".
	Addressee   string      `json:"addressee,omitempty"` // To whom, in the text's words.
	Said        Date        `json:"said,omitzero"`       // The day the words were spoken, as precise as the source gives.
	RelayedBy   string      `json:"relayedBy,omitempty"` // RELAYED_BY: the statement of the same capture on whose word this one stands.
	Expresses   []Expresses `json:"expresses,omitempty"` // EXPRESSES.
	Quotes      []Quotes    `json:"quotes,omitempty"`    // QUOTES: the same utterance in other captures.
	EventIDs    []string    `json:"eventIds,omitempty"`  // CONCERNS: events that the words are about.
	Topics      []string    `json:"topics,omitempty"`    // Names that the text it stands in is most about, folded, the foremost first; worked out by ingest, any given are replaced.
	Blocks      []string    `json:"blocks,omitempty"`    // IN_BLOCK: keys under which derive looks for what may conflict; computed by derive, any given are dropped.
	Rule        string      `json:"rule,omitempty"`      // The attribution rule that found it; empty for a hand-made record.
	Score       float64     `json:"score,omitempty"`     // How sure that rule is, 0 to 1; 0 if it gives none.
	Reader      string      `json:"reader,omitempty"`    // What read it in the text, and its version: "rules@2"; empty for a record made by hand.
}

// Hedge is a word that weakens a statement, and where it stands.
type Hedge struct {
	Text string `json:"text"`
	Span Span   `json:"span"`
}

// Expresses joins a statement to what it says to be so: the claim in its own words, and each
// claim that is judged to be the same.
type Expresses struct {
	ClaimID    string   `json:"claimId"`
	Polarity   Polarity `json:"polarity"`
	Rule       string   `json:"rule,omitempty"`  // What matched the statement to the claim.
	Score      float64  `json:"score,omitempty"` // 0 to 1.
	Why        string   `json:"why,omitempty"`
	Words      string   `json:"-"`                    // The claim's text, if Rule is TakenUp: what the statement's own words stand for. Read with the statement; not part of it.
	IdentityID string   `json:"identityId,omitempty"` // The judgement that the claim is the same as that in the statement's own words; kept in step by the store, any given are dropped.
}

// TakenUp is the rule of what a statement expresses whose own words only point back at another's: "he denied this".
const TakenUp = "taken-up"

// StatementID is the id of an act of saying: where its words, cue and speaker stand, in
// which capture. A better reading of stance or speaker identity keeps the id.
func StatementID(captureID string, spans Spans, cue, speaker Span) string {
	parts := []string{captureID}
	for _, n := range append(spans.Flat(), cue.Start, cue.End, speaker.Start, speaker.End) {
		parts = append(parts, strconv.Itoa(n))
	}
	return ID("statement", parts...)
}

// Validate checks the statement's own fields; ErrInvalid names the first that is wrong.
// That the quote is the text at its spans is checked by ValidateIn.
func (s Statement) Validate() error {
	if err := needID("id", s.ID, "statement"); err != nil {
		return err
	}
	if err := needID("captureId", s.CaptureID, "capture"); err != nil {
		return err
	}
	if s.Quote == "" {
		return invalid("quote", "is empty")
	}
	if len(s.Spans) == 0 {
		return invalid("spans", "is empty")
	}
	if err := s.Spans.Validate(-1); err != nil {
		return err
	}
	if err := oneOf("form", "form", s.Form); err != nil {
		return err
	}
	if err := oneOf("stance", "stance", s.Stance); err != nil {
		return err
	}
	if err := oneOf("polarity", "polarity", s.Polarity); err != nil {
		return err
	}
	if s.Score < 0 || s.Score > 1 {
		return invalid("score", "is %g, want 0 to 1", s.Score)
	}
	if err := checkReader(s.Reader); err != nil {
		return err
	}
	return s.validateLinks()
}

func (s Statement) validateLinks() error {
	if err := needIDs("speakerIds", s.SpeakerIDs, "actor"); err != nil {
		return err
	}
	if err := needIDs("eventIds", s.EventIDs, "event"); err != nil {
		return err
	}
	if s.RelayedBy != "" {
		if err := needID("relayedBy", s.RelayedBy, "statement"); err != nil {
			return err
		}
		if s.RelayedBy == s.ID {
			return invalid("relayedBy", "is the statement itself")
		}
	}
	for _, e := range s.Expresses {
		if err := needID("expresses.claimId", e.ClaimID, "claim"); err != nil {
			return err
		}
		if err := oneOf("expresses.polarity", "polarity", e.Polarity); err != nil {
			return err
		}
	}
	for _, q := range s.Quotes {
		if err := q.validate(); err != nil {
			return err
		}
		if q.StatementID == s.ID {
			return invalid("quotes.statementId", "is the statement itself")
		}
	}
	return nil
}

// ValidateIn checks every span of the statement against the text it was found in.
func (s Statement) ValidateIn(t Text) error {
	if err := s.Spans.Validate(t.Len()); err != nil {
		return err
	}
	if got := t.Quote(s.Spans); got != s.Quote {
		return invalid("quote", "is %q, but the text at its spans is %q", s.Quote, got)
	}
	single := map[string]Span{"cueSpan": s.CueSpan, "speakerSpan": s.SpeakerSpan}
	for field, span := range single {
		if !span.IsZero() && (span.Start < 0 || span.End <= span.Start || span.End > t.Len()) {
			return invalid(field, "[%d, %d) is not in the text's %d code points", span.Start, span.End, t.Len())
		}
	}
	for _, h := range s.Hedges {
		if h.Span.Start < 0 || h.Span.End > t.Len() || h.Span.End <= h.Span.Start || t.Cut(h.Span) != h.Text {
			return invalid("hedges", "%q is not the text at [%d, %d)", h.Text, h.Span.Start, h.Span.End)
		}
	}
	return nil
}
