# The plan of a cell
plan-page =
    📅 Meetings planned · { $cell }

    { $lines }

    { HAS($pending) ->
        [no] {""}
       *[yes] Next to be confirmed: { $pending }. Please confirm by the 20th of the month before. Type the number of a line to see another meeting.
     }
plan-none = Nothing is planned.
plan-line = { $at }. { $said } { $state ->
    [confirmed] ✅ confirmed
    [cancelled] 🚫 cancelled
    [merged] 🔗 held with { $other }
   *[planned] 🕓 not confirmed
 }
plan-entry = { $kind ->
    [thematic] Thematic alone
    [extraordinary] Extraordinary
   *[other] { $month }
 }: { $day }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }{ HAS($topic) ->
    [no] {""}
   *[yes] ; topic: { $topic }
 }{ HAS($chair) ->
    [no] {""}
   *[yes] ; run by the { $chair }
 }{ $model ->
    [yes] {" "}(model meeting)
   *[no] {""}
 }
plan-cells =
    📅 Meetings planned: the next one of each cell

    { $lines }
plan-cell = { $at }. { $cell }. { $said }
plan-make = 🗓 Plan { $year }
plan-year-only = { $year } cannot be planned: only { $this } and { $next }.
plan-go-on = 🗓 Go on with the plan of { $year } ({ $left ->
    [0] complete, to be kept
   *[other] { $left } to answer
 })
plan-confirm = ✅ Confirm { $kind ->
    [thematic] thematic,
    [extraordinary] extraordinary,
   *[other] {""}
 } month { $month }
plan-change = ✏️ Change, move, cancel { $kind ->
    [thematic] thematic, {""}
    [extraordinary] special, {""}
   *[other] {""}
 }month { $month }
plan-add = ➕ Add a meeting
plan-off = 🚫 No meeting in month { $month }
plan-ask-not-held = No meeting in { $month }? A short reason, please, or choose “Back”.
plan-not-held = 🚫 Noted: no meeting in { $month }. If it is held after all, open that line and choose “Hold it after all”.{ $told }
plan-ask-added = On which day is the { $kind ->
    [thematic] thematic
   *[extraordinary] extraordinary
 } meeting? For example: 15/9, Friday next week.
plan-add-other = { $kind ->
    [thematic] It is a thematic one
   *[extraordinary] It is an extraordinary one
 }
plan-added-there = Month { $month } has { $kind ->
    [thematic] a thematic meeting of its own
   *[extraordinary] an extraordinary meeting
 } already; see below.
plan-calendar = 📲 Calendar file
plan-confirmed = ✅ The plan of { $month } is confirmed.{ $told }
plan-saved = ✅ Saved.{ $told }
plan-told = { HAS($told) ->
    [no] {""}
   *[yes] { HAS($late) ->
       *[no] { $minutes ->
            [0] {" "}I tell now: { $told }.
           *[other] {" "}In { $minutes } minutes I tell: { $told }.
         }
        [yes] {" "}At { $late } I tell: { $told }.
     }
 }{ HAS($lost) ->
    [no] {""}
   *[yes] {" "}I cannot reach { $lost }: please call.
 }
plan-told-nobody = {" "}Everybody was told so already: I write to nobody.
plan-stand = { $day }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }{ HAS($topic) ->
    [no] {""}
   *[yes] ; topic: { $topic }
 }{ HAS($chair) ->
    [no] {""}
   *[yes] ; run by the { $chair }
 }
plan-kept = ✅ The plan of { $months } months is kept; the work group was told.
plan-kept-for-later = 💾 Your answers so far are kept. Tap «Go on with the plan» another time.
plan-later = 💾 Later
plan-changed-elsewhere = This was just changed on another phone. Please look at it again, then press the button.
plan-gone = This plan was not found, or you do not look after that cell any more.
no-plan-to-see = You look after no cell so far, so there is no plan to see.
calendar-follows = The calendar file is below: open it to add the meetings to the phone, which will remind you the evening before. When the plan changes, get it again: the meetings are updated.

