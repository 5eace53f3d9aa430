package conflict

import "strings"

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// relatives begin a clause about the noun before them.
var relatives = set("which who that whom")

// outcome is what happened to those who are counted, by the lemma of a word nearby.
var outcomes = map[string]string{
	"die": "deaths", "kill": "deaths", "dead": "deaths", "death": "deaths", "perish": "deaths", "fatality": "deaths", "slay": "deaths", "massacre": "deaths",
	"murder": "deaths", "injure": "injuries", "wound": "injuries", "hurt": "injuries", "injury": "injuries", "maim": "injuries", "arrest": "arrests",
	"detain": "arrests", "displace": "displaced", "evacuate": "displaced", "flee": "displaced", "infect": "infections", "rescue": "rescued",
	"abduct": "abductions", "kidnap": "abductions", "hospitalize": "hospitalised", "hospitalise": "hospitalised",
}

// states are outcomes told by a word for how people are left, as it is written.
var states = map[string]string{"missing": "missing", "trapped": "trapped", "stranded": "stranded", "homeless": "homeless", "unaccounted": "missing"}
