package llm

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"whosaid/graph"
)

// Config says which endpoint to ask and what it costs. The zero Config is off.
type Config struct {
	URL      string        // Base address that has /chat/completions below it; empty turns it off.
	Model    string        // The model's name as the endpoint knows it; required.
	Key      string        // Bearer token; empty sends none.
	Timeout  time.Duration // For one try; 0 means one minute.
	Retries  int           // Further tries after a refused connection, 429 or 5xx; 0 means none.
	PriceIn  float64       // Per million prompt tokens, in any currency; 0 if not known.
	PriceOut float64       // Per million answer tokens.
}

// Usage is what an extraction or a judgement took.
type Usage struct {
	Requests     int     `json:"requests"` // Answered requests.
	Retries      int     `json:"retries"`  // Tries that had to be made again.
	PromptTokens int     `json:"promptTokens"`
	AnswerTokens int     `json:"answerTokens"`
	Cost         float64 `json:"cost"` // By Config's prices.
}

const (
	defaultTimeout = time.Minute
	// maxAnswer bounds what is read of one answer: a window's statements fit many times over.
	maxAnswer = 4 << 20
)

// client asks one endpoint and counts what it took. It is not safe for concurrent use.
type client struct {
	config Config
	http   *retryablehttp.Client
	usage  Usage
}

// newClient returns ErrInvalid for a Config that cannot work.
func newClient(c Config) (*client, error) {
	if c.URL == "" || c.Model == "" {
		return nil, fmt.Errorf("ask a model: set both its address and its model: %w", graph.ErrInvalid)
	}
	if c.Timeout == 0 {
		c.Timeout = defaultTimeout
	}
	h := retryablehttp.NewClient()
	h.Logger = nil
	h.RetryMax = c.Retries
	h.RetryWaitMin, h.RetryWaitMax = 500*time.Millisecond, 20*time.Second
	h.HTTPClient.Timeout = c.Timeout
	h.ErrorHandler = retryablehttp.PassthroughErrorHandler
	out := &client{config: c, http: h}
	h.RequestLogHook = func(_ retryablehttp.Logger, _ *http.Request, try int) {
		if try > 0 {
			out.usage.Retries++
		}
	}
	return out, nil
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type completion struct {
	Choices []struct {
		Message      message `json:"message"`
		FinishReason string  `json:"finish_reason"`
	} `json:"choices"`
	Usage struct {
		PromptTokens     int `json:"prompt_tokens"`
		CompletionTokens int `json:"completion_tokens"`
	} `json:"usage"`
}

// complete sends the messages and returns the model's answer, which should match the schema of that name.
// A server that cannot be reached, refuses, or answers with something else is ErrUnavailable.
func (c *client) complete(ctx context.Context, name string, schema json.RawMessage, messages ...message) (string, error) {
	body, err := json.Marshal(map[string]any{
		"model":       c.config.Model,
		"messages":    messages,
		"temperature": 0,
		"response_format": map[string]any{
			"type":        "json_schema",
			"json_schema": map[string]any{"name": name, "strict": true, "schema": schema},
		},
	})
	if err != nil {
		return "", err
	}
	url := strings.TrimRight(c.config.URL, "/") + "/chat/completions"
	req, err := retryablehttp.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return "", fmt.Errorf("ask model %s: %w: the address cannot be used", c.config.Model, graph.ErrInvalid)
	}
	req.Header.Set("Content-Type", "application/json")
	if c.config.Key != "" {
		req.Header.Set("Authorization", "Bearer "+c.config.Key)
	}
	resp, err := c.http.Do(req)
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil {
		return "", fmt.Errorf("ask model %s: %w: %w", c.config.Model, graph.ErrUnavailable, err)
	}
	defer resp.Body.Close()
	return c.read(resp)
}

// read takes the answer out of a response and adds up what it took.
func (c *client) read(resp *http.Response) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("read answer of model %s: %w: %w", c.config.Model, graph.ErrUnavailable, err)
	case len(raw) > maxAnswer:
		return "", fmt.Errorf("read answer of model %s: %w: it is over %d bytes", c.config.Model, graph.ErrUnavailable, maxAnswer)
	case resp.StatusCode != http.StatusOK:
		return "", fmt.Errorf("ask model %s: %w: the endpoint answered %s", c.config.Model, graph.ErrUnavailable, resp.Status)
	}
	var done completion
	if err := json.Unmarshal(raw, &done); err != nil {
		return "", fmt.Errorf("read answer of model %s: %w: it is not JSON", c.config.Model, graph.ErrUnavailable)
	}
	c.usage.Requests++
	c.usage.PromptTokens += done.Usage.PromptTokens
	c.usage.AnswerTokens += done.Usage.CompletionTokens
	c.usage.Cost = (float64(c.usage.PromptTokens)*c.config.PriceIn + float64(c.usage.AnswerTokens)*c.config.PriceOut) / 1e6
	if len(done.Choices) == 0 {
		return "", fmt.Errorf("read answer of model %s: %w: it holds no choice", c.config.Model, errBadAnswer)
	}
	if done.Choices[0].FinishReason == "length" {
		return "", fmt.Errorf("read answer of model %s: %w: it was cut off at the model's length limit", c.config.Model, errBadAnswer)
	}
	return done.Choices[0].Message.Content, nil
}

// errBadAnswer marks an answer that arrived and cannot be used: the window is refused, and
// the rest of the text goes on.
var errBadAnswer = errors.New("unusable answer")
