// Statements that some rules have to judge anew, because something beside their words has changed.
UNWIND $ids AS id
MATCH (s:Statement {id: id})
WITH s, [mark IN split(s.judged, ' ') WHERE NOT split(mark, '@')[0] IN $rules] AS marks
WITH s, reduce(joined = '', mark IN marks | joined + CASE joined WHEN '' THEN '' ELSE ' ' END + mark) AS judged
WHERE judged <> s.judged
SET s.judged = judged
