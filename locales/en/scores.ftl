# Scoring a meeting
code = { $code }
quoted = "{ $text }"
passed = Passed
failed = Failed
not-applicable = Does not apply
yes-points = Yes: { $points } points
no-points = No: 0 points
points = { $points } points
points-of = { $points }/{ $max }
points-taken = { $points } points off
option-points = { $name }: { $points } points
as-before = As before: { $points }
mark-line =
    { $code }. { $name }: { $points }{ HAS($why) ->
        [no] {""}
       *[yes] {" "}– { $why }
     }
mark-line-changed =
    { $code }. { $name }: { $before } → { $points }{ HAS($why) ->
        [no] {""}
       *[yes] {" "}– { $why }
     }
because = { $facts }
measured = { $fact ->
    [speakers] { $value ->
        [0] nobody spoke
       *[other] { $value } spoke
     }
    [minutes] { $value } minutes
    [absent_unexcused] { $value ->
        [0] nobody absent without reason
       *[other] { $value } absent without reason
     }
    [materials_early] { $value ->
        [1] papers out at least a day before
       *[other] papers not sent ahead
     }
    [held_apart] { $value ->
        [1] held apart from office meetings
       *[other] merged with an office meeting
     }
   *[result_days] { $value ->
        [0] record handed in the same day
       *[other] record handed in after { $value } days
     }
 }
measured-minutes = { $minutes } minutes, at least { $expected }
measured-minutes-short = { $minutes } minutes, less than { $expected }
measured-share = { $fact ->
    [attendance_percent] present { $part }/{ $whole }, { $percent }%
    [speakers_percent] { $part }/{ $whole } of those present spoke, { $percent }%
    [tasks_done_percent] { $part }/{ $whole } tasks done, { $percent }%
   *[tasks_assigned_percent] { $part }/{ $whole } new tasks with owner and day, { $percent }%
 }
stage = { $stage ->
    [own] Self-score
    [vote] Vote of the cell
    [supervisor] Score of the work group
   *[committee] Official (decided by the committee)
 }
outcome = { $total }/{ $out_of } · { $grade }
outcome-checklist = { $grade }
standing =
    📌 Total { $total }/{ $out_of } · { $grade }{ HAS($gates) ->
        [no] {""}
       *[yes] . Not met: { $gates }
     }
    { $caps }
standing-checklist =
    📌 { $passed }/{ $checks } passed · { $grade }{ HAS($gates) ->
        [no] {""}
       *[yes] . Not met: { $gates }
     }
standing-open = 📌 { $total } points so far, { $count } criteria open
gate-full = { $code } must be full
gate-above = { $code } above { $points }
cap-held = { $cap } (the marks come to { $came })
gate-not-zero = { $code } must not be 0
measured-months = { $said }; { $count ->
    [1] the month before
   *[other] the { $count } months before
 }: { $before }
month-before = { HAS($value) ->
    [no] not on record
   *[yes] { $value }{ $unit ->
        [percent] %
       *[other] {""}
    }
 }
gate-least = { $code } at least { $points }
gate-together = { $first } to { $last } together at least { $points }
gate-checks = at least { $count } of { $codes } passed
gate-passed = { $code } must be passed
gate-deduction = at most { $points } off in { $code }

score-proven =
    ⭐ { $stage } · { $month } · { $cell }
    From what is on record:

    { $lines }

    { $standing }
    Are these right?
confirm-proven = ✅ Right, go on
change-mark = ✏️ Change one
score-base =
    ⭐ { $stage } · { $month } · { $cell }
    Before: { $before }

    { $lines }

    { $total }
    Do you agree with all of it, or score one by one?
agree-all = ✅ Agree, and give it
score-singly = 📝 One by one
score-question =
    ⭐ { $stage } · { $month }{ $at ->
        [0] {""}
       *[other] {" "}· { $at }/{ $of }  { BAR($at, $of) }
     }

    { $question }

    { $standing }
criterion =
    { HAS($group) ->
        [no] {""}
       *[yes] { $group }
     }
    { $code }. { $name }
    { $sort ->
        [check] Passed or failed?
        [yes_no] Yes or no?
        [deduction] How many points off? (at most { $max })
       *[other] How many points? (at most { $max })
     }
    { $details }
on-record = On record: { $fact }.
proposed = From the facts: { $points } – { $why }.
given-before = Given before: { $points }.
option-line = • { $name }: { $points } points
score-vote =
    How many are in favour of this score? For example: 18 nhất trí, 2 không.
    Full members present: { $voters } (members on probation do not vote).
criterion-label = { $code }. { $name }
score-why =
    { $code }. { $name }: { $points }.
    { $details }
    Please say briefly why (nothing secret).
which-mark = Which criterion? Tap it or type its code.
score-review =
    ⭐ { $stage } · { $month } · { $cell }
    Please look it over; type a code to change it (such as { $example }).

    { $lines }

    { $standing }
    { $signs }
