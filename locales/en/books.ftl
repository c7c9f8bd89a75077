# Workbooks of offices: the preview, faults cell by cell
book-preview =
    Sheet «{ $sheet }»: { $rows } rows understood. Nothing is written yet.
    New { $new } · changed { $changed } · as before { $same }
    { $parts }
book-refused =
    Sheet «{ $sheet }»: { $rows } rows understood, but something is wrong, so nothing is written.
    { $parts }
book-part =
    {""}
    { $title }
    { $lines }
book-faults = ❌ { $count } to mend, then send the file again:
book-left-out = ❌ { $count } places cannot be written. The rest can be applied now; correct them and send the file again, what is written stays as it is:
book-changes = To be written:
book-asides = ⏸ Put aside, not written ({ $count }):
book-says = ⚠️ Read, please look again ({ $count }):
book-closing = There now, not in the file ({ $count }); kept, dissolve them separately:
book-more = … and { $count } more.
book-gone = • { $name }
book-at-cell = • { HAS($sheet) ->
    [yes] Sheet «{ $sheet }», row
   *[no] Row
 } { $row }, column { $column }: { $read } { $why }
book-at-row = • { HAS($sheet) ->
    [yes] Sheet «{ $sheet }», row
   *[no] Row
 } { $row }: { $read } { $why }
book-at-sheet = • { HAS($sheet) ->
    [no] { $why }
   *[yes] Sheet «{ $sheet }»: { $why }
 }
book-read = «{ $text }»
book-read-nothing = (empty)
book-new-cell = • New: { $name }, { $members }
book-new-unit = • New: { $name }
book-renamed = • { $old } is renamed { $new }
book-moved = • { $name } goes under another superior
book-counted = • { $name }: { $old } → { $new }
book-count = { $members } members
book-count-of = { $members } members (probationary { $probationary }, exempt { $exempt })
book-count-unknown = members not known

# The whole file cannot be used
book-locked = The file has a password. Open it in Excel, remove the password, save and send it again.
book-empty = The file is empty. Look at it and send it again.
book-no-rows = There is a head and no row below it. Fill in at least one row and send it again.
book-no-head = No head with a column «Tên chi bộ» in the first 15 rows. Add the names of the columns, or use the template.
book-other-list = This is another table, which is not read yet. Please send a list of cells, decisions on cells, work groups, or meeting days.
book-as-framework = 📐 Read it as a framework
book-not-a-workbook = This is not an Excel file, whatever it is called. Open it in Excel, save it as .xlsx and send it again.
book-broken = The file is broken or not whole. Download or save it again and send it again.
book-too-large = The file is too large (at most 2 MB, 400,000 cells). Keep only the sheet with the list and send it again.
book-macros = The file has macros; they are never run.
book-old-font = The text is in the old font { $font } and was turned into Unicode: look at the names.
book-other-sheet = has { $rows } rows and is not read; to read it, make a file of its own of it or remove the other.
book-other-version = is another version of sheet «{ $sheet }»: { $rows } rows differ, so it is not read. If this one is right, remove the other and send the file again.
book-otherwise = sheet «{ $sheet }», row { $row } says «{ $said }», which is taken. If this one is right, correct the other.
book-not-called-a-cell = is not called a cell as on the other sheets, so it is not written. If it is one, write its full name.
book-remarks = holds remarks that are not acted on: "{ $first }"{ $more ->
    [0] {"."}
   *[other] {" "}and { $more } more.
 } Put them into the list before you apply it, if needed.
book-hidden-sheet = is hidden and has { $rows } rows, not read; show it if it is needed.

# Row by row, cell by cell
book-row-hidden = the row is hidden, not written. Show it, or delete it.
book-row-filtered = a filter hides the row, not written. Remove the filter if it is needed.
book-row-shifted = this row has a field too many, so its columns are shifted; it is not written. Delete the field and send it again.
book-row-struck = the row is struck through, not written. Remove the line, or delete the row.
book-struck = is struck through and not taken. Remove the line if it is right.
book-struck-in-part = this part is struck through and left out; the rest of the cell is taken. See whether a telephone beside it is still the old one's.
book-old-font-row = is typed in the old font { $font }, turned to Unicode: check the names.
book-row-again = the same as row { $other }, taken once.
book-one-digit-off = differs from the others of the list in one digit. Should it be { $code }?
book-other-code = is a new code, but { $name } is there with the code { $code }. Correct it, or give another name.
book-hidden-column = the column is hidden and is read.
book-zero-put-back = the first zero was lost, read as { $code }.
book-code-shortened = Excel shortened this code and lost digits. Type all 14 digits into a text cell.
book-code-short = the last group of this code lacks a digit. Is it { $code }? Write it in full.
book-letters-in-code = the code has letters where digits belong. Is it { $code }? Write digits.
book-several-names = several names in one cell, so none is written. Write each in a row of its own.
book-parted = the name is read as "{ $name }"{ HAS($who) ->
    [yes] , its secretary as { $who }
   *[no] {""}
 }{ HAS($members) ->
    [yes] , with { $members } members
   *[no] {""}
 }.
