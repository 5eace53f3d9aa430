// Note that blocks hold too many nouns for a version of a rule to compare them all; what was
// noted for another version of it goes. The blocks that were not known to be so.
UNWIND $keys AS key
MATCH (b:Block {key: key})
WHERE NOT $mark IN coalesce(b.crowded, [])
SET b.crowded = [mark IN coalesce(b.crowded, []) WHERE split(mark, '@')[0] <> $rule] + $mark
RETURN key
