package ingest

import "context"

// finish tries the waiting records again, as long as that helps any of them, refuses the
// rest, and marks the run as ended.
func (w *writer) finish(ctx context.Context) error {
	for w.waiting.n > 0 {
		before := w.waiting.n
		if err := w.again(ctx, false); err != nil {
			return err
		}
		if w.waiting.n == before {
			if err := w.again(ctx, true); err != nil {
				return err
			}
		}
	}
	delete(w.run.Counts, CountWaiting)
	if w.before != nil && w.run.Counts[CountAccepted] == 0 {
		w.run.Ended = w.before.Ended
		return nil
	}
	w.run.Ended = w.job.Now().UTC()
	return w.write(ctx, w.row(), nil)
}

// again settles the waiting records once more. If it is their last chance, those that still
// wait are refused.
func (w *writer) again(ctx context.Context, last bool) error {
	round := w.waiting
	w.waiting = &spool{}
	defer round.close()
	r := reader{batch: w.job.BatchSize, out: func(c chunk) error {
		s, err := settle(ctx, w.job.Store, w.texts, c.records)
		if err != nil {
			return err
		}
		if last {
			s.refuseWaiting()
		}
		return w.save(ctx, s)
	}}
	if err := round.each(r.take); err != nil {
		return err
	}
	return r.flush()
}
