package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"whosaid/graph"
)

const schemaFile = "../docs/records.schema.json"

// TestSchemaIsTheTypes holds that the published schema is what the types say: run the test
// with -update after a change of the model.
func TestSchemaIsTheTypes(t *testing.T) {
	want, err := RecordsSchema()
	if err != nil {
		t.Fatal(err)
	}
	want = append(want, '\n')
	if *update {
		if err := os.WriteFile(schemaFile, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the types say: go test ./ingest -run TestSchemaIsTheTypes -update", schemaFile)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestSchemaAndParserAgree holds that the schema takes the records that the parser takes, and
// that neither takes those of the broken example which the schema can judge.
func TestSchemaAndParserAgree(t *testing.T) {
	schema := compileSchema(t)
	for _, file := range []string{"good", "broken"} {
		archive, err := txtar.ParseFile("testdata/records/" + file + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(archive.Files[0].Data)) {
			if strings.TrimSpace(line) == "" {
				continue
			}
			rec := recordOf(1, []byte(line), len(line))
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
			if err == nil {
				err = schema.Validate(value)
			}
			blind := strings.Contains(line, `"low":1,"low"`) || strings.Contains(line, "2021-13") || strings.Contains(line, "yesterday")
			if (rec.Refused == nil) != (err == nil) && !blind {
				t.Errorf("%s\nparser: %v\nschema: %v", line, rec.Refused, err)
			}
		}
	}
}

// TestEveryFieldIsInTheSchema holds that what the program itself writes is a valid record.
func TestEveryFieldIsInTheSchema(t *testing.T) {
	schema := compileSchema(t)
	var nouns []string
	archive, err := txtar.ParseFile("testdata/records/good.txtar")
	if err != nil {
		t.Fatal(err)
	}
	err = parseRecords(bytes.NewReader(archive.Files[0].Data), About{}, func(rec Record) error {
		noun := graph.NounOf(graph.IDOf(rec.Noun))
		nouns = append(nouns, noun)
		line := `{"type":"` + noun + `",` + asJSON(t, rec.Noun)[1:]
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			return err
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", line, err)
		}
		again := recordOf(1, []byte(line), len(line))
		if again.Refused != nil || asJSON(t, again.Noun) != asJSON(t, rec.Noun) {
			t.Errorf("%s reads back as %v, %v", line, again.Noun, again.Refused)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, noun := range graph.Nouns() {
		if !slices.Contains(nouns, noun) {
			t.Errorf("testdata/records/good.txtar has no %s", noun)
		}
	}
}

func TestLongLineIsRefusedInBoundedMemory(t *testing.T) {
	long := `{"type":"claim","text":"` + strings.Repeat("a", maxLine) + "\"}\n"
	var got []Record
	err := parseRecords(strings.NewReader(long+`{"type":"claim","text":"b"}`), About{}, func(rec Record) error {
		got = append(got, rec)
		return nil
	})
	if err != nil || len(got) != 2 || got[0].Refused == nil || got[1].Noun == nil || got[1].Line != 2 {
		t.Fatalf("parse = %d records, %v; want the long line refused and the next read", len(got), err)
	}
	if len(got[0].Text) != keptOfLong {
		t.Errorf("kept %d bytes of the long line, want %d", len(got[0].Text), keptOfLong)
	}
}

// FuzzRecords holds that a line is refused with a reason or is a noun that reads back as itself.
func FuzzRecords(f *testing.F) {
	archive, err := txtar.ParseFile("testdata/records/good.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(archive.Files[0].Data)) {
		f.Add(line)
	}
	f.Add("\ufeff{\"type\":\"claim\"}\r\n\r\n[]")
	f.Fuzz(func(t *testing.T, in string) {
		err := parseRecords(strings.NewReader(in), About{}, func(rec Record) error {
			if rec.Refused != nil {
				if !errors.Is(rec.Refused, graph.ErrInvalid) {
					t.Fatalf("%q: %v, want ErrInvalid", in, rec.Refused)
				}
				return nil
			}
			out, err := json.Marshal(rec.Noun)
			if err != nil {
				return nil //nolint:nilerr // A year beyond 9999 has no JSON form.
			}
			line := `{"type":"` + nounOfType(rec.Noun) + `",` + string(out[1:])
			if again := recordOf(1, []byte(line), len(line)); again.Refused != nil {
				t.Fatalf("%q gives %s, which is refused: %v", in, line, again.Refused)
			}
			return nil
		})
		if err != nil {
			t.Fatalf("parse(%q) = %v", in, err)
		}
	})
}

func nounOfType(n graph.Noun) string {
	for noun, sample := range samples {
		if reflect.TypeOf(sample) == reflect.TypeOf(n) {
			return noun
		}
	}
	return ""
}
