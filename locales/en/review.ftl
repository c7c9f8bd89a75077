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
line-label = { $at }. { $label }
submit = ✅ Submit minutes
change-line = ✏️ Change a line
discard = 🗑 Discard
which-line = Which line do you want to change? Tap a button or type the number of the line.
more-lines = More lines
error-line = Please type a number from 1 to { $lines } to change that line, or tap a button.
discard-sure = Discard the unfinished minutes for { $month }? What was entered will be lost.
discard-yes = Discard
discard-no = Keep
draft-discarded = The unfinished minutes were discarded.
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
 }, present { $present }/{ $obliged }. Reason: { $reason }
card-changed = These minutes were just changed on another phone. Please review the lines below, then tap a button.
discard-by-secretary = Only the secretary or the deputy may discard a draft.
