# Recording a meeting: each step is a message, .hint is an example
meeting-frame =
    📝 Minutes for { $month }{ $at ->
        [0] {""}
       *[other] {" "}· Step { $at }/{ $of }  { BAR($at, $of) }
     }

    { $question }
    { $hint }
which-cell = Which cell are these minutes for?
other-month = Record for { $month }

kind-named = { $name }
step-kind = What kind of meeting was it?
    .hint = Type the name of another: họp chi ủy (committee), kiểm điểm cuối năm (year-end review), đại hội (congress), họp tổ đảng (sub-group). A model meeting: “thường kỳ mẫu”.
step-held_on = On which day was the meeting?
    .hint = For example: 5/8 (5 August), hôm qua (yesterday), thứ 6 tuần trước (Friday last week), mùng 3 (the 3rd).
step-hours = From what time to what time was the meeting?{ HAS($starts) ->
    [no] {""}
   *[yes] {" "}(planned to begin at { $starts })
 }
    .hint = For example: 19h30 đến 21h10 (19:30 to 21:10), or: 7 rưỡi tối đến 9 giờ 15 (7:30 pm to 9:15 pm).
step-setting = { HAS($setting) ->
    [no] Where was the meeting, who chaired it, who took the minutes?
   *[yes]
        Where was the meeting, who chaired it, who took the minutes?
        Last month: { $setting }
 }
    .hint = For example: Nhà văn hóa; Bí thư; Phó bí thư (place; chair; minute taker). Do not enter secret content.
step-attendance = { $obliged ->
    [0] How many members were obliged to attend, and how many were present?
   *[other] How many members were present?  ({ $obliged } obliged to attend, { $exempt } exempt)
 }
    .hint = { $obliged ->
        [0] For example: 20/22 vắng 1 có phép 1 không phép (20 of 22, 1 absent with and 1 without permission).
       *[other] For example: đủ cả (all present); 20/22 vắng 1 có phép 1 không phép (20 of 22, 1 absent with and 1 without permission); vắng 2 có phép (2 absent with permission).
     }
step-conduct = Was it held separately or merged with a work meeting? Were the papers sent at least 1 day before?
    .hint = Tap a button, or type the number of the item, from 1 to 4.
step-content = { $kind ->
    [thematic] What was the theme, and what did it cover? One short line for each point; the first line is the name of the theme.
    [both] What was the theme, and what were the main items? One short line for each point; the first line is the name of the theme.
   *[regular] What were the main items of the meeting? One short line for each item.
 }
    .hint =
        For example: Đánh giá công tác tháng trước; Nhiệm vụ tháng tới (review of last month; tasks of next month).
        Do not enter secret content.
step-speakers = How many members spoke?  (present { $present })
    .hint = For example: 6.
step-last_tasks =
    How do the tasks of last month stand?
    { $tasks }
    .hint = For example: xong cả (all done); 1 xong, 2 chưa (1 done, 2 not).
step-new_tasks = Which tasks were assigned for next month? One line for each: task, person in charge, deadline.
    .hint =
        For example: Thu đảng phí - đ/c Lan - 25/11 (collect dues - Comrade Lan - 25 November)
        Do not enter secret content.
step-ranks = How were the members classed: how many in each class, with what vote?
    .hint = For example: xuất sắc 4 (20/20), tốt 15 (20/20), hoàn thành 1, không hoàn thành 0.
step-conclusion = What was the conclusion, and how did the members vote?
    .hint = For example: Thông qua nhiệm vụ tháng tới, nhất trí { $voters }/{ $voters } (tasks of next month adopted, all { $voters } in favour). Do not enter secret content.
step-petitions = Does the cell have opinions or petitions to send to the superior committee?
    .hint = One line for each petition. Do not enter secret content.

day = { $ago ->
    [0] Today ({ $date })
    [1] Yesterday ({ $date })
   *[other] { $date }
 }
planned-day = As planned ({ $date })
as-planned = As planned: { $place }{ HAS($chair) ->
    [no] {""}
   *[yes] ; { $chair } in the chair
 }
