// Which rule sets of derive have judged a noun is one string, "" at first, and an index finds
// the nouns of each. Whatever a graph held before is judged once more.
MATCH (n:Statement|Capture|Event|Claim|Actor)
WHERE (n.judged IS NULL OR NOT n.judged IS :: STRING) AND coalesce(n.named, true)
CALL (n) { SET n.judged = '' } IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX statementJudged IF NOT EXISTS FOR (n:Statement) ON (n.judged);
CREATE INDEX captureJudged IF NOT EXISTS FOR (n:Capture) ON (n.judged);
CREATE INDEX actorJudged IF NOT EXISTS FOR (n:Actor) ON (n.judged);
CREATE INDEX eventJudged IF NOT EXISTS FOR (n:Event) ON (n.judged);
CREATE INDEX claimJudged IF NOT EXISTS FOR (n:Claim) ON (n.judged);
