package ingest

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"whosaid/graph"
)

// htmlFormat is a saved web page. The stored text is the article alone, its paragraphs
// separated by blank lines; the hash is of the page as saved. The page is data: nothing in it
// runs and nothing it points to is fetched.
var htmlFormat = Format{
	Name:       "html",
	MediaType:  htmlMedia,
	Extensions: []string{".html", ".htm", ".xhtml"},
	Says:       "a saved web page; title, author, site and date are read from it",
	Sniff:      looksLikeHTML,
	Parse:      parseHTML,
}

const htmlMedia = "text/html"

var pageStart = regexp.MustCompile(`(?i)^\x{FEFF}?\s*(<\?xml[^>]*>\s*)?(<!--(?s:.*?)-->\s*)*<(!doctype html|html|head|body)[\s>]`)

// latest bounds the dates that are believed of a page. It is fixed, so that the same page
// gives the same date whenever it is read.
var latest = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)

func looksLikeHTML(head []byte) bool { return pageStart.Match(head) }

func parseHTML(r io.Reader, about About, yield func(Record) error) error {
	b, err := readArticle(r)
	if err != nil {
		return err
	}
	doc, err := parsePage(b, about.Encoding)
	if err != nil {
		return err
	}
	// The extensive search is no part of this program; see internal/dateparser.
	page, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		EnableFallback:  true,
		ExcludeComments: true,
		HtmlDateOptions: &htmldate.Options{UseOriginalDate: true, SkipExtensiveSearch: true, MaxDate: latest},
	})
	if err != nil {
		return refuse("", "no article was found in the page: %v", err)
	}
	text := articleText(page.ContentNode)
	if text == "" || text == oneLine(page.Metadata.Title) {
		return refuse("", "no article was found in the page")
	}
	return yield(Record{Line: 1, Article: &Article{
		About:       about.or(aboutPage(doc, page.Metadata)),
		Text:        text,
		BytesSha256: graph.Sha256(string(b)),
		MediaType:   htmlMedia,
	}})
}

// parsePage reads the page in the encoding that is named, and else as UTF-8 if it is valid
// UTF-8, which text in another encoding hardly ever is, and else in the one that it declares.
func parsePage(b []byte, encoding string) (*html.Node, error) {
	contentType := htmlMedia
	if encoding == "" && utf8.Valid(b) && bytes.IndexByte(b, 0) < 0 {
		encoding = "utf-8"
	}
	if encoding != "" {
		if e, _ := charset.Lookup(encoding); e == nil {
			return nil, refuse("encoding", "%q is no encoding that the WHATWG standard knows", encoding)
		}
		contentType += "; charset=" + encoding
	}
	r, err := charset.NewReader(bytes.NewReader(b), contentType)
	if err != nil {
		return nil, refuse("", "the page's encoding: %v", err)
	}
	page, err := io.ReadAll(r)
	if err != nil {
		return nil, refuse("", "the page's encoding: %v", err)
	}
	doc, err := html.Parse(bytes.NewReader(bytes.ToValidUTF8(page, []byte("\ufffd"))))
	if err != nil {
		return nil, refuse("", "is no page: %v", err)
	}
	return doc, nil
}

// aboutPage is what the page says of itself. What is not told is empty: a site's host name is
// not taken for its publisher.
func aboutPage(doc *html.Node, m trafilatura.Metadata) About {
	about := About{Title: oneLine(m.Title), Publisher: siteName(m.Sitename), Lang: pageLang(doc)}
	if m.Sitename != "" && strings.Contains(m.Hostname, m.Sitename) {
		about.Publisher = "" // The extractor's fallback is a piece of the address.
	}
	if CheckURL(m.URL) == nil {
		about.URL = m.URL
	}
	if !m.Date.IsZero() {
		about.Published = graph.DateOf(m.Date)
	}
	for name := range strings.SplitSeq(m.Author, ";") {
		if name = oneLine(name); name != "" {
			about.Authors = append(about.Authors, name)
		}
	}
	return about
}

// pageLang is the language that the html element declares; empty if it declares none.
func pageLang(n *html.Node) string {
	for c := range n.ChildNodes() {
		if c.DataAtom != atom.Html {
			continue
		}
		for _, a := range c.Attr {
			if a.Key == "lang" {
				return strings.TrimSpace(a.Val)
			}
		}
	}
	return ""
}

// blocks are the elements that begin and end a paragraph, by name: the extractor makes
// elements without atoms.
var blocks = map[string]bool{
	"p": true, "div": true, "section": true, "article": true, "main": true, "body": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true,
	"ul": true, "ol": true, "li": true, "dl": true, "dt": true, "dd": true,
	"blockquote": true, "pre": true, "figure": true, "figcaption": true, "hr": true,
	"table": true, "caption": true, "tr": true, "header": true, "footer": true, "aside": true,
}

// articleText is the words of the nodes below n, a blank line between two paragraphs. White
// space is folded as a browser shows it: it has no meaning in a page.
func articleText(n *html.Node) string {
	var paragraphs []string
	var words strings.Builder
	end := func() {
		if p := oneLine(words.String()); p != "" {
			paragraphs = append(paragraphs, p)
		}
		words.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			words.WriteString(n.Data)
			return
		case n.Data == "br" && followsBreak(n):
			end() // Two breaks in a row are how many pages write a paragraph.
		case n.Data == "br" || n.Data == "td" || n.Data == "th":
			words.WriteByte(' ')
		}
		if n.Type == html.ElementNode && blocks[n.Data] {
			end()
			defer end()
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	if n != nil {
		walk(n)
		end()
	}
	return strings.Join(paragraphs, "\n\n")
}

// followsBreak reports whether nothing but white space stands between n and a br before it.
func followsBreak(n *html.Node) bool {
	p := n.PrevSibling
	for p != nil && p.Type == html.TextNode && strings.TrimSpace(p.Data) == "" {
		p = p.PrevSibling
	}
	return p != nil && p.Type == html.ElementNode && p.Data == "br"
}

// oneLine makes every run of white space one blank.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// siteName is the first of the names that a page gives for its site, some give it twice.
func siteName(s string) string {
	first, _, _ := strings.Cut(s, ";")
	return oneLine(first)
}
