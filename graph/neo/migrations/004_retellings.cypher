// What people made of retellings; the indexes make the names known, so that questions may use
// them before there is any retelling.
CREATE INDEX quotesState IF NOT EXISTS FOR ()-[r:QUOTES]-() ON (r.state);
CREATE INDEX derivedFromState IF NOT EXISTS FOR ()-[r:DERIVED_FROM]-() ON (r.state);
