# Inviting people
invite-place =
    Invite to which cell or work group? Tap a button, type the number, or a part of the name.
    { $lines }
invite-role = Invite to { $name } in which role?
invite-code =
    Invitation code for { role }, { $name }:

    { $code }

    It works once, within 72 hours. The invited person opens this assistant{ HAS($bot) ->
        [yes] {" "}(on Zalo: the bot “{ $bot }”)
       *[no] {""}
    } and types the code; then I will ask you whether it is the right person.
told-redeemed = { $name } used an invitation code for { role }, { $place }. Is this the person you invited?
invite-yes = Right person
invite-no = Wrong person
invite-confirmed = Confirmed. The invited person can start now.
invite-refused = Refused. That invitation code gives no access.
not-for-you = This page was not found.
invite-made = The code is shown only once. Please send it to the person now.
told-confirmed = You are confirmed as { role }, { $place }{ $later ->
    [later] , from { $date }; nothing can be recorded before that day
   *[now] {""}
 }.
error-before-founded = The cell was founded on { $date }; the meeting must be from then on.
error-after-end = The cell ended on { $date } (merged, split or dissolved); no meeting after that day is recorded.

# Changes of the organisation
unit-named-so = The unit has been called “{ $name }” from that day on.
unit-not-above = { $name } is a cell: no other unit can be under it.
unit-not-empty = { $name } still has units under it, or is of another kind. Move those first.
unit-itself = { $name } cannot be merged into itself.
unit-not-a-cell = { $name } is no cell, or has nothing above it, so it cannot be split.
unit-not-there = { $name } is not there on { $date } (not founded yet, or ended).
unit-there-already = The unit is under it already from that day on.
unit-circle = It cannot be moved there: it would be under itself.
unit-code-taken = The code { $code } belongs to { $name }. Choose another one.
change-began = This change has begun, or was revoked, so it can no longer be revoked.
change-built-on = The same unit was changed again after that. Revoke the later change first.
change-rename = { $old } is renamed { $new }
change-move = { $unit } comes under { $under }
change-found = { $unit } is founded under { $under }
change-end = { $unit } is dissolved
change-merge = { $others } merged into { $unit }
change-split = { $others } split from { $unit }
change-assign = who looks after { $count } cells ({ $groups })
change-rules = the numbers of { $unit } change

# Inviting: terms, decision, confirmation
invite-find =
    There are { $count } places. Type a part of the name or the code of the cell or work group.
invite-terms =
    Invite as { role }, { $name }. From which day, by which decision?
    For example: “từ 15/8”, “15/8 đến 31/12, QĐ 12-QĐ/ĐU”. Or choose the line below.
invite-now = From the day it is confirmed
invite-decided = This invitation was confirmed or refused before.
invite-confirm =
    { $who } used the code for { role }, { $place }{ HAS($since) ->
        [no] {""}
       *[yes] , from { $since }
    }{ HAS($decision) ->
        [no] {""}
       *[yes] , by { $decision }
    }.
    Is this the right person?
no-code-in-it = { $said ->
    [asks] Only people whom the committee has invited are taken in. Without a code, call the office of the committee (the administrator), tell your name, post and cell, and ask for one.
    [lost] A new or lost phone: call the office of the committee (the administrator) for a new code, and have the old phone locked. What was recorded is still there.
    [tells] Nothing is recorded: I do not know who you are. Once you have a code, send this message again.
   *[other] I see no code in this message. A code has 8 letters and digits; you may paste the whole message it came in.
}
code-misread = A code has no 0, no 1, no I and no O. Look at each letter again, or paste the whole message it came in.
locked =
    🔒 This phone was locked because it was reported lost. Nothing is shown or taken here.
    If that is wrong, call your committee or the administrator to unlock it.
error-terms = I am not sure of the day. For example: “15/8”, “từ 15/8 đến 31/12, QĐ 12-QĐ/ĐU”, “hôm nay”.
told-thanks =
    { $who } takes over as { role }, { $place }, from { $date }. Thank you for your work.
    Drafts, plans and tasks of the cell pass to the successor as they are.
