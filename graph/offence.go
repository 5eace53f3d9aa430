package graph

// Offence is one place where the stored graph breaks a rule of the model.
type Offence struct {
	Invariant string `json:"invariant"` // The rule's name, for example "quote-is-text".
	ID        string `json:"id"`        // The noun that breaks it.
	Why       string `json:"why"`       // How, in plain words.
}
