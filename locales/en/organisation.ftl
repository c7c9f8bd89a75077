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
