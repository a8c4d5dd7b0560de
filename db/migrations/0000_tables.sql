CREATE TABLE `case_index` (
	`case_id` text PRIMARY KEY NOT NULL,
	`stream` text NOT NULL,
	`authority` text NOT NULL,
	`unit_id` text NOT NULL,
	`template_code` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `case_index_unit` ON `case_index` (`authority`,`unit_id`);--> statement-breakpoint
CREATE TABLE `case_meeting_index` (
	`case_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`stream` text NOT NULL,
	`summary_taken_at` text,
	PRIMARY KEY(`case_id`, `meeting_id`)
);
--> statement-breakpoint
CREATE INDEX `case_meeting_index_meeting` ON `case_meeting_index` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `invitation_index` (
	`invitation_id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`stream` text NOT NULL,
	`role` text NOT NULL,
	`link_hash` text NOT NULL,
	`live` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_index_link_hash_unique` ON `invitation_index` (`link_hash`);--> statement-breakpoint
CREATE INDEX `invitation_index_meeting` ON `invitation_index` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_index` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`stream` text NOT NULL,
	`case_id` text NOT NULL,
	`invited_case_id` text,
	`initiator` text NOT NULL,
	`invited` text NOT NULL,
	`initiator_unit_id` text NOT NULL,
	`invited_unit_id` text NOT NULL,
	`invited_contact_id` text NOT NULL,
	`template_code` text NOT NULL,
	`language` text NOT NULL,
	`interpreted` integer NOT NULL,
	`minutes` integer NOT NULL,
	`starts_at` text NOT NULL,
	`phase` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `meeting_index_case` ON `meeting_index` (`case_id`);--> statement-breakpoint
CREATE INDEX `meeting_index_invited_case` ON `meeting_index` (`invited_case_id`);--> statement-breakpoint
CREATE INDEX `meeting_index_invited_unit` ON `meeting_index` (`invited_unit_id`);--> statement-breakpoint
CREATE INDEX `meeting_index_invited_contact` ON `meeting_index` (`invited_contact_id`);--> statement-breakpoint
CREATE TABLE `seat_index` (
	`seat_id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`stream` text NOT NULL,
	`role` text NOT NULL,
	`invitation_id` text,
	`person_id` text,
	`device_hash` text,
	`live` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `seat_index_meeting` ON `seat_index` (`meeting_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `seat_index_device` ON `seat_index` (`device_hash`);--> statement-breakpoint
CREATE TABLE `notices` (
	`notice_id` text NOT NULL,
	`version` integer NOT NULL,
	`lang` text NOT NULL,
	`text` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`notice_id`, `version`, `lang`)
);
--> statement-breakpoint
CREATE TABLE `reference_rows` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`doc` text NOT NULL,
	PRIMARY KEY(`kind`, `id`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`body` blob NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_stream_seq` ON `events` (`stream`,`seq`);--> statement-breakpoint
CREATE TABLE `stream_keys` (
	`stream` text PRIMARY KEY NOT NULL,
	`wrapped` blob NOT NULL,
	`kek_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `code_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_started_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `login_flows` (
	`hash` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`to_role` text NOT NULL,
	`lang` text NOT NULL,
	`parts` text NOT NULL,
	`link` text,
	`code` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`authority` text NOT NULL,
	`host` text NOT NULL,
	`acr` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);