book-no-cell-said = does not say «Chi bộ», and is taken as a cell all the same. Delete the row if it is none.
book-other-number = { $count } cells were read. See whether a row is missing or too many.
book-ended = is said to be "{ $said }", so this row is not written. Take the remark away if the cell is still there; else send the decision with its day.
book-both-read = read as { $full } full and { $probationary } probationary members.
book-too-few = a cell has at least 3 full members. Taken as it is; please look.
book-no-count = the members are not counted: left empty, not 0.
book-other-sum = the rows above add up to { $sum }. See whether a row is missing or too many.
book-full-derived = No column of full members: they are all members less the probationary ones.
book-new-name = a new name of { $name } (the same code).
book-deputy-only = no secretary; { $name } is taken as the deputy.
book-acting = { $name } is the acting secretary.
book-two-deputies = several deputies are named; the first, { $name }, is read.
book-landline = is a landline and takes no messages. Ask for a mobile number if it is needed.
book-remark = this remark is not acted on. Look at the figures and people of the row.
book-not-split = is the whole number only, not split into full members and those on probation.
book-no-code = has no code; it is left empty.
book-two-telephones = two telephones, the first is kept: { $phone }.
book-one-telephone = is the number of somebody else in row { $other } too. Ask whose it is.
book-one-secretary = the secretary of row { $other } too.
book-from-another-book = comes from another workbook, the stored value is used.
book-member-again = the person of row { $other } again, counted once.
book-member-for-a-time = here for a time, not one of the members.
book-member-away = has moved, died or left the Party and does not count.
book-member-in = counts in { $name }.
book-member-of-two-kinds = is said to be on probation and has a day of full membership, so is counted nowhere. Correct one of them and send the file again.
book-member-alone = this cell has one member in the file, who is not counted.{ HAS($name) ->
    [yes] {" "}Is it «{ $name }»?
   *[no] {""}
 } Correct the name, or put the cell into the list of cells.
book-exempt-for-a-time = is exempt for a time: counts as a member and as exempt. Correct the number when it is over.
book-a-sum = equals the sum of the { $count } rows above, so it is not written. If it is a cell, begin its name with "Chi bộ".
book-column-of-counts = it is not clear what this column is, so it is not read. If it counts the members, call it "Số đảng viên".
book-column-of-people = it is not clear what this column is, so it is not read. If it names the secretaries, call it "Bí thư".
book-older-column = numbers of an earlier time, not read; «{ $newest }» is.
book-newer-empty = the newer column is empty and this earlier number is not taken. Write the number if the cell still exists.
book-far-from-older = { $members } is far from the { $older } of the period before, so this row is not written. Mend it; if it is right, delete the older columns and send the file again.
book-error-left-empty = an error of Excel, left empty. Write what should stand there.
book-not-a-telephone = has not the figures of a telephone number and is left empty. Please ask for the right one.
book-a-committee = is a committee, no cell: this line is not read.
book-no-name = the name is missing. Write it, such as: Chi bộ Tổ dân phố 1.
book-not-a-count = is no number of members. Write one, such as: 24.
book-below-zero = cannot be below zero. Write 0 or more.
book-half-a-person = must be a whole number. Write one, such as: 12.
book-too-many-people = is too large; a telephone? Write the number of members, such as: 24.
book-more-exempt = { $part } exempt are more than { $members } members. Correct one of them.
book-more-probationary = { $part } probationary are more than { $members } members. Correct one of them.
book-wrong-sum = { $full } full and { $probationary } probationary are not { $members }. Make them agree.
book-not-a-code = is no code. Write 14 digits, such as 99.001.005.000.001; best as text.
book-code-twice = stands in row { $other } too. Each cell has its own code.
book-name-twice = has the name of row { $other } and no code. Add the codes, or the superior.
book-two-kinds = marks two kinds. Leave one X.
book-formula-without-value = a formula without its value. Open and save it in Excel, or type the number.
book-member-without-cell = the cell is missing. Write its name.
book-unknown-state = is no known state. Write one, such as: Đảng viên chính thức.
book-fault-column = Fault