told-post = { $what ->
    [ended] { $by } ended the post of { $who }: { role }, { $place }.
    [ending] { $by } noted: { $who } is no longer { role }, { $place }, from { $date }.
    [locked] { $by } locked the phone of { $who } ({ role }, { $place }), reported lost.
    [unlocked] { $by } unlocked the phone of { $who } ({ role }, { $place }).
    [interim] { $who } stands in as { role }, { $place }, appointed by { $by }.
   *[begun] { $who } is { role }, { $place }, from { $date }.
 }
told-post-own = { $what ->
    [ended] You are no longer { role }, { $place }, as of today. Thank you.
    [ending] You are no longer { role }, { $place }, from { $date }. Until then everything stays as it is.
    [locked] Your phone was locked.
    [unlocked] Your phone was unlocked.
    [interim] You stand in as { role }, { $place }.
   *[begun] You are { role }, { $place }, from { $date }.
 }
told-over-own = { $interim ->
    [yes] The time in which you stood in as { role }, { $place }, ended on { $date }. Thank you.
   *[no] Your post of { role }, { $place }, ended on { $date } as its term says; the assistant takes nothing in this role any more. Thank you. If you still hold it, ask the office of your committee to invite you again.
 }
told-over =
    Posts whose term is over:
    { $lines }{ $more ->
        [0] {""}
       *[other] {""}
        … and { $more } more.
    }
    Who still holds one has to be invited again.
told-over-line = • { $who }, { role }, { $place }: to { $date }
told-change = { $by }: { $change }, from { $date }.
told-revoked = { $by } revoked: { $change } (planned from { $date }).

# Finding a unit
unit-heard = As you wrote, { $unit } is open. Nothing is changed yet.
post-heard = As you wrote, the post of { role } is open. Nothing is changed yet: choose below what to do.
which-unit-heard = Which unit is it about? Choose it or type a part of its name, then choose what to do.
unit-find =
    Type a part of the name or some digits of the code, or choose to go down level by level.
found-units =
    “{ $query }”: { $count } units{ $count ->
        [0] {""}
        [1] {""}
        [2] {""}
        [3] {""}
        [4] {""}
        [5] {""}
        [6] {""}
       *[other] , the 6 nearest
    }. Choose a line, or type more.
    { $lines }
found-unit =
    { $at }. { $unit }{ HAS($code) ->
        [no] {""}
       *[yes] {" "}({ $code })
    }
       { $path }
error-found-none = Nothing found for “{ $query }”. Type another part of the name.
unit-path = under { $path }
unit-card =
    🏛 { $unit }{ HAS($code) ->
        [no] {""}
       *[yes] {" "}(code { $code })
    }
    { $path }
    { $counts }
    { $people }
    { $groups }
    { $coming }
unit-group = Looked after by: { $line }
unit-nobody = Nobody holds a post here.
unit-coming = 📅 From { $date }: { $change }
unit-below-list =
    { $unit }: { $count } units under it.
    { $lines }
unit-below = ⬇️ Units under it
unit-invite = 👥 Invite
unit-change = ✏️ Change
open-person = { $at }. { role }
post-line = { role }: { $who }, from { $since }{ HAS($until) ->
    [no] {""}
   *[yes] {" "}until { $until }
 }{ HAS($decision) ->
    [no] {""}
   *[yes] {" "}({ $decision })
 }{ $interim ->
    [yes] {" "}· interim
   *[no] {""}
 }{ $locked ->
    [yes] {" "}· 🔒 phone locked
   *[no] {""}
 }
members-counts = { $full } full, { $probationary } probationary, { $exempt } exempt{ $temporary_in ->
    [0] {""}
   *[other] , { $temporary_in } here for a time
 }{ $temporary_out ->
    [0] {""}
   *[other] , { $temporary_out } away for a time
 }; { $obliged } to attend

