package neo

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"whosaid/graph"
)

// lookTexts checks every span in Go. The 5.26 server's size and substring count code points
// as the model does (its split does not), but each substring walks a text from its beginning,
// and pieces, hedges and hashes would make one rule five texts.
func (db *DB) lookTexts(ctx context.Context, found func(id, why string) error) error {
	const cypher = `
MATCH (c:Capture)
RETURN c.id AS id, c.text AS text, c.textSha256 AS sha256, c.length AS length,
  COLLECT { MATCH (c)<-[:FOUND_IN]-(s:Statement) RETURN properties(s) } AS statements,
  COLLECT { MATCH (c)<-[:FOUND_IN]-(:Statement)-[:GIVES]->(f:Figure) WHERE f.span IS NOT NULL RETURN f {.id, .text, .span} } AS figures,
  COLLECT {
    MATCH (e:Evidence)-[:RESTS_ON]->(t:Statement|Capture)
    WHERE e.span IS NOT NULL AND (t = c OR (t)-[:FOUND_IN]->(c))
    RETURN DISTINCT e {.id, .text, .span}
  } AS evidence`
	return db.each(ctx, cypher, nil, func(row map[string]any) error {
		words := text(row["text"])
		t := graph.NewText(words)
		if sum := graph.Sha256(words); sum != row["sha256"] || int64(utf8.RuneCountInString(words)) != number(row["length"]) {
			if err := found(text(row["id"]), fmt.Sprintf("its text has %d code points and the hash %s", t.Len(), sum)); err != nil {
				return err
			}
		}
		for _, m := range mapsOf(row["statements"]) {
			s, err := statementOf(map[string]any{"s": m})
			if err == nil {
				err = s.ValidateIn(t)
			}
			if err != nil {
				if err := found(text(m["id"]), err.Error()); err != nil {
					return err
				}
			}
		}
		for _, f := range append(mapsOf(row["figures"]), mapsOf(row["evidence"])...) {
			at := spanOf(f["span"])
			if !standsAt(t, at, text(f["text"])) {
				if err := found(text(f["id"]), fmt.Sprintf("%q is not the text at [%d, %d)", f["text"], at.Start, at.End)); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// lookRelays follows RELAYED_BY from every statement; the chain has no bound that Cypher could take.
func (db *DB) lookRelays(ctx context.Context, found func(id, why string) error) error {
	outer := map[string]string{}
	const cypher = "MATCH (s:Statement)-[:RELAYED_BY]->(o:Statement) RETURN s.id AS id, o.id AS outer"
	err := db.each(ctx, cypher, nil, func(row map[string]any) error {
		outer[text(row["id"])] = text(row["outer"])
		return nil
	})
	if err != nil {
		return err
	}
	for id := range outer {
		seen := map[string]bool{}
		for at := outer[id]; at != "" && !seen[at]; at = outer[at] {
			if at == id {
				if err := found(id, "is relayed, in the end, by itself"); err != nil {
					return err
				}
				break
			}
			seen[at] = true
		}
	}
	return nil
}

// lookReviews reckons every review's hash again and follows each noun's chain.
func (db *DB) lookReviews(ctx context.Context, found func(id, why string) error) error {
	const cypher = `
MATCH (t)<-[:REVIEWS]-(r:Review)
WITH t, collect(properties(r)) AS reviews
RETURN t.id AS id, labels(t)[0] AS label, t.state AS state, t.reviewTip AS tip, reviews,
  COLLECT { MATCH (t)-[r:QUOTES|DERIVED_FROM]-(o) RETURN {other: o.id, state: r.state} } AS joints`
	return db.each(ctx, cypher, nil, func(row map[string]any) error {
		target := text(row["id"])
		var reviews []graph.Review
		for _, m := range mapsOf(row["reviews"]) {
			r := reviewOf(m, target)
			if err := r.Validate(); err != nil {
				if err := found(r.ID, err.Error()); err != nil {
					return err
				}
			}
			reviews = append(reviews, r)
		}
		h := reviewed{states: map[string]string{}}
		if err := h.follow(text(row["label"]), reviews); err != nil {
			return found(target, err.Error())
		}
		holds := map[string]string{"": text(row["state"])}
		for _, j := range mapsOf(row["joints"]) {
			holds[text(j["other"])] = text(j["state"])
		}
		if h.tip != row["tip"] {
			return found(target, "its last review is not the one that it holds the hash of")
		}
		for other, state := range h.states {
			goneAgain := other != "" && holds[other] == "" && state == string(graph.Proposed) // Its rule took it back after the person had.
			if holds[other] != state && !goneAgain {
				return found(target, strings.TrimSpace(fmt.Sprintf("%s is %s, but its last review says %s", other, brief(holds[other]), brief(state))))
			}
		}
		return nil
	})
}

func reviewOf(m map[string]any, target string) graph.Review {
	r := graph.Review{
		ID: text(m["id"]), TargetID: target, OtherID: text(m["otherId"]), Decision: graph.ConflictState(text(m["decision"])), Reason: text(m["reason"]),
		By: text(m["by"]), Before: text(m["before"]), After: text(m["after"]), PrevHash: text(m["prevHash"]), Hash: text(m["hash"]),
	}
	r.At, _ = m["at"].(time.Time)
	return r
}

// lookDates reckons the derived days again.
func (db *DB) lookDates(ctx context.Context, found func(id, why string) error) error {
	const cypher = `
MATCH (n:Source) WHERE n.published IS NOT NULL
RETURN n.id AS id, n.published AS from, n.published AS to, n.publishedFrom AS first, n.publishedTo AS last
UNION ALL
MATCH (n:Statement) WHERE n.said IS NOT NULL
RETURN n.id AS id, n.said AS from, n.said AS to, n.saidFrom AS first, n.saidTo AS last
UNION ALL
MATCH (n:Event) WHERE n.from IS NOT NULL OR n.to IS NOT NULL
RETURN n.id AS id, n.from AS from, coalesce(n.to, n.from) AS to, n.fromDate AS first, n.toDate AS last`
	return db.each(ctx, cypher, nil, func(row map[string]any) error {
		from, err := graph.ParseDate(text(row["from"]))
		if err != nil {
			return found(text(row["id"]), err.Error())
		}
		to, err := graph.ParseDate(text(row["to"]))
		if err != nil {
			return found(text(row["id"]), err.Error())
		}
		if dayOf(from.From()) != text(row["first"]) || dayOf(to.To()) != text(row["last"]) {
			return found(text(row["id"]), fmt.Sprintf("%s/%s is stored as %s to %s", from, to, brief(row["first"]), brief(row["last"])))
		}
		return nil
	})
}

func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
