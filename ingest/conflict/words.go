package conflict

import "strings"

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// functionWords carry no content of their own; two sentences that share only them share nothing.
var functionWords = set(`a an the this that these those some any each every either neither both all such other another same own
 i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves
 who whom whose which what when where why how that there here then than as so too very just only also even still yet already ever never not n't no nor
 be have do will would shall should can could may might must need dare ought 's 're 've 'll 'd 'm wo ca
 of in on at by for with about against between into through during before after above below to from up down out off over under again further once
 and or but if because while until although though since unless whether per via within without among across toward towards upon onto
 is am are was were been being has had having does did doing done get got gets getting one ones more most much many few less least several
 mr mrs ms dr sir`)

// relatives begin a clause about the noun before them.
var relatives = set("which who that whom")

// outcome is what happened to those who are counted, by the lemma of a word nearby.
var outcomes = map[string]string{
	"die": "deaths", "kill": "deaths", "dead": "deaths", "death": "deaths", "perish": "deaths", "fatality": "deaths", "slay": "deaths", "massacre": "deaths",
	"murder": "deaths", "injure": "injuries", "wound": "injuries", "hurt": "injuries", "injury": "injuries", "maim": "injuries", "arrest": "arrests",
	"detain": "arrests", "displace": "displaced", "evacuate": "displaced", "flee": "displaced", "infect": "infections", "rescue": "rescued",
	"abduct": "abductions", "kidnap": "abductions", "hospitalize": "hospitalised", "hospitalise": "hospitalised",
}
