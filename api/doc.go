// Package api serves the graph over HTTP: the questions, the nouns, and the ingest of
// uploads, under /v1, described by OpenAPI 3.1 at /openapi.json and, for people, at /docs.
//
// All routes stand in routes.go. A handler decodes, calls one function and encodes; the
// questions' routes, parameters and answers are made from their headers, so that a new
// question needs nothing here. Errors are RFC 9457 problems, and one table in errors.go says
// which kind of error has which status. What a user sees holds no Cypher, path or password;
// what went wrong is logged once, under the id that every response carries as X-Request-Id.
//
// The package knows no database and no ingest: it is given a queries.Reader and an Ingester.
package api