# Posts of others
post-card =
    { $line }
    { $place }
post-gone = This post was not found.
post-end = End the post
post-end-sure =
    End the post of { $who } as { role }, { $place }, now?
    All rights end at once: old messages, waiting letters, files, reminders. The person, the deputy and the superior are told.
post-end-yes = End it now
post-end-no = Keep it
post-ended = { $who } is no longer { role }. All rights have ended.{ $told ->
    [no] {" "}They could not be told: the phone is locked or lost, or they do not use the assistant yet.
   *[yes] {""}
 }
post-over = This post had ended before.
lock = 🔒 Lock the phone (lost)
unlock = 🔓 Unlock the phone
person-locked = { $what ->
    [unlocked] The phone of { $who } is unlocked.
   *[locked] The phone of { $who } is locked: nothing is shown or taken until it is unlocked.
 }
lock-not-oneself = You cannot lock the phone you are using. Ask another administrator.
interim = Stand in for the secretary
interim-until = Until which day does { $who } stand in? For example: “31/8”, “từ 20/8 đến 31/8”.
interim-given = { $who } stands in for the secretary from { $since } until { $until }.
succeed = Invite the successor
succeed-code =
    Code for the successor as { role }, { $place }:

    { $code }

    Good once, for 72 hours{ HAS($bot) ->
        [yes] {" "}(on Zalo: type it to the bot “{ $bot }”)
       *[no] {""}
    }. Once the superior has confirmed who came, the predecessor ends and is told; drafts, plans and tasks pass on as they are.

# One's own roles
my-roles =
    Your roles:
    { $lines }
    { $around }
around-cell =
    👥 { $cell }:
    { $people }
in-role = • { role }: { $who }
my-role = { $at ->
    [0] {""}
   *[other] { $at }.{" "}
 }{ role }, { $place }: { $begun ->
    [yes] from { $since }
   *[no] begins { $since }
 }{ HAS($until) ->
    [no] {""}
   *[yes] {" "}until { $until }
 }{ HAS($decision) ->
    [no] {""}
   *[yes] {" "}({ $decision })
 }{ $interim ->
    [yes] {" "}· interim
   *[no] {""}
 }
open-role = Role { $at }
give-up = Give up this role
give-up-sure = Give up being { role }, { $place }, now? The deputy and the superior are told.
give-up-yes = I give it up
hand-over = 🤝 Hand over to a successor

# Members
members-which = The members of which cell? Choose, or type a part of its name.
members-card =
    👥 { $cell }
    { $counts }

    Type a change in one message, for example: “kết nạp 1 từ 15/8”, “chuyển đi 2”, “miễn sinh hoạt 1”.
members-sure =
    👥 { $cell }, from { $since }
    Before: { $before }
    After: { $after }
    Keep it?
members-yes = Keep it
members-changed = Kept: { $counts }.
no-cell-to-count = You do not keep the counts of any cell.
error-counts = I do not understand this change. For example: “kết nạp 1 từ 15/8”, “chuyển đi 2”.
counts-impossible = Impossible: { $full } full, { $probationary } probationary, { $exempt } exempt would be left. Nobody is exempt or away who is not a member, and no count is below 0.

# Changing a unit
change-menu = { $unit }: what changes?
change-kind = { $kind ->
    [rename] Rename
    [move] Move
    [merge] Merge into it
    [split] Split a new cell
    [found] Found a cell
    [end] Dissolve
   *[revoke] Revoke a change
 }
ask-name = { $kind ->
    [rename] The new name of { $unit }?
    [split] The name of the new cell split from { $unit }?
   *[found] The name of the new cell under { $unit }?
 }
ask-other = { $kind ->
    [move] Under which unit does { $unit } come? Type a part of the name or the code.
   *[merge] Which cell is merged into { $unit }? Type a part of the name or the code.
 }
