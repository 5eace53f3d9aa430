package neo

import "whosaid/graph"

// ruleParameters is the model as the invariants' texts need it.
func ruleParameters() map[string]any {
	var words, needs []any
	for _, w := range []struct{ label, property, vocabulary string }{
		{"Source", "kind", "sourceKind"}, {"Actor", "kind", "actorKind"},
		{"Statement", "form", "form"}, {"Statement", "stance", "stance"}, {"Statement", "polarity", "polarity"},
		{"Evidence", "kind", "evidenceKind"}, {"Evidence", "direction", "direction"},
		{"Conflict", "kind", "conflictKind"}, {"Conflict", "status", "conflictStatus"}, {"Conflict", "state", "conflictState"},
		{"Identity", "verdict", "verdict"}, {"Identity", "state", "conflictState"}, {"Review", "decision", "decision"},
	} {
		words = append(words, map[string]any{"label": w.label, "property": w.property, "values": graph.Vocabulary(w.vocabulary)})
	}
	for label, properties := range map[string][]string{
		"Run": {"tool", "version", "started", "cursor"}, "Actor": {"name", "named"}, "Place": {"name"},
		"Capture": {"text", "textSha256", "bytesSha256", "mediaType", "length"}, "Event": {"name"}, "Claim": {"text"},
		"Statement": {"quote", "spans"}, "Figure": {"measure", "text", "low"}, "Evidence": {"why"},
		"Conflict": {"why", "rule", "ruleVersion", "score"}, "Identity": {"by", "score"}, "Review": {"reason", "by", "at", "hash"},
	} {
		needs = append(needs, map[string]any{"label": label, "properties": append([]string{"recordedAt"}, properties...)})
	}
	return map[string]any{"words": words, "needs": needs, "shapes": modelShapes(), "states": graph.Vocabulary("conflictState")}
}

// modelShapes lists every relationship of the model as "From-TYPE-To".
func modelShapes() []string {
	shapes := []string{
		"Capture-CAPTURE_OF-Source", "Capture-DERIVED_FROM-Capture", "Source-PUBLISHED_BY-Actor", "Source-WRITTEN_BY-Actor",
		"Statement-FOUND_IN-Capture", "Statement-SAID_BY-Actor", "Statement-RELAYED_BY-Statement", "Statement-QUOTES-Statement", "Statement-SUPERSEDES-Statement",
		"Statement-EXPRESSES-Claim", "Statement-GIVES-Figure", "Statement-CONCERNS-Event", "Statement-IN_BLOCK-Block", "Capture-IN_BLOCK-Block", "Figure-OF-Event",
		"Claim-ABOUT-Actor", "Claim-ABOUT-Event", "Claim-ABOUT-Place", "Claim-CONTRADICTS-Claim", "Claim-AGREES_WITH-Claim",
		"Event-AT-Place", "Event-INVOLVES-Actor", "Event-PART_OF-Event", "Event-TOLD_IN-Capture", "Place-PART_OF-Place",
		"Actor-MEMBER_OF-Actor", "Actor-PART_OF-Actor", "Actor-SPOKE_FOR-Actor",
		"Evidence-BEARS_ON-Claim", "Evidence-RESTS_ON-Statement", "Evidence-RESTS_ON-Capture", "Evidence-RESTS_ON-Event", "Evidence-OFFERED_BY-Actor",
		"Conflict-BETWEEN-Statement", "Identity-LEFT-Actor", "Identity-RIGHT-Actor", "Actor-IN_BLOCK-Block", "Event-IN_BLOCK-Block",
		"Identity-LEFT-Event", "Identity-RIGHT-Event", "Identity-LEFT-Claim", "Identity-RIGHT-Claim", "Identity-LEFT-Claim", "Identity-RIGHT-Claim",
	}
	for _, label := range labels() {
		shapes = append(shapes, "Review-REVIEWS-"+label)
		if label != "Run" {
			shapes = append(shapes, label+"-GENERATED_BY-Run")
		}
	}
	return shapes
}
