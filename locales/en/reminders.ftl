# Reminders
reminders = { $late ->
    [yes] (late) {""}
   *[no] {""}
 }{ $blocks }
reminder-block =
    { $because ->
        [unanswered] { $level ->
            [secretary] The deputy who runs this meeting has not done it yet. Please see to it:
            [deputy] The secretary has not done this yet; please do it:
            [committee] The cell was reminded and has not done this yet; no work group could be told:
           *[group] The cell was reminded and has not done this yet; the work group's help is asked for:
         }
        [unreached] { $level ->
            [secretary] The deputy who runs this meeting could not be reached. Please see to it:
            [deputy] The secretary could not be reached; please do this or pass it on:
            [group] The cell could not be reached; please pass this on:
           *[committee] Neither the cell nor the work group could be reached:
         }
       *[own] There is something left to do:
     }
    { $lines }
reminder-line = • { HAS($where) ->
    [no] {""}
   *[yes] { $where }: {""}
 }{ $text }
reminder-own = ✍️ From the committee: { $text }
reminder-more = • and { $count } more
missed-block =
    You could not be reminded of this in time:
    { $lines }
missed-line = • { $name } ({ $days })
short-day = { $day }/{ $month }
plain-month = { $month }
digest-line = • { $what ->
    [met] Met
    [unmet] Without a record
    [coming] Planned for { $month }
    [unplanned] Without a plan for { $month }
   *[without-thematic] No thematic meeting in the quarter
 }: { $cells }
digests-of =
    These work groups could not be reached:
    { $lines }
digest-group = • { $group }: { $held } of { $cells } cells have a record for { $month }
reminder-more-groups = • and { $count } more groups
digest-of = { $group } could not be reached.
digest-meeting = { $cell } ({ $day }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 })
reminder-do-of = { $do }: { $of }
open-summary = 📊 See the summary

# One message a rule: what and by when; its name in the list; the label of its button.
remind-plan = settle day, hour and content of the meeting of { $month } ({ $late ->
    [0] by
   *[other] was due
 } { $date })
    .name = next month's plan
    .do = 📅 Settle the plan
remind-materials = send the papers and tell the work group before the meeting of { $date }
    .name = papers and notices
    .do = 📅 See the meeting
remind-meeting = there is a meeting on { $date }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }{ HAS($topic) ->
    [no] {""}
   *[yes] ; topic: { $topic }
 }
    .name = a meeting soon
    .do = 📅 See the meeting
remind-record = record the meeting of { $date }
    .name = not recorded
    .do = 📝 Record it
remind-no-record = { $month } has neither a plan nor a record
    .name = month without a meeting
    .do = 📝 Record it
remind-score = score the meeting of { $date } and send the result
    .name = not scored
    .do = ⭐ Score it
remind-thematic = no thematic meeting in this quarter yet (it ends { $date })
    .name = thematic of the quarter
    .do = 📅 See the plan
remind-draft = a record begun on { $date } waits to be finished
    .name = unfinished record
    .do = 📝 Go on
remind-task = a task is due on { $date }: { $title }
    .name = tasks due
    .do = 🏠 First page
remind-half-year = records of these months are missing before the summing up ({ $date }): { $months }
    .name = records missing before the summing up
    .do = 📝 Record it
remind-digest =
    📊 { $month }: { $held } of { $cells } cells have a record.
    { $lines }
    .name = the group's month
    .do = 📊 See the summary
remind-roll-up = { $period } is over: see the scores of the cells for your report
    .name = half-year and year
    .do = 📊 See the scores
remind-lost = no message reaches the { $role ->
    [cell_secretary] secretary
    [deputy_secretary] deputy secretary
    [group_leader] leader of the group
   *[group_member] member of the group
 } since { $date }; please call, and have the bot started again
    .name = people out of reach
    .do = 📊 See the summary
remind-returned = correct and submit again the minutes for { $month }, returned { $date }
    .name = minutes that were returned
    .do = ✏️ Open the minutes
remind-petition = petition { $number } { $late ->
    [0] is to be answered by { $date }
   *[other] should have been answered { $late } days ago
 }: «{ $title }»
    .name = petitions to be answered
    .do = 📮 Open the petition
remind-petition-late = petition { $number } should have been answered { $late } days ago, it lies with { HAS($at) ->
    [yes] { $at }
   *[no] the committee right above
 }: «{ $title }»
    .name = petitions overdue below
    .do = 📮 Open the petition
remind-petition-judge = petition { $number } was answered { $date }, is it solved: «{ $title }»
    .name = answers that wait for a word
    .do = 📮 Say so
remind-visit-coming = you said to attend the meeting { $date }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }
    .name = meetings one will attend
    .do = 📅 See the meeting
remind-visit-owed = note what you saw at the meeting { $date }
    .name = notes after attending
    .do = ✍️ Write the note
remind-visits = { $count } cells not attended by the group in this period (until { $date }): { $cells }
    .name = cells not attended
    .do = 🚶 See the visits
remind-week =
    📅 { $month }
    .name = the week of the group (Monday)
    .do = 📊 See the summary
remind-week-above =
    📅 { $month }
    .name = the week of the committee (Monday)
    .do = 📊 See the summary
week =
    📅 This week:
    { $lines }
week-records = • { $month }: { $recorded } of { $cells } cells recorded{ $new ->
    [0] , none in the last week
   *[other] , { $new } in the last week
 }
week-worst = • Needs you most: { $cell } ({ $why })
week-branch = { $recorded } of { $cells } cells on record
week-coming = • Coming: { $cells }
week-petitions = • Petitions to answer: { $count }{ $late ->
    [0] {""}
   *[other] , { $late } overdue
 }
week-behind = • Cells that are no more left { $count } tasks open (settled from the first page)
week-visits = • { $count } cells the group has not attended, until { $until }: { $cells }
week-supports = • Weak cells without a line for { $month }: { $cells }
week-group = • { $group }: { $month } { $recorded } of { $cells } recorded, { $new } in the last week
remind-support = write the line of { $month } for the weak cell: what was done, how far it is
    .name = weak cell without a line of the month
    .do = ✍️ Write the line
again-tonight = 🌙 Again tonight
again-tomorrow = ☀️ Again tomorrow
reminder-settings = 🔕 Which reminders
will-repeat = I will remind you again at { $at }, if it is still open then.
nothing-to-repeat = This reminder was not found.
reminder-list =
    🔔 What I remind you of. Choose or type a number to switch it.

    { $lines }
no-rules = There is nothing to remind you of in your present role.
rule-line = { $at }. { $wanted ->
    [yes] 🔔
   *[no] 🔕
 } { $name }
see-missed = 📋 What was missed
missed-page =
    📋 What could not be told in time (the newest first):

    { $lines }
missed-of = • { $owner }: { $name } ({ $day }), { $state ->
    [undeliverable] nobody could be reached
   *[expired] too late
 }
nothing-missed = Nothing.
rule-off = Off: { $name }
rule-on = On: { $name }