ask-since = { $unit }: from which day? For example “1/9”, “1/9/2026”. A day in the past will do.
from-today = From today
error-unit-name = A name has 3 to 200 letters.
preview = { $kind ->
    [rename] { $unit } is renamed { $name }
    [move] { $unit } comes under { $other }
    [merge] { $other } is merged into { $unit }
    [split] { $name } is split from { $unit }
    [found] { $name } is founded under { $unit }
   *[end] { $unit } is dissolved
 }
change-preview =
    Preview, nothing is written yet: { $what }, from { $date }.
    { $past ->
        [yes] It holds at once and cannot be revoked.
       *[no] It can be revoked before that day.
    }
    { $ends ->
        [yes] Records, scores and tasks stay as they are under the old name. Drafts: { $drafts }; meetings planned from that day, no longer reminded of: { $plans }; open tasks, which a cell it is merged into goes on with, else the committee: { $tasks }.
       *[no] {""}
    }
    { $people }
    { HAS($groups) ->
        [no] {""}
       *[yes] No longer looked after by: { $groups }.
    }
loses-post = • { $who } is no longer { role }, { $place }
change-yes = Apply
change-no = Do not apply
change-applied = Kept: { $change }, from { $date }. Everybody concerned is told.
change-revoked = Revoked: { $change }.
which-change =
    Revoke which change?
    { $lines }
revoke = Revoke { $at }

# What is kept about oneself (/dulieu)
personal-card =
    🔐 What the assistant keeps about you:
    • Name: { $name }
    • Agreed at { $consented } (text of consent, version { $version })
    { $accounts }
    { $posts }
    • Minutes, scores, remarks and petitions by you; letters to you; the log of what you did: all in the file.
    • Erased by itself: letters after { $letters } days, who read minutes after { $readings }, forms begun after { $forms }, what could not be read after { $odd }.

    All of it is on the server of your committee. To withdraw consent means to erase: choose “Erase my data”, see plainly what goes and what stays, then decide.
personal-account = • Account { platform }{ HAS($at) ->
    [yes] , last at { $at }
   *[no] {""}
 }
personal-post = • { role }, { $place }: { $ended ->
    [yes] from { $since }{ HAS($until) ->
        [yes] {" "}to { $until }
       *[no] {""}
    }, over
   *[no] from { $since }{ HAS($until) ->
        [yes] {" "}to { $until }
       *[no] {""}
    }
 }
personal-more = • … and { $count } roles before (in the file)
personal-file = 📄 All of it as a file
personal-file-follows = The file is below: everything the assistant keeps about you, the log too.
personal-rename = ✏️ Correct the name
personal-erase = 🗑 Erase my data
own-name = The name that is kept: { $name }. Type the right one, such as: Nguyễn Thị Lan.
own-name-changed = The name is { $name } now.
error-own-name = A name has { $shortest } to { $longest } letters, such as: Nguyễn Thị Lan.
erase-sure =
    🗑 Erase your data? At once, and it cannot be undone.

    What goes:
    • name, messaging accounts, your letters and choices; letters to others no longer name you
    { $posts }
    { $alone }

    What stays, by the rules on papers and logs:
    • minutes, scores, remarks and petitions that were submitted are papers of the cell: names written in them stay
    • what you did, in the log, without your name
    • old backups of the server, until they are replaced (12 months at most); messages on your phone and on those of who got them
erase-post = • the role of { role }, { $place }: ends at once, those above are told
erase-alone = • ⚠️ { $place } will have nobody who can invite people. Hand over first (“role”, then “Hand over”).
erase-yes = Erase for good
erase-no = Keep
erased =
    Your name and account are erased; every role has ended. The number of this chat is erased within 7 days if you do not write again.
    Thank you.
told-erased = Whoever was { role }, { $place } has erased their personal data, no longer uses the assistant and holds the role no more. If somebody is needed, type “invite people”.
personal-title = Data about { $name }
personal-as-of = As of { $at }
personal-at = { $at }
personal-column = { $column ->
    [what] What
    [at] Since, at
   *[kept] Kept
 }