as-last-month = As last month
attendance-all = All { $obliged }/{ $obliged }
attendance-absent = { $unexcused ->
    [0] { $excused } absent, excused
   *[other] { $unexcused } unexcused
 }
conduct = { $merged ->
    [False] Separate{ $early ->
        [False] , papers not sent early
       *[True] , papers sent early
     }
   *[True] Merged{ $early ->
        [False] , papers not sent early
       *[True] , papers sent early
     }
 }
tasks-all-done = All done
tasks-none-done = None done
no-vote = No vote
vote-all = All in favour { $count }/{ $count }

# What was recorded, for the echo and for the review
kind-called = { HAS($called) ->
    [yes] { $called }
   *[no] { kind }
 }
said-kind = { $model ->
    [True] { kind-called } (model meeting)
   *[False] { kind-called }
 }
    .label = Kind
said-held_on = { $date }
    .label = Date
said-hours = { $start } to { $end } ({ $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 })
    .label = Time
said-setting = { $place }; chair: { $chair }; minute taker: { $minute_taker }
    .label = Place, chair
said-attendance = present { $present }/{ $obliged } ({ $percent }%), excused { $excused }, unexcused { $unexcused }, exempt { $exempt }{ HAS($more) ->
    [no] {""}
   *[yes] ; { $more }
 }
    .label = Attendance
said-conduct = { $merged ->
    [False] separate from work meetings
   *[True] merged with a work meeting
 }{ $early ->
    [False] , papers not sent early
   *[True] , papers sent early
 }
    .label = How it was held
said-content = { $items }
    .label = Content
said-speakers = { $count ->
    [one] { $count } member
   *[other] { $count } members
 }
    .label = Spoke
said-last_tasks = { $items }
    .label = Last month's tasks
said-new_tasks = { $items }
    .label = New tasks
said-ranks = { $items }
    .label = Classes
rank-count = • { $rank ->
    [excellent] Excellent
    [good] Good
    [fair] Fair
   *[failed] Failed
 }: { $count }{ HAS($cast) ->
    [no] {""}
   *[yes] {" "}({ $cast } votes)
 }
said-conclusion = { HAS($vote) ->
    [no] { $text }
   *[yes] { HAS($text) ->
        [no] { $vote }
       *[yes] { $text }; { $vote }
     }
 }
    .label = Conclusion
said-petitions = { $items }
    .label = Petitions
said-list =
    {""}
    { $items }
task-result = { $done ->
    [True] • { $title }: done
   *[False] • { $title }: not done
 }
task = • { $title }{ HAS($owner) ->
    [no] {""}
   *[yes] {" "}– { $owner }
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}– due { $due }
 }
vote = vote: { $in_favour } in favour, { $against } against, { $abstained } with other opinions

doubt-thematic-missing = The cell has no thematic meeting on record this quarter, and this is the last month of the quarter.
doubt-month = { $date } is not in { $month }, the month of these minutes.
doubt-short = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }, less than the required { $expected } minutes.
doubt-not-over = It is not yet { $end }.
doubt-long = { $minutes } minutes is longer than usual.
doubt-obliged = { $obliged } obliged to attend: the number known so far is { $known }.
doubt-conclusion = “{ $text }” does not say what was concluded.
doubt-petitions = “{ $text }” does not say what is asked for.
doubt-strange = “{ $text }” still has “{ $part }”, which does not seem to belong here.
doubt-tasks = { $count ->
    [1] The task “{ $title }” has neither an owner nor a deadline.
   *[other] { $count } tasks have neither an owner nor a deadline, such as “{ $title }”.
 }
doubt-attendance = Attendance was { $percent }%, below { $least }%.
doubt-not-passed = { $count } in favour of { $of } full members summoned: as a rule at least { $least } are needed to pass.
doubt-not-passed-two-thirds = { $count } in favour of { $of } full members: as a rule this matter needs two thirds, at least { $least }.

