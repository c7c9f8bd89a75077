# For the operator, on the command line: each sentence says what to do
token-missing = ZALO_TOKENS and TELEGRAM_TOKEN are missing: run “python -m bot setup”, or get the token of at least one bot and write it in .env (see .env.example).
token-wrong = { $channel ->
    [Zalo] The server { $url } refuses the token of the bot { $name } in ZALO_TOKENS: get the token again from Zalo's page of your bots and write it in .env; if it is right, correct ZALO_API_URL.
   *[Telegram] The server { $url } refuses TELEGRAM_TOKEN: get the token again from @BotFather and write it in .env; if it is right, correct TELEGRAM_API_URL.
}
server-unreachable = Cannot connect to { $url }: check the network{ $channel ->
    [Telegram] ; in Vietnam TELEGRAM_PROXY or TELEGRAM_API_URL is often needed (see README).
   *[other] .
}
writing-stuck = What was received has not been written for two minutes, and it is not clear why: the program stops so that it can be started again; if it happens again, check the disk and the database server.
server-trouble = The server answered with an error ({ $reason }): wait a few minutes, then run again.
proxy-unreachable = Cannot connect to { $url } through { $proxy }: check the proxy and TELEGRAM_PROXY (user, password, port).
webhook-cannot-listen = Cannot open { $address } to receive: another program uses the port, or correct WEBHOOK_LISTEN.
not-foreseen = An error nobody foresaw ({ $name }): send the lines above to the developers; neither the token nor any message is in them.
setting-unknown = There is no setting named { $name }{ HAS($like) ->
    [yes] ; is { $like } meant?
   *[no] : correct the name as in .env.example.
}
setting-twice = { $name } is written twice, with and without _FILE: remove one.
setting-file = { $name }: cannot read { $path }; correct the path or the rights of the file.
setting-env-file = Cannot read .env: correct the rights of the file and save it as UTF-8.
setting-telegram-token = TELEGRAM_TOKEN does not look like a token: copy all of it from @BotFather, such as 123456789:AbCdEfGhIjKl.
setting-zalo-tokens = ZALO_TOKENS cannot be used: write NAME=TOKEN for each bot, apart by commas (plain small letters, digits and -, no name or token twice; a path in place of a token is a file that holds it), such as area1=1234567890:AbCdEf,area2=1234567891:AbCdEf.
setting-zalo-api-url = ZALO_API_URL is not an address: write one such as https://bot-api.zaloplatforms.com.
setting-telegram-api-url = TELEGRAM_API_URL is not an address: write one such as https://api.telegram.org, or http://host:port.
setting-telegram-proxy = TELEGRAM_PROXY is not the address of a proxy: write one such as http://10.0.0.1:3128, or socks5://user:password@host:port.
setting-database-url = DATABASE_URL is not the address of a database: write one such as sqlite:///data/chibo.db, or postgresql://user:password@host/chibo.
setting-time-zone = TIME_ZONE is not a time zone: write one such as Asia/Ho_Chi_Minh.
setting-webhook-url = WEBHOOK_URL is not an address: write one such as https://bot.xa-hoabinh.vn, without /telegram or /zalo.
setting-public-url = PUBLIC_URL is not an address: write one such as https://bot.xa-hoabinh.vn, where people open files by a link.
setting-webhook-secret = WEBHOOK_URL needs WEBHOOK_SECRET: 8 to 256 plain letters, digits, _ or -, such as a-word-of-our-own-2026.
setting-webhook-listen = WEBHOOK_LISTEN is not an address: write host:port, such as 127.0.0.1:8443.
setting-report-template = The file of REPORT_TEMPLATE is not there: correct the path (such as /var/lib/chibo/report.docx), or leave it empty for the built-in template.
setting-minutes-template = The file of MINUTES_TEMPLATE is not there: correct the path (such as /var/lib/chibo/own.docx), or leave it empty for the built-in template.
setting-notice-template = The file of NOTICE_TEMPLATE is not there: correct the path (such as /var/lib/chibo/own.docx), or leave it empty for the built-in template.
setting-flood-limit = FLOOD_LIMIT must be a whole number from 1 up, such as 20.
setting-log-level = LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR, such as INFO.
setting-log-format = LOG_FORMAT must be text or json, such as json.
setting-bot-language = BOT_LANGUAGE must be vi or en, such as vi.
server-silent = The server was silent for too long, so the program stopped itself to be started again; check the network if this repeats.
store-url = DATABASE_URL cannot be used ({ $url }): write sqlite:///data/chibo.db or postgresql://…
store-none-yet = There are no data at { $path } yet: the first time run “python -m bot setup” (or “python -m bot import FILE”); where they lie elsewhere correct DATABASE_URL.
store-missing = Data file { $path } not found: restore it with “python -m bot restore”, or correct DATABASE_URL. If you really want to start afresh, delete { $path }.lock.
store-read-only = Cannot write to { $path }: give the user who runs the program access to the file and its folder.
store-disk = The disk is full, beyond its quota or faulty, so { $path } cannot be written: look at the free space (df -h), make room and run it again. What was written is still there, do not restore a backup.
store-not-a-file = { $path } is not a file: correct DATABASE_URL.
store-locked = { $path } is held by another program: close that program, then run again.
store-in-use = Another bot is running on { $path }: stop it first, or use another DATABASE_URL.
store-corrupt = { $path } is damaged or not SQLite data: restore a backup with “python -m bot restore FILE”.
store-emptied = { $path } is an empty file although there were data before: restore a backup with “python -m bot restore FILE”. Nothing is written to it.
store-replaced = { $path } is not the data file used last time: put the old one back, or bring this one in with “python -m bot restore FILE”.
store-behind = { $path } is older than what was written last time ({ $commits } commits are missing; { $path }-wal may be lost, or an old copy laid over it): find that file, or accept this one with “python -m bot restore FILE”.
store-taken-away = Data file { $path } was deleted or replaced while the bot was running, so it has stopped: put the file back, or restore with “python -m bot restore FILE”, then run again.
store-newer = The data belong to a newer version ({ $version }): install the newer program, or restore an older backup.
store-older = The data are not yet of this version: run “python -m bot run” or “python -m bot import FILE” once.
store-unreachable = Cannot connect to the database server { $address }: check DATABASE_URL and that PostgreSQL is running.
store-login = The database server { $address } refuses the user or the password: correct DATABASE_URL.
store-no-database = The database server has no database { $address } yet: make it with createdb, or correct DATABASE_URL.
store-backup-bad = Backup { $path } is not intact, so nothing was changed: choose another or check the disk, then run again.
importing = Importing…
imported = Imported { $units ->
    [one] { $units } unit
   *[other] { $units } units
 }, { $work_groups ->
    [one] { $work_groups } work group
   *[other] { $work_groups } work groups
 }, { $people ->
    [one] { $people } person
   *[other] { $people } people
 }.
