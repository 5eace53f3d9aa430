package retell

import (
	"time"

	"whosaid/graph"
)

// occasion is how near in time two sayings were, as far as their texts tell.
type occasion int

const (
	anyDay    occasion = iota // Nobody knows.
	oneDay                    // Said or published on one day, or one day and the next.
	near                      // Published within a month: the texts may tell of one occasion.
	longAfter                 // Not so.
	otherDay                  // Said on different days: these are two utterances.
)

const (
	aDay   = 24 * time.Hour
	aMonth = 31 * aDay
)

// occasionOf tells how near two sayings were. A day more or less is what reporters differ by.
func occasionOf(a, b Saying) occasion {
	said, known := apart(a.Said, b.Said)
	if known && said > aDay {
		return otherDay
	}
	told, dated := apart(a.Published, b.Published)
	switch {
	case dated && told <= aDay:
		return oneDay
	case dated && told > aMonth:
		return longAfter
	case dated:
		return near
	}
	return anyDay
}

// apart is how much time there is at least between two days, if both are known.
func apart(a, b graph.Date) (d time.Duration, known bool) {
	if a.IsZero() || b.IsZero() {
		return 0, false
	}
	if b.From().Before(a.From()) {
		a, b = b, a
	}
	return max(0, b.From().Sub(a.To())), true
}
