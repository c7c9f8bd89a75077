# The work group attends the meetings of its cells
visits =
    🚶 Attending the meetings of the cells
    { $duties }

    { $lines }
    Where were you, or where do you go? Choose or type a number.
visit-duty =
    The group attended { $done }/{ $of } cells{ HAS($left) ->
        [no] , all of them.
       *[yes] ; left: { $left } (until { $until }).
     }
    { $members }
visit-member = • { $mine ->
    [yes] You
   *[no] { $name }
 }: { $cells } cells{ HAS($last) ->
    [no] , no meeting yet
   *[yes] , last on { $last }
 }{ $silent ->
    [0] {""}
   *[other] {" "}⚠️ none for { $silent } days
 }
visit-cell =
    { $at }. { $cell }
    {"   "}{ HAS($last) ->
        [no] never attended
       *[yes] last attended { $last }
     }{ HAS($coming) ->
        [no] {""}
       *[yes] {" "}· meets { $coming }{ HAS($goes) ->
            [no] {""}
           *[yes] , { $goes } will attend
         }
     }
visit-offer =
    🚶 { $cell }
    Did you attend on { $day }? The cell recorded { $minutes } minutes, { $present }/{ $of } present.
visit-as-offered = ✅ Just so
visit-otherwise = ✏️ Otherwise
visit-next = 📅 The next meeting { $day }
going =
    📅 { $cell } meets { $day }{ HAS($starts) ->
        [no] {""}
       *[yes] , { $starts }
     }{ HAS($place) ->
        [no] {""}
       *[yes] , { $place }
     }.
    { HAS($topic) ->
        [no] {""}
       *[yes] Topic: { $topic }
     }
    { HAS($goes) ->
        [no] Nobody of the group said to attend yet. Will you?
       *[yes] Will attend: { $goes }.
     }
going-nothing = { $cell } has planned no meeting to come.
going-announce = ✅ I will attend, tell the cell
going-quietly = 🤫 I will attend, do not tell
going-off = ↩️ I cannot attend
going-note = ✍️ Note one I attended
going-said = { $choice ->
    [announce] ✅ Kept, and the cell is told. I remind you the evening before, and of your note the day after.
    [go] ✅ Kept, the cell is not told. I remind you the evening before, and of your note the day after.
   *[off] Kept: you do not attend.
 }
error-observed-half = { $missing ->
    [minutes] The time is missing: how many minutes? For example: 95 phút.
   *[present] Who came is missing: how many of how many? For example: 20/22.
 }
going-not-planned = { $cell } has no next meeting planned, so nothing can be announced yet. After the meeting, write here which cell it was, how many minutes, and how many came.
going-changed = The plan or what you said has just changed. Please look again below.
told-going = { $off ->
    [yes] { $by } cannot attend the meeting { $day } of { $cell }.
   *[no] { $by } (work group) will attend the meeting { $day } of { $cell }.
 }
visit-day = { $day }
visit-as-recorded = As recorded: { $minutes } minutes, { $present }/{ $of }
visit-point = { $at }. { $name }
visit-ask =
    { HAS($points) ->
        [no] {""}
       *[yes] { $points }
     }
    { $step ->
        [day] 🚶 { $cell }: which meeting did you attend?
        [observed] How many minutes, how many present? For example: 95 minutes, 20/22
        [good] 👍 What was good? Choose one, type several numbers («1 3»), or your own words, parted by semicolons.
        [poor] 👎 What was weak? Choose one, type several numbers, or your own words.
        [advice] What do you suggest to the cell? One thing a line. Nothing secret.
       *[heard] Which petitions did you hear? One matter a line; each goes into the register.
     }
visit-line = { $step ->
    [day] Day
    [observed] Minutes and present
    [good] Strengths
    [poor] Weaknesses
    [advice] Suggestions
   *[heard] Petitions heard
 }
visit-note =
    🚶 { $by } attended { $cell }, { $day }
    Seen: { $minutes } minutes, { $present }/{ $of } present
    { $differs }
    { $lines }
visit-differs = ⚠️ The record says otherwise: { $minutes } minutes, { $present }/{ $of } present
visit-remarks =
    { $kind ->
        [good] 👍 Good:
        [poor] 👎 Weak:
        [advice] 💡 Suggested:
       *[heard] 📮 Petitions heard:
     }
    { $lines }
visit-card =
    The cell gets exactly this:

    { $note }

    Send it? To add suggestions or petitions, change a line.
visit-send = ✅ Send to the cell
visit-heard = 📝 Noted: { $steps }.{ HAS($half) ->
    [no] {""}
   *[yes] {" "}Heard “{ $half }”, the other figure is missing.
 }{ HAS($left) ->
    [no] {""}
   *[yes] {" "}Not noted, for it is not clear where it belongs: “{ $left }”.
 }
visit-heard-part = { $step ->
    [day] the meeting of { $day }
    [observed] length and attendance
    [good] strengths
    [poor] weaknesses
    [advice] advice
   *[heard] petitions
 }
visit-kept = 💾 Your note is kept. Go on whenever you like.
visit-sent = ✅ Sent to the secretary. You are told what the cell says.
visit-discard = Throw away your note about { $cell }?
visit-page =
    { $note }

    { $state ->
        [sent] 📌 The cell has not said anything yet.
        [over] 📌 The cell was dissolved before it answered; nothing is waited for.
        [acknowledged] 📌 The cell has read it and agrees.
       *[answered] 📌 The cell answers: { $reply }
     }
visit-read = ✅ Read, agreed
visit-answer = 💬 Answer
visit-reply = Type your answer to the work group. Nothing secret.
visit-replied = ✅ Sent to the work group.
visit-changed = This was answered on another phone. See below.
visit-gone = There is no such visit, or the cell is not assigned to you.
visit-not-yours = This cell is not assigned to your group today. If that has changed, ask the office to say so.
told-visit = { $by } attended { $cell } on { $day } and sent a note. Please read it, agree or answer.
told-visit-reply = { $cell } on the visit of { $day }: { HAS($text) ->
    [no] read and agreed.
   *[yes] { $text }
 }
error-visit-future = { $day } is still to come. Note the visit afterwards; the day after will do.
error-visit-unassigned = The cell is assigned to your group from { $since }, so the meeting of { $day } cannot be noted here.
error-visit-old = That is more than { $days } days ago and is not noted any more.
error-visit-twice = You have noted the meeting of { $day } of { $cell } already. Choose another day.
error-observed = Type the minutes and who was present, for example: 95 minutes, 20/22.
error-remarks = At most { $most } remarks of { $longest } letters each.
error-remark-number = Type a number from 1 to { $last }, or your own words.
