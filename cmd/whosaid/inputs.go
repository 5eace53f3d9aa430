package main

import "whosaid/ingest"

// inputs lists the inputs that the arguments name; "-" is standard input. The function that it
// returns removes what was copied for them.
func (a *app) inputs(args []string) ([]ingest.Input, func(), error) {
	var out []ingest.Input
	clean := func() {}
	for _, arg := range args {
		if arg != "-" {
			found, err := ingest.Files([]string{arg})
			if err != nil {
				return nil, clean, err
			}
			out = append(out, found...)
			continue
		}
		in, remove, err := ingest.SpooledInput("stdin", a.stdin)
		if err != nil {
			return nil, clean, err
		}
		clean = remove
		out = append(out, in)
	}
	return out, clean, nil
}
