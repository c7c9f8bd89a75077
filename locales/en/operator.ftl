# For the operator, on the command line: each sentence says what to do
token-missing = TELEGRAM_TOKEN is missing: get the bot's token from @BotFather and write it in .env (see .env.example).
token-wrong = The server refuses TELEGRAM_TOKEN: get the token again from @BotFather and write it in .env.
server-unreachable = Cannot connect to { $url }: check the network; in Vietnam TELEGRAM_PROXY or TELEGRAM_API_URL is often needed (see README).
server-trouble = The Telegram server answered with an error ({ $reason }): wait a few minutes, then run again.
server-silent = The server was silent for too long, so the program stopped itself to be started again; check the network if this repeats.
store-url = DATABASE_URL cannot be used ({ $url }): write sqlite:///data/chibo.db or postgresql://…
store-missing = Data file { $path } not found: restore it with “python -m bot restore”, or correct DATABASE_URL. If you really want to start afresh, delete { $path }.lock.
store-read-only = Cannot write to { $path }: give the user who runs the program access to the file and its folder.
store-not-a-file = { $path } is not a file: correct DATABASE_URL.
store-locked = { $path } is held by another program: close that program, then run again.
store-in-use = Another bot is running on { $path }: stop it first, or use another DATABASE_URL.
store-corrupt = { $path } is damaged or not SQLite data: restore a backup with “python -m bot restore FILE”.
store-newer = The data belong to a newer version ({ $version }): install the newer program, or restore an older backup.
store-unreachable = Cannot connect to the database server: check DATABASE_URL and the PostgreSQL server.
store-backup-bad = Backup { $path } is not intact, so nothing was changed: check the disk, then run again.
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
import-unknown = The file names something that does not exist: { $what }. Add it to the file or correct the code; nothing was written.
import-too-large = { $path } is larger than 2 MiB: split the file.
import-unreadable = Cannot read { $path }: check the path and that the text is UTF-8.
import-not-yaml = The file is not YAML at line { $line }: correct that line; nothing was written.
import-wrong = Wrong at “{ $place }”: { $reason }. Correct it and import again; nothing was written.
invited =
    Invitation code (works once, within 72 hours): { $code }
    { $link }
invite-unknown = No unit or work group has the code “{ $code }”: look up the code in the imported file (roles in a work group need the group's code).
check-settings = Settings: fine.
check-database = Data: intact, version { $version }.
check-server = Telegram server: fine, bot @{ $name }.
backed-up = Backed up to { $path }.
backup-exists = { $path } exists already: choose another name.
backup-failed = Cannot write { $path }: check the folder and the free space.
backup-sqlite-only = This command is for SQLite only; with PostgreSQL use pg_dump and pg_restore.
restored = Restored. The data from before: { $path }
restore-missing = { $path } not found.
restore-not-ours = { $path } is not a backup of this program.
exported = Exported { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 } to { $path }.
export-failed = Cannot write { $path }: check the folder and the free space.
play-ready = Playground: { $url }
