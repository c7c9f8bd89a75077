# Summary for the work group
summary =
    📊 Summary for { $month } · { $recorded }/{ $cells } cells recorded{ HAS($where) ->
        [no] {""}
       *[yes] {" "}· { $where }
     }
    { $cells ->
        [0] No cell is assigned at present.
       *[other] Type a number to see the minutes of that cell.
    }
    { $change }
    { $tally }

    { $lines }
summary-cell =
    { $at }. { $state ->
        [good] 🟢
       *[poor] 🟡
     } { $cell }
    {"   "}{ $date } · { $minutes } min · present { $present }/{ $obliged }{ HAS($scores) ->
        [no] {""}
       *[yes] {" "}· { $scores }
     }{ HAS($notes) ->
        [no] {""}
       *[yes] {" "}· { $notes }
     }
summary-cell-unrecorded =
    { $at }. 🔴 { $cell }
    {"   "}{ $notes }
finding-unrecorded = no minutes yet
finding-not-held = not held{ HAS($reason) ->
    [no] {""}
   *[yes] : { $reason }
 }
finding-returned = returned { $at }, to be corrected
finding-drafting = minutes unfinished
finding-no-regular = no regular meeting yet
finding-merged = merged with a work meeting
finding-short = under { $expected } minutes
finding-attendance = attendance below { $least }%
finding-unexcused = { $count } absent unexcused
finding-thematic-missing = no thematic meeting this quarter
finding-low = low score ({ $percent }%)
finding-falling = score down { $points } since the month before
finding-unseen = { HAS($since) ->
    [no] never attended by its group
   *[yes] nobody attended since { $since }
 }
finding-petition = { $count } petitions overdue for an answer
open-cell = { $at }. { $cell }
more-cells = More
month-earlier = ⬅️ { $month }
month-later = { $month } ➡️
error-cell = Please type a number from 1 to { $lines } to see that cell, or tap a button.
cell-unrecorded = { $cell } has not submitted its minutes for { $month }, so there is nothing to show.
nothing-to-summarize = There is no cell to summarize for you.
finding-gap = the two scores are far apart
finding-unscored = not scored
finding-sign = sign: { $sign }
tally =
    ⭐ On average: { HAS($means) ->
        [no] no points yet
       *[yes] { $means }
     }
    Official: { $grades }{ $undecided ->
        [0] {""}
       *[other] {" "}· undecided { $undecided } ({ $open })
     }{ $again ->
        [0] {""}
       *[other] {" "}· to be looked at again { $again }
     } · not scored { $unscored }
cell-tally = { HAS($means) ->
    [no] {""}
   *[yes] { $means }
 }{ HAS($grades) ->
    [no] {""}
   *[yes] {" "}· official: { $grades }
 }{ $undecided ->
    [0] {""}
   *[other] {" "}· undecided: { $open }
 }{ $again ->
    [0] {""}
   *[other] {" "}· to be looked at again { $again }
 }{ $unscored ->
    [0] {""}
   *[other] {" "}· not scored { $unscored }
 }
grade-count = { $grade } { $count }
cell-scores = { $scores }
period = { $span ->
    [quarter] Quarter { $at }/{ $year }
    [half] { $at ->
        [1] First
       *[other] Second
     } half of { $year }
   *[year] Year { $year }
 }
period-days = { $since } to { $until }
period-months = { $first }{ HAS($last) ->
    [no] {""}
   *[yes] {" "}to { $last }
 }
error-between = «{ $given }» is not clear. For example: “summary 15/3 - 20/8”, “summary 3/2026 - 8/2026”; at most 36 months.
branches =
    🏛 { $where } · { $month }, by { $grouped ->
        [yes] work group
       *[no] unit
     }

    { $lines }
    Type a number to go a level down, or see the cells.
branch-line =
    { $at }. { $complete ->
        [yes] 🟢
       *[no] 🔴
     } { $name }
    {"   "}recorded { $recorded }/{ $cells } · attendance { $attendance } · score { $score }
branch-rest = { $grouped ->
    [yes] Cells without a group
   *[no] Cells right under it
 }
branch-other = { $grouped ->
    [yes] 🏛 By unit
   *[no] 👥 By group
 }
