// Package web is the pages that a person reads: the sources, an article with every
// statement marked in its text, the contradictions, and the record of an actor, a claim and
// a statement.
//
// Handler makes the routes. Each page asks package queries, turns the answer into a view (a
// plain struct named after the page) and renders it with the template of that name under
// pages/. The pages are whole without scripts: every mark in a text is a link to the
// statement's own page. static/article.js only saves the way there and back, by showing that
// page's middle in a panel beside the text.
//
// What comes from outside is data. Templates escape it, MarkText escapes the one text that
// they do not, and the content security policy allows no inline script or style and nothing
// from another host. Spans count code points and scripts count UTF-16 units, so all cutting
// of texts is done here and none in the browser.
package web