planning-frame =
    📅 Plan { $year } · { $cell } · Question { $at }/{ $of }  { BAR($at, $of) }
    { $question }
planning-card =
    📅 Plan { $year } · { $cell }
    Regular meeting: { $rule }{ HAS($move) ->
        [no] .
       *[yes] ; { $move }.
     }

    { $lines }

    { $doubts }
    If this is right, choose "Keep this plan". If a day is wrong, type it, for example: tháng 9 ngày 5.
plan-keep = ✅ Keep this plan
plan-card-moved = • { $said } ⚠️ { $before ->
    [yes] earlier than
   *[no] moved from
 } { $meant }: { $why }
plan-card-settled = • { $said } ({ $state ->
    [confirmed] confirmed
    [planned] moved
    [merged] held with another month
   *[cancelled] cancelled
 }, stays as it is)
plan-ask-rule =
    On which day is the regular meeting?{ HAS($above) ->
        [no] {""}
       *[yes] {" "}The committee says: { $above }.
     }
    For example: the 3rd; mùng 3 hằng tháng; thứ 7 tuần đầu; ngày 5, trừ chủ nhật. On public holidays and Tết it moves to the next day.
plan-ask-starts =
    The meeting is on { $rule }. At what time does it start?
    For example: 19h30, 7 rưỡi tối.
plan-ask-place = Where? Type the place, or skip.
plan-ask-topics =
    The topic of each quarter? One line a quarter, or "Tháng 8: …"; or later. Nothing secret, please.
    { $lines }
plan-quarter = Quý { $quarter }: …
plan-ask-model = Which month is a model meeting? Type the number of the month, for example: 11.
plan-hour = { $at }
plan-rule-above = As the committee says{ HAS($whose) ->
    [no] {""}
   *[yes] {" "}({ $whose })
 }: { $rule }
plan-usual = As usual: { $place }
plan-month = Month { $month }
day-rule = { $weekday ->
    [none] { $day ->
        [31] the last day of the month
       *[other] day { $day } of the month
     }
   *[other] { $nth ->
        [1] the first
        [2] the second
        [3] the third
        [4] the fourth
       *[-1] the last
     } { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
     }
 }{ HAS($off) ->
    [no] {""}
   *[yes] , not on { $off }
 }
weekday-off = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
 }
day-rule-move = on a day off { $before ->
    [yes] earlier
   *[no] later
 }{ $way ->
    [weekly] {""} by a week
    [working] {""}, on a working day
   *[near] {""}
 }{ HAS($turned) ->
    [no] {""}
   *[yes] ; for { $turned } { $before ->
        [yes] later
       *[no] earlier
     }
 }
occasion = { $why ->
    [new_year] New Year's Day
    [tet] Tết
    [hung_kings] Hùng Kings' Day
    [reunification] Reunification Day
    [labour] Labour Day
    [national] National Day
    [culture] Culture Day
    [saturday] Saturday
    [sunday] Sunday
    [weekday] a day without meetings
    [local] a day off that the committee announced
   *[swapped] a day off in lieu or swapped
 }
error-model-month = "{ $given }" is not in the plan. Type the number of a month, for example: 11.

plan-one =
    📅 Meeting of { $month } · { $cell }
    { $state ->
        [confirmed] ✅ Confirmed
        [cancelled] 🚫 Cancelled
        [merged] 🔗 Held with { $other }
       *[planned] 🕓 Not confirmed
     }{ HAS($reason) ->
        [no] {""}
       *[yes] . Reason: { $reason }
     }

    • Day: { $day }
    • Time: { $starts }
    • Place: { $place }
    • Kind: { $kind }{ $model ->
        [yes] {" "}(model meeting)
       *[no] {""}
     }
    { HAS($topic) ->
        [no] {""}
       *[yes] • Topic: { $topic }
     }
    { HAS($chair) ->
        [no] {""}
       *[yes] • Run by: { $chair }
     }
    { HAS($holds) ->
        [no] {""}
       *[yes] • Held with it: { $holds }
     }
    { $clashes }