import-unknown = The file names something that does not exist: “{ $what }”. Add it to the file or correct the code; nothing was written.
import-twice = “{ $what }” is in the file twice: remove one; nothing was written.
import-circle = The unit “{ $what }” is above itself: correct “under”; nothing was written.
import-not-a-cell = “{ $what }” is not a cell, so no work group can look after it: correct “cells”; nothing was written.
import-post = The role { $role } needs { $needs } and only that: correct “posts”; nothing was written.
import-too-large = { $path } is larger than 2 MiB: split the file.
import-unreadable = Cannot read { $path }: check the path and that the text is UTF-8.
not-yaml = Line { $line } cannot be used (not YAML, a key written twice, a date that does not exist, or short-hand with & and *): correct that line; nothing was written.
import-wrong = Wrong at “{ $place }”: { $reason }. Correct it and import again; nothing was written.
reason-missing = it is missing
reason-extra = there is no entry of this name
reason-pattern = only lower-case plain letters, digits and - are allowed (Telegram id: digits only)
reason-long = it is too long
reason-choice = it is not one of the allowed words
reason-range = the number is out of range
reason-number = it must be a number with at most two decimals
reason-kind = it is not of the right kind
invited = Invitation code (works once, within 72 hours): { $code }
invited-link = Or send this link: { $link }
invited-no-link = The bot's name could not be asked for, so there is no link: the invited person types this code to the bot.
invite-unknown = No unit or work group has the code “{ $code }”: look up the code in the imported file (roles in a work group need the group's code).
check-settings = Settings: fine.
check-database = Data: intact, version { $version }.
check-log = { $count ->
    [0] Log: fine, no line is sealed yet.
   *[other] Log: { $count } lines, all as they were sealed; last seal { $seal } (copy it elsewhere, to compare later).
 }
check-seal = Seal { $seal }: fine, the log still holds it, on what was noted at { $at }.
seal-unknown = The log holds no seal { $seal } any more: it was copied wrongly, or the whole chain was replaced; compare the table audit with an old backup.
log-broken = The log does not agree with its seals in { $count } lines: { $lines }. Somebody changed the database: compare the table audit with the newest backup that still agrees.
log-line = { $line } { $what ->
    [changed] was changed
    [missing] is missing
   *[added] was put in
}
check-reminders = Reminders: last looked at { $at }; in the 7 days before, { $late } were not told in time, { $nobody } could be told to nobody.
spread-bot = Bot { $name } “{ $called }”: { $people }/{ $most } people{ $works ->
    [no] ; the server refuses its token
   *[yes] { "" }
 }.
spread-none = No bot has to share people yet: set ZALO_TOKENS, run the bot once, look again.
spread-nobody = Nobody is with the bot “{ $name }”: see the names by “python -m bot spread”.
spread-told = { $count } people are told to move by a letter; the other { $left } cannot be written to: tell each the sentence below.
check-usage = Bot { $name }: { $people }/{ $most_people } people, { $sent }/{ $most } messages sent this month; { $useless } that came were of no use; letters that wait because the month is nearly used up: { $waiting }, dropped: { $dropped }.
check-loses = Bot { $name } asks the server for messages: what is sent while the program is down is lost. For real work set WEBHOOK_URL and WEBHOOK_SECRET.
check-parked = Odd ones: in the last 7 days, { $count } messages or answers of a server could not be read, the last at { $at } ({ $channel }, { $reason }). Their shapes are in the table parked; everything else goes on.
check-server = { $channel } server: fine, bot @{ $name }.
backing-up = Backing up…
backed-up = Backed up to { $path }.
backup-exists = { $path } exists already: choose another name.
backup-failed = Cannot write { $path }: check the folder and the free space.
moving = Moving…
moved = Moved { $rows } rows of { $tables } tables into PostgreSQL and compared each table with { $path }: the same. That file is as it was; run no bot on it any more.
move-needs-postgresql = DATABASE_URL is a SQLite file: write the address of the new PostgreSQL into DATABASE_URL and run it again.
move-not-empty = The target database holds { $count ->
    [one] { $count } table
   *[other] { $count } tables
}, so nothing was moved: make a new database with createdb, write it into DATABASE_URL and run it again.
move-broken-off = The database server was lost half way, so nothing was moved: look at PostgreSQL and run the same command again.
store-moving = Data are being moved in here, or that was broken off half way: run “python -m bot move FILE” again until it ends. The bot does not run on data that are incomplete.
whole-refused = PostgreSQL does not take a row of the table { $table }, so nothing was moved: keep the file as it is, send this sentence to the developers.
whole-unlike = The table { $table } is not the same on both sides, so nothing was moved: check the disk and run it again.
restored = Restored.
restored-kept = Restored. The data from before are kept in { $path }
restore-missing = File { $path } not found: check the path.
restore-failed = Cannot write to { $path }: check the rights of the folder and the free space.
restore-not-ours = { $path } is not a backup of this program: choose a file made by “python -m bot backup”.
restoring = Restoring…
exporting = Exporting…
exported = Exported { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 } to { $path }.
export-failed = Cannot write { $path }: check the folder and the free space.
template-bad = { $setting } cannot be used: { $reason }
setting-reminder-minutes = REMINDER_MINUTES must be a number of minutes, 0 or more (0: no reminders), such as 1.
talk-begins = Type a message and Enter to talk to the assistant, such as: hello. Ctrl-D to leave.

# The first set-up: python -m bot setup
setup-channel =
    1/6. By which app will people write to the bot?
      1. Zalo
      2. Telegram
      3. Both
    Type the number
setup-choose = There is no choice “{ $said }”: type one of { $keys }.
setup-zalo-tokens = 2/6. The token of the Zalo bot (from Zalo's page for bots, see docs/zalo.md)
setup-telegram-token = 2/6. The token of the Telegram bot (say /newbot to @BotFather, copy the whole token)
setup-token-needed = Without a token the bot receives nothing: paste it here. Ctrl-C stops; nothing is written yet.
setup-again = Paste another token, or press Enter to use this one all the same.
setup-time-zone = 3/6. The time zone
setup-database-url = 4/6. Where are the data? (a file on this machine, or postgresql://user:password@host/name)
setup-public-url = 5/6. The https address of this machine on the internet, like https://bot.example.vn (0: none yet)
setup-administrator = 6/6. The name of the first administrator's committee
setup-https = “{ $said }” is no https address: platforms post to one like https://bot.example.vn only. Type 0 if there is none yet.
setup-name-needed = “{ $said }” is no name: type that of the committee, for example Mau Son Party Committee.
setup-administrator-unknown = “{ $said }” is not among the data: type its name or code, for example “{ $name }”.
setup-written = The settings are in { $path } (only who runs the program can read them).
setup-done =
    Done. Run “python -m bot run”, open the bot on a phone and type this code (good once, for 72 hours): { $code }
    Who types it will be the administrator of { $unit }.

# Backups kept by day, week and month
backup-where = Name a file (“backup FILE”) or a folder (“backup --into FOLDER”), not both.
backup-kept = Backed up to { $path } and restored for a trial: { $rows } rows, all there. Older ones are kept for 7 days, 4 weeks, 12 months.
backup-not-proved = The copy restored for a trial does not match the data (table { $table }), so it is not kept: check the disk, then run again.
restore-needs-key = { $path } is encrypted: add “--identity KEYFILE” (the file that “python -m bot key” made).
restore-wrong-key = Cannot open { $path } with { $identity }: another key, or the copy is cut off. Nothing was changed.
setting-backup-key = BACKUP_KEY has the wrong form: write the public key that “python -m bot key FILE” prints, such as age1… (62 letters).
key-made =
    The key is made. Put this line into .env: BACKUP_KEY={ $public }
    Keep { $path } on another machine, in a safe place: without it no copy can be opened.
key-exists = Cannot write { $path }: it is there already, or the folder cannot be written; choose another name.
check-backup = Backup: the last one at { $at }, restored on trial.
check-red = RED. { $said }
check-failed = { $count ->
    [one] { $count } thing is red
   *[other] { $count } things are red
}: do what the lines with RED say, then run “check” again.

# What is red: “check” and the address /ready say the same sentences
red-silence = Receiving: for { $seconds } seconds the bot has not heard the messaging server, or does not run. Look at “systemctl status chibo”, network, proxy; after 3 minutes the bot starts again.
red-unwritten = Writing: what was received has waited { $seconds } seconds to be written. Look at the free space on the disk, and at the PostgreSQL server.
red-unseen = Answering: somebody has waited { $seconds } seconds for a screen. Usually the way out of the network: look at network and proxy.
red-unsent = Sending: for { $minutes } minutes something could not be sent. See whether the bot runs; look at the network and the token.
red-nobody = Sending: the platform refuses one person after the other (403). Look at the bot's page at Zalo or Telegram: is the bot locked or switched off? Whoever writes again is answered once it is over.
red-database = Data: cannot be written. Look at free space, rights of the folder, the PostgreSQL server; as soon as it can, the bot goes on and nothing is lost.
red-disk = Disk: { $path } has only { $free } MB left, { $needed } MB are needed. Copy old backups to another machine and delete some, or make the disk larger.
red-clock = Clock: this machine is { $minutes } minutes { $side ->
    [ahead] ahead of
   *[behind] behind
} the messaging server. Have it synchronised: “sudo timedatectl set-ntp true”.
red-exposed = Rights of files: others on this machine can read { $path }. Run “sudo chmod 600 { $path }”.
red-backup-never = Backup: NONE has been restored on trial yet. Run “python -m bot backup --into FOLDER”, and schedule it every night.
red-backup-old = Backup: the last one restored on trial is { $hours } hours old. See why the schedule does not run (“systemctl status chibo-backup”), then run “python -m bot backup --into FOLDER”.
red-month = Messages: bot { $name } has sent all { $most } messages of the month, and the platform may carry no more. Add a bot to ZALO_TOKENS (docs/zalo.md), or wait for the next month.
letter-left-out = Bot { $name } on { $channel } has stopped for good: the platform no longer takes its token. The bot goes on elsewhere. Whoever runs the machine gets a new token, writes it into .env and starts the bot again (“python -m bot check” tells more).
store-older-runs = { $count } processes of the older version still run on these data: stop them all, then start the new one ({ $version }). Nothing has been changed.
setting-at = { $place }: { $what }
setting-in-line = Line { $number } of { $path }
setting-in-environment = The environment variable { $name }
check-program = Program: version { $version }.
restore-loses =
    This copy is older than the data in { $path }: { $meeting } records, { $score } scores, { $person } people and { $audit } lines of the log are not in it.
    The present data are not deleted, they are kept beside it.
restore-of-another = { $path } is a copy of another office: its log does not begin like that of the present data. Nothing was changed; if it is meant to take their place, put { $target } elsewhere and run this again.
restore-sure = Restore all the same?
restore-declined = Not restored: nothing has been changed.