personal-row = { $what ->
    [name] Name
    [language] Language
    [consent] Consent
    [account] Account
    [post] Role
    [records] Minutes submitted
    [scores] Scores given
    [visits] Visits
    [petitions] Petitions sent
    [letters] Letters to you
    [readings] Minutes of other cells read
   *[log] Log
 }
personal-version = text of consent, version { $version }
personal-held = { role }, { $place }{ HAS($until) ->
    [yes] {" "}to { $until }
   *[no] {""}
 }{ HAS($decision) ->
    [yes] {" "}({ $decision })
   *[no] {""}
 }
personal-done = { $action } ({ $subject })

# Which work group, or which named person, looks after which cells (/phancong)
group-list = 👥 Work groups and people who look after cells: { $count }.{ HAS($query) ->
    [yes] {" "}(“{ $query }”)
   *[no] {""}
 }
    { $lines }

    Choose, type a number or a part of the name. One person alone is made like a group.
work-group-line = { $at }. { $group }: { $cells } cells, { $people } people
group-new = ➕ New group or person
ask-group-name = { HAS($name) ->
    [yes] The new name of “{ $name }”?
   *[no] The name of the group, or of the one person? Such as “Tổ công tác số 3”, “Đồng chí Nguyễn Văn Bình”.
 }
group-made = “{ $name }” is made. Next: give it cells, then invite people.
group-renamed = Its name is “{ $name }” now.
group-card =
    👥 { $group }
    { $people }

    Looks after { $count } cells:
    { $cells }{ $more ->
        [0] {""}
       *[other] {" "}… and { $more } more
    }
group-nobody = Nobody is in it yet: choose “Invite people”.
group-cell = { $name }, from { $since }{ HAS($until) ->
    [yes] {" "}to { $until }
   *[no] {""}
 }{ HAS($decision) ->
    [yes] {" "}({ $decision })
   *[no] {""}
 }
group-give = ➕ Give cells
group-take = ➖ Take cells away
group-which = { $kind ->
    [take] Which cells does { $group } no longer look after?
   *[give] Which cells go to { $group }? Those that nobody looks after come first.
 }
pick-cells =
    { $asks }
    { $lines }
    { $chosen ->
        [0] {""}
       *[other] Chosen, { $chosen }: { $names }
    }
    Type numbers, such as “1 3 5-8”, or “all”, or a part of a name.
pick-line = { $at }. { $cell }{ HAS($group) ->
    [yes] {" "}({ $group })
   *[no] {""}
 }
pick-done = ✅ Done, { $count } cells
group-since = { $kind ->
    [take] From which day does { $group } no longer look after { $count } cells? Such as “1/9”.
   *[give] From which day do { $count } cells go to { $group }, by which decision? Such as “15/8”, “1/9 to 31/12, QĐ 12-QĐ/ĐU”.
 }
group-sure =
    A preview, nothing is written yet. { $kind ->
        [take] { $group } no longer looks after { $count } cells from { $since }:
       *[give] { $group } looks after { $count } cells from { $since }{ HAS($until) ->
            [yes] {" "}to { $until }
           *[no] {""}
        }{ HAS($decision) ->
            [yes] , by { $decision }
           *[no] {""}
        }:
    }
    { $lines }
    The group and the secretaries of these cells are told. What it attended and scored before that day, the former group can still read.
group-change = • { $cell }{ HAS($old) ->
    [yes] : no longer of { $old }
   *[no] {""}
 }
group-done = { $what ->
    [unassign] Done: { $group } no longer looks after { $count } cells from { $since }.
   *[assign] Done: { $group } looks after { $count } cells from { $since }.
 } Everybody concerned is told.
told-group = { $what ->
    [unassign] { $group } no longer looks after, from { $since }: { $cells }.
   *[assign] { $group } looks after, from { $since }: { $cells }.
 }{ HAS($decision) ->
    [yes] {" "}By { $decision }.
   *[no] {""}
 }