plan-edit = ✏️ Change time, place, person…
plan-move = ↪️ Move to another day
plan-free = ➡️ Move to { $day }
plan-cancel = 🚫 Cancel this meeting
plan-wanted = ✅ { $text }
plan-wanted-heard = As you asked, the meeting of { $month } of { $cell } is open. Nothing has changed yet: choose the first item to change it as you said.
plan-restore = 🔄 Hold it after all
plan-notice = 📨 Notice of the meeting
plan-notice-follows = The notice of the meeting (Word) is below, with open tasks, answered petitions and the topic.
plan-send = 📨 Send it to everybody
plan-pdf = 📄 As PDF
plan-pdf-follows = The PDF is below, if this server can make it.
plan-sent = ✅ The notice is sent.{ $told }
told-plan-notice = 📨 { $cell } invites to its { HAS($called) ->
    [yes] «{ $called }» {""}
   *[no] { $kind ->
        [thematic] thematic {""}
        [extraordinary] extraordinary {""}
       *[other] {""}
     }
 }meeting of { $month }: { $said }. Open it to look; the notice can be had there. (Sent by { $by })
no-pdf = LibreOffice is not installed on this server: there is only the Word file.
plan-edit-line = { $line ->
    [starts] Time
    [place] Place
    [topic] Topic
   *[chair] Who runs it
 }
plan-ask-new-chair = { $month }: who runs it? (now: { $now }) Whoever runs it is reminded first.
plan-chair = { $role ->
    [deputy_secretary] The deputy
   *[cell_secretary] The secretary
 }
error-plan-chair = Please choose the secretary or the deputy.
error-plan-no-deputy = I know of no deputy of this cell. Please have the office of the committee add one first.
error-plan-merge = No meeting of { $month } is planned with which this one could be held. Please plan that month first, or give another reason.
plan-ask-edit = { $month }: what do you want to change?
plan-ask-new-starts = { $month }: at what time? (now: { $now }) For example: 19h30.
plan-ask-new-place = { $month }: where?{ HAS($now) ->
    [no] {""}
   *[yes] {" "}(now: { $now })
 }
plan-ask-new-topic = { $month }: which topic? Nothing secret, please.{ HAS($now) ->
    [no] {""}
   *[yes] {" "}(now: { $now })
 }
plan-ask-day = { $month }: from { $now } to which day? For example: 5/9, thứ 6 tuần này.
plan-ask-move =
    From { $before } to { $day }. Why? A short reason, please.
    { HAS($off) ->
        [no] {""}
       *[yes] ⚠️ This is a day off: { $off }.
     }
    { $other ->
        [yes] ⚠️ This is in another month.
       *[no] {""}
     }
plan-ask-cancel = Cancel the meeting of { $month } ({ $day })? A short reason, please, or choose “Back”.{ HAS($holds) ->
    [no] {""}
   *[yes] {" "}⚠️ Held with it: { $holds }.
 }
error-plan-place = “{ $given }” is no place to meet. Please write where; to leave this choose “Back”.
error-plan-reason = The reason is too short for the work group to understand. For example: Bí thư đi tập huấn.
error-plan-year-over = There is no such day left in { $year }. Please give another one, or go back and plan the next year.
error-plan-past = { $day } has passed. Please give a day from today on.
error-plan-same-day = It is on { $day } already. Please give another day, for example: 5/9.
told-plan-brought-in = { $by } put { $months } meetings into the plan of { $cell } from the common list.
told-plan-kept = { $cell } has planned its meetings of { $year }: { $months } meetings, { $rule }.
told-plan-change = { $what ->
    [cancelled] 🚫
    [not_held] 🚫
    [merged] 🔗
    [moved] ↪️
   *[other] 📅
 } { $cell }, { $kind ->
    [thematic] thematic {""}
    [extraordinary] extraordinary {""}
   *[other] {""}
 }meeting of { $month }: { $what ->
    [added] added, { $after }
    [confirmed] confirmed, { $after }
    [moved] moved from { $before } to { $after }
    [cancelled] cancelled, it was { $before }
    [not_held] not held
    [merged] not held alone { $before }, but with { $other }{ HAS($into) ->
        [no] {""}
       *[yes] : { $into }
     }
    [given] run by the { $chair }, { $after }
    [restored] held after all: { $after } (it had been cancelled)
   *[changed] changed from { $before } to { $after }
 }.{ HAS($reason) ->
    [no] {""}
   *[yes] {" "}Reason: { $reason }
 }