# The command line
book-looking = Reading the file…
book-which-committee = There are several units at the top: add «--unit CODE», one of { $codes }.
book-no-committee = There is no unit to hang the cells under: run «python -m bot setup» first.
book-unknown-committee = There is no unit with the code «{ $code }». The nearest: { $codes }.
book-apply-how = If this is right, run it again with «--apply».
book-apply-sure = Write these changes?
book-nothing-new = There is nothing new to write.
book-applied = Written: { $units } units, from { $since } on.
book-marked = The file with a column «Lỗi»: { $path }

# The page that takes a file in the chat
book-page =
    📊 The cells of { $unit }

    Send the Excel file you have: the list of cells, decisions on cells or posts, who looks after which cells, the meetings of a year, or the sheet «Quy định» of the committee. All changes are shown first; only «Apply» writes them.
    Without a file, get the list below, change it and send it back. Where files cannot be sent, ask the operator.
book-get-cells = 📄 Get the list
book-invite = ✉️ Invite secretaries
book-which-unit = The cells of which unit?
book-being-read = ⏳ Reading the file…
book-apply = ✅ Apply
book-too-many =
    { $told }

    More than { $most } changes: ask the operator to run «python -m bot import FILE --apply», or cut the file up.
book-away = 🗑 Put the file away
book-get-marked = 📄 Get it with a column «Lỗi»
book-put-away = The file was put away, nothing is written.
error-book-no-file = Send the Excel file (.xlsx, .xls or .csv) here, with the 📎 button.
book-marked-follows = The file below has a column «Lỗi»: mend it there and send it again.
book-cells-follow = The list of cells and what the committee has set are in the file below: change it and send it here.
book-changed-meanwhile = The list has just changed, so nothing is written. Please look at the new preview.
book-not-had = The file could not be fetched. Please send it again.

# The file to get
cells-sheet = Cells
cells-title = The cells of { $unit }, { $date }
cells-number = No.
cells-code = Code
cells-name = Cell
cells-under = Under
cells-members = Members
cells-probationary = Probationary
cells-exempt = Exempt
cells-whole-number = Write a whole number, 0 or more.

# Decisions on cells (merged, split…) from a workbook
book-others = ⚠️ { $count } more to look at stand in the file with the column "Lỗi".
book-act = • { $act ->
    [merge] Merge { $before } into { $after }
    [split] Split { $before } into { $after }
    [rename] Rename { $before } to { $after }
    [dissolve] Dissolve { $before }
    [found] Found { $after }
   *[move] Hang { $before } under { $after }
 }, from { $date }{ HAS($decision) ->
    [yes] {" "}(decision { $decision })
   *[no] {""}
 }
book-act-revoked = this decision was revoked, so it is not written.
book-act-revokes = revokes another: that one is not written where it is in the file. If it was written before, take it back on the page of the unit.
book-act-of-posts = is a decision on a post, which is not written here. Send a file of its own with the columns «Họ và tên», «Chức vụ», «Chi bộ», «Từ ngày».
book-act-of-groups = assigns cells, which is not written here. Send a file of its own with the columns «Họ và tên», «Chi bộ phụ trách», «Từ ngày».
book-act-of-others = is no decision on cells, so it is passed over.
book-act-no-unit = "{ $name }" is no cell or Party committee, so it is passed over. If it is one, write «Chi bộ» before its name.
book-before-signed = holds from { $date }, before it was signed on { $signed }. Mend one of them.
book-no-such-day = there is no such day. Write the day of signing, such as 01/12/2026.
book-number-again = the number of the decision is that of row { $other } too. Please look.
book-merge-keeps = { $name } goes on and the others join it. If a new cell is founded, give it another name.
book-founded-out-of = { $name } is founded and no members move: mend the counts of both cells.
book-unknown-act = it is not clear what is done. Write: sáp nhập, chia tách, đổi tên, giải thể, thành lập or chuyển.
book-names-missing = { $act ->
    [merge] at least two cells before and the name after are needed, a line each.
    [split] the cell before and at least two names after are needed, a line each.
    [dissolve] the name before is needed.
    [found] the name after is needed.
   *[other] the names before and after are needed.
 }
book-no-day = there is no such day. Write the day from which it holds, such as 01/12/2026, or “kể từ ngày ký” where the day of signing is there.
book-act-no-cell = { $count ->
    [0] there is no cell of this name. Write the name it has now.
   *[other] there are { $count } cells of this name. Be more precise, or change them one by one.
 }