told-cell = { $what ->
    [unassign] From { $since }, { $group } no longer looks after { $cell }.
   *[assign] From { $since }, { $group } looks after { $cell }.
 }{ HAS($decision) ->
    [yes] {" "}By { $decision }.
   *[no] {""}
 }

# The rules of a committee: which number is in force, who set it
rules-page =
    { $which ->
        [needs] ⚖️ The order of need at { $unit }: how much each lack weighs (0 to 100; 0: it is not said)
        [days] 📅 Days off and working days at { $unit }:
        [head] 📄 Head and signatures of the minutes at { $unit }:
        [kinds] 🗂 Kinds of meeting to choose from at { $unit }:
        [lines] ✍️ The committee's own line in reminders at { $unit }:
       *[numbers] 📏 In force at { $unit }:
     }
    { $lines }

    { $which ->
        [head] Type a number and words: "3 = Lộc Bình"; from which day: ", từ 1/9". Back to the built-in: "bỏ 3". Minutes go by the day of the meeting.
        [kinds] Type "5 = có" (offered), "4 = không" (not), or a name: "2 = Quarterly thematic meeting"; from which day: ", từ 1/9". As usual: "bỏ 2". At most 5 are shown; others are typed.
        [lines] Type a number and a sentence, at most 200 letters: "3 = Bring your handbook"; from which day: ", từ 1/9". To take it back: "bỏ 3". Nothing secret.
        [days] Public holidays are known. To add one type "nghỉ 21/2 đến 27/2 spring festival", "làm bù 7/3" (worked on). To take one back: "bỏ 21/2", or "bỏ" and the number of the line.
       *[numbers] To change one type "number = value", and from which day. Such as: "7 = 3 từ 1/9", "12 có", "7 bỏ" (as above).
     } Another unit: type its name.
rules-others = { $which ->
    [needs] ⚖️ The order of need
    [days] 📅 Days off
    [head] 📄 Head of the minutes
    [kinds] 🗂 Kinds of meeting
    [lines] ✍️ A line of one's own
   *[numbers] 📏 The numbers
 }
ground-line = { $at }. { $name }: { $value }{ $where }
ground-where = {" "}{ $own ->
    [yes] ✏️ set here{ ground-since }
   *[no] ({ $source }{ ground-since })
 }
ground-since = { HAS($since) ->
    [no] {""}
   *[yes] {" "}from { $since }
 }{ HAS($by) ->
    [no] {""}
   *[yes] , { $by }
 }
part-line = { $at }. { $said }{ $where }
part-none = { $part ->
   *[days] No day is set.
 }
part-sure =
    { $unit }{ HAS($since) ->
        [no] {""}
       *[yes] , from { $since }
     }: { $what }?
    { $touched }
    It holds for all units below; where one has set its own, that stays. { $people } people are told.
part-set = Noted at { $unit }: { $what }{ HAS($since) ->
    [no] .
   *[yes] , from { $since }.
 }
told-part = 📏 { $unit }: { $what }{ HAS($since) ->
    [no] .
   *[yes] , from { $since }.
 }
rule-of-others = This line was set by { $source } and can be taken back only there. What you set here holds here instead.

# Kinds of meeting to choose from
own-kind = { $kind }{ $offered ->
    [no] : not offered
   *[yes] : offered{ HAS($name) ->
        [yes] , called "{ $name }"
       *[no] {""}
    }
 }
own-kind-counts = { $counts ->
    [yes] It counts as the regular meeting of a month: plan, reminders, summary and scores take it for one.
   *[no] It does not count as a regular meeting: a month still needs one, and it is not in the summary of the month.
 } Records stay what they are.
error-own-kind-name = A kind of its own needs a name, such as «9 = Sinh hoạt mở rộng».

# Head and signatures of the minutes
own-head-name = { $name ->
    [superior] Superior, first line left
    [party] Title, right
    [locality] Place before the date
    [left] Signature, left
   *[right] Signature, right
 }