polite-sign = 💡 Please check: { $text }.
give-score = ✅ Give this score
sign-above-facts = { $codes } scored above what is on record
sign-always-full = full marks { $count } months in a row, since { $since }

score-card =
    ⭐ Scores of the { HAS($called) ->
        [yes] «{ $called }»
       *[no] { kind-low } meeting
     } · { $month } · { $cell }
    { HAS($framework) ->
        [no] There is no framework for this kind of meeting: the committee types “framework” to load one.
       *[yes] { $framework }
     }

    { HAS($stages) ->
        [no] Not scored yet.
       *[yes] { $stages }
     }
    { HAS($same) ->
        [no] {""}
       *[yes] 👤 { $same }
     }
    { HAS($apart) ->
        [no] {""}
       *[yes] ℹ️ { $apart }
     }
    { $gap }

    { $lines }
    { $signs }
framework-line = Framework no. { $number }, { $issuer }{ $confidence ->
    [C] {" "}(local reproduction, check with your committee)
   *[other] {""}
 }
stage-line =
    • { $stage }: { $outcome } ({ $by }, { $at }){ HAS($vote) ->
        [no] {""}
       *[yes] {" "}· { $vote }
     }{ HAS($state) ->
        [no] {""}
       *[yes] {" "}· { $state }
     }{ HAS($returned) ->
        [no] {""}
       *[yes] . { $returned }
     }
score-gap = ⚠️ The two sides are far apart: { $own }; { $superior }.
sign = 💡 Worth a look: { $text }.
begin-score = { $stage ->
    [own] ⭐ Score it
    [vote] 🗳 Record the vote
    [supervisor] ⭐ Score as work group
   *[committee] ⭐ Decide the score
 }
score-again =
    ⭐ { $stage } · { $month } · { $cell }
    Before: { $before }{ HAS($under) ->
        [no] {""}
       *[yes] . Now { $under }
     }

    { HAS($returned) ->
        [no] {""}
       *[yes] { $returned }
     }
    { HAS($lines) ->
        [no] No points have changed.
       *[yes] { $lines }
     }

    { $total }
    Do you agree, or score one by one?
score-file = 📄 Score sheet (Word)
to-record = 📄 See the record
score-receipt = ✅ Given: { $stage }. It stays as it is; if it is scored again, this one is kept.
score-kept = The score is kept as it is. Go on with it at any time.
score-closed = The superior has scored, so this cannot be changed any more. Type “scores” to see the scores.
score-given-elsewhere = This score was given on another phone. Type “scores” to see it.
no-framework = There is no framework for this kind of meeting on that day. The committee types “framework” to load one.
choose-cell-to-score = Choose the cell, open its record and tap "Score".
told-scored = { $cell }, { $month }: { $stage } { $outcome }{ HAS($before) ->
    [no] {""}
   *[yes] {" "}(before: { $before })
 }{ $far ->
    [no] .
   *[yes] . The two sides are far apart; please look at the criteria together.
 }
error-always-applies = This criterion always applies. Please give it points.
error-points = “{ $given }” is no number of points. This one has 0 to { $max }, for example: { $max }.
error-points-check = “{ $given }”: tap the button if that is meant; else type the points alone (0 to { $max }).
error-points-range = { $given } is out of range: 0 to { $max } points here.
error-points-step = { $given } does not fit: this criterion goes in steps of { $step }.
error-points-which = Is "{ $given }" the points or the number in the list? Please choose a line.
error-points-option = There is no { $given } points here. Please choose one of the levels.
error-code = Type the code of a criterion, such as { $example }, or tap a button.
error-score-reason = Please say why in words, at least two. For example: a long task is not due yet.
home-score = { $again ->
    [returned] ↩️ { $cell }: the committee gave back the score of { $month }; please score anew.
    [corrected] 🔁 { $cell }: the record of { $month } was corrected, its score is to be looked at again.
   *[no] ⭐ { $cell }: the record of { $month } is not scored yet.
 }
home-assess = { $again ->
    [0] ⭐ { $cell }: has scored { $month } itself and waits for the group's score.
   *[other] 🔁 { $cell }: the group's score of { $month } is to be looked at again.
 }
assess-month = ⭐ Score { $month } · { $cell }
home-assess-more = ⭐ { $count } more meetings wait for the group's score.
score-month = ⭐ Score { $month }
record-scores = ⭐ { $score }
see-score = ⭐ Score
stage-short = { $stage ->
    [own] self-score
    [vote] vote
    [supervisor] group's score
   *[committee] official
 }
score-state = { $state ->
    [record_changed] to be looked at again: the record was corrected since
    [month_changed] to be looked at again: the record of an earlier month was corrected since
    [score_changed] to be looked at again: the cell has scored again
    [returned] given back by the committee to be scored anew
   *[refused] the vote did not pass
 }
