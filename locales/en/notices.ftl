# Notices to the cells
notices =
    📣 Your notices to the cells

    { HAS($lines) ->
        [no] None sent yet.
       *[yes] { $lines }
     }
notice-line =
    { $at }. { $text }
    {"   "}{ $asks ->
        [nothing] read { $read } · delivered { $sent } · on the way { $waiting } · not reached { $unreachable }
        [task] done by { $answered } of { $cells } cells
       *[other] answered by { $answered } of { $cells } cells
     }
write-notice = { $begun ->
    [yes] ✏️ Go on with what is being written
   *[no] ✏️ Write a notice
 }
give-task = 📌 Give a task
ask-cells = ❓ Ask the cells
open-notice = See no. { $at }
notice-asks = { $asks ->
    [yes_no] Yes or no
    [number] A number
    [task] A task
   *[nothing] No answer needed
 }
notice-ask = { $step ->
    [asks] How shall the cells answer?
    [text] { $asks ->
        [task] Which task? One short sentence (200 letters at most); it stands in the next record of each cell.
            Nothing secret.
        [nothing] Type a short text, or the title of a document with its link (600 letters at most).
            Nothing secret.
       *[other] Type the question (600 letters at most).
            Nothing secret.
     }
    [due] { $asks ->
        [task] By the end of which day must it be done?
       *[other] By the end of which day shall they answer?
     }
    [to] For whom? Type "all", "chưa họp tháng 8" (not met in August), or the name of a group or unit.
        { HAS($names) ->
            [no] {""}
           *[yes] { $names }
         }
   *[at] When shall it go? For example "now", "25/8".
 }
notice-part = { $step ->
    [asks] Answer
    [text] Text
    [due] Until
    [to] For
   *[at] Goes at
 }
notice-due-day = End of { $due }
notice-everybody = All cells
notice-unrecorded = Not met in { $month }
notice-at-once = At once
notice-tomorrow = Tomorrow at 8
notice-preview =
    { $asks ->
        [task] 📌 Task: { $text }
        [nothing] 📣 { $text }
       *[other] ❓ { $text }
     }
    { $asks ->
        [yes_no] Answer: yes or no.
        [number] Answer: a number.
       *[other] {""}
     }
    { HAS($due) ->
        [no] {""}
       *[yes] Until the end of { $due }.
     }
    For: { $to }.
    { HAS($at) ->
        [no] {""}
       *[yes] Goes at { $at }.
     }
    { $nobody ->
        [0] {""}
       *[other] { $nobody } cells have nobody here yet: who comes later sees it while it is open.
     }

    Send it to { $people } people of { $cells } cells?
send-notice = ✅ Send
write-anew = ✏️ Write anew
notice-heard = As you wrote, this notice is prepared. It has gone to nobody yet.
notice-begun-before = This notice is not finished. Send it or throw it away, then write the new one again.
notice-kept = What is being written is kept; to open it again type “notices”.
notice-discard = Throw away the notice that is being written?
notice-sent = { HAS($at) ->
    [no] ✅ Sent to { $people } people of { $cells } cells. Who has read it is shown below.
   *[yes] ✅ Goes at { $at } to { $people } people of { $cells } cells. "Close" before that, and it does not go.
 }
notice-nobody = There is no secretary or deputy to send it to.
notice-card =
    📣 { $text }
    Sent at { $at }.
    { HAS($due) ->
        [no] {""}
       *[yes] Until the end of { $due }.
     }
    { $closed ->
        [yes] Closed.
       *[no] {""}
     }
    Read { $read } · delivered { $sent } · on the way { $waiting } · not reached { $unreachable }
    { HAS($unread_cells) ->
        [no] {""}
       *[yes] Not marked as read: { $unread_cells }
     }
    { HAS($lost_cells) ->
        [no] {""}
       *[yes] Not reached: { $lost_cells }. Call them; who comes new sees an open notice on the first page.
     }
    { HAS($answers) ->
        [no] {""}
       *[yes] { $answers }
     }
    { HAS($silent) ->
        [no] {""}
       *[yes] { $asks ->
            [task] Not done: { $silent }
           *[other] Not answered: { $silent }
         }
     }
cell-named = { $cell }
and-more = and { $count } more
told-notice = { $again ->
    [yes] Once more: {""}
   *[no] {""}
 }{ $asks ->
    [task] A task of { $by }: { $text }
    [nothing] Notice of { $by }: { $text }
   *[other] { $by } asks: { $text }
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}(until the end of { $due })
 }
answer-notice = ✏️ Answer
received = ✅ Received
notice-read = Noted that you have read it: { $text }
notice-gone = This notice was not found.
error-notice-length = A notice has 5 to { $longest } letters. For a long document send its title and link.
error-notice-due = The day must lie between today and a year from now, not { $day }.
error-notice-at = It must go later than now and within a year. For example "25/8".
error-notice-remark = Type 2 to { $longest } letters: how far it is, what hinders it.
notice-answers = { $asks ->
    [task] Done by { $answered } of { $cells } cells.
    [number] Answered by { $answered } of { $cells } cells. Sum: { $total }.
   *[yes_no] Answered by { $answered } of { $cells } cells: yes { $yes }, no { $no }.
 }
notice-answer = { $kind ->
    [yes] yes
    [no] no
    [done] done
    [number] { $number }
   *[silent] no answer yet
 }
notice-urge = 🔔 Urge { $count } cells
notice-close = 🔒 Close
notice-file = 📄 List in Excel
notice-closed = Closed: nobody is asked any more; the answers stay.
notice-urged = 🔔 Urged { $people } people of { $cells } cells; who has answered gets nothing.
notice-nobody-silent = There is no cell left to urge.
answers-follow = The list comes in the next message.
notice-asked =
    { $asks ->
        [task] 📌 { $cell }, a task: { $text }
       *[other] ❓ { $cell }: { $text }
     }
    { HAS($due) ->
        [no] {""}
       *[yes] Until the end of { $due }.
     }
    { HAS($remark) ->
        [no] {""}
       *[yes] Noted: { $remark }
     }
    { HAS($others) ->
        [no] {""}
       *[yes] Your other cells:
    { $others }
     }
    { HAS($month) ->
        [no] The answer of { $cell }: { $answer }.
       *[yes] The meeting of { $month } said that it is done.
     }
    { $open ->
        [no] The time to answer is over.
       *[yes] { $asks ->
            [number] Type the number.
            [task] Choose the line below once it is done; until then type how far it is.
           *[other] {""}
         }
     }
notice-other = { $cell }: { $answer }
notice-yes = ✅ Yes
notice-no = ❌ No
notice-task-done = ✅ Done
notice-task-open = ↩️ Not done yet
notice-answered = The answer of { $cell } is noted: { $answer }.
notice-done = ✅ Noted: { $cell } has done it.
notice-not-yet = Noted: { $cell } has not done it yet.
notice-remarked = Noted for { $cell }: { $text }
notice-over = This notice is closed, or the time to answer is over.
home-notice = { $asks ->
    [task] 📌 A task: { $text }
    [nothing] 📣 A notice: { $text }
   *[other] ❓ To be answered: { $text }
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}(until the end of { $due })
 }
see-notice = 📣 Open notice { $at }
answers-column = { $column ->
    [at] No.
    [cell] Cell
    [answer] Answer
    [remark] Remark
    [by] Answered by
    [day] Day
   *[copy] Notice
 }
answers-copy = { $state ->
    [read] read
    [sent] delivered
    [waiting] on the way
    [none] nobody there yet
   *[unreachable] not reached
 }
answers-meeting = minutes of { $month }
answers-as-of = { $answers } As of { $at }.
