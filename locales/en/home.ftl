# Home, help, settings
home =
    Hello { $name }.
    { $lines }
home-draft = 📝 Minutes for { $month } ({ kind-low }, { $cell }): { $left ->
    [0] complete, ready to review and submit
    [one] { $left } question left
   *[other] { $left } questions left
 }, saved { $at }.
home-recorded = ✅ { $cell } has submitted its minutes for { $month } ({ $at }).
home-to-record = ✏️ { $cell } has no minutes for { $month } yet. Recording takes about 4 minutes.
home-next = 📅 { $cell } meets next: { $day }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }{ $state ->
    [confirmed] {" "}(confirmed)
   *[planned] {" "}(not confirmed)
 }.
home-unplanned = 📅 { $cell } has no next meeting planned. Planning takes about 2 minutes.
home-planning = 📅 { $cell } has begun the plan of { $year } (kept at { $at }).
open-plan = 📅 See the plan
home-supervised = 📊 { $month }: { $recorded } of { $cells } cells have recorded their minutes.
home-invites = 👥 You can invite people to a cell or a work group.
continue = Continue { HAS($called) ->
    [yes] { $called }
   *[no] { $kind ->
        [regular] regular
        [thematic] thematic
        [both] both parts
        [committee] committee meeting
        [year_end] year-end review
        [congress] cell congress
        [sub_group] party sub-group meeting
       *[extraordinary] extraordinary
     }
 } { $month }
look-at-record = 📄 View minutes { $month }
begin-record = 📝 Record minutes { $month }
see-summary = 📊 View summary { $month }

command-hop = 📝 Record a meeting
    .does = record a meeting, or continue an unfinished one
    .words = meeting, record, record meeting, record a meeting, continue, resume
command-bienban = 📄 Submitted minutes
    .does = view, download or correct the latest minutes
    .words = minutes, view minutes, submitted minutes
command-chamdiem = ⭐ Score
    .does = score the meeting, see the scores
    .words = score, scores, marks
command-tonghop = 📊 Summary
    .does = see this month's meetings of your cells
    .words = summary, overview, report
command-duyet = ✅ Decide scores
    .does = decide the scores of a month of your cells
    .words = decide, decide scores
command-thieu = 🗓 Missing
    .does = cells by months, and which records are missing
    .words = missing, missing records
command-baocao = 📗 Excel report
    .does = the report of a month, quarter or year on the cells (Excel)
    .words = excel report, reports as excel
command-kehoach = 📅 Plan
    .does = the meetings of the year: plan, confirm, move, cancel
    .words = plan, calendar, schedule
command-khungdiem = 📐 Score frameworks
    .does = see or load the committee's score framework
    .words = framework, score framework, score frameworks
command-didu = 🚶 Visits
    .does = attend a cell's meeting, send a note; which cells are left
    .words = visit, visits, attend
command-kiennghi = 📮 Petitions
    .does = raise petitions, proposals, difficulties; see where they are; answer
    .words = petition, petitions, proposal
command-thongbao = 📣 Notices
    .does = send a notice to the cells, see who has read it
    .words = notice, notices
command-giaoviec = 📌 Give a task
    .does = give a task to many cells, see who has done it
    .words = give a task
command-soanbaocao = 📝 Write a report
    .does = the report of a work group, or to the conference of a committee (Word)
    .words = write a report
command-theodoi = 🤝 Supported cells
    .does = weak cells that are supported until there is a result
    .words = supported cells, weak cells, supports
command-excel = 📊 List of cells
    .does = bring in or get the list of cells (Excel)
    .words = list of cells, excel
command-quydinh = 📏 Rules
    .does = the numbers in force (minutes, days, %), who set them; change one
    .words = rules, change rules
command-moi = 👥 Invite people
    .does = make an invitation code for a cell or a work group
    .words = invite, invite people
command-trogiup = ❓ Help
    .does = what you can do here
    .words = help, instructions, menu
command-tapghi = 🎓 Practice
    .does = record a made-up meeting, nothing of it stays
    .words = practice, try, training
command-nhac = 🔔 Reminders
    .does = choose what you are reminded of
    .words = reminders, remind
command-caidat = ⚙️ Settings
    .does = change the language
    .words = settings, language
command-dulieu = 🔐 My data
    .does = see, correct, erase what is kept about you
    .words = my data, erase my data, withdraw consent, privacy
command-huy = Stop
    .does = stop what you are doing; unfinished minutes are kept
    .words = cancel, stop, quit
command-start = 🏠 Home
    .does = go to the home page
    .words = start, home, hello, hi
thanks-words = thanks, thank you
polite-words = thanks, thank you, thank you very much, ok, okay, fine, good, great, all right
ways-home = home page, go home, main page, main menu, back to home, home

help =
    Choose in my message, or type a command:

    { $lines }

    Answers may be typed in Vietnamese in any usual way, with or without accents: “19h30”, “7 rưỡi tối” (7:30 pm), “mùng 3” (the 3rd), “20/22”, “vắng 2 có phép” (2 absent, excused).
    Do not enter secret content.
help-line = /{ $command } – { $does }
settings = Choose a language, or use the assistant in another app too.{ HAS($accounts) ->
    [yes] { "" }
        In use in:
        { $accounts }
   *[no] { "" }
 }
settings-saved = Saved.
language-vi = Tiếng Việt
language-en = English
error-month = “{ $given }” is not a month, or that month has not begun. For example: “meeting 7”, “meeting 10/2025”.
platform = { $platform ->
    [zalo] Zalo
    [telegram] Telegram
   *[other] { $platform }
 }
account-line = • { platform }{ HAS($at) ->
    [yes] , last used { $at }
   *[no] { "" }
 }{ $letters ->
    [yes] { "" } (letters go here)
   *[no] { "" }
 }
join-account = 🔗 Use it in another app too
account-code = Your code: { $code }
    Open the assistant in the other app and type this code. It works once, within { $minutes } minutes. Give it to nobody.
account-joined = Joined: you are yourself here too. What was begun in the other app can be gone on with here.
account-moved = Moved to this bot: write here from now on, letters come here too. What was begun goes on; the account with the old bot is removed.
account-another = The person of this code has another account in this app. Remove that one under “Settings” on the phone in use, then type the code again.
account-left = Removed. That account can see and record nothing any more.
leave-account = Remove the { platform } account
letters-here = 📬 Letters come here
letters-anywhere = 📬 Letters go where I wrote last
command-donvi = 🏛 Units
    .does = find a unit, see who holds posts there, change the organisation
    .words = unit, units, organisation
command-phancong = 🧭 Who looks after what
    .does = make work groups, give cells to a group or one person
    .words = assign, work groups, groups, who looks after what
command-dangvien = 👥 Members
    .does = see and change the counts of members
    .words = members
command-vaitro = 🪪 My roles
    .does = see, hand over or give up a role
    .words = roles, my roles
home-visit = 💬 { $by } noted on the meeting of { $cell } on { $day }: the cell has not answered.
see-visit = 💬 See the note of { $day }
