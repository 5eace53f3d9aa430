// Command train fits the weights of package attribute to marked texts and measures them by
// cross-validation over documents.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"whosaid/graph"
	"whosaid/ingest/attribute"
	"whosaid/ingest/labelled"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	data := flag.String("data", "", "folder with the sets polnear and gum-attribution")
	folds := flag.Int("folds", 10, "parts for cross-validation; 0 for none")
	pred := flag.String("pred", "", "folder for the statements of cross-validated models, of the one that has seen all, and of rules alone, in the form of score.py")
	doc := flag.String("doc", "", "file whose tables of figures and errors are written anew")
	out := flag.String("out", "", "folder for weights.tsv and forest.tsv")
	epochs := flag.Int("epochs", 20, "passes over the choices")
	rate := flag.Float64("rate", 0.03, "AdaGrad's rate")
	l2 := flag.Float64("l2", 5e-3, "weight decay")
	least := flag.Float64("least", 0.05, "weights nearer to zero are left out")
	seed := flag.Int64("seed", 1, "start of the random numbers: another gives other weights, by which to tell a gain from chance")
	cue := flag.Float64("cue", 0, "how sure a statement must be; 0 for the program's own figure")
	flag.Parse()
	if *pred != "" {
		if err := os.MkdirAll(*pred, 0o755); err != nil {
			return err
		}
	}
	var texts []attribute.Gold
	var names, sets []string
	for _, set := range []string{"polnear", "gum-attribution"} {
		t, n, err := read(filepath.Join(*data, set))
		if err != nil {
			return err
		}
		texts, names = append(texts, t...), append(names, n...)
		for range t {
			sets = append(sets, set)
		}
	}
	trainer := attribute.NewTrainer(texts)
	cfg := attribute.LearnConfig{Epochs: *epochs, Rate: *rate, L2: *l2, Seed: *seed}
	full := trainer.Fit(func(int) bool { return true }, cfg)
	seen := func(int) *attribute.Model { return full }
	if *folds > 0 && (*pred != "" || *doc != "") {
		unseen := crossFit(trainer, *folds, cfg, *cue)
		if *doc != "" {
			if err := writeFigures(*doc, texts, sets, unseen, seen); err != nil {
				return err
			}
			if err := writeErrors(*doc, texts, unseen); err != nil {
				return err
			}
		}
		if *pred != "" {
			if err := predict(*pred, "cv", texts, names, sets, unseen); err != nil {
				return err
			}
		}
	}
	if *pred != "" {
		if err := predict(*pred, "resub", texts, names, sets, seen); err != nil {
			return err
		}
		rules := attribute.RulesOnly()
		if err := predict(*pred, "rules", texts, names, sets, func(int) *attribute.Model { return rules }); err != nil {
			return err
		}
	}
	if *out == "" {
		return nil
	}
	return write(*out, full, trainer, *least)
}

// crossFit fits a model to all parts of the texts but one, for each; a text is read by the model
// that has not seen its part. A least figure of 0 leaves the program's own.
func crossFit(trainer *attribute.Trainer, parts int, cfg attribute.LearnConfig, least float64) reading {
	models := make([]*attribute.Model, parts)
	var all sync.WaitGroup
	for k := range models {
		all.Go(func() {
			models[k] = trainer.Fit(func(i int) bool { return i%parts != k }, cfg)
			if least > 0 {
				models[k].Least = least
			}
		})
	}
	all.Wait()
	return func(i int) *attribute.Model { return models[i%parts] }
}

// write writes the two tables of a model.
func write(folder string, m *attribute.Model, t *attribute.Trainer, least float64) error {
	weights, err := os.Create(filepath.Join(folder, "weights.tsv"))
	if err != nil {
		return err
	}
	defer weights.Close()
	if err := attribute.WriteWeights(weights, m, t.Names(), least); err != nil {
		return err
	}
	forest, err := os.Create(filepath.Join(folder, "forest.tsv"))
	if err != nil {
		return err
	}
	defer forest.Close()
	return attribute.WriteForest(forest, m)
}

// row is a line of attributions.jsonl of either set.
type row struct {
	Doc         string   `json:"doc"`
	Source      [][2]int `json:"source"`
	Cue         [][2]int `json:"cue"`
	Content     [][2]int `json:"content"`
	Attribution [][2]int `json:"attribution_spans"`
	Spans       [][2]int `json:"content_spans"`
}

func read(folder string) ([]attribute.Gold, []string, error) {
	marked := map[string][]row{}
	err := labelled.EachLine(filepath.Join(folder, "attributions.jsonl"), func(r row) error {
		marked[r.Doc] = append(marked[r.Doc], r)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	files, err := filepath.Glob(filepath.Join(folder, "text", "*.txt"))
	if err != nil || len(files) == 0 {
		return nil, nil, fmt.Errorf("read %s: no texts", folder)
	}
	var out []attribute.Gold
	var names []string
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		doc := strings.TrimSuffix(filepath.Base(name), ".txt")
		g := attribute.Gold{Text: string(b)}
		for _, r := range marked[doc] {
			g.NoRoles = g.NoRoles || r.Spans != nil
			g.Statements = append(g.Statements, attribute.GoldStatement{
				Speaker: flat(r.Source), Cue: append(flat(r.Cue), flat(r.Attribution)...), Content: append(flat(r.Content), flat(r.Spans)...)})
		}
		out, names = append(out, g), append(names, doc)
	}
	return out, names, nil
}

func flat(spans [][2]int) []int {
	var out []int
	for _, s := range spans {
		out = append(out, s[0], s[1])
	}
	return out
}

func predict(folder, kind string, texts []attribute.Gold, names, sets []string, model func(i int) *attribute.Model) error {
	files := map[string]*os.File{}
	var took time.Duration
	words := 0
	for i, g := range texts {
		f := files[sets[i]]
		if f == nil {
			var err error
			if f, err = os.Create(filepath.Join(folder, sets[i]+"-"+kind+".jsonl")); err != nil {
				return err
			}
			defer f.Close()
			files[sets[i]] = f
		}
		text := graph.NewText(g.Text)
		m := model(i)
		start := time.Now()
		all := attribute.ExtractWith(m, attribute.Document{Text: text})
		took += time.Since(start)
		words += len(strings.Fields(g.Text))
		if err := writeJSON(f, names[i]+".txt", text, all); err != nil {
			return err
		}
	}
	fmt.Printf("%s: %d words, %.1f ms per 1,000\n", kind, words, took.Seconds()*1e6/float64(words))
	return nil
}
