// Measure prints how many retellings are found among texts, on development data that is not
// part of the repository.
//
//	go run ./ingest/retell/measure -data FOLDER -list
//
// The folder holds articles, one a file; what stands before the first "_" of a file's name is
// the story that it tells. A retelling found between two stories is most likely a mistake.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"whosaid/ingest"
	"whosaid/ingest/retell"
)

func main() {
	data := flag.String("data", "", "folder of articles")
	list := flag.Bool("list", false, "list what is found")
	flag.Parse()
	if *data == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*data, *list); err != nil {
		fmt.Fprintf(os.Stderr, "measure retellings of %s: %v\n", *data, err)
		os.Exit(1)
	}
}

// told is one article, read.
type told struct {
	story string
	text  retell.Reading
	said  []retell.Utterance
}

func run(folder string, list bool) error {
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return err
	}
	var all []told
	for _, file := range files {
		articles, err := read(file)
		if err != nil {
			return err
		}
		all = append(all, articles...)
	}
	found := tally{}
	for i, a := range all {
		for _, b := range all[i+1:] {
			found.compare(a, b, list)
		}
	}
	fmt.Printf("%d articles\n%-12s %10s %10s %10s\n", len(all), "found", "one story", "two", "no key")
	for _, kind := range []string{"derived", "verbatim", "altered", "paraphrase"} {
		fmt.Printf("%-12s %10d %10d %10d\n", kind, found[kind+" one"], found[kind+" two"], found[kind+" no key"])
	}
	return nil
}

// read reads one file's articles.
func read(file string) ([]told, error) {
	name := filepath.Base(file)
	in, err := ingest.FileInput(file, name)
	if err != nil {
		return nil, err
	}
	articles, err := ingest.Articles(in, "", ingest.About{})
	if err != nil {
		return nil, err
	}
	story, _, _ := strings.Cut(name, "_")
	var out []told
	for _, a := range articles {
		r, err := a.Read(context.Background(), ingest.Extractor{})
		if err != nil {
			return nil, err
		}
		one := told{story: story, text: retell.Read(retell.Text{
			CaptureID: r.Capture.ID, SourceID: r.Source.ID, Published: r.Source.Published, Publisher: a.About.Publisher, Words: r.Capture.Text,
		})}
		speakers := map[string]retell.Speaker{}
		for _, actor := range r.Actors {
			speakers[actor.ID] = retell.Speaker{ID: actor.ID, Name: actor.Name, Kind: actor.Kind, Named: actor.Named}
		}
		for _, st := range r.Statements {
			s := retell.Saying{ID: st.ID, CaptureID: st.CaptureID, Quote: st.Quote, Form: st.Form, Polarity: st.Polarity, Said: st.Said, Published: r.Source.Published}
			for _, id := range st.SpeakerIDs {
				s.Speakers = append(s.Speakers, speakers[id])
			}
			one.said = append(one.said, retell.Hear(s))
		}
		out = append(out, one)
	}
	return out, nil
}

// tally counts by kind and by whether the two tell one story.
type tally map[string]int

func (t tally) compare(a, b told, list bool) {
	stories := " two"
	if a.story == b.story {
		stories = " one"
	}
	if _, d, found := retell.Derives(a.text, b.text); found {
		t["derived"+stories]++
		if !share(a.text.Keys(), b.text.Keys()) {
			t["derived no key"]++
		}
		if list {
			fmt.Printf("derived%s: %.2f %.2f %s: %s\n", stories, d.Share, d.OtherShare, d.Order, d.Why)
		}
	}
	for _, x := range a.said {
		for _, y := range b.said {
			_, q, found := retell.Compare(x, y)
			if !found {
				continue
			}
			t[string(q.Kind)+stories]++
			if !retell.Meet(x.Keys(), y.Keys()) {
				t[string(q.Kind)+" no key"]++
			}
			if list {
				fmt.Printf("%s%s: %.2f %s\n  %s\n  %s\n  %s\n", q.Kind, stories, q.Similarity, q.Why, x.Quote, y.Quote, strings.Join(q.Diff, " | "))
			}
		}
	}
}

func share(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
