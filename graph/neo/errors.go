package neo

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"whosaid/graph"
)

// serverError is a failure with its kind; its text is the server's message without codes.
type serverError struct {
	kind error
	why  string
	err  error
}

func (e *serverError) Error() string   { return e.why }
func (e *serverError) Unwrap() []error { return []error{e.kind, e.err} }

// kindOf gives an error of the driver one of the four kinds and a text that a user can read.
// Errors that are not the driver's come back as they are.
func kindOf(err error) error {
	var known *serverError
	if err == nil || errors.As(err, &known) {
		return err
	}
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		return kindOfServer(server, err)
	}
	var connectivity *neo4j.ConnectivityError
	var limit *neo4j.TransactionExecutionLimit
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, context.DeadlineExceeded):
		return &serverError{graph.ErrUnavailable, "the server did not answer in time", err}
	case errors.As(err, &connectivity), errors.As(err, &limit):
		return &serverError{graph.ErrUnavailable, fmt.Sprintf("the server cannot be reached: %s", lastCause(err)), err}
	}
	return err
}

func kindOfServer(server *neo4j.Neo4jError, err error) error {
	switch code := server.Code; {
	case code == "Neo.ClientError.Security.Unauthorized":
		return &serverError{graph.ErrInvalid, "the server refused the user name or password", err}
	case strings.HasPrefix(code, "Neo.ClientError.Security."):
		return &serverError{graph.ErrInvalid, server.Msg, err}
	case code == "Neo.ClientError.Database.DatabaseNotFound":
		return &serverError{graph.ErrNotFound, server.Msg, err}
	case code == constraintFailed:
		return &serverError{graph.ErrConflict, server.Msg, err}
	case strings.Contains(code, "Transaction.TransactionTimedOut"),
		code == "Neo.ClientError.Transaction.LockClientStopped":
		return &serverError{graph.ErrUnavailable, "the question took longer than allowed", err}
	case strings.HasPrefix(code, "Neo.ClientError."):
		return &serverError{graph.ErrInvalid, server.Msg, err}
	}
	return &serverError{graph.ErrUnavailable, server.Msg, err}
}

// lastCause is the innermost message, without the driver's own wrapping.
func lastCause(err error) string {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return strings.TrimPrefix(err.Error(), "ConnectivityError: ")
		}
		err = next
	}
}
