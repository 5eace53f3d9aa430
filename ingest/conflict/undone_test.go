package conflict_test

import (
	"testing"

	"whosaid/ingest/conflict"
)

// TestWhatIsSaidToBe holds what is read of negations that end early, of verbs that say no more than that it is
// so, of adverbs that undo a deed, and of words that undo the noun behind them.
func TestWhatIsSaidToBe(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       conflict.Relation
	}{
		{"a negation behind a noun", "The files of the inquiry not yet open to the public were released in Tarma", "The files of the inquiry were released in Tarma", conflict.Supports},
		{"a negation behind a verb", "The files of the inquiry were not released in Tarma", "The files of the inquiry were released in Tarma", conflict.Contradicts},
		{"barely enough", "The well at Tarma gives barely enough water to feed the mill", "The well at Tarma gives enough water to feed the mill", conflict.Supports},
		{"not going to happen", "The merger of the two ports is not going to happen", "The merger of the two ports will be signed in June", conflict.Contradicts},
		{"it does not happen in one way", "The merger of the two ports does not happen overnight", "The merger of the two ports will take years", conflict.None},
		{"wrongly convicted", "A play about a miner wrongly convicted of theft won the prize of the Tarma theatre", "The Tarma theatre awards the prize", conflict.Supports},
		{"wrongly reported", "Papers wrongly reported that the theatre at Tarma had burnt down", "The theatre at Tarma had burnt down", conflict.Contradicts},
		{"which ones are meant", "The plan makes families who have not moved pay for the new wall in Tarma", "Families in Tarma moved and pay for the new wall", conflict.Supports},
		{"one who is told of", "A miner who has not moved pays for the new wall in Tarma", "The miner moved and pays for the new wall in Tarma", conflict.Contradicts},
		{"what is made up of", "Farmers made up about a third of the voters in Tarma", "Farmers voted in Tarma", conflict.Supports},
		{"what is made up", "The story of the farmers in Tarma was made up", "The farmers in Tarma voted", conflict.Contradicts},
		{"no evidence of something else", "There is no evidence of lead at the mill of Tarma", "The mill of Tarma opened in spring", conflict.None},
		{"no evidence of it", "There is no evidence of a fire in the mill at Tarma", "A fire broke out in the mill at Tarma", conflict.Contradicts},
		{"an end that tells when", "The works at Tarma sink into the sea by the end of the century", "The works at Tarma start to sink into the sea", conflict.Supports},
		{"the end of what is told", "The strike at Tarma began in May", "The strike at Tarma ended in May", conflict.Contradicts},
		{"a former wife", "Ada Okoro is the former wife of the minister Brandt", "Ada Okoro is the wife of the minister Brandt", conflict.Contradicts},
		{"votes against", "The delegates of Tarma voted overwhelmingly against the new charter", "The delegates of Tarma approved the new charter", conflict.Contradicts},
		{"at large", "Robbers of the Tarma bank are still at large", "Robbers of the Tarma bank were arrested", conflict.Contradicts},
	} {
		if v := conflict.Judge(side(c.a), side(c.b)); v.Relation != c.want {
			t.Errorf("%s: Judge = %s %s %.2f (%s), want %s", c.name, v.Relation, v.Kind, v.Score, v.Why, c.want)
		}
	}
}