own-head-usual = { $name ->
    [superior] the name of the unit above
    [party] ĐẢNG CỘNG SẢN VIỆT NAM
    [locality] dots to fill in
    [left] NGƯỜI GHI BIÊN BẢN
   *[right] CHỦ TRÌ
 }
own-head = { own-head-name }: { HAS($text) ->
    [yes] "{ $text }"
   *[no] { own-head-usual }
 }
own-head-of = { own-head-name }: { HAS($text) ->
    [yes] "{ $text }"
   *[no] { own-head-usual }
 }
own-head-preview =
    The minutes will say:

    { HAS($superior) ->
        [yes] { $superior }
       *[no] (THE UNIT ABOVE)
     }
    NAME OF THE CELL
    { HAS($party) ->
        [yes] { $party }
       *[no] ĐẢNG CỘNG SẢN VIỆT NAM
     }
    { HAS($locality) ->
        [yes] { $locality }
       *[no] ……
     }, day … month … year …
    … BIÊN BẢN …
    { HAS($left) ->
        [yes] { $left }
       *[no] NGƯỜI GHI BIÊN BẢN
     } | { HAS($right) ->
        [yes] { $right }
       *[no] CHỦ TRÌ
     }

# The committee's own line in reminders
own-line = { HAS($text) ->
    [yes] to the reminder "{ $name }" is added "{ $text }"
   *[no] the reminder "{ $name }" has no line of its own any more
 }
own-line-of = { $name }{ HAS($text) ->
    [yes] : "{ $text }"
   *[no] {""}
 }
own-line-preview =
    The letter will say:

    { $letter }

    ⚠️ It goes over Telegram or Zalo: nothing secret may stand in it.
error-own-line = "{ $given }" is not clear. Type the number of the line and a sentence, such as "3 = Bring your handbook".
error-own-line-long = This has { $length } letters, at most { $most }. Please write it shorter.
error-own-line-markup = This holds signs or an address that cannot be used (* _ < > [ ] http). Plain words only.

# Days off and working days of a committee
own-days = { $spans }
own-days-span = { $what ->
    [drop] what was set is taken back:
    [working] working day
   *[off] off
 } { $first }{ HAS($until) ->
    [no] {""}
   *[yes] {" "}to { $until }
 }{ HAS($name) ->
    [no] {""}
   *[yes] {" "}({ $name })
 }
own-days-touched =
    ⚠️ { $count } planned meetings lie on these days:
    { $lines }
    Who plans them is told to move them.
own-days-meeting = • { $cell }: { $day }
own-days-more = • and { $count } more
own-days-open = 📅 The meeting of { $day }
told-own-days-touched =
    📅 { $unit }: { $what }.
    Your planned meetings on these days:
    { $lines }
    Open one and choose "Move to"; whoever it concerns is told.
error-own-days = "{ $given }": which day is not clear. Type "nghỉ 21/2 đến 27/2 spring festival", "làm bù 7/3", "bỏ 21/2".
error-own-days-past = { $day } is over. Only days to come can be set.
error-own-days-many = At most { $most } days at once.
rule-name = { $name ->
    [regular_minutes] Regular meeting, at least (minutes)
    [thematic_minutes] Thematic meeting, at least (minutes)
    [both_minutes] Both in one, at least (minutes)
    [small_cell_below] Small cell: below (members)
    [small_cell_minutes] Small cell meets at least (minutes)
    [attendance_percent] Attendance at least (%)
    [result_days] Result sent up within (days)
    [score_gap] Gap of two stages worth a word (points)
    [visit_months] Each cell attended once in (months)
    [visit_silence_days] No visit worth a word after (days)
    [petition_days] Petitions answered within (days)
    [meeting_leaves_month] A meeting may leave its month
    [days] Days off
    [head] Head of the minutes
    [kinds] Kinds of meeting
    [lines] Lines in reminders
    [reminders] Reminders
    [closed_years] Years closed
    [name_lists] Cells may keep names of members
    [meeting_day] Meeting days of cells
    [low_percent] A score is low below (%)
    [need_unrecorded] Not recorded
    [need_drafting] Being written
    [need_no_regular] No regular meeting
    [need_merged] Merged with an office meeting
    [need_petition] Petition overdue
    [need_short] Shorter than the rule
    [need_low] Low score
    [need_attendance] Low attendance
    [need_falling] Falling score
    [need_gap] Two stages apart
    [need_unexcused] Absent without reason
    [need_not_held] Said not to be held
    [need_thematic] No thematic meeting in the quarter
    [need_again] Score to be looked at again
    [need_unseen] Not attended for long
    [need_unscored] Not scored
    [need_sign] Sign of a formality
   *[stages_apart] Nobody scores at two stages
 }
