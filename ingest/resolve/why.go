package resolve

// reason is the rule that found whom a mention means.
type reason byte

const (
	namedSo reason = iota
	stoodFor
	tookUp
	inHeadline
	isLater
	wentOn
	toldMore
	answers
	spokeTogether
	ownsWork
	oneOfThose
	twoOfThem
	ofThePair
)

// why is the rule in words; empty for a name.
func (m *mention) why() string {
	switch m.rule {
	case stoodFor:
		return "pronoun"
	case tookUp:
		return "noun " + m.head
	case inHeadline:
		return "headline"
	case isLater:
		return "named later"
	case wentOn:
		return "goes on"
	case toldMore:
		return "describes whoever stands out most"
	case answers:
		return "the one who is interviewed"
	case spokeTogether:
		return "who spoke together before"
	case oneOfThose:
		return "one of the two named before"
	case twoOfThem:
		return "the two named before"
	case ofThePair:
		return "named together"
	case ownsWork:
		return "owner of the " + m.head
	}
	return ""
}
