// When a statement was taken back, for questions asked as of a time. No writer sets it yet;
// the index makes the name known, so that questions may use it.
CREATE INDEX statementRetracted IF NOT EXISTS FOR (n:Statement) ON (n.retractedAt);
