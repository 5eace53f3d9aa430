package neo

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
)

// plain turns a value of the driver into plain Go: nil, bool, int64, float64, string,
// time.Time, []any or map[string]any.
func plain(v any) any {
	switch v := v.(type) {
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = plain(v[i])
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for k := range v {
			out[k] = plain(v[k])
		}
		return out
	case neo4j.Node:
		return map[string]any{"id": v.Props["id"], "labels": strings2any(v.Labels), "properties": plain(v.Props)}
	case neo4j.Relationship:
		return map[string]any{
			"type": v.Type, "from": v.StartElementId, "to": v.EndElementId, "properties": plain(v.Props),
		}
	case neo4j.Path:
		return plainPath(v)
	case time.Time:
		return v.UTC()
	case dbtype.Date:
		return time.Time(v).Format(time.DateOnly)
	case dbtype.LocalDateTime:
		return time.Time(v)
	case dbtype.Time:
		return time.Time(v).Format("15:04:05.999999999Z07:00")
	case dbtype.LocalTime:
		return time.Time(v).Format("15:04:05.999999999")
	case dbtype.Duration:
		return v.String()
	case dbtype.Point2D:
		return map[string]any{"lat": v.Y, "lon": v.X}
	case dbtype.Point3D:
		return map[string]any{"lat": v.Y, "lon": v.X, "height": v.Z}
	}
	return v
}

// plainPath names the ends of each relationship by the nouns' ids, which a path knows and a
// relationship alone does not.
func plainPath(p neo4j.Path) any {
	ids := map[string]any{}
	nodes := make([]any, len(p.Nodes))
	for i, n := range p.Nodes {
		ids[n.ElementId] = n.Props["id"]
		nodes[i] = plain(n)
	}
	relationships := make([]any, len(p.Relationships))
	for i, r := range p.Relationships {
		relationships[i] = map[string]any{
			"type": r.Type, "from": ids[r.StartElementId], "to": ids[r.EndElementId], "properties": plain(r.Props),
		}
	}
	return map[string]any{"nodes": nodes, "relationships": relationships}
}

func strings2any(list []string) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = list[i]
	}
	return out
}
