package ingest_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"whosaid/graph"
	"whosaid/graph/neo/neotest"
	"whosaid/ingest"
	"whosaid/ingest/claim"
	"whosaid/ingest/conflict"
	"whosaid/ingest/resolve"
	"whosaid/ingest/retell"
)

// settled stores nouns as derive leaves them when it finds nothing, and far quicker than derive and the
// graph's writer would: whatever is there is known, and each key is made once, with all that stands under it.
// TestSettledIsAsDeriveLeavesIt holds that the graph is the same.
type settled struct {
	run  func(cypher string, params map[string]any) [][]any
	at   map[string]int64 // Where the server keeps each noun.
	keys *keyFiles
}

func newSettled(t testing.TB) settled {
	return settled{neotest.Raw(t), map[string]int64{}, newKeyFiles(t)}
}

// store stores the nouns of a batch, but for the keys that they stand under.
func (s settled) store(b *graph.Batch) {
	called := map[string]string{}
	rows, links := map[string][]any{}, map[string][]any{} // By label, and by type.
	keys := map[string][]string{}                         // By noun.
	// add is of a noun, and of what never changes under its id.
	add := func(noun graph.Noun, core any, under []string, marks string, properties map[string]any) {
		id := graph.IDOf(noun)
		if _, known := s.at[id]; known {
			return
		}
		s.at[id] = 0 // It will be known.
		properties["id"], properties["coreHash"], properties["contentHash"] = id, hashOf(core), hashOf(noun)
		if marks != unjudged {
			properties["judged"] = marks
		}
		label := graph.LabelOf(graph.NounOf(id))
		rows[label] = append(rows[label], properties)
		keys[id] = under
	}
	link := func(kind, from, to string, properties map[string]any) {
		links[kind] = append(links[kind], []any{from, to, properties})
	}
	for _, a := range b.Actors {
		called[a.ID] = a.Name
		add(a, a.Named, resolve.Keys(a), marks(map[string]int{resolve.ActorRule: resolve.ActorVersion}),
			map[string]any{"name": a.Name, "kind": string(a.Kind), "named": a.Named})
	}
	for _, c := range b.Claims {
		add(c, graph.FoldText(c.Text), nil, "", map[string]any{"text": c.Text})
	}
	for _, o := range b.Sources {
		add(o, o.Kind, nil, unjudged, map[string]any{"kind": string(o.Kind), "url": o.URL, "title": o.Title})
	}
	for _, c := range b.Captures {
		words := c.Text
		c.Text = "" // Its hash stands for it.
		add(c, []string{c.SourceID, c.TextSha256}, retell.Read(retell.Text{Words: words}).Keys(), marks(map[string]int{retell.TextsRule: retell.TextsVersion}), map[string]any{
			"text": words, "textSha256": c.TextSha256, "bytesSha256": c.BytesSha256, "mediaType": c.MediaType, "length": c.Length,
		})
		link("CAPTURE_OF", c.ID, c.SourceID, nil)
	}
	judged := marks(map[string]int{
		retell.QuotesRule: retell.QuotesVersion, conflict.BlocksRule: conflict.BlocksVersion, claim.Rule: claim.RuleVersion, conflict.Rule: conflict.RuleVersion,
	})
	filed := make([][]string, len(b.Statements))
	ingest.OnAllCores(len(b.Statements), func(i int) {
		st := b.Statements[i]
		said := retell.Saying{Quote: st.Quote, Form: st.Form, Polarity: st.Polarity}
		for _, id := range st.SpeakerIDs {
			said.Speakers = append(said.Speakers, retell.Speaker{ID: id, Name: called[id], Kind: graph.Person, Named: true})
		}
		filed[i] = slices.Concat(conflict.Blocks(conflict.Side{Text: st.Quote, CaptureID: st.CaptureID}), retell.Hear(said).Keys())
	})
	for i, st := range b.Statements {
		core := st
		core.Expresses = nil
		add(st, core, filed[i], judged, map[string]any{
			"quote": st.Quote, "spans": st.Spans.Flat(), "cueSpan": flat(st.CueSpan), "speakerSpan": flat(st.SpeakerSpan),
			"form": string(st.Form), "stance": string(st.Stance), "polarity": string(st.Polarity), "rule": st.Rule, "score": st.Score,
		})
		link("FOUND_IN", st.ID, st.CaptureID, nil)
		for _, id := range st.SpeakerIDs {
			link("SAID_BY", st.ID, id, nil)
		}
		for _, e := range st.Expresses {
			link("EXPRESSES", st.ID, e.ClaimID, map[string]any{"polarity": string(e.Polarity)})
		}
	}
	for label, list := range rows {
		s.make(label, list)
	}
	for kind, list := range links {
		s.link(kind, list)
	}
	for id, list := range keys {
		s.keys.put(list, s.at[id])
	}
}