rule-value = { $value }
rule-words = { HAS($value) ->
    [no] not set
   *[yes] «{ $value }»
 }
rule-flag = { $on ->
    [yes] yes
   *[no] no
 }
rule-shifts = { $moved }
rule-shift = { $name }: { $how ->
    [off] off
    [earlier] { $days } days earlier
    [later] { $days } days later
   *[as_usual] as usual
 }
rule-of-above = as above
rule-sure =
    { $unit }, from { $since }: { $name }, { $old } → { $new }?
    It holds for the units below, but for those that set their own. { $people } people are told.
    { $erased ->
        [yes] Names that are kept will be erased.
       *[no] {""}
     }
rule-set = Set at { $unit }: { $name } { $old } → { $new }, from { $since }.
told-rule = 📏 { $unit } changes a rule from { $since }: { $name } { $old } → { $new }.
error-rule-number = "{ $given }" is not clear. Type the number and the value, such as "7 = 3", "7 = 3 từ 1/9"; or the name of a unit.
check-rules = Set by units: { $lines }
check-rule = { $unit }{ HAS($since) ->
    [no] {""}
   *[yes] {" from "}{ $since }
 }{ HAS($by) ->
    [no] {""}
   *[yes] {" "}({ $by })
 }: { $name } { $value }

# The names of the members
names-open = 📋 List of names
names-off = The committee does not let the cell keep names of its members; only counts are kept.
names-page = { $count ->
    [0] { names-title }

    There is no name yet. Type or paste full names here, one a line; write "miễn" behind who is exempt.
   *[other] { names-title }
    { $lines }

    { $count } people. Type a number to look at one; type more full names, one a line.
 }
names-title = 📋 { $cell }: list of members. Only the secretary and the deputy see it.
names-line = { $at }. { $name }{ $exempt ->
    [yes] {" "}(exempt)
   *[no] {""}
 }
names-counts = 👥 Counts of members
error-no-name = "{ $given }" does not look like a full name. For example: Nguyễn Văn Mẫu. One a line.
names-sure = { $count ->
    [0] These names are on the list already.
   *[other] Add { $count } people?
    { $lines }{ $more ->
        [0] {""}
       *[other] {""}
        … and { $more } more
     }
    { $same }
 }
names-same = ⚠️ The same name twice: { $names }. If it is one person written twice: choose Do not apply and send the list again.
names-yes = Add { $count }
names-added = Added { $count }.
names-card =
    { $name }{ $exempt ->
        [yes] {" "}(exempt)
       *[no] {""}
     }
    { $count ->
        [0] Missed no meeting in the last 12 months.
       *[other] Missed { $count } in the last 12 months:
        { $lines }
     }
names-missed = • { $day }: { $excused ->
    [yes] with a reason
   *[no] without a reason
 }
names-exempt = { $now ->
    [yes] No longer exempt
   *[no] Exempt from meetings
 }
names-off-list = Take off the list
names-off-sure = Take { $name } off the list?
names-off-yes = Take it off
names-gone = { $name } is off the list.
