# Summary for the work group
summary =
    📊 Summary for { $month } · { $recorded }/{ $cells } cells recorded
    { $cells ->
        [0] No cell is assigned at present.
       *[other] Type a number to see the minutes of that cell.
    }

    { $lines }
summary-cell =
    { $at }. { $state ->
        [good] 🟢
       *[poor] 🟡
     } { $cell }
    {"   "}{ $date } · { $minutes } min · present { $present }/{ $obliged }{ HAS($notes) ->
        [no] {""}
       *[yes] {" "}· { $notes }
     }
summary-cell-unrecorded =
    { $at }. 🔴 { $cell }
    {"   "}{ $notes }
finding-unrecorded = no minutes yet
finding-drafting = minutes unfinished
finding-no-regular = no regular meeting yet
finding-merged = merged with a work meeting
finding-short = under { $expected } minutes
finding-attendance = attendance below { $least }%
finding-unexcused = { $count } absent unexcused
finding-thematic-missing = no thematic meeting this quarter
open-cell = { $at }. { $cell }
more-cells = More
month-earlier = ⬅️ { $month }
month-later = { $month } ➡️
error-cell = Please type a number from 1 to { $lines } to see that cell, or tap a button.
cell-unrecorded = { $cell } has not submitted its minutes for { $month }, so there is nothing to show.
nothing-to-summarize = There is no cell to summarize for you.
