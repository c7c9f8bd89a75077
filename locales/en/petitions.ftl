# Petitions, proposals and difficulties of the cells
petitions =
    📮 Petitions of the cells: { $open ->
        [0] none is open.
       *[other] { $open } open, { $mine ->
            [0] none waits for you.
           *[other] { $mine } for you to deal with.
         }
     }

    { $lines }
petition-line =
    { $at }. { $mark ->
        [late] 🔴
        [mine] 🟡
       *[elsewhere] ⚪
     } { $cell }: { $text }
    {"   "}{ $state }
petition-state = { $state ->
    [new] new
    [forwarded] { HAS($whom) ->
        [yes] passed on to { $whom }
       *[no] passed up
     }
    [in_hand] in hand
    [answered] answered, the cell is asked whether it is solved
    [left] answered; the cell is no more, the committee is to close it
   *[closed] closed
 }{ HAS($where) ->
    [no] {""}
   *[yes] {" "}· with { $where }
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}· { $late ->
        [0] due { $due }
       *[other] { $late } days late ({ $due })
     }
 }
petition-committee-above = the committee above the cell
open-petition = Number { $at }
more-petitions = More
add-petition = ➕ Raise one
petition-register = 📗 Register (Excel)
register-follows = The register is below.
petition-kind = { $kind ->
    [proposal] Proposal
    [difficulty] Difficulty
   *[petition] Petition
 }
petition-cell =
    A petition of which cell? Choose or type a number.

    { $lines }
petition-write =
    Type a petition, proposal or difficulty of { $cell }, each matter in a short message of its own.
    Nothing secret.
petition-preview =
    📮 { $kind } of { $cell }:
    «{ $text }»

    Send it to the work group (without one, to the committee above)?
send-petition = ✅ Send
petition-raised = ✅ Sent, number { $number }. You are told as soon as it is answered.
petition-card =
    📮 Number { $number } · { $kind } of { $cell }{ HAS($month) ->
        [no] , sent { $day }
       *[yes] , meeting of { $month }
     }
    «{ $text }»

    { $way }
    { $tied }{ HAS($tied_to) ->
        [no] {""}
       *[yes] 🔗 Dealt with together with number { $tied_to }.
     }
    { HAS($answer) ->
        [no] {""}
       *[yes] 💬 Answer: { $answer }
     }
    📌 { $state }{ $judge ->
        [yes] {" "}
            Is this solved?
       *[no] {""}
     }
petition-with = 🔗 Together with number { $number } of { $cell }
petition-step = • { $day } { $by }: { $move ->
    [raise] raised it
    [take] took it in hand
    [up] passed it up to { $to }
    [out] passed it on to { $text }
    [answer] answered
    [close] closed it, the cell is no more
    [done] says it is solved
    [not_done] says it is not solved{ HAS($text) ->
        [no] {""}
       *[yes] : { $text }
     }
    [withdraw] withdrew it
    [reword] changed the words; before: “{ $text }”
   *[tie] tied it to number { $text }
 }
do-petition = { $move ->
    [answer] 💬 Answer
    [take] ✋ Take in hand
    [up] ⬆️ Pass up
    [out] ↗️ Pass on elsewhere
    [close] ✅ Close
    [done] ✅ Solved
    [not_done] ❌ Not solved
    [withdraw] ↩️ Withdraw
   *[tie] 🔗 Tie the same matter
 }
petition-up = Up to whom?
petition-ask = { $move ->
    [answer] Type the answer to the cell about: «{ $text }». Nothing secret.
    [out] To which office? Type its name. The cell is told where it went; you still follow it.
   *[not_done] What is missing, in a sentence? The answer was: «{ $answer }»
 }
nothing-yet = Nothing was done yet
petition-answer-preview =
    💬 To { $cell }:
    «{ $text }»

    It also stands in the opening of the cell's next meeting. Send it?
send-answer = ✅ Send the answer
petition-moved = { $move ->
    [answer] ✅ The answer was sent to the cell.
    [take] ✅ You have it in hand.
    [up] ✅ Passed up.
    [out] ✅ Kept, and the cell was told.
    [close] ✅ Closed, and kept in the register.
    [done] ✅ Closed. Thank you.
    [not_done] Opened again; who answered was told.
   *[withdraw] Withdrawn.
 }{ $count ->
    [0] {""}
   *[other] {" "}Together with { $count } that are tied to it.
 }
petition-tie =
    Which is the same matter? Choose one, type several such as "12, 15", or all of them; all these cells get the one answer.

    { $lines }
petition-one = number { $number } of { $cell }
petition-tie-all = 🔗 All { $count } of them
petition-like = Number { $number } · { $cell }: { $text }
petition-number = Number { $number }
petition-tied = 🔗 Dealt with here now: { $cells }.
petition-changed = This has just changed, or cannot be done any more. See below.
petition-gone = There is no such petition.
error-petition-length = A petition or an answer has 5 to { $longest } letters. Keep it short, one matter a message.
error-petition-whom = Type the name of the office, 3 to { $longest } letters.
told-petitions = { $cell } has { $count ->
    [1] a petition: { $text }
   *[other] { $count } new petitions, among them: { $text }
 }
told-petition = { $move ->
    [up] A petition of { $cell } was passed up: «{ $text }»
    [out] The petition «{ $text }» was passed on to { $whom }.
    [answer] Answer to «{ $text }»: “{ $answer }”. Is this solved?
    [done] { $cell } says this is solved: «{ $text }»
    [not_done] { $cell } says this is not solved: «{ $text }»
   *[withdraw] { $cell } withdrew: «{ $text }»
 }
petition-answers =
    💬 To be read to the cell before the meeting, answers to its petitions:
    { $lines }
    Then type “petitions” to say whether they are solved.
petition-answered = • Number { $number } «{ $text }»: { $answer }
home-petitions = 📮 { $count } petitions wait for you.
see-petitions = 📮 See the petitions
register-title = REGISTER OF PETITIONS, PROPOSALS AND DIFFICULTIES OF THE CELLS
register-as-of = (As of { $day })
register-column = { $column ->
    [at] No.
    [number] Number
    [cell] Cell
    [month] Meeting of
    [kind] Kind
    [text] Text
    [raised] Raised on
    [state] State
    [where] With
    [due] Due
    [late] Days late
    [owner] Dealt with by
    [answer] Answer
    [answered] Answered on
   *[tied_to] Together with number
 }
register-state = { $state ->
    [new] New
    [forwarded] Passed on
    [in_hand] In hand
    [answered] Answered
   *[closed] Closed
 }
