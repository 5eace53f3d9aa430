package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"whosaid/graph"
	"whosaid/graph/neo"
	"whosaid/queries"
)

// reviewFlags are what every decision says beside what it is about.
type reviewFlags struct{ reason, by string }

func reviewCommand(a *app) *cobra.Command {
	var flags reviewFlags
	c := &cobra.Command{
		Use:   "review DECISION ID [ID]",
		Short: "Decide on what a rule proposed: confirm, reject, undo, same, different",
		Long: `Decide on what a rule proposed. "confirm", "reject" and "undo" take a conflict; an identity, which
says that two actors, events or claims are the same; or a retelling, by the ids of the two
statements or the two texts (captures) that it joins. "undo" takes back what was decided, as if
nobody had. "same" and "different" take two actors, two events or two claims, whether a rule has
proposed anything of them or not; what was proposed to the contrary is rejected.

A decision needs a reason. It stays for good, it changes what the questions answer, and no rule
overrules it; the next decision on the same thing does. The unique beginning of an id will do.
Whether two speakers are one bears on what contradicts what: the next ingest, of anything,
judges their statements anew.

What there is to decide, and what was decided, list the questions contradictions, same-claims
and retellings; with --state proposed, confirmed or rejected only that.`,
		Example: `  whosaid ask retellings --state proposed --json
  whosaid review reject statement:9f3a statement:77c0 --reason "Two speeches"
  whosaid review undo statement:9f3a statement:77c0 --reason "It was one speech after all"
  whosaid review reject identity:4fb1 --reason "Two different votes"
  whosaid review same claim:9f3a claim:77c0 --reason "Both quote the same letter"`,
		Args:      cobra.RangeArgs(2, 3),
		ValidArgs: []string{"confirm", "reject", "undo", "same", "different"},
		RunE: func(c *cobra.Command, args []string) error {
			decide := decisions[args[0]]
			var fault error
			switch {
			case decide == nil:
				fault = fmt.Errorf("%q is no decision, want confirm, reject, undo, same or different", args[0])
			case (args[0] == "same" || args[0] == "different") && len(args) != 3:
				fault = fmt.Errorf("%s takes 2, not %d", args[0], len(args)-1)
			case strings.TrimSpace(flags.reason) == "":
				fault = errors.New("--reason is required: a decision without one cannot be checked")
			case flags.by == "":
				fault = errors.New("--by is required: this machine does not say who you are")
			}
			if fault != nil {
				return usageError{fault, c.CommandPath()}
			}
			return a.review(c.Context(), decide, args[1:], flags)
		},
	}
	name := ""
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	c.Flags().StringVar(&flags.reason, "reason", "", "why, in a sentence; required")
	c.Flags().StringVar(&flags.by, "by", name, "who decides")
	return c
}

// decisions is what each word does with the ids, whole: the nouns to be written.
var decisions = map[string]func(context.Context, *neo.DB, []string, reviewFlags) (*graph.Batch, error){
	"confirm": func(ctx context.Context, db *neo.DB, ids []string, f reviewFlags) (*graph.Batch, error) {
		return decideOn(ctx, db, ids, graph.Confirmed, f)
	},
	"reject": func(ctx context.Context, db *neo.DB, ids []string, f reviewFlags) (*graph.Batch, error) {
		return decideOn(ctx, db, ids, graph.Rejected, f)
	},
	"undo": func(ctx context.Context, db *neo.DB, ids []string, f reviewFlags) (*graph.Batch, error) {
		return decideOn(ctx, db, ids, graph.Proposed, f)
	},
	"same": func(ctx context.Context, db *neo.DB, ids []string, f reviewFlags) (*graph.Batch, error) {
		return judgeOne(ctx, db, ids, graph.Same, f)
	},
	"different": func(ctx context.Context, db *neo.DB, ids []string, f reviewFlags) (*graph.Batch, error) {
		return judgeOne(ctx, db, ids, graph.Different, f)
	},
}

