// judged-or-pending: derive can find every noun that it judges and that is not retired.
MATCH (n:Statement|Capture|Event|Claim|Actor)
WHERE (n.judged IS NULL OR NOT n.judged IS :: STRING) AND coalesce(n.named, true) AND n.retractedAt IS NULL
RETURN n.id AS id, 'judged is missing' AS why
