package evidence

import (
	"regexp"

	"whosaid/graph"
)

// rule is one way in which a text offers something.
type rule struct {
	name    string
	kind    graph.EvidenceKind // "" if a noun in the words tells.
	hints   []string           // Parts of words of which one must stand in the sentence: a quick look before the pattern.
	pattern *regexp.Regexp     // Matches from the verb or noun that offers to the noun that says what.
	doing   bool               // The pattern begins with what somebody did: he stands before it.
	subject bool               // The pattern begins with the thing offered.
}

// phrase is a pattern for up to five words and then one of the given.
func phrase(words string) string { return `(?:[\pL\pN$€£'’.,-]+ ){0,5}?(?:` + words + `)\b` }

// described is what may stand before the noun for a thing.
const described = `(?:(?:the|a|an|its|their|his|her|two|three|several|new|old|official|officials'|court|police|medical|satellite|aerial|drone|video|photographic|lab|laboratory|leaked|internal|confidential|hospital|bank|tax|phone|government|survey|census|blood|water|soil|air|dna|autopsy|opinion|exit|security|surveillance|cctv|dashcam|body-?cam|company|corporate|financial|public|secret|early|preliminary|independent|forensic|chemical|latest|recent|city|state|federal|army|military|weather|flight|shipping|sales|export|audit|inspection|property|prison|archive|news|television|amateur|mobile-?phone|social media) )*`

const several = `(?:(?:more than|at least|about|nearly|almost|over|some|around|roughly|up to|dozens of|hundreds of|scores of|thousands of) )*(?:\pN[\pN,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a dozen|dozens|scores|hundreds|thousands|several|many|both|all|(?:[\pL'’-]+ ){0,3}?[\pL'’-]{3,}s\b)`

const sites = `sites?|scenes?|spots?|locations?|wreckage|craters?|ruins|graves?|graveyards?|premises|wards|camps|hospitals|homes|houses|buildings|villages|towns|neighbou?rhoods|factories|plants|farms|mines|shops|schools|prisons`

const seekers = `researchers|investigators|inspectors|reporters|journalists|correspondents|experts|monitors|observers|scientists|engineers|divers|officers|detectives|teams?|delegations?|mission`

// rules are tried in this order; where two take the same words, the first keeps them.
var rules = []rule{
	{
		name: "interviewed", kind: graph.Interview, hints: []string{"interview", "spoke", "talked", "questioned", "polled", "surveyed"}, doing: true,
		pattern: regexp.MustCompile(`(?i)\b(?:(?:interview(?:ed|ing)|questioned|polled|surveyed) ` + several + `|(?:spoke|spoken|talked|speaking|talking) (?:to|with) (?:(?:more than|at least|about|nearly|over|some) )*(?:\pN[\pN,.]*|dozens|scores|hundreds|several|many|a dozen)|(?:conducted|carried out|held|did) (?:[\pL\pN,-]+ ){0,4}?interviews\b)`),
	},
	{
		name: "visited", kind: graph.SiteVisit, hints: []string{"visit", "inspect", "travel", "went to", "survey", "toured", "search"}, doing: true,
		pattern: regexp.MustCompile(`(?i)\b(?:(?:visit(?:ed|ing)|inspect(?:ed|ing)|toured|searched|surveyed|examined) (?:[\pL\pN'’,-]+ ){0,5}?(?:` + sites + `)\b|(?:made|paid|conducted|carried out) (?:[\pL\pN-]+ ){0,4}?(?:site|field|on-site) (?:visits?|inspections?|work))`),
	},
	{
		name: "travelled", kind: graph.SiteVisit, hints: []string{"travel", "went to", "return", "visit"},
		pattern: regexp.MustCompile(`(?i)\b(?:[\pL-]+ )?(?:` + seekers + `) (?:who )?(?:had |have |has )?(?:travell?ed|went|returned|been|visited|gone)(?: back)?(?: to)? (?:[\pL\pN'’-]+ ?){1,6}`),
	},
	{
		name: "citing", hints: []string{"citing", "cite", "quoting", "point", "drawing on", "draws on", "drew on", "rel", "based on", "basis", "judging", "backed", "supported", "borne", "shown", "evidenced", "seen", "according", "reviewing", "examining", "studying", "analy", "viewing", "watching", "comparing"},
		pattern: regexp.MustCompile(`(?i)\b(?:cit(?:ing|es|ed)|quoting|point(?:ing|s|ed) to|draw(?:ing|s) on|drew on|rel(?:ying|ies|ied|y) on|based (?:up)?on|on the basis of|judging (?:by|from)|backed (?:up )?by|supported by|borne out by|as (?:shown|seen|evidenced|documented) (?:by|in|on)|according to|after (?:reviewing|examining|studying|analy[sz]ing|viewing|watching|comparing|checking)) (?:` + phrase(anyNoun) + `|(?:more than |at least |about |some |over )?\pN[\pN,.]*%? [\pL-]+)`),
	},
	{
		name: "seen by", hints: []string{"seen by", "obtained by", "reviewed by", "verified by", "viewed by", "examined by", "published by", "released by", "leaked", "shared by", "provided by", "posted by"}, subject: true,
		pattern: regexp.MustCompile(`(?i)\b(?:leaked (?:[\pL-]+ )?(?:` + anyNoun + `)|` + described + `(?:` + anyNoun + `) (?:(?:that|which) (?:was|were|has been|have been) )?(?:seen|obtained|reviewed|verified|viewed|examined|published|released|leaked|shared|provided|posted) by)\b`),
	},
	{
		name: "shows", hints: []string{"show", "prove", "confirm", "indicat", "reveal", "suggest", "demonstrat", "found", "find", "captur", "depict", "record", "detect"}, subject: true,
		pattern: regexp.MustCompile(`(?i)\b` + described + `(?:` + anyNoun + `)(?: (?:of|from|by|on|in|at) (?:[\pL\pN'’-]+ ){1,5}?| (?:also |clearly |later |appear(?:s|ed)? to |seem(?:s|ed)? to )?)(?:show(?:s|ed)?|prove[sd]?|confirm(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)?|suggest(?:s|ed)?|demonstrate[sd]?|found|detected|captured|depict(?:s|ed)?|recorded)\b`),
	},
	{
		name: "examined", hints: []string{"reviewed", "examined", "obtained", "analy", "studied", "verified", "geolocated", "checked", "collected", "gathered", "compiled", "took", "tested", "measured"}, doing: true,
		pattern: regexp.MustCompile(`(?i)\b(?:reviewed|examined|obtained|analy[sz]ed|studied|verified|geolocated|checked|collected|gathered|compiled|took|tested|measured) ` + phrase(anyNoun)),
	},
	{
		name: "evidence", hints: []string{"evidence", "proof"},
		pattern: regexp.MustCompile(`(?i)\b(?:(?:prima facie|overwhelming|conclusive|irrefutable|strong|clear|compelling|convincing|ample|extensive|solid|hard|credible|new|fresh|further|circumstantial|anecdotal|some|preliminary|scientific|forensic|physical|medical|documentary|video|photographic) )+(?:evidence|proof)(?: that\b| of\b)?`),
	},
	{
		name: "because", hints: []string{"because", "given that"},
		pattern: regexp.MustCompile(`(?i)\b(?:because|given that)\b`),
	},
}
