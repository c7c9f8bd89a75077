# The report of a work group, and of a committee to its conference
papers =
    📝 Reports in words (Word)

    { HAS($lines) ->
        [no] None yet.
       *[yes] { $lines }
     }
paper-line = { $at }. { $kind ->
    [group] Report of the group
   *[conference] Report to the conference
 }, { $period }, written { $when }
paper-write = { $kind ->
    [group] ✏️ Write the report of the group
   *[conference] ✏️ Write the report to the conference
 }
open-paper = Get no. { $at }
paper-follows = The report comes in the next message, as it was written.
paper-ask = { $step ->
    [period] Of which period?
    [good] Strengths? One a line, or take what was noted at visits.
        Nothing secret.
    [poor] Weaknesses? One a line, or take what was noted at visits.
    [causes] Causes? One a line.
    [proposals] Proposals? One a line, or take the advice given at visits.
   *[next] Tasks of the next period? One a line.
 }
    { HAS($remarks) ->
        [no] {""}
       *[yes] Noted at visits:
    { $remarks }
     }
paper-taken = 📥 Take the { $count } that were noted
paper-part = { $step ->
    [period] Period
    [good] Strengths
    [poor] Weaknesses
    [causes] Causes
    [proposals] Proposals
   *[next] Next period
 }
paper-section = { $step ->
    [good] Strengths:
    [poor] Weaknesses:
    [causes] Causes:
    [proposals] Proposals:
   *[next] Tasks of the next period:
 } { HAS($lines) ->
    [no] «…»
   *[yes] {""}
    { $lines }
 }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
paper-card =
    📝 { $kind ->
        [group] Report of { $name }
       *[conference] Report of { $name } to its conference
     }, { $period }
    { $sections }

    Figures, petitions, tasks and supported cells are read now and kept in the report.
paper-give = ✅ Make the report
paper-given = ✅ Made. The Word file comes in the next message; fetched again it says the same.
paper-kept = What is being written is kept; to open it again type “write a report”.
paper-discard = Throw away the report that is being written?
error-paper-period = Choose a period below, or type its number.
error-paper-lines = At most { $most } lines a section, { $longest } letters a line.
paper-grades = Official classes of the meetings: { HAS($grades) ->
    [no] none yet
   *[yes] { $grades }
 }{ HAS($open) ->
    [no] {""}
   *[yes] ; not decided: { $open }
 }; not scored: { $unscored }.
paper-thematic = Thematic meetings: { $count }.
paper-visits = Attended: { $visits } times, at { $seen } of { $cells } cells.
paper-none = None.
paper-petition = No. { $number }, { $cell }: { $text } ({ $state }){ HAS($answer) ->
    [no] {""}
   *[yes] . Answer: { $answer }
 }
paper-task = { $text }: done by { $done } of { $cells } cells{ HAS($due) ->
    [no] {""}
   *[yes] {" "}(until { $due })
 }.
paper-support = { $cell }: { $goal } (until { $until }); { $state ->
    [going] goes on
    [reached] reached: { $result }
   *[missed] not reached: { $result }
 }.
