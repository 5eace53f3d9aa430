package attribute

import "testing"

// A piece that begins inside a quotation may not end past its closing mark, whatever is likely.
func TestPiecesStayInTheirQuotation(t *testing.T) {
	text := `"Ada Reyes told me, 'You will have your money by June,'" said Marlow. “They left,” he added, and went.`
	p := readPage(parts(text)[0])
	for j, tok := range p.tokens {
		if tok.quote < 0 || tok.mark == closes {
			continue
		}
		q := p.quotes[tok.quote]
		if tok.mark == opens {
			if q.outer < 0 {
				continue // It may go on after the quotation: mixed words.
			}
			q = p.quotes[q.outer]
		}
		for _, e := range p.ends(j) {
			if e > q.close {
				t.Errorf("ends(%q) holds %q, past the mark that closes around it", tok.text, p.tokens[e-1].text)
			}
		}
	}
}
