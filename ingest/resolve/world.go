package resolve

import (
	"strings"

	"whosaid/graph"
)

// known is a state or a body that readers know by several names.
type known struct {
	name      string
	kind      graph.ActorKind
	partOf    string // The known name of the state or body it belongs to, "" if none.
	adjective string // Of a state: what stands before its bodies ("British").
}

// gazetteer is the table of data/countries.txt and data/known.txt.
type gazetteer struct {
	byName   map[string]*known // Every name and other name, as written.
	demonyms map[string]*known // "American", "Britons".
	capitals map[string]*known // "Moscow": the state whose capital it is.
	longest  int               // Of a name, in words.
}

var world = readWorld()

func readWorld() gazetteer {
	g := gazetteer{byName: map[string]*known{}, demonyms: map[string]*known{}, capitals: map[string]*known{}}
	for line := range dataLines("data/countries.txt") {
		cols := columns(line, 5)
		k := &known{name: cols[0], kind: graph.State, adjective: cols[1]}
		g.add(k, cols[2])
		if cols[1] != cols[0] && g.byName[cols[1]] == nil {
			g.demonyms[cols[1]] = k
		}
		for _, d := range splitList(cols[3]) {
			g.demonyms[d] = k
		}
		for _, c := range splitList(cols[4]) {
			if c != cols[0] {
				g.capitals[c] = k
			}
		}
	}
	for line := range dataLines("data/known.txt") {
		cols := columns(line, 4)
		g.add(&known{name: cols[0], kind: graph.ActorKind(cols[1]), partOf: cols[2]}, cols[3])
	}
	return g
}

func (g *gazetteer) add(k *known, others string) {
	for _, name := range append(splitList(others), k.name) {
		g.byName[name] = k
		g.longest = max(g.longest, len(strings.Fields(name)))
	}
}