draft-gone = This draft was submitted or discarded, perhaps on another phone. Please look at the first page.
draft-resumed = These minutes were begun before. Please continue from here.
no-cell-to-see = No cell is assigned to you now, so there are no minutes or scores to see. If that is wrong, please contact the person who invited you.
no-cell-to-record = You are not assigned to record minutes for any cell. Please contact the person who invited you.
already-recorded = The regular meeting of { $month } already has minutes. To change them, tap “Correct minutes”.
nothing-kept = Nothing was recorded.
cannot-skip = The minutes need this answer, so it cannot be skipped. You can tap “Later”.
error-again =
    { $error }
    If you do not have the figures yet, tap “Later” (the minutes are kept), or ask the work group in charge of your cell.
error-answer-outdated = This answer was recorded in an older form. Please answer again.
error-date-future = { $date } has not come yet. Please enter the day the meeting was held, for example: hôm nay (today), 5/8 (5 August).
error-content-empty = The minutes need at least one item, for example: Đánh giá công tác tháng trước (review of last month).

# Review, then submit
review-card =
    📝 Minutes for { $month } · { $cell }
    Please review; type the number of a line to change it.{ HAS($reason) ->
        [no] {""}
       *[yes] {" "}Reason for the correction: { $reason }
     }

    { $lines }
    { $doubts }
line = { $at }. { $label }: { $value }
submit = ✅ Submit minutes
discard-sure = Discard the unfinished minutes for { $month }? What was entered will be lost.
submit-by-secretary = The minutes are complete. Only the cell secretary or the deputy secretary may submit them; I have told them to review and submit.
error-incomplete = Some questions are not answered yet, so the minutes cannot be submitted.
error-too-many-speakers = { $count } members spoke, but only { $present } were present. Please correct one of the two lines.
error-too-many-votes = { $count } votes were cast, but only { $present } members were present. Please correct one of the two lines.
told-ready = The minutes of { $cell } for { $month } are complete and wait for you to review and submit.
told-submitted = { $cell } has submitted its minutes for { $month }: { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }, present { $present }/{ $obliged }.
told-corrected = { $cell } has corrected its minutes for { $month }: { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }, present { $present }/{ $obliged }. Reason: { $reason }{ $checked ->
    [confirmed] {" "}⚠️ { $checker } had confirmed the version before.
    [returned] {" "}(as { $checker } asked for)
   *[no] {""}
 }
card-changed = These minutes were just changed on another phone. Please review the lines, then tap a button.
discard-by-secretary = Only the secretary or the deputy may discard a draft.

# Submitted minutes
receipt = { $version ->
    [new] ✅ The minutes are submitted. The work group that looks after the cell is told.
   *[corrected] ✅ The correction is submitted. The work group is told; the earlier version is kept.
 }
record-card =
    📄 Minutes no. { $number } · { $month } · { $cell }{ $past ->
        [yes] {" "}(from an earlier time in charge: to be read only)
       *[no] {""}
     }
    Submitted at { $at } by { $by }.{ $version ->
        [1] {""}
       *[other] {" "}This is version { $version } (corrected).
     }
    { $over ->
        [yes] It was to be finished and sent to the superior committee by { $due }.
       *[no] Finish and send to the superior committee by { $due } at the latest.
    }
    { $check }
    { $scores }

    { $lines }
    { $signs }
    { $readers }
record-check = { $kind ->
    [confirmed] ✅ confirmed by { $by } on { $at }
   *[returned] ↩️ returned by { $by } on { $at }: { $reason }
 }
confirm-record = ✅ Confirm
return-record = ↩️ Return
return-record-reason = Why do you return the minutes of { $cell } for { $month }? One sentence; the cell gets it as it is. Nothing secret.
error-return-reason = Please say why in words, two at least. For example: the tasks are missing.
record-checked = { $kind ->
    [confirmed] ✅ Confirmed, the cell is told.
   *[returned] ↩️ Returned, the cell is told with the reason.
 }
record-changed = The minutes have just been corrected or checked. Please look at them again.
told-checked = { $kind ->
    [confirmed] ✅ { $by } has confirmed the minutes of { $cell } for { $month }.
   *[returned] ↩️ { $by } returns the minutes of { $cell } for { $month }. Reason: { $reason }. Please correct and submit them again.
 }
