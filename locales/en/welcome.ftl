# First contact: invitation code, consent
welcome =
    Hello. This is Trợ lý Chi bộ, the cell assistant: it helps cell secretaries record meetings and make the minutes.
    { HAS($instead) ->
        [yes] This bot has enough people already. Please look for the bot “{ $instead }” in this app, write to it and type your invitation code there.
       *[no] Please type your invitation code (8 letters and digits) from the committee or the administrator.
    }
code-unknown = This code is wrong, was used already, or is older than 72 hours. Please check it, or ask for a new code.
too-many-tries = You have tried too many times. Please try again in an hour, or ask the person who invited you.
consent =
    Hello { $name }.
    To use the assistant, please read and agree:
    • The assistant keeps your display name, your role and what you record about meetings, on the committee's server; it sends nothing to any other service.
    • Record only figures, dates and short headings. Do not enter secret content.
    • You see, correct and erase your information at any time: type “my data”.
    • The assistant does not replace the Sổ tay đảng viên điện tử app.
consent-yes = I agree
consent-no = I do not agree
consent-thanks = Thank you.
consent-refuse-sure = If you do not agree I erase your name and account at once, and the role you were given here ends. An invitation nobody has confirmed can be used again within 72 hours.
consent-refuse = Erase, I do not use it
consent-again = Read it again
consent-refused = Erased. I do not keep your name; the number of this chat is erased within 7 days if you do not write again.
consent-needed = As long as you do not agree, I do nothing and keep nothing more. When you agree, tap “I agree”.
bot-description =
    Trợ lý Chi bộ helps a cell secretary record a meeting step by step and makes the minutes; the work group sees which cell needs it.
    Tap “Start”, then type your invitation code.
code-taken = { $waits ->
    [no] Your invitation was accepted.
   *[yes] Your code was accepted. I will tell you when the person who invited you has confirmed.
 }
