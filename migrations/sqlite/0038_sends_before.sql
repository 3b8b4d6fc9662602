-- Whoever got marketing templates shortly before their pace was kept got them all the same. What came of them is not settled.
INSERT INTO template_sends (message_id, conversation_id, template_id, marketing, reopens, at, settled_at)
    SELECT m.id, m.conversation_id, m.template_id, UPPER(t.category) = 'MARKETING', FALSE, m.sent_at, m.sent_at
    FROM messages m JOIN templates t ON t.id = m.template_id
    WHERE m.template_id IS NOT NULL AND m.direction = 'out'
    AND m.sent_at > (SELECT MAX(x.sent_at) FROM messages x WHERE x.template_id IS NOT NULL) - 1209600000
    AND NOT EXISTS (SELECT 1 FROM template_sends s WHERE s.message_id = m.id);