// hashOf is the hash by which the graph's writer knows what it holds.
func hashOf(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // A noun always has a JSON form.
	}
	return graph.Sha256(string(b))[:24]
}

// unjudged are the marks of what derive judges by no rule.
const unjudged = "-"

// marks tells which rule sets have judged a noun, as the graph does.
func marks(versions map[string]int) string {
	var list []string
	for rule, version := range versions {
		list = append(list, graph.Derived{Rule: rule, Version: version}.Mark())
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

func flat(s graph.Span) []int { return []int{s.Start, s.End} }

// make makes nodes, and notes where they are.
func (s settled) make(label string, rows []any) {
	for _, made := range s.run(`
UNWIND $rows AS row
CREATE (n:`+label+`)
SET n = row, n.recordedAt = datetime.transaction()
RETURN n.id, id(n)`, map[string]any{"rows": rows}) {
		s.at[made[0].(string)] = made[1].(int64)
	}
}

func (s settled) link(kind string, links []any) {
	for i := range links {
		l := links[i].([]any)
		links[i] = []any{s.at[l[0].(string)], s.at[l[1].(string)], l[2]}
	}
	s.run(`
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
MATCH (b) WHERE id(b) = row[1]
CREATE (a)-[r:`+kind+`]->(b)
SET r = coalesce(row[2], {})`, map[string]any{"rows": links})
}

// file puts all that was stored under its keys, and notes which blocks each rule has found to be crowded.
// Without that the first round would look in each of them for what to take back.
func (s settled) file() {
	var rows []any
	links := 0
	send := func() {
		s.run(`
UNWIND $rows AS row
CREATE (b:Block {key: row[0]})
SET b.crowded = row[1]
WITH b, row
UNWIND row[2] AS at
MATCH (n) WHERE id(n) = at
CREATE (n)-[:IN_BLOCK]->(b)`, map[string]any{"rows": rows})
		rows, links = nil, 0
	}
	s.keys.each(func(key string, members []int64) {
		rows = append(rows, []any{key, crowdedFor(key, len(members)), members})
		if links += len(members); links >= 20_000 {
			send()
		}
	})
	send()
}

// crowdedFor lists the rules for which a block is crowded, nil if there are none.
func crowdedFor(key string, size int) any {
	room, versions := conflict.Room(key), map[string]int{claim.Rule: claim.RuleVersion, conflict.Rule: conflict.RuleVersion}
	switch {
	case retell.IsKey(key):
		room, versions = retell.Room(key), map[string]int{retell.QuotesRule: retell.QuotesVersion}
	case strings.HasPrefix(key, "passage:"):
		room, versions = ingest.TextsPerBlock, map[string]int{retell.TextsRule: retell.TextsVersion}
	case strings.HasPrefix(key, "actor"):
		room, versions = ingest.ActorsPerBlock, map[string]int{resolve.ActorRule: resolve.ActorVersion}
	}
	if size <= room {
		return nil
	}
	return strings.Fields(marks(versions))
}