branch-up = ⬆️ One level up
branch-cells = 📋 Cell by cell
see-branches = 🏛 By unit and group
earlier = ⬅️ { $period }
later-period = { $period } ➡️
period-summary =
    📊 { $period } · { $cells } cells{ HAS($where) ->
        [no] {""}
       *[yes] {" "}· { $where }
     }
    { $tally }

    { $lines }
period-cell =
    { $at }. { $cell }
    {"   "}met in { $held } of { $months } months{ HAS($tally) ->
        [no] {""}
       *[yes] {" "}· { $tally }
     }
period-one =
    📊 { $cell } · { $period }

    { $lines }
    { $year }
period-month =
    • { $month }: { HAS($scores) ->
        [no] not scored
       *[yes] { $scores }
     }{ HAS($notes) ->
        [no] {""}
       *[yes] {" "}· { $notes }
     }
    { $others }
period-month-unrecorded = • { $month }: no record
open-month = { $month }
year-class = 📌 Class of the year (by no. { $number }): { $grade }{ HAS($asks) ->
    [no] {""}
   *[yes] . Still to be seen by a person: “{ $asks }”
 }{ HAS($left) ->
    [no] {""}
   *[yes] . The committee has closed the year. { $left }
 }
year-no-rule = 📌 The committee has closed the year; framework { $number } has no rule for the class of a year. { $left }
close-year = 🔒 Close the year { $year }
reopen-year = 🔓 Reopen the year { $year }
close-year-sure =
    Close the year { $year } of { $cell }?
    { $whole }
    Once closed, these months do not count; the class of the year comes from the months that have an official one, and says what is missing.
year-closed-now = The year is closed. It can be reopened at any time.
year-reopened = The year is open again.
not-yet = Not yet
figures-coming = ⏳ Working it out, one moment please…
finding-again = score to be looked at again
mean = { $stage } { $percent }% ({ $count } meetings)
period-other =
    {"   "}{ $kind ->
        [thematic] thematic
       *[other] another meeting
     }: { $scores }
minus-thematic = thematic: { $less }
month-together = the month with its thematic meeting { $outcome }
month-number = { $month }
gap = { $why ->
    [unrecorded] not on record { $months }
    [irregular] only another meeting, no regular one in { $months }
    [unscored] not scored { $months }
    [undecided] no official score { $months }
    [again] official score to be looked at again { $months }
   *[to_come] still to come { $months }
 }
gaps = 📌 Not enough for a class: { $gaps }.
year-no-class = 📌 Every month is there, but the rule for a year of no. { $number } fits no class.
year-other-classes = 📌 No class of the year: the classes of { $months } are not those of no. { $number }.
summary-change = 📈 { HAS($before) ->
    [no] Not in use the month before
   *[yes] Recorded the month before { $before }
 } · attendance { $attendance } · score { $score }
figure = { $percent }%{ HAS($change) ->
    [no] {""}
   *[yes] {" "}({ $change })
 }
figure-unknown = unknown
figure-change = { $way ->
    [more] up { $points }
    [less] down { $points }
   *[same] as before
 }
urge-this = 📣 Ask for the record
urge-cell = 📣 Urge cell { $at }
urged = ✅ { $cell } was asked for the record of { $month }. Once a day is enough.
urge-nobody = No secretary of { $cell } uses this bot yet. Please call.
told-urge = { $by } asks: { $cell } has no record of { $month } yet.
cell-year =
    📋 { $cell } · { $year }
    { $people }

    { $lines }
    📌 Recorded { $held }/{ $months } months · thematic { $thematic } · open petitions { $petitions }{ $late ->
        [0] {""}
       *[other] {" "}({ $late } late)
     } · open tasks { $tasks }{ $overdue ->
        [0] {""}
       *[other] {" "}({ $overdue } late)
     }
    { $whole }
    Type the number of a month for its record, “book” for all minutes of the year in one Word file.
minutes-book-follows = The minutes of { $year } are below.
cell-year-month = { $month }: { $day } · { $minutes }’ · { $present }/{ $obliged }{ HAS($score) ->
    [no] { $regular ->
        [yes] {" "}· not scored
       *[no] {""}
     }
   *[yes] {" "}· { $score }
 }{ $thematic ->
    [yes] {" "}· thematic
   *[no] {""}
 }
cell-year-unrecorded = { $month }: 🔴 no record
error-year-month = Type the number of a month that is on record, or choose a line.
year-earlier = ⬅️ { $year }
year-later = { $year } ➡️
grid =
    🗓 Records { $first } to { $last } · complete { $complete }/{ $cells } cells
    🟩 recorded · 🟥 missing · ⬜ not counted

    { $lines }
