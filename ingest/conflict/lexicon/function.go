package lexicon

import "strings"

// Function reports whether a word, in lower case, carries no content of its own: two
// sentences that share only such words share nothing.
func Function(word string) bool { return functionWords[word] }

var functionWords = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(functionWordList) {
		out[w] = true
	}
	return out
}()

const functionWordList = `a an the this that these those some any each every either neither both all such other another same own
 i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves
 who whom whose which what when where why how that there here then than as so too very just only also even still yet already ever never not n't no nor
 be have do will would shall should can could may might must need dare ought 's 're 've 'll 'd 'm wo ca
 of in on at by for with about against between into through during before after above below to from up down out off over under again further once
 and or but if because while until although though since unless whether per via within without among across toward towards upon onto
 is am are was were been being has had having does did doing done get got gets getting one ones more most much many few less least several
 mr mrs ms dr sir`