readers = 👁 Read by ({ $count }): { $names }
reader = { $name } ({ $day })
record-line = { $label }: { $value }
follow-sheet = Follow-up
follow-title = FOLLOW-UP OF THE RESOLUTION ({ $month })
follow-as-of = { $cell }, as of { $day }
follow-column = { $column ->
    [at] No.
    [title] Task
    [owner] By
    [due] Until
    [given] Given in
    [state] Result
   *[note] Remarks
 }
follow-state = { $state ->
    [done] done{ HAS($month) ->
        [yes] {" "}({ $month })
       *[no] {""}
     }
    [late] overdue
   *[open] in hand
 }
resolution-file = 📄 Draft of the resolution
resolution-follows = The draft of the resolution comes in the next message; the cell completes and signs it.
minutes-file = 📄 Word minutes
correct = ✏️ Correct minutes
back-to-summary = ⬅️ Summary
file-follows = The minutes are in the file below. For a PDF type: pdf.
minutes-pdf-follows = The PDF of the minutes is below, if this server can make it.
record-gone = These minutes were not found.
no-record-yet = The cell has not submitted any minutes yet. Tap “Record a meeting” to start.
correction-reason = Why are you correcting submitted minutes? For example: ghi nhầm số có mặt (wrong number present). The old version is kept.
correction-heard =
    ✅ Changed as you said, not submitted yet:
    { $lines }
    Please look it over, then tap “Submit minutes”.
correction-begun = Tap “Change a line” to make changes, then tap “Submit minutes”.
error-reason = The reason is too short. For example: ghi nhầm số có mặt (wrong number present).

# Signs of meetings held for form's sake: something to look at together, no verdict
sign-same-content = content much the same as in { $months }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } months before
 } ({ $percent }% of the points, for example “{ $example }”)
sign-month = { $month }
sign-same-length = { $count } meetings in a row of exactly { $minutes } minutes, since { $since }

# Said instead of an answer: answered as a person would, nothing is recorded
instead-why = This goes into the minutes, so that those above know what the cell does. Please answer as in the example below, or tap “Later”.
instead-unknown = No matter. Please ask the secretary or the minute taker first; until then tap “Later”, what was recorded is kept.
instead-wish = A question is open, so nothing else was opened. Please answer this question, or tap “Later” and then type: minutes, plan, score; what was recorded is kept.
instead-wait = Take your time. What was recorded is kept; answer when it suits you.
instead-talk = I only keep the minutes, so this was not recorded. Please answer this question, or tap “Later”.
instead-secret = What is confidential or must not be written was not kept. Better delete that message, then send what may be written; if there is none, type: none.
instead-slip = No harm, nothing wrong was recorded. Please answer this question again, or tap “Back” to change the one before.
instead-before = From “{ $given }” I cannot tell what to record. Please write it out, as in the example below.
instead-more = I see no content in “{ $given }”. Please answer this question; if there is none, type: none.
instead-yes = So there is something. What is it? If there is none, type: none.
instead-beside = Is “{ $given }” to go into the minutes? If not, tap the button below; if it is, please write the whole of it more clearly.
instead-little = “{ $given }” does not say what it is. Please write it out; if there is none, type: none.
error-only-number = “{ $given }” is only a number, so it was not recorded. Please answer in words; to choose a button type its number behind a slash, for example: /1

# A whole meeting in one message
block-heard =
    { $count ->
        [0] { $asked }
       *[other]
            ✅ { $count } lines recorded{ $told ->
                [0] .
               *[other] :
             }
            { $asked }
     }
block-two =
    This message tells of two meetings:
    { $meetings }
block-which-meeting =
    📝 Minutes of { $month }

    Which one shall be recorded first? Type 1 or 2. Nothing is recorded yet.
block-two-apart =
    This message tells of two meetings:
    { $meetings }
    Please send each by itself. This record stays as it is.
block-meeting = { $at }. { $text }
block-other =
    The other meeting is not recorded yet. Once this record is handed in, send its text again:
    “{ $text }”