told-plan-by =
    { $said }
    Changed by: { $by }.
told-plan-changes =
    { $lines }
told-plan-going =
    { $said }
    { $many ->
        [yes] You said you would attend one of these: if you still can, there is nothing to do; if not, choose the line below.
       *[no] You said you would attend: if you still can, there is nothing to do; if not, choose the line below.
    }
going-still = 🙋 Your promise to attend
calendar-at = 🔗 A calendar that keeps up to date: copy this address to “Subscribe” (Google Calendar, iPhone, Outlook); it is read-only and only for you:
    { $at }
    Good for 400 days, and ends at once with your post.
calendar-title = Meetings of { $cell }
calendar-summary = { $state ->
    [cancelled] CANCELLED: {""}
   *[other] {""}
 }{ $kind ->
    [extra] Extraordinary cell meeting of { $month }
   *[other] Cell meeting of { $month }
 }{ $topic ->
    [yes] {""}, with a topic
   *[no] {""}
 }{ $model ->
    [yes] {""} (model)
   *[no] {""}
 }{ $state ->
    [planned] {""} (not confirmed)
   *[other] {""}
 }
calendar-topic = Topic: { $topic }
plan-nothing = Leave it empty

# A plan that was pasted: which line cannot be used, and why.
plan-line-no-month = a year has 12 months
plan-line-no-day = there is no such day
plan-line-past = { $day } is over, or not of the year that is planned
plan-line-weekday = { $day }: weekday and date do not fit
plan-line-month = { $day } is not in the month of the line
plan-line-twice = this month has another day in a line above

plan-as-pasted = as in the plan that was sent
plan-fixed = ✅ Corrected.
plan-asked = ❓ { $what ->
    [day] { HAS($month) ->
        [no] It is not clear on which day
       *[yes] No day yet for month { $month }. Type, for example: tháng { $month } ngày 5
     }
    [month] It is not clear which months have a topic
    [topic] It is not clear of which month the topic is
    [calendar] There is a lunar date
   *[more] I did not understand all of it
 }{ HAS($line) ->
    [no] {""}
   *[yes] {" "}("{ $line }")
 }
plan-faulty = ⚠️ "{ $line }": { $why }; this part is not used.
plan-on-day-off = ⚠️ { $day } is a day off, please check.
error-plan-unread = { $why } No day of a meeting could be read. Please type again, for example: mùng 3 hằng tháng, 19h30.
error-plan-fix = I do not understand "{ $given }". To correct a meeting type month and day, for example: tháng 9 ngày 5.
plan-reason = { $why ->
    [merged] Held together with next month
    [flood] Flood or storm
    [mourning] Mourning
   *[quorum] Too few members
 }

# Other meetings at the same time: said, not forbidden.
plan-clash = ⚠️ { HAS($day) ->
    [no] {""}
   *[yes] { $day }: {""}
 }{ $said }
plan-clash-off = This day is { $why }.
plan-clash-own = The cell has another meeting on this day{ HAS($starts) ->
    [no] .
   *[yes] {" "}at { $starts }.
 }
plan-clash-place = { HAS($cell) ->
    [no] Another cell
   *[yes] { $cell }
 } is to meet at “{ $place }” then as well: if it is the same place, better change the hour.
plan-clash-supervisor = The supervisors have { $count } other { $count ->
    [1] meeting
   *[other] meetings
 } at that time{ HAS($cells) ->
    [no] {""}
   *[yes] {" "}({ $cells })
 } and may not be able to come.
plan-clash-more = ⚠️ … and { $count } more, on the card of each meeting.
