package web

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"testing"

	"whosaid/graph/neo"
)

func TestServe(t *testing.T) {
	if os.Getenv("SERVE") == "" {
		t.Skip()
	}
	db, err := neo.Open(context.Background(), neo.Config{URI: os.Getenv("WHOSAID_NEO4J_URI"), User: "neo4j", Password: "x"})
	if err != nil {
		t.Fatal(err)
	}
	t.Fatal(http.ListenAndServe("127.0.0.1:8391", Handler(db, slog.Default())))
}
