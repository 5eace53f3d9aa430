package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"whosaid/graph"
	"whosaid/ingest"
)

// aboutFlags are what the person who reads an article in knows of it.
type aboutFlags struct {
	about           ingest.About
	published, kind string
	format          string
}

func (f *aboutFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.about.Publisher, "publisher", "", "who published it, for example Newsweek")
	flags.StringVar(&f.about.Title, "title", "", "its title")
	flags.StringVar(&f.about.URL, "url", "", "its address")
	flags.StringVar(&f.published, "published", "", "the day, month or year, for example 2018-06-05")
	flags.StringArrayVar(&f.about.Authors, "author", nil, "who wrote it; may be given again")
	flags.StringVar(&f.about.Lang, "lang", "", "its language, for example en")
	flags.StringVar(&f.kind, "kind", "", "what it is: one of "+strings.Join(graph.Vocabulary("sourceKind"), ", "))
	flags.StringVar(&f.about.Encoding, "encoding", "", "the encoding of a text that is not UTF-8, for example windows-1252")
	flags.StringVar(&f.format, "format", "", "how its file is to be read: one of "+strings.Join(ingest.FormatNames(), ", ")+"; else that is found out")
}

// read checks the flags and returns what they say.
func (f *aboutFlags) read(command string) (ingest.About, error) {
	about := f.about
	about.Kind = graph.SourceKind(f.kind)
	var err error
	about.Published, err = graph.ParseDate(f.published)
	for _, c := range []struct {
		flag string
		err  error
	}{
		{"published", err},
		{"kind", ingest.CheckKind(about.Kind)},
		{"url", ingest.CheckURL(about.URL)},
	} {
		if c.err != nil {
			return about, usageError{fmt.Errorf("--%s: %w", c.flag, c.err), command}
		}
	}
	if f.format != "" && !slices.Contains(ingest.FormatNames(), f.format) {
		return about, usageError{fmt.Errorf("--format: is %q, want one of %s", f.format, strings.Join(ingest.FormatNames(), ", ")), command}
	}
	return about, nil
}