block-morning = I took the hours for those of the morning. If it was the evening, type “sửa lại: { $evening }”.
block-told-name = • { $label }
card-which-number = Of which line is “{ $number }”? Nothing was changed. Type it with its name, for example: có mặt { $number }; or: phát biểu { $number }.
card-unclear = I did not understand “{ $text }”, so nothing was changed. Type the number of the line to change (1 to { $lines }), or write, for example: sửa lại: chủ trì chị Hoa.
block-told = • { $label }: { $value }
block-told-list =
    • { $label }:
    { $lines }
block-line = {"    "}{ $line }
block-later = “{ $text }” is not clear enough for “{ $label }”; it will be asked again at that question.
block-left = “{ $text }” was not understood and not recorded. Please write it more plainly if it matters.
block-which =
    “{ $text }” can be read in more than one way. Please write the right one:
    { $ways }
block-way = {"    "}• { $way }
block-kept = “{ $label }” stays as recorded: { $value }. To change it, type «sửa lại: …».
block-beside = The minutes have no line for “{ $text }”, so it was not recorded.
missing-frame =
    📝 Minutes of { $month } · { $done } lines recorded, { $count } are missing

    Please answer all in one message:
    { $lines }
missing-line = • { $text }
missing-kind = Which kind: thường kỳ (regular), chuyên đề (thematic) or both?
missing-held_on = On which day? For example: 5/8
missing-hours = From when to when? For example: 19h30 đến 21h10
missing-attendance = How many present, how many absent? For example: 20/22 vắng 2 có phép
missing-conduct = Apart or merged, materials sent before? For example: họp riêng, đã gửi tài liệu
missing-content = On what? For example: Nội dung: Đánh giá công tác tháng trước
missing-last_tasks = Last month's tasks: which are done, which are not? For example: việc tháng trước xong cả
missing-setting = Where, who chaired, who wrote? For example: nhà văn hóa thôn; đ/c Hùng chủ trì; đ/c Lan ghi
missing-speakers = How many spoke? For example: 7 ý kiến
missing-new_tasks = New tasks: whose, until when? For example: giao đ/c Lan thu quỹ, hạn 30/11
missing-ranks = How many members of each class? For example: 3 xuất sắc, 15 tốt, 2 hoàn thành
missing-conclusion = How many votes? For example: 18 đồng ý, 2 không đồng ý
missing-petitions = What is asked for? For example: kiến nghị sửa đường

understood-attendance = { $present } present of { $obliged } obliged, { $excused ->
    [0] nobody absent with leave
   *[other] { $excused } absent with leave
 }, { $unexcused ->
    [0] nobody without
   *[other] { $unexcused } without
 }{ HAS($more) ->
    [no] {""}
   *[yes] ; { $more }
 }
roll-full = full members { $count }
roll-probationary = on probation { $count }
roll-temporary = temporary { $count }
roll-exempt-came = exempt who came { $count }
roll-guests = guests { $count }
roll-late = late { $count }
roll-left-early = left early { $count }
roll-absent = absent: { $who }
more-items = … and { $count } more: type the number of the line to see and change them
task-late = • { $title }: done, late

# Practice: invented facts, in no figure
practice-frame =
    🎓 PRACTICE: invented facts, nothing is kept. It ends by itself { $until }.
    { $question }
practice-card =
    🎓 PRACTICE: nobody gets it.

    { $card }
practice-submit = ✅ Submit as practice
practice-later = 🕓 Later
practice-kept = The practice is kept for a day. Type "practice" to go on.
practice-done = 🎓 The practice is done. Nothing of it is in minutes, figures or reminders. The file below says "BẢN TẬP". To record a true meeting type “meeting”.
practice-sure = Throw this practice away?
practice-discarded = The practice is thrown away.
practice-over = The practice is over. Type "practice" to begin again.
practice-no-unit = You have no cell or group yet, so there is nothing to practise with.

