# Reminders
reminders =
    { $late ->
        [yes] (late) There is something left to do:
       *[no] There is something left to do:
     }
    { $lines }
reminder-line = • { $level ->
    [secretary] { $text }
    [deputy] { $cell }: { $text } ({ $reached ->
        [yes] the secretary was reminded
       *[no] the secretary could not be reached
     })
   *[group] { $cell }: { $text } ({ $reached ->
        [yes] the cell was reminded; please help
       *[no] the cell could not be reached
     })
 }
remind-plan = settle day, hour and content of next month's meeting (by { $date })
remind-materials = send the papers and tell the work group before the meeting of { $date }
remind-meeting = there is a meeting on { $date }
remind-record = record the meeting of { $date }
remind-no-record = { $month } has neither a plan nor a record
remind-score = score the meeting of { $date } and send the result
remind-thematic = no thematic meeting in this quarter yet (it ends { $date })
remind-draft = a record begun on { $date } waits to be finished
remind-task = a task is due on { $date }: { $title }
remind-half-year = records are missing before the summing up (to { $date })
remind-digest = no record in { $month }
do-it = ✅ Do it now
again-tonight = 🌙 Again tonight
again-tomorrow = ☀️ Again tomorrow
reminder-settings = 🔕 Which reminders
will-repeat = I will remind you again at { $at }.
nothing-to-repeat = This reminder was not found.
reminder-list =
    🔔 What I remind you of. Tap or type a number to switch it.

    { $lines }
rule-line = { $at }. { $wanted ->
    [yes] 🔔
   *[no] 🔕
 } { $name }
rule-off = Off: { $name }
rule-on = On: { $name }
rule-plan = next month's plan
rule-materials = papers and notices
rule-meeting = a meeting soon
rule-record = not recorded
rule-no-record = month without a meeting
rule-score = not scored
rule-thematic = thematic of the quarter
rule-draft = unfinished record
rule-task = tasks due
rule-half-year = half-year summary
rule-digest = cells without a meeting
