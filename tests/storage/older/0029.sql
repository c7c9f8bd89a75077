BEGIN TRANSACTION;
CREATE TABLE account_code (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code_hash VARCHAR(64) NOT NULL, 
	person_id INTEGER NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, 
	CONSTRAINT fk_account_code_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0029');
CREATE TABLE assignment (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	until_date DATE, decision VARCHAR(60), 
	CONSTRAINT pk_assignment PRIMARY KEY (id), 
	CONSTRAINT fk_assignment_group_id FOREIGN KEY(group_id) REFERENCES work_group (id), 
	CONSTRAINT fk_assignment_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "assignment" VALUES(1,1,2,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(2,1,3,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(3,1,4,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(4,1,5,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(5,1,6,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(6,1,7,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(7,2,8,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(8,2,9,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(9,2,10,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(10,2,11,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(11,2,12,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(12,2,13,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(13,3,14,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(14,3,15,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(15,3,16,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(16,3,17,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(17,3,18,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(18,3,19,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(19,4,20,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(20,4,21,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(21,4,22,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(22,4,23,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(23,4,24,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(24,4,25,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(25,5,26,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(26,5,27,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(27,5,28,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(28,5,29,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(29,5,30,'2026-01-01',NULL,NULL);
INSERT INTO "assignment" VALUES(30,5,31,'2026-01-01',NULL,NULL);
CREATE TABLE attempt (
	id INTEGER NOT NULL, 
	chat_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_attempt PRIMARY KEY (id), 
	CONSTRAINT fk_attempt_chat_id FOREIGN KEY(chat_id) REFERENCES chat (id)
);
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	person_id INTEGER, 
	action VARCHAR(40) NOT NULL, 
	subject VARCHAR(60) NOT NULL, 
	old JSON, 
	new JSON, 
	CONSTRAINT pk_audit PRIMARY KEY (id), 
	CONSTRAINT fk_audit_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "audit" VALUES(1,'2026-08-18 13:00:00.825888',1,'consent','person:1','null','null');
INSERT INTO "audit" VALUES(2,'2026-08-18 13:00:01.044043',1,'begin','draft:1','null','null');
INSERT INTO "audit" VALUES(3,'2026-08-18 13:00:01.231832',3,'consent','person:3','null','null');
CREATE TABLE chat (
	id INTEGER NOT NULL, 
	channel VARCHAR(20) NOT NULL, 
	external VARCHAR(64) NOT NULL, 
	person_id INTEGER, 
	page VARCHAR(20) DEFAULT 'welcome' NOT NULL, 
	args JSON DEFAULT '{}' NOT NULL, 
	revision INTEGER DEFAULT '0' NOT NULL, 
	notice JSON, 
	files JSON DEFAULT '[]' NOT NULL, 
	asks VARCHAR(30) DEFAULT '' NOT NULL, 
	typed VARCHAR(10) DEFAULT 'choice' NOT NULL, 
	buttons JSON DEFAULT '[]' NOT NULL, 
	owed BOOLEAN DEFAULT (false) NOT NULL, 
	in_place BOOLEAN DEFAULT (false) NOT NULL, 
	shown_at DATETIME, 
	lost_at DATETIME, heard_at DATETIME, message VARCHAR(64), offers JSON DEFAULT '[]' NOT NULL, shown_by INTEGER, letters_here BOOLEAN DEFAULT false NOT NULL, 
	CONSTRAINT pk_chat PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_chat_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_chat_channel_external UNIQUE (channel, external)
);
INSERT INTO "chat" VALUES(1,'telegram','7001',1,'meeting','{"draft": 1}',9,NULL,'[]','content','free','[["!back", "\u2b05\ufe0f Quay l\u1ea1i"], ["!later", "\ud83d\udcbe \u0110\u1ec3 sau"]]',0,0,'2026-08-18 13:00:01.000000',NULL,'2026-08-18 13:00:01.209129','18','[]',NULL,0);
INSERT INTO "chat" VALUES(2,'telegram','7002',2,'welcome','{}',0,NULL,'[]','','choice','[]',0,0,NULL,NULL,NULL,NULL,'[]',NULL,0);
INSERT INTO "chat" VALUES(3,'telegram','7003',3,'summary','{"order": [7, 5, 3, 6, 4, 2], "month": "2026-08"}',3,NULL,'[]','cell','value','[["!urge", "\ud83d\udce3 Nh\u1eafc chi b\u1ed9 s\u1ed1 1"], ["1", "1. Chi b\u1ed9 H\u1ee3p t\u00e1c x\u00e3 Ti\u1ebfn \u0110\u1ea1t"], ["2", "2. Chi b\u1ed9 Ph\u00f2ng Kinh t\u1ebf \u2013 H\u1ea1 t\u1ea7ng"], ["3", "3. Chi b\u1ed9 Ph\u00f2ng T\u00e0i ch\u00ednh \u2013 K\u1ebf ho\u1ea1ch"], ["!earlier", "\u2b05\ufe0f Th\u00e1ng 7/2026"], ["!period", "Qu\u00fd 3/2026"]]',0,0,'2026-08-18 13:00:01.000000',NULL,'2026-08-18 13:00:01.516815','6','[]',NULL,0);
INSERT INTO "chat" VALUES(4,'telegram','7004',4,'welcome','{}',0,NULL,'[]','','choice','[]',0,0,NULL,NULL,NULL,NULL,'[]',NULL,0);
CREATE TABLE draft (
	id INTEGER NOT NULL, 
	cell_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	meeting_id INTEGER, 
	reason VARCHAR(500), 
	answers JSON NOT NULL, 
	context JSON NOT NULL, 
	updated_by INTEGER NOT NULL, 
	updated_at DATETIME NOT NULL, edition INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_draft_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_draft_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_draft_updated_by FOREIGN KEY(updated_by) REFERENCES person (id), 
	CONSTRAINT uq_draft_meeting_id UNIQUE (meeting_id)
);
INSERT INTO "draft" VALUES(1,6,'2026-08','regular',NULL,NULL,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-08-18", "hours": {"start": "14:00:00", "end": "15:40:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 22, "present": 22, "excused": 0, "unexcused": 0, "exempt": 2, "full": null, "probationary": null, "temporary": null, "exempt_came": null, "guests": null, "late": null, "left_early": null}, "conduct": {"merged": false, "materials_early": true}}','{"cell": "Chi b\u1ed9 V\u0103n h\u00f3a, Th\u1ec3 thao v\u00e0 Truy\u1ec1n th\u00f4ng", "month": "2026-08", "full": 22, "probationary": 2, "exempt": 2, "obliged": 22, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "tasks": [{"id": 1, "title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"id": 2, "title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "plans": [], "thematic_missing": true, "rules": {"regular_minutes": 90, "thematic_minutes": 120, "both_minutes": 120, "small_cell_below": 9, "small_cell_minutes": 60, "attendance_percent": 90, "result_days": 2, "score_gap": 10, "stages_apart": false, "visit_months": 6, "visit_silence_days": 60, "petition_days": 30, "reminders": {}}}',1,'2026-08-18 13:00:01.196684',6);
CREATE TABLE form_draft (
	page VARCHAR(30) NOT NULL, 
	unit_id INTEGER NOT NULL, 
	about INTEGER NOT NULL, 
	answers JSON NOT NULL, 
	updated_by INTEGER NOT NULL, 
	updated_at DATETIME NOT NULL, 
	edition INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_form_draft PRIMARY KEY (page, unit_id, about), 
	CONSTRAINT fk_form_draft_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_form_draft_updated_by FOREIGN KEY(updated_by) REFERENCES person (id)
);
CREATE TABLE framework (
	id INTEGER NOT NULL, 
	unit_id INTEGER, 
	digest VARCHAR(64) NOT NULL, 
	document JSON NOT NULL, 
	from_date DATE NOT NULL, 
	until_date DATE, 
	added_by INTEGER, 
	added_at DATETIME NOT NULL, 
	CONSTRAINT pk_framework PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_framework_added_by FOREIGN KEY(added_by) REFERENCES person (id), 
	CONSTRAINT fk_framework_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "framework" VALUES(1,NULL,'9848f7bffc05b8c7f71e52c28bff64e9b6e16ae10d0f6d2baa87ca560cb89fdc','{"title": "Khung ch\u1ea5m \u0111i\u1ec3m ch\u1ea5t l\u01b0\u1ee3ng sinh ho\u1ea1t chi b\u1ed9", "issuer": "Ban T\u1ed5 ch\u1ee9c Trung \u01b0\u01a1ng", "number": "42-HD/BTCTW", "dated": "2025-10-28", "since": "2025-10-28", "source": "B\u1ea3n ch\u00e9p l\u1ea1i t\u1ea1i \u0111\u1ecba ph\u01b0\u01a1ng; t\u1ed5ng \u0111i\u1ec3m t\u1eebng nh\u00f3m tr\u00f9ng kh\u1edbp \u1edf ba ngu\u1ed3n", "confidence": "C", "kinds": ["regular", "both"], "criteria": [{"code": "1", "name": "Th\u1eddi gian, th\u1eddi l\u01b0\u1ee3ng", "sort": "bands", "max": "5", "fact": "minutes_short", "bands": [{"most": "0", "points": "5"}, {"above": "0", "most": "20", "points": "3"}, {"above": "20", "points": "0"}]}, {"code": "2", "name": "T\u1ef7 l\u1ec7 \u0111\u1ea3ng vi\u00ean d\u1ef1 sinh ho\u1ea1t", "sort": "options", "max": "5", "options": [{"name": "T\u1eeb 90% tr\u1edf l\u00ean, kh\u00f4ng v\u1eafng kh\u00f4ng l\u00fd do", "points": "5", "when": [{"least": "90", "fact": "attendance_percent"}, {"most": "0", "fact": "absent_unexcused"}]}, {"name": "T\u1eeb 80% tr\u1edf l\u00ean", "points": "3", "when": [{"least": "80", "fact": "attendance_percent"}]}, {"name": "D\u01b0\u1edbi 80%", "points": "0"}]}, {"code": "3.1", "name": "N\u1ed9i dung \u0111\u00fang, \u0111\u1ee7, c\u00f3 tr\u1ecdng t\u00e2m", "group": "3. C\u00f4ng t\u00e1c chu\u1ea9n b\u1ecb", "sort": "number", "max": "5"}, {"code": "3.2", "name": "H\u1ecdp chi \u1ee7y, th\u00f4ng b\u00e1o, g\u1eedi t\u00e0i li\u1ec7u", "group": "3. C\u00f4ng t\u00e1c chu\u1ea9n b\u1ecb", "sort": "number", "max": "5", "shows": ["materials_early"]}, {"code": "4.1", "name": "\u0110\u1ee7 c\u00e1c b\u01b0\u1edbc theo quy tr\u00ecnh", "group": "4. T\u1ed5 ch\u1ee9c sinh ho\u1ea1t", "sort": "number", "max": "5", "shows": ["held_apart"]}, {"code": "4.2", "name": "Th\u1ef1c hi\u1ec7n n\u1ed9i dung; bi\u1ec3u d\u01b0\u01a1ng, ph\u00ea b\u00ecnh; nhi\u1ec1u \u00fd ki\u1ebfn", "group": "4. T\u1ed5 ch\u1ee9c sinh ho\u1ea1t", "sort": "number", "max": "25", "shows": ["speakers_percent"]}, {"code": "4.3", "name": "B\u00ed th\u01b0 \u0111i\u1ec1u h\u00e0nh linh ho\u1ea1t, hi\u1ec7u qu\u1ea3", "group": "4. T\u1ed5 ch\u1ee9c sinh ho\u1ea1t", "sort": "number", "max": "10"}, {"code": "5", "name": "Nguy\u00ean t\u1eafc t\u1eadp trung d\u00e2n ch\u1ee7, t\u1ef1 ph\u00ea b\u00ecnh v\u00e0 ph\u00ea b\u00ecnh", "sort": "number", "max": "5"}, {"code": "6", "name": "K\u1ebft qu\u1ea3 th\u1ef1c hi\u1ec7n k\u1ebft lu\u1eadn, ngh\u1ecb quy\u1ebft", "sort": "bands", "max": "30", "fact": "tasks_done_percent", "bands": [{"least": "100", "points": "30"}, {"least": "90", "below": "100", "points": "27"}, {"least": "70", "below": "90", "points": "21"}, {"least": "50", "below": "70", "points": "15"}, {"below": "50", "points": "6"}]}, {"code": "7", "name": "K\u1ebft th\u00fac, k\u1ebft lu\u1eadn, th\u00f4ng qua bi\u00ean b\u1ea3n, \u0111\u0103ng t\u1ea3i", "sort": "number", "max": "5", "shows": ["result_days"]}], "classes": [{"name": "T\u1ed1t", "least": "90"}, {"name": "Kh\u00e1", "least": "70"}, {"name": "Trung b\u00ecnh", "least": "50"}, {"name": "K\u00e9m", "least": "0"}]}','2025-10-28',NULL,NULL,'2026-08-18 13:00:00.000000');
CREATE TABLE framework_draft (
	unit_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	sent JSON NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_framework_draft PRIMARY KEY (unit_id, person_id), 
	CONSTRAINT fk_framework_draft_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_framework_draft_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "framework_draft" VALUES(1,1,'{"number": "12-HD/ĐU"}','2026-08-18 08:00:00.000000');
CREATE TABLE going (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	plan_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	announced BOOLEAN NOT NULL, 
	said_at DATETIME NOT NULL, 
	CONSTRAINT fk_going_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id), 
	CONSTRAINT fk_going_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_going_plan_id_person_id UNIQUE (plan_id, person_id)
);
INSERT INTO "going" VALUES(1,1,3,1,'2026-08-18 13:00:00.000000');
CREATE TABLE invite (
	id INTEGER NOT NULL, 
	code_hash VARCHAR(64) NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	unit_id INTEGER, 
	group_id INTEGER, 
	created_by INTEGER, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	redeemed_by INTEGER, 
	redeemed_at DATETIME, 
	confirmed_at DATETIME, from_date DATE, until_date DATE, refused_at DATETIME, decision VARCHAR(60), replaces INTEGER, 
	CONSTRAINT pk_invite PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_invite_created_by FOREIGN KEY(created_by) REFERENCES person (id), 
	CONSTRAINT fk_invite_group_id FOREIGN KEY(group_id) REFERENCES work_group (id), 
	CONSTRAINT fk_invite_redeemed_by FOREIGN KEY(redeemed_by) REFERENCES person (id), 
	CONSTRAINT fk_invite_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT uq_invite_code_hash UNIQUE (code_hash)
);
CREATE TABLE meeting (
	id INTEGER NOT NULL, 
	cell_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	version INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	held_on DATE NOT NULL, 
	minutes INTEGER NOT NULL, 
	obliged INTEGER NOT NULL, 
	present INTEGER NOT NULL, 
	unexcused INTEGER NOT NULL, 
	merged BOOLEAN NOT NULL, 
	answers JSON NOT NULL, 
	submitted_by INTEGER NOT NULL, 
	submitted_at DATETIME NOT NULL, signs JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_meeting PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_meeting_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_meeting_submitted_by FOREIGN KEY(submitted_by) REFERENCES person (id)
);
INSERT INTO "meeting" VALUES(1,6,'2026-07','regular','submitted',1,1,'2026-07-03',95,22,22,0,0,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "15:35:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 22, "present": 22, "excused": 0, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 5, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 22, "against": 0, "abstained": 0}}, "petitions": []}',1,'2026-07-04 02:15:00.000000','[]');
INSERT INTO "meeting" VALUES(2,3,'2026-07','regular','submitted',1,1,'2026-07-03',96,16,15,0,0,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "15:36:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 16, "present": 15, "excused": 1, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 6, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 15, "against": 0, "abstained": 0}}, "petitions": []}',1,'2026-07-04 02:15:00.000000','[]');
INSERT INTO "meeting" VALUES(3,2,'2026-07','regular','submitted',1,1,'2026-07-03',97,16,16,0,0,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "15:37:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 16, "present": 16, "excused": 0, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 7, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 16, "against": 0, "abstained": 0}}, "petitions": []}',1,'2026-07-04 02:15:00.000000','[]');
INSERT INTO "meeting" VALUES(4,4,'2026-07','regular','submitted',1,1,'2026-07-03',50,18,14,0,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "14:50:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 18, "present": 14, "excused": 4, "unexcused": 0, "exempt": 1}, "conduct": {"merged": true, "materials_early": false}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 8, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 14, "against": 0, "abstained": 0}}, "petitions": []}',1,'2026-07-04 02:15:00.000000','[]');
INSERT INTO "meeting" VALUES(5,5,'2026-07','regular','submitted',1,1,'2026-07-03',99,19,19,0,0,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "15:39:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 19, "present": 19, "excused": 0, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 9, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 19, "against": 0, "abstained": 0}}, "petitions": []}',1,'2026-07-04 02:15:00.000000','[]');
INSERT INTO "meeting" VALUES(6,2,'2026-08','regular','submitted',1,2,'2026-08-03',97,16,16,0,0,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-08-03", "hours": {"start": "14:00:00", "end": "15:37:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 16, "present": 16, "excused": 0, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 7, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 16, "against": 0, "abstained": 0}}, "petitions": []}',1,'2026-08-04 02:15:00.000000','[]');
INSERT INTO "meeting" VALUES(7,4,'2026-08','regular','submitted',1,2,'2026-08-03',50,18,14,0,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-08-03", "hours": {"start": "14:00:00", "end": "14:50:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 18, "present": 14, "excused": 4, "unexcused": 0, "exempt": 1}, "conduct": {"merged": true, "materials_early": false}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 8, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 14, "against": 0, "abstained": 0}}, "petitions": []}',1,'2026-08-04 02:15:00.000000','[]');
CREATE TABLE meeting_version (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	answers JSON NOT NULL, 
	reason VARCHAR(500), 
	by_person INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_meeting_version PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_version_by_person FOREIGN KEY(by_person) REFERENCES person (id), 
	CONSTRAINT fk_meeting_version_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT uq_meeting_version_meeting_id_version UNIQUE (meeting_id, version)
);
INSERT INTO "meeting_version" VALUES(1,1,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "15:35:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 22, "present": 22, "excused": 0, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 5, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 22, "against": 0, "abstained": 0}}, "petitions": []}',NULL,1,'2026-07-04 02:15:00.000000');
INSERT INTO "meeting_version" VALUES(2,2,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "15:36:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 16, "present": 15, "excused": 1, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 6, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 15, "against": 0, "abstained": 0}}, "petitions": []}',NULL,1,'2026-07-04 02:15:00.000000');
INSERT INTO "meeting_version" VALUES(3,3,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "15:37:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 16, "present": 16, "excused": 0, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 7, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 16, "against": 0, "abstained": 0}}, "petitions": []}',NULL,1,'2026-07-04 02:15:00.000000');
INSERT INTO "meeting_version" VALUES(4,4,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "14:50:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 18, "present": 14, "excused": 4, "unexcused": 0, "exempt": 1}, "conduct": {"merged": true, "materials_early": false}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 8, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 14, "against": 0, "abstained": 0}}, "petitions": []}',NULL,1,'2026-07-04 02:15:00.000000');
INSERT INTO "meeting_version" VALUES(5,5,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-07-03", "hours": {"start": "14:00:00", "end": "15:39:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 19, "present": 19, "excused": 0, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 9, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 19, "against": 0, "abstained": 0}}, "petitions": []}',NULL,1,'2026-07-04 02:15:00.000000');
INSERT INTO "meeting_version" VALUES(6,6,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-08-03", "hours": {"start": "14:00:00", "end": "15:37:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 16, "present": 16, "excused": 0, "unexcused": 0, "exempt": 1}, "conduct": {"merged": false, "materials_early": true}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 7, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 16, "against": 0, "abstained": 0}}, "petitions": []}',NULL,1,'2026-08-04 02:15:00.000000');
INSERT INTO "meeting_version" VALUES(7,7,1,'{"kind": {"kind": "regular", "model": false}, "held_on": "2026-08-03", "hours": {"start": "14:00:00", "end": "14:50:00"}, "setting": {"place": "Ph\u00f2ng h\u1ecdp c\u01a1 quan", "chair": "B\u00ed th\u01b0", "minute_taker": "Ph\u00f3 b\u00ed th\u01b0"}, "attendance": {"obliged": 18, "present": 14, "excused": 4, "unexcused": 0, "exempt": 1}, "conduct": {"merged": true, "materials_early": false}, "content": ["\u0110\u00e1nh gi\u00e1 c\u00f4ng t\u00e1c th\u00e1ng tr\u01b0\u1edbc", "Nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi"], "speakers": 8, "new_tasks": [{"title": "Tuy\u00ean truy\u1ec1n \u0111\u1ebfn \u0111o\u00e0n vi\u00ean", "owner": "T\u1ed5 1", "due": null}, {"title": "Thu \u0111\u1ea3ng ph\u00ed qu\u00fd", "owner": "Th\u1ee7 qu\u1ef9", "due": null}], "conclusion": {"text": "Th\u00f4ng qua nhi\u1ec7m v\u1ee5 th\u00e1ng t\u1edbi", "vote": {"in_favour": 14, "against": 0, "abstained": 0}}, "petitions": []}',NULL,1,'2026-08-04 02:15:00.000000');
CREATE TABLE member_name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	exempt BOOLEAN NOT NULL, 
	from_date DATE NOT NULL, 
	until_date DATE, 
	CONSTRAINT fk_member_name_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id)
);
CREATE TABLE membership (
	id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	"full" INTEGER NOT NULL, 
	probationary INTEGER NOT NULL, 
	exempt INTEGER NOT NULL, temporary_in INTEGER DEFAULT '0' NOT NULL, temporary_out INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_membership PRIMARY KEY (id), 
	CONSTRAINT fk_membership_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT uq_membership_unit_id_from_date UNIQUE (unit_id, from_date)
);
INSERT INTO "membership" VALUES(1,2,'2026-01-01',17,0,1,0,0);
INSERT INTO "membership" VALUES(2,3,'2026-01-01',16,1,1,0,0);
INSERT INTO "membership" VALUES(3,4,'2026-01-01',18,1,1,0,0);
INSERT INTO "membership" VALUES(4,5,'2026-01-01',19,1,1,0,0);
INSERT INTO "membership" VALUES(5,6,'2026-01-01',22,2,2,0,0);
INSERT INTO "membership" VALUES(6,7,'2026-01-01',7,0,1,0,0);
INSERT INTO "membership" VALUES(7,8,'2026-01-01',16,1,1,0,0);
INSERT INTO "membership" VALUES(8,9,'2026-01-01',17,0,2,0,0);
INSERT INTO "membership" VALUES(9,10,'2026-01-01',18,1,0,0,0);
INSERT INTO "membership" VALUES(10,11,'2026-01-01',19,0,1,0,0);
INSERT INTO "membership" VALUES(11,12,'2026-01-01',20,1,2,0,0);
INSERT INTO "membership" VALUES(12,13,'2026-01-01',21,0,0,0,0);
INSERT INTO "membership" VALUES(13,14,'2026-01-01',22,1,1,0,0);
INSERT INTO "membership" VALUES(14,15,'2026-01-01',9,0,2,0,0);
INSERT INTO "membership" VALUES(15,16,'2026-01-01',10,1,0,0,0);
INSERT INTO "membership" VALUES(16,17,'2026-01-01',11,0,1,0,0);
INSERT INTO "membership" VALUES(17,18,'2026-01-01',12,1,2,0,0);
INSERT INTO "membership" VALUES(18,19,'2026-01-01',13,0,0,0,0);
INSERT INTO "membership" VALUES(19,20,'2026-01-01',14,1,1,0,0);
INSERT INTO "membership" VALUES(20,21,'2026-01-01',15,0,2,0,0);
INSERT INTO "membership" VALUES(21,22,'2026-01-01',16,1,0,0,0);
INSERT INTO "membership" VALUES(22,23,'2026-01-01',17,0,1,0,0);
INSERT INTO "membership" VALUES(23,24,'2026-01-01',18,1,2,0,0);
INSERT INTO "membership" VALUES(24,25,'2026-01-01',19,0,0,0,0);
INSERT INTO "membership" VALUES(25,26,'2026-01-01',20,1,1,0,0);
INSERT INTO "membership" VALUES(26,27,'2026-01-01',21,0,2,0,0);
INSERT INTO "membership" VALUES(27,28,'2026-01-01',22,1,0,0,0);
INSERT INTO "membership" VALUES(28,29,'2026-01-01',9,0,1,0,0);
INSERT INTO "membership" VALUES(29,30,'2026-01-01',10,1,2,0,0);
INSERT INTO "membership" VALUES(30,31,'2026-01-01',11,0,0,0,0);
INSERT INTO "membership" VALUES(31,32,'2026-01-01',12,1,1,0,0);
INSERT INTO "membership" VALUES(32,33,'2026-01-01',13,0,2,0,0);
CREATE TABLE meta (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('alive_at','2026-08-18T20:00:00.679797+07:00');
CREATE TABLE notice (
	id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	by_person INTEGER NOT NULL, 
	at DATETIME NOT NULL, asks VARCHAR(20) DEFAULT 'nothing' NOT NULL, due DATE, closed_at DATETIME, 
	CONSTRAINT pk_notice PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_notice_by_person FOREIGN KEY(by_person) REFERENCES person (id)
);
CREATE TABLE notice_cell (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	notice_id INTEGER NOT NULL, 
	cell_id INTEGER NOT NULL, 
	answer VARCHAR(20), 
	remark VARCHAR(200), 
	answered_by INTEGER, 
	answered_at DATETIME, 
	CONSTRAINT uq_notice_cell_notice_id_cell_id UNIQUE (notice_id, cell_id), 
	CONSTRAINT fk_notice_cell_notice_id FOREIGN KEY(notice_id) REFERENCES notice (id), 
	CONSTRAINT fk_notice_cell_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_notice_cell_answered_by FOREIGN KEY(answered_by) REFERENCES person (id)
);
CREATE TABLE notice_copy (
	id INTEGER NOT NULL, 
	notice_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	cell_id INTEGER NOT NULL, 
	read_at DATETIME, 
	CONSTRAINT pk_notice_copy PRIMARY KEY (id), 
	CONSTRAINT fk_notice_copy_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_notice_copy_notice_id FOREIGN KEY(notice_id) REFERENCES notice (id), 
	CONSTRAINT fk_notice_copy_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_notice_copy_notice_id_person_id UNIQUE (notice_id, person_id)
);
CREATE TABLE occasion (
	id INTEGER NOT NULL, 
	rule VARCHAR(30) NOT NULL, 
	anchor DATE NOT NULL, 
	step INTEGER NOT NULL, 
	level INTEGER NOT NULL, 
	asked_by INTEGER, 
	again VARCHAR(40) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_occasion PRIMARY KEY (id), 
	CONSTRAINT fk_occasion_asked_by FOREIGN KEY(asked_by) REFERENCES person (id), 
	CONSTRAINT uq_occasion_rule_anchor_step_level_again UNIQUE (rule, anchor, step, level, again)
);
CREATE TABLE outbox (
	id INTEGER NOT NULL, 
	"key" VARCHAR(120) NOT NULL, 
	person_id INTEGER NOT NULL, 
	message JSON NOT NULL, 
	button JSON, 
	due_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	state VARCHAR(20) DEFAULT 'waiting' NOT NULL, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	leased_until DATETIME, 
	done_at DATETIME, 
	error VARCHAR(200), 
	CONSTRAINT pk_outbox PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_outbox_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_outbox_key UNIQUE ("key")
);
CREATE TABLE owed_file (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	chat_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	subject INTEGER NOT NULL, 
	leased_until DATETIME, 
	held_by INTEGER, 
	CONSTRAINT fk_owed_file_chat_id FOREIGN KEY(chat_id) REFERENCES chat (id), 
	CONSTRAINT uq_owed_file_chat_id_kind_subject UNIQUE (chat_id, kind, subject)
);
CREATE TABLE paper (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR(20) NOT NULL, 
	unit_id INTEGER NOT NULL, 
	group_id INTEGER, 
	period VARCHAR(20) NOT NULL, 
	content JSON NOT NULL, 
	by_person INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_paper_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_paper_group_id FOREIGN KEY(group_id) REFERENCES work_group (id), 
	CONSTRAINT fk_paper_by_person FOREIGN KEY(by_person) REFERENCES person (id)
);
CREATE TABLE parked (
	id INTEGER NOT NULL, 
	channel VARCHAR(20) NOT NULL, 
	raw TEXT NOT NULL, 
	reason VARCHAR(200) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_parked PRIMARY KEY (id)
);
CREATE TABLE person (
	id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	language VARCHAR(5) DEFAULT 'vi' NOT NULL, 
	created_at DATETIME NOT NULL, 
	consented_at DATETIME, locked_at DATETIME, erased_at DATETIME, consent_version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id AUTOINCREMENT)
);
INSERT INTO "person" VALUES(1,'Bí thư VHTT','vi','2026-08-18 13:00:00.000000','2026-08-18 13:00:00.825888',NULL,NULL,1);
INSERT INTO "person" VALUES(2,'Bí thư TC-KH','vi','2026-08-18 13:00:00.000000',NULL,NULL,NULL,1);
INSERT INTO "person" VALUES(3,'Tổ trưởng số 1','vi','2026-08-18 13:00:00.000000','2026-08-18 13:00:01.231832',NULL,NULL,1);
INSERT INTO "person" VALUES(4,'Cán bộ văn phòng','vi','2026-08-18 13:00:00.000000',NULL,NULL,NULL,1);
CREATE TABLE petition (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	cell_id INTEGER NOT NULL, 
	meeting_id INTEGER, 
	kind VARCHAR(20) DEFAULT 'petition' NOT NULL, 
	text TEXT NOT NULL, 
	state VARCHAR(20) DEFAULT 'new' NOT NULL, 
	holder_id INTEGER, 
	whom VARCHAR(200), 
	owner_id INTEGER, 
	due DATE, 
	tied_to INTEGER, 
	raised_by INTEGER NOT NULL, 
	raised_at DATETIME NOT NULL, 
	answer TEXT, 
	answered_at DATETIME, 
	edition INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT fk_petition_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_petition_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_petition_holder_id FOREIGN KEY(holder_id) REFERENCES unit (id), 
	CONSTRAINT fk_petition_owner_id FOREIGN KEY(owner_id) REFERENCES person (id), 
	CONSTRAINT fk_petition_tied_to FOREIGN KEY(tied_to) REFERENCES petition (id), 
	CONSTRAINT fk_petition_raised_by FOREIGN KEY(raised_by) REFERENCES person (id)
);
CREATE TABLE petition_step (
	id INTEGER NOT NULL, 
	petition_id INTEGER NOT NULL, 
	move VARCHAR(20) NOT NULL, 
	by_person INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	text TEXT, 
	to_unit INTEGER, 
	CONSTRAINT pk_petition_step PRIMARY KEY (id), 
	CONSTRAINT fk_petition_step_petition_id FOREIGN KEY(petition_id) REFERENCES petition (id), 
	CONSTRAINT fk_petition_step_by_person FOREIGN KEY(by_person) REFERENCES person (id), 
	CONSTRAINT fk_petition_step_to_unit FOREIGN KEY(to_unit) REFERENCES unit (id)
);
CREATE TABLE "plan" (
	id INTEGER NOT NULL, 
	cell_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	model BOOLEAN DEFAULT (false) NOT NULL, 
	day DATE NOT NULL, 
	starts TIME, 
	place VARCHAR(200), 
	topic VARCHAR(500), 
	state VARCHAR(20) NOT NULL, 
	reason VARCHAR(500), 
	updated_by INTEGER NOT NULL, 
	updated_at DATETIME NOT NULL, edition INTEGER DEFAULT '1' NOT NULL, chair VARCHAR(20), merged_with VARCHAR(7), 
	CONSTRAINT pk_plan PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_plan_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_plan_updated_by FOREIGN KEY(updated_by) REFERENCES person (id), 
	CONSTRAINT uq_plan_cell_id_month_kind UNIQUE (cell_id, month, kind)
);
INSERT INTO "plan" VALUES(1,6,'2026-11','both',0,'2026-11-03','19:30:00.000000','Nhà văn hóa','Học tập Bác','planned',NULL,1,'2026-08-18 13:00:00.000000',1,'deputy_secretary',NULL);
INSERT INTO "plan" VALUES(2,6,'2026-12','regular',0,'2026-12-03','19:30:00.000000','Nhà văn hóa',NULL,'cancelled','Mưa lũ, thiên tai',1,'2026-08-18 13:00:00.000000',2,NULL,NULL);
CREATE TABLE plan_change (
	plan_id INTEGER NOT NULL, 
	"before" JSON NOT NULL, 
	by_person INTEGER NOT NULL, 
	begun_at DATETIME NOT NULL, 
	due_at DATETIME NOT NULL, 
	CONSTRAINT pk_plan_change PRIMARY KEY (plan_id), 
	CONSTRAINT fk_plan_change_plan_id FOREIGN KEY(plan_id) REFERENCES "plan" (id), 
	CONSTRAINT fk_plan_change_by_person FOREIGN KEY(by_person) REFERENCES person (id)
);
INSERT INTO "plan_change" VALUES(2,'{"month": "2026-12", "day": "2026-12-03", "kind": "regular", "model": false, "starts": "19:30", "place": "Nh\u00e0 v\u0103n h\u00f3a", "topic": null, "state": "planned"}',1,'2026-08-18 13:00:00.000000','2026-08-18 13:10:00.000000');
CREATE TABLE post (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	unit_id INTEGER, 
	group_id INTEGER, 
	from_date DATE NOT NULL, 
	until_date DATE, ended_at DATETIME, decision VARCHAR(60), interim BOOLEAN DEFAULT false NOT NULL, 
	CONSTRAINT pk_post PRIMARY KEY (id), 
	CONSTRAINT fk_post_group_id FOREIGN KEY(group_id) REFERENCES work_group (id), 
	CONSTRAINT fk_post_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_post_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "post" VALUES(1,1,'cell_secretary',6,NULL,'2026-01-01',NULL,NULL,NULL,0);
INSERT INTO "post" VALUES(2,2,'cell_secretary',3,NULL,'2026-01-01',NULL,NULL,NULL,0);
INSERT INTO "post" VALUES(3,3,'group_leader',NULL,1,'2026-01-01',NULL,NULL,NULL,0);
INSERT INTO "post" VALUES(4,4,'administrator',1,NULL,'2026-01-01',NULL,NULL,NULL,0);
INSERT INTO "post" VALUES(5,4,'committee',1,NULL,'2026-01-01',NULL,NULL,NULL,0);
CREATE TABLE preference (
	person_id INTEGER NOT NULL, 
	rule VARCHAR(30) NOT NULL, 
	wanted BOOLEAN NOT NULL, 
	CONSTRAINT pk_preference PRIMARY KEY (person_id, rule), 
	CONSTRAINT fk_preference_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE reading (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	person_id INTEGER NOT NULL, 
	subject VARCHAR(60) NOT NULL, 
	CONSTRAINT pk_reading PRIMARY KEY (id), 
	CONSTRAINT fk_reading_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE record_check (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	reason VARCHAR(500), 
	by_person INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_record_check_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_record_check_by_person FOREIGN KEY(by_person) REFERENCES person (id)
);
CREATE TABLE reminder (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	occasion_id INTEGER NOT NULL, 
	cell_id INTEGER, 
	group_id INTEGER, 
	subject INTEGER DEFAULT '0' NOT NULL, 
	level INTEGER NOT NULL, 
	because VARCHAR(12), 
	due_at BIGINT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	state VARCHAR(20) DEFAULT 'waiting' NOT NULL, 
	letter_id INTEGER, 
	done_at BIGINT, 
	CONSTRAINT fk_reminder_group_id FOREIGN KEY(group_id) REFERENCES work_group (id), 
	CONSTRAINT fk_reminder_letter_id FOREIGN KEY(letter_id) REFERENCES outbox (id)
);
CREATE TABLE score (
	id INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	stage VARCHAR(20) NOT NULL, 
	framework_id INTEGER NOT NULL, 
	answers JSON NOT NULL, 
	total INTEGER NOT NULL, 
	out_of INTEGER NOT NULL, 
	grade VARCHAR(40) DEFAULT '' NOT NULL, 
	signs JSON DEFAULT '[]' NOT NULL, 
	by_person INTEGER NOT NULL, 
	updated_at DATETIME NOT NULL, 
	given_at DATETIME, edition INTEGER DEFAULT '1' NOT NULL, base_id INTEGER, passed BOOLEAN, 
	CONSTRAINT pk_score PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_score_by_person FOREIGN KEY(by_person) REFERENCES person (id), 
	CONSTRAINT fk_score_framework_id FOREIGN KEY(framework_id) REFERENCES framework (id), 
	CONSTRAINT fk_score_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "score" VALUES(1,3,1,'own',1,'{"1": {"points": "5", "proof": {"$word": ["measured-minutes", {"minutes": 97, "expected": 90}]}, "reason": null}, "2": {"points": "5", "proof": {"$word": ["because", {"facts": {"$listed": [", ", {"$word": ["measured-share", {"fact": "attendance_percent", "part": 16, "whole": 16, "percent": 100.0}]}, {"$word": ["measured", {"fact": "absent_unexcused", "value": 0}]}]}}]}, "reason": null}, "3.1": {"points": "4", "proof": null, "reason": null}, "3.2": {"points": "4", "proof": null, "reason": null}, "4.1": {"points": "4", "proof": null, "reason": null}, "4.2": {"points": "20", "proof": null, "reason": null}, "4.3": {"points": "8", "proof": null, "reason": null}, "5": {"points": "4", "proof": null, "reason": null}, "6": {"points": "24", "proof": null, "reason": null}, "7": {"points": "4", "proof": null, "reason": null}}',8200,10000,'Khá','[]',1,'2026-08-18 13:00:00.000000','2026-08-18 13:00:00.000000',2,NULL,NULL);
INSERT INTO "score" VALUES(2,4,1,'own',1,'{"1": {"points": "0", "proof": {"$word": ["measured-minutes-short", {"minutes": 50, "expected": 90}]}, "reason": null}, "2": {"points": "0", "proof": {"$word": ["because", {"facts": {"$listed": [", ", {"$word": ["measured-share", {"fact": "attendance_percent", "part": 14, "whole": 18, "percent": 77.7}]}, {"$word": ["measured", {"fact": "absent_unexcused", "value": 0}]}]}}]}, "reason": null}, "3.1": {"points": "5", "proof": null, "reason": null}, "3.2": {"points": "5", "proof": null, "reason": null}, "4.1": {"points": "5", "proof": null, "reason": null}, "4.2": {"points": "25", "proof": null, "reason": null}, "4.3": {"points": "10", "proof": null, "reason": null}, "5": {"points": "5", "proof": null, "reason": null}, "6": {"points": "30", "proof": null, "reason": null}, "7": {"points": "5", "proof": null, "reason": null}}',9000,10000,'Tốt','[]',1,'2026-08-18 13:00:00.000000','2026-08-18 13:00:00.000000',2,NULL,NULL);
INSERT INTO "score" VALUES(3,4,1,'supervisor',1,'{"1": {"points": "0", "proof": {"$word": ["measured-minutes-short", {"minutes": 50, "expected": 90}]}, "reason": null}, "2": {"points": "0", "proof": {"$word": ["because", {"facts": {"$listed": [", ", {"$word": ["measured-share", {"fact": "attendance_percent", "part": 14, "whole": 18, "percent": 77.7}]}, {"$word": ["measured", {"fact": "absent_unexcused", "value": 0}]}]}}]}, "reason": null}, "3.1": {"points": "3", "proof": null, "reason": null}, "3.2": {"points": "3", "proof": null, "reason": null}, "4.1": {"points": "3", "proof": null, "reason": null}, "4.2": {"points": "15", "proof": null, "reason": null}, "4.3": {"points": "6", "proof": null, "reason": null}, "5": {"points": "3", "proof": null, "reason": null}, "6": {"points": "18", "proof": null, "reason": null}, "7": {"points": "3", "proof": null, "reason": null}}',5400,10000,'Trung bình','[]',3,'2026-08-18 13:00:00.000000','2026-08-18 13:00:00.000000',2,NULL,NULL);
INSERT INTO "score" VALUES(4,5,1,'own',1,'{"1": {"points": "5", "proof": {"$word": ["measured-minutes", {"minutes": 99, "expected": 90}]}, "reason": null}, "2": {"points": "5", "proof": {"$word": ["because", {"facts": {"$listed": [", ", {"$word": ["measured-share", {"fact": "attendance_percent", "part": 19, "whole": 19, "percent": 100.0}]}, {"$word": ["measured", {"fact": "absent_unexcused", "value": 0}]}]}}]}, "reason": null}, "3.1": {"points": "4", "proof": null, "reason": null}, "3.2": {"points": "4", "proof": null, "reason": null}, "4.1": {"points": "4", "proof": null, "reason": null}, "4.2": {"points": "22", "proof": null, "reason": null}, "4.3": {"points": "9", "proof": null, "reason": null}, "5": {"points": "4", "proof": null, "reason": null}, "6": {"points": "27", "proof": null, "reason": null}, "7": {"points": "4", "proof": null, "reason": null}}',8800,10000,'Khá','[]',1,'2026-08-18 13:00:00.000000','2026-08-18 13:00:00.000000',2,NULL,NULL);
CREATE TABLE seal (
	id INTEGER NOT NULL, 
	audit_id INTEGER NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_seal PRIMARY KEY (id), 
	CONSTRAINT uq_seal_audit_id UNIQUE (audit_id)
);
CREATE TABLE seen (
	"key" VARCHAR(120) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_seen PRIMARY KEY ("key")
);
INSERT INTO "seen" VALUES('telegram:message:7001:1','2026-08-18 13:00:00.783662');
INSERT INTO "seen" VALUES('telegram:query:4200000000000000977','2026-08-18 13:00:00.824105');
INSERT INTO "seen" VALUES('telegram:message:7001:5','2026-08-18 13:00:00.967728');
INSERT INTO "seen" VALUES('telegram:message:7001:7','2026-08-18 13:00:01.043329');
INSERT INTO "seen" VALUES('telegram:message:7001:9','2026-08-18 13:00:01.073464');
INSERT INTO "seen" VALUES('telegram:message:7001:11','2026-08-18 13:00:01.128843');
INSERT INTO "seen" VALUES('telegram:message:7001:13','2026-08-18 13:00:01.162298');
INSERT INTO "seen" VALUES('telegram:message:7001:15','2026-08-18 13:00:01.173352');
INSERT INTO "seen" VALUES('telegram:message:7001:17','2026-08-18 13:00:01.196146');
INSERT INTO "seen" VALUES('telegram:message:7003:1','2026-08-18 13:00:01.214433');
INSERT INTO "seen" VALUES('telegram:query:4200000000000001954','2026-08-18 13:00:01.231214');
INSERT INTO "seen" VALUES('telegram:message:7003:5','2026-08-18 13:00:01.263352');
CREATE TABLE succession (
	id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	before_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	CONSTRAINT pk_succession PRIMARY KEY (id), 
	CONSTRAINT fk_succession_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_succession_before_id FOREIGN KEY(before_id) REFERENCES unit (id)
);
CREATE TABLE support (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	cell_id INTEGER NOT NULL, 
	reason VARCHAR(500) NOT NULL, 
	helper VARCHAR(200) NOT NULL, 
	until DATE NOT NULL, 
	goal VARCHAR(500) NOT NULL, 
	begun_by INTEGER NOT NULL, 
	begun_at DATETIME NOT NULL, 
	reached BOOLEAN, 
	result VARCHAR(500), 
	closed_by INTEGER, 
	closed_at DATETIME, 
	edition INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT fk_support_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_support_begun_by FOREIGN KEY(begun_by) REFERENCES person (id), 
	CONSTRAINT fk_support_closed_by FOREIGN KEY(closed_by) REFERENCES person (id)
);
CREATE TABLE support_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	support_id INTEGER NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	text VARCHAR(500) NOT NULL, 
	by_person INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT uq_support_line_support_id_month UNIQUE (support_id, month), 
	CONSTRAINT fk_support_line_support_id FOREIGN KEY(support_id) REFERENCES support (id), 
	CONSTRAINT fk_support_line_by_person FOREIGN KEY(by_person) REFERENCES person (id)
);
CREATE TABLE task (
	id INTEGER NOT NULL, 
	cell_id INTEGER NOT NULL, 
	meeting_id INTEGER, 
	title VARCHAR(500) NOT NULL, 
	owner VARCHAR(200), 
	due DATE, 
	closed_in INTEGER, notice_id INTEGER CONSTRAINT fk_task_notice_id REFERENCES notice (id), done_by INTEGER CONSTRAINT fk_task_done_by REFERENCES person (id), done_at DATETIME, 
	CONSTRAINT pk_task PRIMARY KEY (id AUTOINCREMENT), 
	CONSTRAINT fk_task_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_task_closed_in FOREIGN KEY(closed_in) REFERENCES meeting (id), 
	CONSTRAINT fk_task_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "task" VALUES(1,6,1,'Tuyên truyền đến đoàn viên','Tổ 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(2,6,1,'Thu đảng phí quý','Thủ quỹ',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(3,3,2,'Tuyên truyền đến đoàn viên','Tổ 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(4,3,2,'Thu đảng phí quý','Thủ quỹ',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(5,2,3,'Tuyên truyền đến đoàn viên','Tổ 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(6,2,3,'Thu đảng phí quý','Thủ quỹ',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(7,4,4,'Tuyên truyền đến đoàn viên','Tổ 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(8,4,4,'Thu đảng phí quý','Thủ quỹ',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(9,5,5,'Tuyên truyền đến đoàn viên','Tổ 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(10,5,5,'Thu đảng phí quý','Thủ quỹ',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(11,2,6,'Tuyên truyền đến đoàn viên','Tổ 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(12,2,6,'Thu đảng phí quý','Thủ quỹ',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(13,4,7,'Tuyên truyền đến đoàn viên','Tổ 1',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "task" VALUES(14,4,7,'Thu đảng phí quý','Thủ quỹ',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE ticket (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	secret_hash VARCHAR(64) NOT NULL, 
	chat_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	subject INTEGER NOT NULL, 
	until DATETIME NOT NULL, 
	opened INTEGER DEFAULT '0' NOT NULL, 
	opened_at DATETIME, 
	CONSTRAINT fk_ticket_chat_id FOREIGN KEY(chat_id) REFERENCES chat (id), 
	CONSTRAINT fk_ticket_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT uq_ticket_secret_hash UNIQUE (secret_hash)
);
CREATE TABLE traffic (
	channel VARCHAR(20) NOT NULL, 
	month VARCHAR(7) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	count INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_traffic PRIMARY KEY (channel, month, kind)
);
INSERT INTO "traffic" VALUES('telegram','2026-08','screen',12);
CREATE TABLE unit (
	id INTEGER NOT NULL, 
	code VARCHAR(60) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	rules JSON, founded_on DATE, ended_on DATE, 
	CONSTRAINT pk_unit PRIMARY KEY (id), 
	CONSTRAINT uq_unit_code UNIQUE (code)
);
INSERT INTO "unit" VALUES(1,'loc-binh','Đảng bộ Lộc Bình','committee','null',NULL,NULL);
INSERT INTO "unit" VALUES(2,'bhxh','Chi bộ Bảo hiểm xã hội','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(3,'tc-kh','Chi bộ Phòng Tài chính – Kế hoạch','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(4,'ld-tbxh-dt','Chi bộ Phòng Lao động, Thương binh, Xã hội – Dân tộc','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(5,'kt-ht','Chi bộ Phòng Kinh tế – Hạ tầng','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(6,'vhtt','Chi bộ Văn hóa, Thể thao và Truyền thông','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(7,'htx-tien-dat','Chi bộ Hợp tác xã Tiến Đạt','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(8,'minh-hoa-7','Chi bộ minh họa số 7','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(9,'minh-hoa-8','Chi bộ minh họa số 8','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(10,'minh-hoa-9','Chi bộ minh họa số 9','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(11,'minh-hoa-10','Chi bộ minh họa số 10','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(12,'minh-hoa-11','Chi bộ minh họa số 11','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(13,'minh-hoa-12','Chi bộ minh họa số 12','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(14,'minh-hoa-13','Chi bộ minh họa số 13','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(15,'minh-hoa-14','Chi bộ minh họa số 14','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(16,'minh-hoa-15','Chi bộ minh họa số 15','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(17,'minh-hoa-16','Chi bộ minh họa số 16','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(18,'minh-hoa-17','Chi bộ minh họa số 17','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(19,'minh-hoa-18','Chi bộ minh họa số 18','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(20,'minh-hoa-19','Chi bộ minh họa số 19','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(21,'minh-hoa-20','Chi bộ minh họa số 20','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(22,'minh-hoa-21','Chi bộ minh họa số 21','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(23,'minh-hoa-22','Chi bộ minh họa số 22','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(24,'minh-hoa-23','Chi bộ minh họa số 23','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(25,'minh-hoa-24','Chi bộ minh họa số 24','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(26,'minh-hoa-25','Chi bộ minh họa số 25','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(27,'minh-hoa-26','Chi bộ minh họa số 26','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(28,'minh-hoa-27','Chi bộ minh họa số 27','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(29,'minh-hoa-28','Chi bộ minh họa số 28','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(30,'minh-hoa-29','Chi bộ minh họa số 29','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(31,'minh-hoa-30','Chi bộ minh họa số 30','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(32,'minh-hoa-31','Chi bộ minh họa số 31','cell','null',NULL,NULL);
INSERT INTO "unit" VALUES(33,'minh-hoa-32','Chi bộ minh họa số 32','cell','null',NULL,NULL);
CREATE TABLE unit_change (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR(20) NOT NULL, 
	unit_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	said JSON NOT NULL, 
	units JSON NOT NULL, 
	undo JSON NOT NULL, 
	by_person INTEGER, 
	at DATETIME NOT NULL, 
	revoked_at DATETIME, 
	CONSTRAINT fk_unit_change_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_unit_change_by_person FOREIGN KEY(by_person) REFERENCES person (id)
);
CREATE TABLE unit_link (
	id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	parent_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	until_date DATE, 
	CONSTRAINT pk_unit_link PRIMARY KEY (id), 
	CONSTRAINT fk_unit_link_parent_id FOREIGN KEY(parent_id) REFERENCES unit (id), 
	CONSTRAINT fk_unit_link_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "unit_link" VALUES(1,2,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(2,3,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(3,4,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(4,5,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(5,6,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(6,7,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(7,8,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(8,9,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(9,10,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(10,11,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(11,12,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(12,13,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(13,14,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(14,15,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(15,16,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(16,17,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(17,18,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(18,19,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(19,20,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(20,21,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(21,22,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(22,23,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(23,24,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(24,25,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(25,26,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(26,27,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(27,28,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(28,29,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(29,30,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(30,31,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(31,32,1,'2026-01-01',NULL);
INSERT INTO "unit_link" VALUES(32,33,1,'2026-01-01',NULL);
CREATE TABLE unit_name (
	id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_unit_name PRIMARY KEY (id), 
	CONSTRAINT fk_unit_name_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT uq_unit_name_unit_id_from_date UNIQUE (unit_id, from_date)
);
INSERT INTO "unit_name" VALUES(1,1,'1900-01-01','Đảng bộ Lộc Bình','committee');
INSERT INTO "unit_name" VALUES(2,2,'1900-01-01','Chi bộ Bảo hiểm xã hội','cell');
INSERT INTO "unit_name" VALUES(3,3,'1900-01-01','Chi bộ Phòng Tài chính – Kế hoạch','cell');
INSERT INTO "unit_name" VALUES(4,4,'1900-01-01','Chi bộ Phòng Lao động, Thương binh, Xã hội – Dân tộc','cell');
INSERT INTO "unit_name" VALUES(5,5,'1900-01-01','Chi bộ Phòng Kinh tế – Hạ tầng','cell');
INSERT INTO "unit_name" VALUES(6,6,'1900-01-01','Chi bộ Văn hóa, Thể thao và Truyền thông','cell');
INSERT INTO "unit_name" VALUES(7,7,'1900-01-01','Chi bộ Hợp tác xã Tiến Đạt','cell');
INSERT INTO "unit_name" VALUES(8,8,'1900-01-01','Chi bộ minh họa số 7','cell');
INSERT INTO "unit_name" VALUES(9,9,'1900-01-01','Chi bộ minh họa số 8','cell');
INSERT INTO "unit_name" VALUES(10,10,'1900-01-01','Chi bộ minh họa số 9','cell');
INSERT INTO "unit_name" VALUES(11,11,'1900-01-01','Chi bộ minh họa số 10','cell');
INSERT INTO "unit_name" VALUES(12,12,'1900-01-01','Chi bộ minh họa số 11','cell');
INSERT INTO "unit_name" VALUES(13,13,'1900-01-01','Chi bộ minh họa số 12','cell');
INSERT INTO "unit_name" VALUES(14,14,'1900-01-01','Chi bộ minh họa số 13','cell');
INSERT INTO "unit_name" VALUES(15,15,'1900-01-01','Chi bộ minh họa số 14','cell');
INSERT INTO "unit_name" VALUES(16,16,'1900-01-01','Chi bộ minh họa số 15','cell');
INSERT INTO "unit_name" VALUES(17,17,'1900-01-01','Chi bộ minh họa số 16','cell');
INSERT INTO "unit_name" VALUES(18,18,'1900-01-01','Chi bộ minh họa số 17','cell');
INSERT INTO "unit_name" VALUES(19,19,'1900-01-01','Chi bộ minh họa số 18','cell');
INSERT INTO "unit_name" VALUES(20,20,'1900-01-01','Chi bộ minh họa số 19','cell');
INSERT INTO "unit_name" VALUES(21,21,'1900-01-01','Chi bộ minh họa số 20','cell');
INSERT INTO "unit_name" VALUES(22,22,'1900-01-01','Chi bộ minh họa số 21','cell');
INSERT INTO "unit_name" VALUES(23,23,'1900-01-01','Chi bộ minh họa số 22','cell');
INSERT INTO "unit_name" VALUES(24,24,'1900-01-01','Chi bộ minh họa số 23','cell');
INSERT INTO "unit_name" VALUES(25,25,'1900-01-01','Chi bộ minh họa số 24','cell');
INSERT INTO "unit_name" VALUES(26,26,'1900-01-01','Chi bộ minh họa số 25','cell');
INSERT INTO "unit_name" VALUES(27,27,'1900-01-01','Chi bộ minh họa số 26','cell');
INSERT INTO "unit_name" VALUES(28,28,'1900-01-01','Chi bộ minh họa số 27','cell');
INSERT INTO "unit_name" VALUES(29,29,'1900-01-01','Chi bộ minh họa số 28','cell');
INSERT INTO "unit_name" VALUES(30,30,'1900-01-01','Chi bộ minh họa số 29','cell');
INSERT INTO "unit_name" VALUES(31,31,'1900-01-01','Chi bộ minh họa số 30','cell');
INSERT INTO "unit_name" VALUES(32,32,'1900-01-01','Chi bộ minh họa số 31','cell');
INSERT INTO "unit_name" VALUES(33,33,'1900-01-01','Chi bộ minh họa số 32','cell');
CREATE TABLE unit_rules (
	id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	from_date DATE NOT NULL, 
	rules JSON, 
	CONSTRAINT pk_unit_rules PRIMARY KEY (id), 
	CONSTRAINT fk_unit_rules_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT uq_unit_rules_unit_id_from_date UNIQUE (unit_id, from_date)
);
CREATE TABLE visit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	cell_id INTEGER NOT NULL, 
	group_id INTEGER, 
	person_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	minutes INTEGER NOT NULL, 
	present INTEGER NOT NULL, 
	obliged INTEGER NOT NULL, 
	remarks JSON NOT NULL, 
	state VARCHAR(20) DEFAULT 'sent' NOT NULL, 
	sent_at DATETIME NOT NULL, 
	reply TEXT, 
	replied_by INTEGER, 
	replied_at DATETIME, 
	edition INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT fk_visit_cell_id FOREIGN KEY(cell_id) REFERENCES unit (id), 
	CONSTRAINT fk_visit_group_id FOREIGN KEY(group_id) REFERENCES work_group (id), 
	CONSTRAINT fk_visit_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_visit_replied_by FOREIGN KEY(replied_by) REFERENCES person (id), 
	CONSTRAINT uq_visit_person_id_cell_id_day UNIQUE (person_id, cell_id, day)
);
CREATE TABLE work_group (
	id INTEGER NOT NULL, 
	code VARCHAR(60) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	committee_id INTEGER NOT NULL, 
	CONSTRAINT pk_work_group PRIMARY KEY (id), 
	CONSTRAINT fk_work_group_committee_id FOREIGN KEY(committee_id) REFERENCES unit (id), 
	CONSTRAINT uq_work_group_code UNIQUE (code)
);
INSERT INTO "work_group" VALUES(1,'to-cong-tac-1','Tổ công tác số 1',1);
INSERT INTO "work_group" VALUES(2,'to-cong-tac-2','Tổ công tác số 2',1);
INSERT INTO "work_group" VALUES(3,'to-cong-tac-3','Tổ công tác số 3',1);
INSERT INTO "work_group" VALUES(4,'to-cong-tac-4','Tổ công tác số 4',1);
INSERT INTO "work_group" VALUES(5,'to-cong-tac-5','Tổ công tác số 5',1);
CREATE INDEX ix_chat_owed ON chat (owed) WHERE owed;
CREATE INDEX ix_chat_person_id ON chat (person_id);
CREATE INDEX ix_outbox_state_due_at ON outbox (state, due_at);
CREATE INDEX ix_unit_link_parent_id ON unit_link (parent_id);
CREATE INDEX ix_unit_link_unit_id ON unit_link (unit_id);
CREATE INDEX ix_assignment_group_id ON assignment (group_id);
CREATE INDEX ix_assignment_unit_id ON assignment (unit_id);
CREATE INDEX ix_attempt_chat_id ON attempt (chat_id);
CREATE UNIQUE INDEX uq_draft_new ON draft (cell_id, month, kind) WHERE meeting_id IS NULL;
CREATE INDEX ix_post_group_id ON post (group_id);
CREATE INDEX ix_post_person_id ON post (person_id);
CREATE INDEX ix_task_cell_id ON task (cell_id);
CREATE INDEX ix_task_meeting_id ON task (meeting_id);
CREATE INDEX ix_framework_digest ON framework (digest);
CREATE INDEX ix_framework_unit_id ON framework (unit_id);
CREATE INDEX ix_score_meeting_id_stage ON score (meeting_id, stage, given_at);
CREATE UNIQUE INDEX uq_score_open ON score (meeting_id, stage) WHERE given_at IS NULL;
CREATE INDEX ix_plan_day ON "plan" (day, state);
CREATE INDEX ix_notice_by_person ON notice (by_person);
CREATE INDEX ix_chat_lost_at ON chat (lost_at) WHERE lost_at IS NOT NULL;
CREATE INDEX ix_task_due ON task (due) WHERE closed_in IS NULL;
CREATE INDEX ix_meeting_held_on ON meeting (held_on);
CREATE INDEX ix_draft_updated_at ON draft (updated_at);
CREATE INDEX ix_outbox_person_id_state ON outbox (person_id, state);
CREATE INDEX ix_meeting_cell_id_month ON meeting (cell_id, month, kind, held_on);
CREATE INDEX ix_meeting_month ON meeting (month, cell_id, kind, held_on);
CREATE INDEX ix_post_unit_id ON post (unit_id, from_date, until_date);
CREATE INDEX ix_unit_rules ON unit (id) WHERE rules IS NOT NULL;
CREATE UNIQUE INDEX uq_reminder_cell ON reminder (occasion_id, cell_id, subject) WHERE cell_id IS NOT NULL;
CREATE UNIQUE INDEX uq_reminder_group ON reminder (occasion_id, group_id, subject) WHERE group_id IS NOT NULL;
CREATE INDEX ix_reminder_due_at ON reminder (due_at) WHERE state = 'waiting' OR state = 'missed';
CREATE INDEX ix_reminder_told ON reminder (due_at) WHERE state = 'sent' OR state = 'unwanted';
CREATE INDEX ix_reminder_cell_id ON reminder (cell_id) WHERE state = 'waiting' OR state = 'missed' OR state = 'expired' OR state = 'undeliverable';
CREATE INDEX ix_reminder_group_id ON reminder (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX ix_reminder_letter_id ON reminder (letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX ix_succession_unit_id ON succession (unit_id);
CREATE INDEX ix_succession_before_id ON succession (before_id);
CREATE INDEX ix_unit_change_unit_id ON unit_change (unit_id);
CREATE INDEX ix_reading_person_id ON reading (person_id);
CREATE INDEX ix_reading_subject ON reading (subject);
CREATE INDEX ix_petition_cell_id ON petition (cell_id);
CREATE INDEX ix_petition_meeting_id ON petition (meeting_id);
CREATE INDEX ix_petition_open ON petition (cell_id) WHERE state <> 'closed';
CREATE INDEX ix_petition_holder_id ON petition (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX ix_petition_tied_to ON petition (tied_to) WHERE tied_to IS NOT NULL;
CREATE INDEX ix_petition_due ON petition (due) WHERE due IS NOT NULL;
CREATE INDEX ix_petition_step_petition_id ON petition_step (petition_id);
CREATE INDEX ix_visit_cell_id_day ON visit (cell_id, day);
CREATE INDEX ix_visit_group_id ON visit (group_id);
CREATE INDEX ix_record_check_meeting_id ON record_check (meeting_id);
CREATE INDEX ix_record_check_at ON record_check (at);
CREATE INDEX ix_notice_cell_cell_id ON notice_cell (cell_id);
CREATE INDEX ix_task_notice_id ON task (notice_id);
CREATE UNIQUE INDEX uq_support_open ON support (cell_id) WHERE closed_at IS NULL;
CREATE INDEX ix_paper_unit_id ON paper (unit_id);
CREATE INDEX ix_member_name_unit_id ON member_name (unit_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('draft',1);
INSERT INTO "sqlite_sequence" VALUES('meeting',7);
INSERT INTO "sqlite_sequence" VALUES('task',14);
INSERT INTO "sqlite_sequence" VALUES('plan',2);
INSERT INTO "sqlite_sequence" VALUES('score',4);
INSERT INTO "sqlite_sequence" VALUES('framework',1);
INSERT INTO "sqlite_sequence" VALUES('outbox',0);
INSERT INTO "sqlite_sequence" VALUES('invite',0);
INSERT INTO "sqlite_sequence" VALUES('notice',0);
INSERT INTO "sqlite_sequence" VALUES('person',4);
INSERT INTO "sqlite_sequence" VALUES('chat',4);
INSERT INTO "sqlite_sequence" VALUES('reminder',0);
INSERT INTO "sqlite_sequence" VALUES('petition',0);
INSERT INTO "sqlite_sequence" VALUES('going',1);
INSERT INTO "sqlite_sequence" VALUES('notice_cell',0);
COMMIT;