// review writes what a decision comes to, and says it.
func (a *app) review(ctx context.Context, decide func(context.Context, *neo.DB, []string, reviewFlags) (*graph.Batch, error), ids []string, flags reviewFlags) error {
	db, err := a.configuredDB(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close(context.WithoutCancel(ctx)) }()
	for i, id := range ids {
		shown, err := queries.Show(ctx, db, id)
		if err != nil {
			return err
		}
		ids[i] = shown.ID
	}
	b, err := decide(ctx, db, ids, flags)
	if err != nil {
		return err
	}
	if _, err := db.Write(ctx, b); err != nil {
		return err
	}
	if a.asJSON {
		return a.printJSON(b.Reviews)
	}
	for _, r := range b.Reviews {
		what := r.TargetID
		if r.OtherID != "" {
			what = "the retelling of " + r.TargetID + " and " + r.OtherID
		}
		fmt.Fprintf(a.stdout, "%s was %s and is %s now (%s)\n", what, r.Before, r.After, r.ID)
	}
	return nil
}

// decideOn is a review of one conflict or identity, or of the retelling that joins two nouns.
func decideOn(ctx context.Context, db *neo.DB, ids []string, decision graph.ConflictState, f reviewFlags) (*graph.Batch, error) {
	id, other, noun := slices.Min(ids), "", graph.NounOf(ids[0])
	var state graph.ConflictState
	var hash string
	var err error
	switch {
	case len(ids) == 1 && (noun == "conflict" || noun == "identity"):
		state, hash, err = db.Reviewed(ctx, id)
	case len(ids) == 1:
		err = &graph.FieldError{Field: "id", Why: "is no conflict or identity; a retelling needs the ids of both that it joins"}
	case noun != graph.NounOf(ids[1]) || noun != "statement" && noun != "capture":
		err = &graph.FieldError{Field: "id", Why: "of a retelling are two statements or two captures"}
	default:
		other = slices.Max(ids)
		state, hash, err = db.ReviewedJoint(ctx, id, other)
	}
	if err == nil && state == decision && decision == graph.Proposed {
		err = &graph.FieldError{Field: "state", Why: "is proposed: nobody has decided on it"}
	}
	if err != nil {
		return nil, fmt.Errorf("review %s: %w", strings.Join(ids, " "), err)
	}
	b := &graph.Batch{}
	b.Add(newReview(id, other, state, hash, decision, f))
	return b, nil
}

// newReview is a review of a noun, or of what joins it to the other, if there is one.
func newReview(id, other string, before graph.ConflictState, hash string, decision graph.ConflictState, f reviewFlags) graph.Review {
	r := graph.Review{
		TargetID: id, OtherID: other, Decision: decision, Reason: f.reason, By: f.by, Before: string(before), After: string(decision),
		At: time.Now().UTC().Truncate(time.Microsecond), PrevHash: hash,
	}
	r.Hash = graph.ReviewHash(r)
	r.ID = graph.ID("review", r.Hash)
	return r
}

// judgeOne is a person's own judgement on two nouns with its review, and a rejection of each
// standing judgement that says otherwise.
func judgeOne(ctx context.Context, db *neo.DB, ids []string, verdict graph.Verdict, f reviewFlags) (*graph.Batch, error) {
	own := graph.NewIdentity(graph.Identity{LeftID: ids[0], RightID: ids[1], Verdict: verdict, Score: 1, By: "person " + f.by + ": " + string(verdict), Why: f.reason})
	if err := own.Validate(); err != nil {
		return nil, fmt.Errorf("judge %s and %s: %w", ids[0], ids[1], err)
	}
	b := &graph.Batch{}
	state, hash, err := db.Reviewed(ctx, own.ID)
	if errors.Is(err, graph.ErrNotFound) {
		b.Add(own)
		state, err = graph.Proposed, nil
	}
	if err != nil {
		return nil, err
	}
	b.Add(newReview(own.ID, "", state, hash, graph.Confirmed, f))
	others, err := db.Judgements(ctx, own.LeftID, own.RightID)
	for _, i := range others {
		if i.ID == own.ID || i.State == graph.Rejected || i.Verdict == verdict {
			continue
		}
		_, hash, err := db.Reviewed(ctx, i.ID)
		if err != nil {
			return nil, err
		}
		b.Add(newReview(i.ID, "", i.State, hash, graph.Rejected, f))
	}
	return b, err
}
