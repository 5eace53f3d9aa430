// Measure prints how well names are matched and events found across texts, on development
// data that is not part of the repository.
//
//	go run ./ingest/resolve/measure -names FOLDER/name_pairs.csv -events FOLDER
//
// The names file is CSV with the columns schema, name1, name2 and is_match. The events folder
// holds docs.jsonl (doc, topic, sentences as lists of words) and event_mentions.jsonl (doc,
// text, chain).
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	names := flag.String("names", "", "CSV file of name pairs")
	events := flag.String("events", "", "folder of event mentions")
	wrong := flag.Bool("wrong", false, "list the name pairs that are judged wrongly")
	flag.Parse()
	if *names == "" && *events == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*names, *events, *wrong); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func run(names, events string, wrong bool) error {
	if names != "" {
		if err := measureNames(names, wrong); err != nil {
			return fmt.Errorf("measure names %s: %w", names, err)
		}
	}
	if events != "" {
		if err := measureEvents(events); err != nil {
			return fmt.Errorf("measure events %s: %w", events, err)
		}
	}
	return nil
}