book-act-again = it is in the decision of row { $other } already. One decision for each cell in a file.
book-act-no-superior = there is no superior of this name in your reach.
book-decided = Done: { $count } decisions, each from its own day.{ $told ->
    [yes] {" "}Everybody concerned is told.
   *[no] {""}
 }
book-act-done = Nothing is written: { $name } is there on that day already. Perhaps this file was written before.

# Which cells a work group or a committee member looks after
book-assign = • { $group }: { $cells }, from { $date }{ HAS($until) ->
    [yes] {" "}to { $until }
   *[no] {""}
 }{ HAS($decision) ->
    [yes] {" "}(decision { $decision })
   *[no] {""}
 }
book-assigned = { $cells ->
    [0] Nothing new: the cells are assigned so already.
   *[other] { $cells } cells are assigned, and who is concerned is told. Who does not use the assistant yet: type “assign”, choose the group, Invite.
 }
book-two-groups = is in another group too, in row { $other }.
book-cells-not-named = nobody can say which cells these are. Write the name of each, such as: Chi bộ Tổ dân phố 1; Chi bộ Tổ dân phố 2.
book-two-leaders = the group has a leader in row { $other } already. See who leads it.
book-no-leader = nobody is named as leader of this group. See the column of duties.
book-cell-of-two = { $name } is given in row { $other } too; the later one holds.
book-two-crosses = the cell is marked for two groups. Leave one X.
book-no-group = nobody looks after it.
book-names =
    This is a list of people by cell, and it does not say which people, so nothing is written.
    • If it is all members: write “Danh sách đảng viên” above the table, or add a column “Trạng thái” (full, probationary, exempt), and send it again; they are only counted, no name is kept.
    • If they are secretaries and deputies: add a column “Chức vụ”.
    • If it is a list of cells: one line a cell, with a column “Số đảng viên”.
book-post = • { $act ->
    [dismiss] { $who } is no longer { role }, { $cell }, from { $date }
   *[appoint] Invite { $who } as { role }, { $cell }, from { $date }
 }{ HAS($until) ->
    [yes] {" "}to { $until }
   *[no] {""}
 }{ HAS($decision) ->
    [yes] {" "}(decision { $decision })
   *[no] {""}
 }{ HAS($old) ->
    [yes] {""}, instead of { $old }
   *[no] {""}
 }
book-posted = { $ended ->
    [0] {""}
   *[other] Posts ended: { $ended }; those concerned are told.
 }{ $invited ->
    [0] {""}
   *[other] {" "}Codes for { $invited }, each once, within 72 hours. Pass each to the right person; whoever types one, you are asked to confirm, and only then the predecessor ends.
    { $codes }
 }
book-post-code = • { $who }, { role }, { $place }: { $code }
book-post-empty = this cell is empty. Give the name of the cell and of the person.
book-unknown-post = it is not clear which post. Write “Bí thư” or “Phó Bí thư”.
book-unknown-post-act = it is not clear what is decided. Write “Chỉ định” or “Thôi giữ chức”.
book-no-day-of-month = the day is missing. Write day, month and year, such as 01/06/2025.
book-post-over = this term is over, so it is not written.
book-other-post = is neither secretary nor deputy, so it is not written.
book-goes-elsewhere = this person goes elsewhere. If the post in the cell ends, write so, and who follows.
book-post-vacant = this cell has no { role } in the assistant, so there is nothing to end.
book-ends-before = it ends before it begins.
book-turned = it may be { $date } or { $other }: Excel often exchanges day and month. Write the day as text, such as “05/11/2026”.
book-post-not-held = is not { role } of this cell.{ HAS($name) ->
    [yes] {" "}It is held by: { $name }.
   *[no] {""}
 }
book-post-again = is in row { $other } already.
book-posts-in-chat = The file has decisions on posts: who is new needs a code, so send it to the assistant in the chat of an administrator.

# The year's meeting days of many cells
book-days = • { $name }{ HAS($at) ->
    [yes] {" "}({ $at })
   *[no] {""}
 }: { $days }
book-day = { $date }
book-planned = { $meetings ->
    [0] Nothing new: the plans are so already, or the cells have changed them.
   *[other] { $meetings } meetings are in the plans of { $cells } cells, and who is concerned is told. What a cell has changed or confirmed stays.
 }