# The roll by a list of names
roll-open = 📋 Tick who was absent
roll-page =
    📋 Roll, { $day }, { $from } to { $to } of { $of } people
    { $lines }

    { $count ->
        [0] Who was absent? Choose the number, or type names: "Hạnh, Lan".
       *[other] Absent { $count }, present { $there }/{ $of }:
        { $ticked }
        Anybody else?
     }
    { $other }
roll-other = ⚠️ The list has { $of } people, but { $known } have to come by the counts. The minutes go by the list.
roll-line = { $at }. { roll-sign } { $name }
roll-away = { $at }. { $name }{ $why ->
    [yes] {" "}(with a reason)
    [no] {" "}(without a reason)
   *[other] {""}
 }
roll-sign = { $away ->
    [yes] ☑
   *[no] ☐
 }
roll-tick = { $at }. { roll-sign }
roll-more = { $more ->
    [yes] Go on
   *[no] Back to the first
 }
roll-done = { $count ->
    [0] Nobody was absent
   *[other] Done, { $count } absent
 }
roll-who = "{ $given }": it is not clear who that is. Type the number before the name.
roll-which =
    Who is "{ $given }"? Type the number.
    { $lines }
roll-count-or-name = Is "{ $given }" { $at } people, or number { $at } ({ $name })? For that person type the name, or "số { $at }"; for a count type "back" and give the count.
roll-all-or-some = { $count } people are ticked as absent. If that is right type "done"; if nobody was absent type "bỏ hết".
roll-why =
    📋 Absent { $at }/{ $of }
    Was { $number }. { $name } absent with a reason?
roll-excused = With a reason
roll-unexcused = Without
roll-all-excused = All { $count } with a reason
roll-why-again = Choose with or without a reason, or type it, such as: sick, on duty.

# A record as an example for other cells
share-record = 🌟 Show as an example
share-preview =
    Other cells will see what follows, without names of people or of the cell{ $group ->
        [yes] ; these are the cells your group looks after
       *[no] ; these are all cells below you
     }. Please read it again: where a name is left in the words, choose the figures only.

    { $card }

    Type one sentence on what is worth learning (it is shown too), or choose below.
share-all = 🌟 Show its words too
share-figures = 🔢 Show figures only
error-share-note = This is longer than { $longest } characters. Please make it shorter.
record-shared = 🌟 The record is shown as an example; the cell has been told and can end it at any time. Correcting or giving back the record ends it.
told-shared = Your record of { $month } is shown to other cells as an example, without names of people or of your cell. To end it, open the record and choose “Show it no more”.
unshare-record = 🚫 Show it no more
record-unshared = It is shown no more: nobody can open it.
see-examples = 🌟 Model meetings
other-example = Another one
example-gone = This meeting is no longer shown as an example.
no-example-yet = No meeting is shown to your cell as an example yet.
example-card =
    🌟 A meeting of { $month } that went well, shown as an example{ HAS($score) ->
        [no] {""}
       *[yes] {" "}({ $score })
     }
    { $note }

    { $lines }
    { $better }
example-counts = { $percent }% attended; { $items } { $items ->
    [1] item
   *[other] items
 }{ $tasks ->
    [0] {""}
   *[other] ; { $tasks } tasks given, { $whole } with an owner and a day
 }
example-better = Better than your newest score in the criteria: { $codes }.

# What dissolved cells left to do (the page of the committee)
home-left = 🗂 Dissolved cells left { $count } tasks open.
see-left = 🗂 See what they left
left = { HAS($lines) ->
    [yes] 🗂 What dissolved cells left to do

    { $lines }
   *[no] 🗂 Nothing is left of what dissolved cells had to do.
 }
left-line = { HAS($at) ->
    [no] {""}
   *[yes] { $at }.{" "}
 }{ $cell }: { $title }{ HAS($owner) ->
    [no] {""}
   *[yes] {" "}({ $owner })
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}– due { $due }
 }
left-one = 🗂 { $task }

    The cell is dissolved, so the committee sees to it: give it to another cell, or say that it is done.
left-open = Task { $at }
left-more = Show more
left-give = 📌 Give it to another cell
left-settle = ✅ Done, no more to follow
left-done = ✅ Done: { $title }
task-settled = This was settled on another phone.
