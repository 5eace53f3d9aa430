package conflict

import "testing"

// TestAUnitHasOneScale holds that the words of one unit agree, so that an amount is the same
// however often it is read.
func TestAUnitHasOneScale(t *testing.T) {
	for word, m := range measureUnits {
		if got := byUnit[m.unit]; got != m {
			t.Errorf("%q is %+v, but its unit is %+v", word, m, got)
		}
	}
	if scaleUnit("USD") != 1 || scaleUnit("US cents") != .01 {
		t.Errorf("a dollar is %g and a cent %g, want 1 and 0.01", scaleUnit("USD"), scaleUnit("US cents"))
	}
}
