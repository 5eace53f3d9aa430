package conflict_test

import (
	"slices"
	"testing"

	"whosaid/ingest/conflict"
)

// TestOneStory holds that two statements need say less of the same where their texts tell one story.
func TestOneStory(t *testing.T) {
	ferry, mill := []string{"lervik", "dahl", "solveig", "nordlinje"}, []string{"tarma", "okoro", "brandt"}
	for _, c := range []struct {
		name         string
		a, b         string
		inOne, apart conflict.Relation
	}{
		{"opposite words of one thing", "the pier remained open for three days", "the pier was closed on 14 January", conflict.Possible, conflict.None},
		{"figures of one deed", "it had offered the crews a raise of 6 percent in September", "They offered 3 percent, and that was it", conflict.Possible, conflict.None},
		{"what ought to be", "the line should sell the boats", "the line did not sell the boats", conflict.Possible, conflict.None},
		{"what ought to be of a name", "the harbour board of Lervik must close the northern pier this winter", "the harbour board of Lervik opened the northern pier this winter", conflict.Possible, conflict.None},
		{"what is so of a name", "the harbour board of Lervik closed the northern pier this winter", "the harbour board of Lervik opened the northern pier this winter", conflict.Contradicts, conflict.Contradicts},
		{"opposite words of one month", "the ferry had passed a safety inspection in January", "the Solveig had failed its last inspection, in January, because two rafts leaked", conflict.Possible, conflict.None},
		{"opposite words of two months", "the ferry had passed a safety inspection in January", "the Solveig had failed its last inspection, in March, because two rafts leaked", conflict.None, conflict.None},
		{"figures of what is named", "The Solveig left port with 212 people on board", "Nearly 300 people were aboard the ferry Solveig when it sank", conflict.Possible, conflict.None},
		{"the missing of two accidents", "Four bodies have been recovered and three men are still missing", "41 bodies had been recovered by noon and at least 60 people were still missing", conflict.Contradicts, conflict.None},
		{"an outright denial", "the ferry had passed an inspection in May", "no inspection of the ferry had taken place for years", conflict.Possible, conflict.None},
		{"an outright denial of something else", "the ferry had passed an inspection in May", "no captain had asked for an inspection of the engine", conflict.None, conflict.None},
		{"an outright denial with nothing beside it", "the crew had passed an inspection in May", "no inspection was as thorough as that of Lervik", conflict.None, conflict.None},
		{"all that is denied outright", "The government had offered the yard 90 million euros", "We were never offered a cent", conflict.Possible, conflict.None},
		{"all of a denied thing", "The offer was made in writing, and I have it here", "it received no written offer", conflict.Possible, conflict.None},
		{"any of a thing", "We have not received any demand for money", "the first demand for money had reached the firm in May", conflict.Possible, conflict.None},
		{"any of another thing", "We have not received any demand for money", "the first demand for paint had reached the firm in May", conflict.None, conflict.None},
		{"no record of it", "The valve had been inspected in April and was in order", "no record of any inspection of the valve after 2017", conflict.Possible, conflict.None},
		{"a word of another sort", "There is no reason to keep the harbour shut", "Dahl had made a reasonable offer", conflict.None, conflict.None},
		{"a common verb that is not met", "nobody looked at the brakes of the ferry", "the brakes of the ferry had failed", conflict.None, conflict.None},
		{"a noun for having", "the yard had received 4 million kroner", "there was no receipt", conflict.None, conflict.None},
		{"under a condition", "The offer was made in writing, and I have it here", "If the wall goes there will be no offer", conflict.None, conflict.None},
		{"no longer", "the captain appeared before the board", "she would no longer appear", conflict.None, conflict.None},
		{"a noun for anything", "the field is where the meeting took place", "there is no place", conflict.None, conflict.None},
		{"losses of two years", "the yard had lost 140 million euros last year", "the yard made a loss of 60 million euros in 2023", conflict.Possible, conflict.None},
		{"nobody and some", "nobody had been hurt at the pier", "two sailors were injured by steam", conflict.Possible, conflict.None},
		{"nobody hurt and some held", "nobody had been hurt at the pier", "two sailors were arrested over the steam", conflict.None, conflict.None},
		{"a line's number", "a ferry of line 7 left the pier", "nobody had left the hall before dawn", conflict.None, conflict.None},
		{"another matter", "the guard had snatched the keys of the engine room from a mate", "nobody took pictures of the storm", conflict.None, conflict.None},
		{"a number of others", "the boats left two harbours", "the three harbours were closed to boats", conflict.None, conflict.None},
	} {
		judge := func(topics []string) conflict.Relation {
			a := conflict.Side{Text: c.a, ID: "statement:a", CaptureID: "capture:a", Topics: ferry}
			b := conflict.Side{Text: c.b, ID: "statement:b", CaptureID: "capture:b", Topics: topics}
			v, _ := conflict.Read(a).Find(conflict.Read(b))
			if v.Relation == "" || v.Relation == conflict.Supports {
				return conflict.None
			}
			return v.Relation
		}
		if got := judge([]string{"hansen", "lervik", "solveig"}); got != c.inOne {
			t.Errorf("%s: %s in one story, want %s", c.name, got, c.inOne)
		}
		if got := judge(mill); got != c.apart {
			t.Errorf("%s: %s in two, want %s", c.name, got, c.apart)
		}
	}
}

// TestStoryBlocks holds that texts about two of the same names, one of them foremost in each, share a
// block, and so do statements of one text, whatever they say.
func TestStoryBlocks(t *testing.T) {
	keys := func(capture string, topics ...string) []string {
		return conflict.Blocks(conflict.Side{Text: "so it was", CaptureID: capture, Topics: topics})
	}
	meet := func(a, b []string) bool {
		return slices.ContainsFunc(a, func(key string) bool { return slices.Contains(b, key) })
	}
	if a, b := keys("capture:a", "lervik", "dahl", "moe"), keys("capture:b", "dahl", "enger", "sand", "lervik"); !meet(a, b) {
		t.Errorf("%v and %v share no key", a, b)
	}
	if a, b := keys("capture:a", "a1", "a2", "a3", "lervik", "dahl"), keys("capture:b", "b1", "b2", "b3", "lervik", "dahl"); meet(a, b) {
		t.Errorf("%v and %v meet in names that neither is foremost about", a, b)
	}
	if a := keys("capture:a"); !meet(a, keys("capture:a")) {
		t.Errorf("statements of one text share no key in %v", a)
	}
}
