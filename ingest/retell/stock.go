package retell

import "whosaid/ingest/conflict/lexicon"

// Some sentences are said again and again: condolences, assurances, apologies, and that there is nothing to
// say. They tell nothing of their occasion, so two records of one are of one utterance only if
// they are of one day.

// tells reports whether a word tells one occasion from another.
func tells(w Word) bool { return content(w) && tellingStem(stemOf(w.Low)) }

func tellingStem(stem string) bool { return !stock[stem] }

func stemOf(low string) string {
	base, _ := lexicon.Load().Lemma(low)
	return lexicon.Stem(base)
}

// stock are the stems of what such sentences are made of.
var stock = func() map[string]bool {
	out := map[string]bool{}
	for _, list := range []string{condolence, assurance, refusal, light} {
		for stem := range stemsOf(list) {
			out[stem] = true
		}
	}
	return out
}()

const (
	condolence = `thought prayer pray heart heartfelt condolence sympathy sorrow grief grieve mourn loss lose lost love loved family friend relative victim survivor
 die died dead death injured affected affect touched suffer suffering pain sad sadden saddened sadness shock shocked devastated heartbroken horrified tragic tragedy
 terrible horrible horrific dreadful awful unimaginable deep deeply deepest sincere sincerest profound forget remember memory rest peace soul god bless miss missed
 nation community everyone anyone difficult hard time moment hour today`
	assurance = `serious seriously serious allegation accusation claim complaint concern concerned thorough thoroughly full fully complete cooperate cooperation authority
 transparent transparency safety security health welfare wellbeing priority top first utmost importance important always commit committed commitment standard high highest
 regret regretful apologise apologize apology sorry inconvenience caused cause customer passenger client patient resident citizen public employee staff crew colleague member
 possible everything anything something work working hard close closely monitor situation circumstance learn lesson need happen again responsible responsibility accountable accountability
 justice law process procedure step action measure review continue trust confidence confident support help assist assistance inform information contact police appropriate
 way forward proud privilege honour honor grateful thank appreciate welcome decision look`
	refusal = `comment investigation investigate inquiry enquiry probe ongoing pending case court litigation legal matter detail further early premature inappropriate
 discuss decline confirm deny speculate speculation policy individual private privacy confidential respond response request question answer position`
	light = `come go make take give get say tell know think want see look let put keep extend send offer express share want feel stand remain enough end thing people person`
)
