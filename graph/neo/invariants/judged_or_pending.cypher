// judged-or-pending: derive can find every noun that it judges.
MATCH (n:Statement|Capture|Event|Claim|Actor)
WHERE (n.judged IS NULL OR NOT n.judged IS :: STRING) AND coalesce(n.named, true)
RETURN n.id AS id, 'judged is missing' AS why
