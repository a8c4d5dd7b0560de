DROP INDEX `meeting_index_invited_case`;--> statement-breakpoint
ALTER TABLE `meeting_index` DROP COLUMN `invited_case_id`;--> statement-breakpoint
CREATE TABLE `__new_case_index` (
	`case_id` text PRIMARY KEY NOT NULL,
	`stream` text NOT NULL,
	`authority` text,
	`unit_id` text,
	`template_code` text,
	`opened_by` text,
	`opened_at` text,
	`ended_at` text
);
--> statement-breakpoint
INSERT INTO `__new_case_index`("case_id", "stream", "authority", "unit_id", "template_code", "opened_by", "opened_at", "ended_at") SELECT "case_id", "stream", "authority", "unit_id", "template_code", "opened_by", "opened_at", NULL FROM `case_index`;--> statement-breakpoint
DROP TABLE `case_index`;--> statement-breakpoint
ALTER TABLE `__new_case_index` RENAME TO `case_index`;--> statement-breakpoint
CREATE INDEX `case_index_unit` ON `case_index` (`authority`,`unit_id`);