vote-passed = the vote passed
same-person = scored by one and the same person: { $stages }
given-score = { $stage } { $outcome }{ HAS($state) ->
    [no] {""}
   *[yes] {" "}({ $state })
 }
given-vote = { $state } ({ $outcome })
agree-rest = ✅ Agree, score the rest
score-inherited =
    ⭐ { $stage } · { $month } · { $cell }
    { $by } left this half filled:

    { $lines }

    { $standing }
    Please look at it and go on.
go-on-scoring = ✅ Seen, go on
mark-open-again = { $code }. { $name }: { HAS($before) ->
    [no] not scored
   *[yes] { $before } → not scored
 }
mark-kept = { $code }. { $name }: still { $points } (from the facts { $proposed } – { $why })
vote-about = 📌 The vote is about { $outcome }
vote-receipt = { $passed ->
    [yes] ✅ The vote is recorded: the cell's own score is confirmed.
   *[no] The vote is recorded: it did not pass, so there is no voted score. The cell can score again and vote again.
 }
error-vote-base = { $given } votes, but only full members who are present vote: { $voters }. Please check.
see-score-again = { $stage ->
    [own] 🔁 Look at it again
    [vote] 🗳 Vote again
    [supervisor] 🔁 Look at it again
   *[committee] 🔁 Look at it again
 }
rescore = { $stage ->
    [own] ✏️ Score again
    [vote] 🗳 Vote again
    [supervisor] ✏️ Score again
   *[committee] ✏️ Decide again
 }
score-of = { $by } gave { $outcome }
told-again = { $cell }, { $month }: { $score }. Please look at it again; the papers sent before are replaced by those under "Score".
home-score-more = ⭐ { $count } more records wait for a score.
no-record-in-month = The cell has no record of { $month }.
sign-always-same = { $total } points { $count } months in a row, since { $since }
sign-full-though = full marks, with { $undone ->
    [0] { $petitions } petitions
   *[other] { $undone } tasks undone{ $petitions ->
        [0] {""}
       *[other] {" "}and { $petitions } petitions
     }
 }
sign-left-out = { $codes } said not to apply
declared = declared while scoring: { $part }/{ $whole }
not-on-record = { $fact ->
    [tasks_done_percent] The record leaves out the tasks of last month: type how many are done, such as 1/2, or points with a reason.
    [speakers_percent] The record leaves out how many spoke: type it, such as 8/20, or points with a reason.
    [tasks_assigned_percent] The record leaves out which new tasks have an owner and a day: type it, such as 2/3, or points with a reason.
   *[other] The record leaves out what this goes by: points with a reason, please.
 }
error-too-much-left-out = { $points } of { $of } points left out is more than half, so there would be no class. Please give this one points.
score-quickly = ⚡ Right, the rest in groups
score-group =
    Score these, in order:
    { $lines }
    Choose a line, or type the numbers with spaces, such as { $example }.
group-line = • { $code }. { $name } (at most { $max })
marks-kept = { $count ->
    [0] Nothing noted.
   *[other] { $count } noted.
 } { $wrong }
mark-refused = { $code }: { $why }
mark-needs-reason = this needs a reason; type its code to score it alone.
marks-count = These are { $count } numbers; there are { $all } criteria, { $open } of them open. Type either many, with spaces.
decide-month = ✅ Decide { $month }
deciding =
    ✅ Official scores of { $month }
    { $count } cells wait, with nothing to tell apart: { $classes }
    { $lines }
    { $more ->
        [0] {""}
       *[other] … and { $more } more
     }

    { $others ->
        [0] Agree with all { $count }?
       *[other] Agree with all { $count }? The other { $others } come one by one.
     }
decide-all = ✅ Agree with all { $count }
deciding-line = • { $cell }: { $score }
deciding-one =
    ✅ Official scores of { $month } · { $left } left

    { $cell }
    { $lines }

    Which side do you agree with?
agree-with = { $score }
decided-many = ✅ { $count } cells decided.
decided-one = ✅ Decided: { $cell }.
deciding-done = ✅ No cell waits for a decision in { $month }. Those without a score are in the summary.{ $returned ->
    [0] {""}
   *[other] {" "}{ $returned } were given back and are scored anew.
 }
deciding-changed = The list has changed. Please look again.
score-year = 📅 The year
why-returned = ↩️ { $by } gave it back: { $reason }
return-score = ↩️ Give it back
return-reason =
    ↩️ Giving back the score of { $month } · { $cell }
    { $score }

    Why? Whoever scored gets this reason and scores anew; the old points stay to be seen.
return-closed = This score has just changed, or was decided, so it cannot be given back. Please look again.
returned-now = ↩️ Given back; whoever scored is told with the reason.
told-returned = ↩️ { $cell }, { $month }: the committee gave back { $score }. Reason: { $reason }. Please score anew.
score-apart = You have scored this meeting in another role. By a rule of the committee nobody scores twice: somebody else is to score here.
