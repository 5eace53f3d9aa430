// The keys under which statements that may conflict are found.
UNWIND $keys AS key
MERGE (:Block {key: key})
