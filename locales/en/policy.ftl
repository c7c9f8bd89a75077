# The table of access, the command “python -m bot policy”: who may do what, for which units
policy-roles = Roles
policy-pages = Pages, what is done there, and files
policy-role = Role
policy-reach = For
policy-actions = May
policy-place = Where
policy-needs = Needs
policy-who = Who has it
policy-everybody = everybody who has agreed, only what is their own
policy-anybody = anybody, to enter an invitation code and agree
policy-no-right = (nothing)
policy-place-file = file: { $file }
policy-who-for = { $reach }: { $roles }
policy-list = { $items }
policy-note-day = Rights hold by the day: roles and assignments have a first and a last day; after it nothing is left of them, not by an old button, link or letter either.
policy-note-same = What is not allowed and what does not exist are answered alike.
policy-note-letter = A letter is sent only if the person may open every page its buttons lead to at that moment; a file is made only if the person may have it at that moment.
policy-note-notice = A notice that was received: only who it was sent to may open it, while they hold a role in that cell.
policy-note-invite = An invitation code works only while whoever made it may invite there; only they confirm who came. A code made by the operator on the command line needs no confirmation.
action = { $action ->
    [record] record minutes
    [submit] submit minutes
    [plan] plan
    [replan] change a planned meeting
    [view] look
    [summarize] sum up
    [invite] invite people
    [score] score for the cell
    [assess] score as the work group
    [decide] score as the committee
    [frame] set a score framework
    [petition] raise petitions
    [answer] deal with petitions
    [operate] is told about the bot itself
    [appoint] confirm, end and lock posts
    [organise] change the organisation
    [tally] change the number of members
    [assign] say who looks after which cells
    [support] support a weak cell
   *[notify] send notices
 }
reach = { $reach ->
    [cell] the own cell
    [assigned] the assigned cells
    [subtree] the own unit and all below
   *[held] the own unit alone
 }
page = { $page ->
    [welcome] welcome
    [home] home
    [help] help
    [settings] settings
    [cancel] leaving what one does
    [meeting] a record in the making
    [names] list of names of members
    [roll] roll by names
    [record] a submitted record
    [example] a meeting shown as an example (without names)
    [score] the scores of a meeting
    [scoring] a score in the making
    [summary] summary of a month
    [branch] the summary by unit and group
    [report] the report on the cells
    [grid] cells by months
    [year] the year of a cell
    [period] summary of a quarter, half-year, year
    [plan] the plan of a cell
    [planned] a meeting of the plan
    [planning] a year's plan in the making
    [framework] score frameworks
    [reminder] one's own reminders
    [support] cells that are supported
    [supporting] a plan of a support that is being made
    [paper] papers that were given
    [writing] a paper that is being written
    [sending] a notice or task that is being written
    [notice] notices one has sent
    [left] what dissolved cells left to do
    [visit] a visit of the work group
    [going] who will attend a coming meeting
    [visiting] a note being written
    [petition] petitions
    [book] list of cells from Excel
    [deciding] the committee's decisions
    [unit] a unit
    [post] the post of somebody
    [members] counts of members
    [mine] one's own roles
    [personal] one's own data
    [practice] a practice record
    [rules] the rules of a committee
    [group] work groups and their cells
   *[invite] inviting and confirming people
 }
page-does = { $page }, also: { $does ->
    [meeting-submit] throwing a draft away, submitting (a minute taker hands over to the secretary)
    [record-record] correcting the record
    [score-score] the cell's own score and vote
    [score-assess] the work group's score
    [score-decide] the committee's score
    [scoring-score] the sheet of the own score and vote
    [scoring-assess] the work group's sheet
    [scoring-decide] the committee's sheet
    [plan-plan] confirming, adding a meeting
    [visit-submit] agree with or answer a note
    [petition-answer] deal with and answer petitions
    [petition-submit] say whether one is solved, withdraw it
    [petition-petition] raise petitions
    [summary-notify] urge a cell without a record
    [unit-organise] change the organisation
    [unit-invite] invite
    [invite-invite] invite
    [group-invite] invite into the group
    [support-support] write the line of a month, close it
    [record-assess] confirm or return the record
    [record-notify] show it as an example, or no more
    [record-submit] end that it is shown
    [planned-plan] confirm, send the notice
   *[planned-replan] change, move, cancel
 }
file-kind = { $kind ->
    [minutes_pdf] minutes as PDF
    [minutes_book] the minutes of a year (Word)
    [notice] notice of the meeting (Word)
    [notice_pdf] notice of the meeting (PDF)
    [minutes] minutes in Word
    [score_sheet] score sheet
    [framework] score framework
    [report] report of a period (Excel)
    [resolution] draft of a resolution (Word)
    [follow_up] the follow-up of a resolution (Excel)
    [table] the large table (a page for a browser)
    [paper] report of a period (Word)
    [answers] the answers of the cells (Excel)
    [petitions] register of petitions (Excel)
    [book] the Excel file that was sent, with its faults
    [cells] list of cells (Excel)
    [personal] one's own data (Excel)
    [practice] the paper of a practice record (Word)
   *[calendar] calendar of meetings
 }