book-no-meeting = month { $month } has no day yet.
book-not-a-day = is no day of month { $month }. Write a day, such as 05/{ $month }.
book-exchanged = Excel has exchanged day and month, read as { $date }.
book-other-year = is not of { $year }, the year of this list. Correct the year, or write the day only.
book-on-a-day-off = { $date } is a public holiday, so this meeting is not written. Write another day, or add «vẫn họp» behind it if they meet all the same.
book-year-of-title = holds another year but shows day and month only; the year { $year } of the plan is taken.
book-put-off = the day it was put off to is taken.
book-other-weekday = { $date } is another day of the week. Correct the day or the weekday.
book-which-half-of-day = morning or evening is not said: the hour is left empty. Write, for example: 7h30 sáng, 19h30.
book-no-day-yet = no day is set yet, so none is planned. Send it again once there is one.
book-no-hour = the hour is not clear, left empty.
book-no-meeting-day = it is not clear on which day they meet. Write the day, such as 05/12/2026; for a whole year "ngày 5 hằng tháng" or "thứ 6 tuần cuối", with the year in the title.
book-day-moved = { $meant } is a day off, moved to { $date }.
book-days-apart = not planned: this list is of the cells alone. Send their days in a file of its own after it, with the columns "Chi bộ" and "Ngày họp" and the year in the title.
book-day-off = { $date } is a day off that the committee has set{ HAS($name) ->
    [yes] {" "}({ $name })
   *[no] {""}
 }; it is planned as the file has it, change the day if need be.
book-days-over = { $count } meetings are over and are not planned.
book-two-meetings = month { $month } has a meeting of this kind in row { $other }. One a month.
book-days-in-chat = Meeting days need somebody who answers for them: send this file to the assistant in the chat of an administrator.
book-other-secretary = is { $name } now: the old one keeps the right until it is ended, the new one needs a code.

# What a committee sets, in a workbook
book-lists = { $lists }
book-done = { $parts }
book-rule = • { $unit }: { $what }{ HAS($since) ->
    [yes] , from { $since }
   *[no] {""}
 }{ HAS($until) ->
    [yes] {" "}until { $until }
   *[no] {""}
 }
setting-number = { $name } { $old } → { $new }
book-rules-touch =
    { $meetings }
    Holds for the units below, except where one has set its own. { $people } people are told.
    { $erased ->
        [yes] ⚠️ The names of members that are kept will be erased.
       *[no] {""}
     }
book-ruled = { $count } settings written, each from its day. Those concerned are told.
told-rules =
    📏 New settings of the committee:
    { $lines }
book-rule-unknown = is not the name of a setting.{ HAS($name) ->
    [yes] {" "}Is it «{ $name }»?
   *[no] {""}
 } The names are in the sheet «Cách ghi» of the file that can be had.
book-rule-unit = the unit is missing. Write the cell, or the committee that sets this.
book-rule-no-unit = { $count ->
    [0] is no unit of yours. Write its name as it is, or its code.
   *[other] is the name of { $count } units. Add the code in the column «Mã».
 }
book-rule-again = is set for the same time in row { $other }. Keep one of the rows.
book-rule-over = is over and not written; earlier meetings stay as they are.
book-rule-from-today = { $date } is over, so it holds from today; meetings that were held stay as they are.
book-rule-value = is no value of this setting. { $what ->
    [flag] Write «có» or «không».
    [kind] Write «có», «không» or a name of its own for the kind.
    [words] Write it in words, see the sheet «Cách ghi».
   *[number] Write a number from { $low } to { $high }.
 } To follow the committee above write «theo cấp trên».

rules-sheet = Settings
rules-sheet-title = What the committee and its units have set. Add rows below; the sheet «How» says how
rules-column = { $which ->
    [number] No.
    [code] Code
    [unit] Unit
    [rule] Setting
    [value] Value
    [since] From
   *[until] Until
 }
rules-how-sheet = How
rules-how-title = The name of each setting and how it is written; «theo cấp trên» drops what was set
rules-how-column = { $which ->
    [rule] Setting
    [value] In the column «Value»
   *[now] In force for the committee
 }
rules-how = { $what ->
    [flag] «có» or «không»
    [kinds] «có», «không», or a name of its own (at most 40 letters)
    [lines] a line for the reminder, at most 200 letters, nothing secret
    [head] what the minutes print, at most 80 letters
    [meeting_day] in words
    [off] why, may be empty; the days stand in «From», «Until»
    [working] empty; the days stand in «From», «Until»
   *[number] a number from { $low } to { $high }
 }
