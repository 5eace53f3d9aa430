// What questions look up by value: days, addresses, names, kinds.
CREATE INDEX sourceUrl IF NOT EXISTS FOR (n:Source) ON (n.url);
CREATE INDEX sourcePublished IF NOT EXISTS FOR (n:Source) ON (n.publishedFrom);
CREATE INDEX statementSaid IF NOT EXISTS FOR (n:Statement) ON (n.saidFrom);
CREATE INDEX captureText IF NOT EXISTS FOR (n:Capture) ON (n.textSha256);
CREATE INDEX actorName IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX figureMeasure IF NOT EXISTS FOR (n:Figure) ON (n.measure);
CREATE INDEX conflictStatus IF NOT EXISTS FOR (n:Conflict) ON (n.status);

// Words to ids, for questions asked with --text: db.index.fulltext.queryNodes('quotes', …).
CREATE FULLTEXT INDEX quotes IF NOT EXISTS FOR (n:Statement) ON EACH [n.quote];
CREATE FULLTEXT INDEX claims IF NOT EXISTS FOR (n:Claim) ON EACH [n.text];
CREATE FULLTEXT INDEX actors IF NOT EXISTS FOR (n:Actor) ON EACH [n.name, n.aliases];
CREATE FULLTEXT INDEX titles IF NOT EXISTS FOR (n:Source) ON EACH [n.title];
