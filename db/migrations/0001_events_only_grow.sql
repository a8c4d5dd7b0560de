-- Events are appended and nothing else. The migrations' own language has no words for triggers.
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN
	SELECT RAISE(ABORT, 'events are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN
	SELECT RAISE(ABORT, 'events are never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes the old row without asking the trigger above, so a taken place is refused here.
CREATE TRIGGER events_in_order BEFORE INSERT ON events
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE stream = NEW.stream)
	OR NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events)
BEGIN
	SELECT RAISE(ABORT, 'events are appended in order');
END;
