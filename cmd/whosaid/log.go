package main

import (
	"log/slog"

	"github.com/lmittmann/tint"

	"whosaid/config"
)

// logger writes messages to stderr: coloured lines on a terminal, plain ones in a pipe, or
// JSON if log.format says so.
func (a *app) logger(cfg config.Log) *slog.Logger {
	var level slog.Level
	// config.Load has checked the word.
	_ = level.UnmarshalText([]byte(cfg.Level))
	if cfg.Format == "json" {
		return slog.New(slog.NewJSONHandler(a.stderr, &slog.HandlerOptions{Level: level}))
	}
	if isTerminal(a.stderr) && a.getenv("NO_COLOR") == "" {
		return slog.New(tint.NewTextHandler(a.stderr, &tint.Options{Level: level, TimeFormat: "15:04:05"}))
	}
	return slog.New(slog.NewTextHandler(a.stderr, &slog.HandlerOptions{Level: level}))
}
