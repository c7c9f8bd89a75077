# Inviting people
invite-place =
    Invite to which cell or work group? Tap a button or type the number.
    { $lines }
invite-role = Invite to { $name } in which role?
invite-code =
    Invitation code for { role }, { $name }:

    { $code }

    It works once, within 72 hours. The invited person opens this assistant and types the code; then I will ask you whether it is the right person.
told-redeemed = { $name } used an invitation code for { role }, { $place }. Is this the person you invited?
invite-confirm = Confirm the person who used the invitation code for { role }, { $place }?
invite-yes = Right person
invite-no = Wrong person
invite-confirmed = Confirmed. The invited person can start now.
invite-refused = Refused. That invitation code gives no access.
not-for-you = This page was not found.
invite-made = The code is shown only once. Please send it to the person now.
told-confirmed = You are confirmed as { role }, { $place }.
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
change-rules = the numbers of { $unit } change
