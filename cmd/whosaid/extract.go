package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/graph"
	"whosaid/ingest"
	"whosaid/ingest/attribute"
)

func extractCommand(a *app) *cobra.Command {
	var flags aboutFlags
	var explain bool
	var who extractorFlag
	c := &cobra.Command{
		Use:   "extract FILE...",
		Short: "Print who says what in articles, without a database",
		Long: `Print the statements of articles: what is said, by whom, on whose word, and how. No
database is used and nothing is stored. A FILE may be a folder, a pattern, or - for standard
input.

With --json, one object a statement and line; spans count Unicode code points of the text as
ingest would store it, which for a text file is the file.`,
		Example: "  whosaid extract examples/raqqa/raqqa.txt\n  whosaid extract --json articles/*.txt > statements.jsonl",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			about, err := flags.read(c.CommandPath())
			if err != nil {
				return err
			}
			if explain && who.name != "rules" {
				return usageError{errors.New("--explain: only the rules can say why"), c.CommandPath()}
			}
			extractor, err := a.extractor(who, c.CommandPath())
			if err != nil {
				return err
			}
			return a.extract(c.Context(), args, extraction{about, flags.format, explain, extractor})
		},
	}
	flags.add(c)
	who.add(c)
	c.Flags().BoolVar(&explain, "explain", false, "say also why each statement was found")
	return c
}

// extracted is a statement as extract --json prints it.
type extracted struct {
	File        string         `json:"file"`
	Quote       string         `json:"quote"`
	Spans       graph.Spans    `json:"spans"`
	CueSpan     graph.Span     `json:"cueSpan"`
	SpeakerSpan graph.Span     `json:"speakerSpan"`
	Speaker     string         `json:"speaker"` // The speakers' names, joined by "; "; the words of the text if nobody can tell who they are.
	Form        graph.Form     `json:"form"`
	Stance      graph.Stance   `json:"stance"`
	Polarity    graph.Polarity `json:"polarity"`
	Hedges      []string       `json:"hedges"`
	ID          string         `json:"id"`
	RelayedBy   *string        `json:"relayedBy"`
	Medium      string         `json:"medium,omitempty"`
	Addressee   string         `json:"addressee,omitempty"`
	Said        graph.Date     `json:"said,omitzero"`
	TakesUp     []string       `json:"takesUp,omitempty"` // The ids of the statements that words such as "this" point back at,
	SaysOf      graph.Polarity `json:"saysOf,omitempty"`  // and whether it affirms or denies them.
	Rule        string         `json:"rule"`
	Score       float64        `json:"score"`
	Marked      string         `json:"marked,omitempty"` // With --explain: the sentences, speaker, cue and content marked.
	Why         []string       `json:"why,omitempty"`    // With --explain: what weighed most in each choice.
}

// extraction is how the files of one command are read.
type extraction struct {
	about     ingest.About
	format    string
	explain   bool
	extractor ingest.Extractor
}

// extract prints file after file; one that cannot be read does not keep the others out.
func (a *app) extract(ctx context.Context, args []string, how extraction) error {
	inputs, clean, err := a.inputs(args)
	defer clean()
	if err != nil {
		return err
	}
	defer holdMemory(inputs)()
	out := bufio.NewWriter(a.stdout)
	defer out.Flush()
	fault := false
	for _, in := range inputs {
		articles, err := ingest.Articles(in, how.format, how.about)
		if err != nil {
			fault = true
			fmt.Fprintf(a.stderr, "whosaid: %v\n", err)
			continue
		}
		for _, article := range articles {
			reading, err := article.Find(ctx, how.extractor)
			if err != nil {
				return fmt.Errorf("extract %s: %w", in.Name, err)
			}
			for _, rec := range reading.Refused {
				fmt.Fprintf(a.stderr, "whosaid: extract %s: %v\n", in.Name, rec.Refused)
			}
			var reasons []attribute.Explanation
			if how.explain {
				reasons = article.Explain()
			}
			if err := a.printExtracted(out, in.Name, reading, reasons); err != nil {
				return err
			}
		}
	}
	if fault {
		return errFound
	}
	return nil
}

// printExtracted prints a text's statements, with the reasons if there are any.
func (a *app) printExtracted(out *bufio.Writer, file string, r ingest.Reading, reasons []attribute.Explanation) error {
	names := map[string]string{}
	for _, actor := range r.Actors {
		names[actor.ID] = actor.Name
	}
	text := graph.NewText(r.Capture.Text)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	takesUp := r.TakesUp(text)
	for i, st := range r.Statements {
		line := extractedOf(file, text, names, st)
		var taken []string // Their words.
		for _, of := range takesUp[i].Of {
			line.TakesUp, taken = append(line.TakesUp, r.Statements[of].ID), append(taken, r.Statements[of].Quote)
		}
		line.SaysOf = takesUp[i].Says
		if len(reasons) > 0 {
			line.Marked, line.Why = reasons[i].Marked, reasons[i].Why
		}
		var err error
		if a.asJSON {
			err = enc.Encode(line)
		} else {
			err = a.printStatement(out, line, taken)
		}
		if err != nil {
			return err
		}
	}
	return out.Flush()
}

func extractedOf(file string, text graph.Text, names map[string]string, st graph.Statement) extracted {
	line := extracted{
		File: file, Quote: st.Quote, Spans: st.Spans, CueSpan: st.CueSpan, SpeakerSpan: st.SpeakerSpan,
		Form: st.Form, Stance: st.Stance, Polarity: st.Polarity, Hedges: []string{}, ID: st.ID,
		Medium: st.Medium, Addressee: st.Addressee, Said: st.Said, Rule: st.Rule, Score: st.Score,
	}
	var speakers []string
	for _, id := range st.SpeakerIDs {
		speakers = append(speakers, names[id])
	}
	line.Speaker = strings.Join(speakers, "; ")
	if len(speakers) == 0 && !st.SpeakerSpan.IsZero() {
		line.Speaker = text.Cut(st.SpeakerSpan)
	}
	for _, h := range st.Hedges {
		line.Hedges = append(line.Hedges, h.Text)
	}
	if st.RelayedBy != "" {
		line.RelayedBy = &st.RelayedBy
	}
	return line
}

// printStatement writes a statement for a person to read: who, how, and below the words, and those that they take up.
func (a *app) printStatement(out *bufio.Writer, line extracted, taken []string) error {
	who := line.Speaker
	if who == "" {
		who = "(nobody named)"
	}
	how := string(line.Stance)
	if len(line.Hedges) > 0 {
		how += ", hedged by " + strings.Join(line.Hedges, ", ")
	}
	if line.RelayedBy != nil {
		how += ", on another's word"
	}
	_, err := fmt.Fprintf(out, "%s %s\n  %s\n", a.bold(plain(who)), a.dim("("+how+")"), plain(line.Quote))
	for _, words := range taken {
		_, err = fmt.Fprintf(out, "    %s %s\n", a.dim(string(line.SaysOf)+":"), plain(words))
	}
	for _, why := range line.Why {
		_, err = fmt.Fprintf(out, "    %s\n", a.dim(plain(why)))
	}
	return err
}