grid-line =
    { $at }. { $cell }
    {"   "}{ $signs }{ HAS($missing) ->
        [no] {" "}complete
       *[yes] { $many ->
            [yes] {" "}missing { $count } months
           *[no] {" "}missing { $missing }
         }
     }
report-ask =
    📗 Report as Excel: a line a cell, against the period before. Which period? Choose a line, or type such as «quý 2», «7/2026».

    { $lines }
report-follows = 📗 The report { $period } is right below.
error-report-days = A report is of whole months. For example: “excel report 7”, “excel report quý 2”, “excel report 3/2026 - 8/2026”.
report-title = REPORT ON THE MEETINGS OF THE CELLS ({ $period })
report-figures = { $recorded }/{ $of } meetings on record ({ HAS($before) ->
    [no] not in use in the period before
   *[yes] { $before } in the period before
 }); attendance { $attendance }; score { $score }
report-total = ALL
report-column = { $column ->
    [at] No.
    [cell] Cell
    [members] Members
    [held] Met
    [days] Days
    [present] Present
    [attendance] Attendance (%)
    [score] Score (%)
    [thematic] Thematic
    [petitions] Petitions open now
    [visits] Visits
   *[note] Remarks
 }
report-note = { HAS($missing) ->
    [no] {""}
   *[yes] not recorded: { $missing };
 }{ HAS($unscored) ->
    [no] {""}
   *[yes] {" "}not scored: { $unscored };
 }{ HAS($again) ->
    [no] {""}
   *[yes] {" "}scores to be looked at again: { $again };
 }{ HAS($undecided) ->
    [no] {""}
   *[yes] {" "}no official score: { $undecided };
 }{ HAS($grades) ->
    [no] {""}
   *[yes] {" "}{ $grades }
 }
office-sheet = { $table ->
    [month] Classes
    [several] Several months
   *[duty] Attended
 }
office-title = { $table ->
    [month] CLASSES OF THE CELLS ({ $period })
    [several] MEETINGS OF THE CELLS ({ $period })
   *[duty] CELLS THAT WERE ATTENDED ({ $period })
 }
office-subtitle = { $table ->
    [month] { $cells } cells; X in the class of the score that counts
    [several] { $cells } cells; columns left empty are filled in by hand
   *[duty] { $cells } cells; X: nobody came in the period
 }
office-seen = ALL: { $seen } of { $cells } cells attended
office-column = { $column ->
    [at] No.
    [unit] Unit
    [members] { $table ->
        [month] Number of members
       *[several] Members
     }
    [day] Held on
    [score] Score
    [cell] Cell
    [present] Present
    [speakers] Spoke
    [skilled] Skilled mass work
    [thematic] Thematic
    [articles] Articles read
    [planned] Thematic in plan
    [admitted] Admitted
    [checked] Inspected
    [note] { $table ->
        [month] Remarks (why points were taken)
       *[several] Remarks
     }
    [other] Other (times attended)
    [group] Work group
    [count] Visits
    [days] Days
    [by] By
   *[left] Not yet
 }
see-table = 🌐 The large table
table-follows = The table opens in a browser and prints on A4. The address is yours alone and ends after a day.
table-title = The cells, { $period }
table-sort = { $by ->
    [name] By name
    [missing] Most missing first
    [attendance] Lowest attendance first
   *[score] Lowest score first
 }
table-lack = { $by ->
    [all] All
    [missing] Records missing
    [attendance] Attendance below 90%
    [again] Scores to look at again
   *[score] Score below 70%
 }
table-all-groups = All groups
table-cell = Present { $attendance } · score { $score } · missing { $missing } · attended { $visits } · open petitions { $petitions }{ HAS($again) ->
    [no] {""}
   *[yes] {" "}· ⚠ scores to look at again: { $again } (marked !)
 }
table-line = { $of ->
    [attendance] Attendance (%)
   *[score] Score (%)
 }
table-words = The figures of the chart in words
table-month = { $month }: held { $recorded }; present { $attendance }; score { $score }.{ $again ->
    [0] {""}
   *[other] {" "}{ $again } scores to be looked at again.
 }
visit-this = 🚶 Attend this cell
