# What was not understood in an answer: what was read or missed, and one example
error-empty = I found no answer in this message. Please type letters or numbers, as in the example under the question.
error-too-long = The answer is longer than { $limit } letters. Please write less, as in the example under the question.
error-yes-no = I am not sure whether “{ $given }” means yes or no. For example: có (yes).

error-choice-number = There is no item { $given }. Please type a number from 1 to { $hi }, for example: 1.
error-choice-which = “{ $given }” could be more than one item. Please tap the right button, or type the whole name of the item.

error-count = “{ $given }” is not a number. For example: 6.
error-count-exact = “{ $given }” is not an exact number. Please enter the exact number, for example: 20.
error-count-whole = “{ $given }” has a fraction or a percentage. Please enter a number of people, for example: 6.
error-count-which = I am not sure which number to take from “{ $given }”. Please type one number only, for example: 6.
error-count-range = { $given } cannot be right. Please enter a number from { $lo } to { $hi }.
error-number = “{ $given }” is not a number. For example: 85,5 (85.5).
error-number-which = “{ $given }” could be more than one number. Please type one number again, for example: 85,5 (85.5).
error-fraction = “{ $given }” does not have two numbers. Please enter the part and the total, for example: 22/24.
error-fraction-more = { $part } is more than the total { $whole }. Please check, for example: 22/24.

error-date = I do not understand which day “{ $given }” is. For example: 5/8 (5 August).
error-date-not-real = The calendar has no day “{ $given }”. Please enter the day, then the month, for example: 5/8 (5 August).
error-date-year = The year { $year } in “{ $given }” looks like a slip. A day of this year needs no year, for example: 5/8 (5 August).
error-date-lunar = “{ $given }” is a day of the lunar calendar. Please enter the solar date, for example: 5/8 (5 August).
error-date-past = { $date } is already past. Please enter a coming day, for example: ngày mai (tomorrow).
error-date-which = This day can be understood in more than one way. Please choose a day, or type day, month and year, for example: 5/8/2026 (5 August 2026).
error-date-two = “{ $given }” has two different days. Please enter one day only, for example: 5/8 (5 August).
error-date-check = I do not understand all of “{ $given }”. If the day on the button is right, tap it; if not, type it again, for example: 5/8 (5 August).
error-date-day = You gave only a week or a month. Please enter the day, for example: 5/8 (5 August).
error-date-vague = It is not clear which day “{ $given }” is. Please enter day and month, for example: 5/8 (5 August).

error-clock = I do not understand which time “{ $given }” is. For example: 19h30 (19:30).
error-clock-not-real = “{ $given }” has a time that does not exist. Hours go from 0 to 23, minutes from 0 to 59, for example: 19h30 (19:30).
error-clock-part = It is not clear which time of the day “{ $given }” is. For example: 7 rưỡi tối (7:30 pm).
error-duration = I do not understand how long “{ $given }” is. For example: 95 phút (95 minutes).
error-duration-unit = Is “{ $given }” hours or minutes? For example: 95 phút (95 minutes).
error-duration-about = “{ $given }” is not an exact length. Please enter the minutes, for example: 95 phút (95 minutes).
error-duration-range = { $given } minutes cannot be right. Please enter { $lo } to { $hi } minutes, for example: 95 phút (95 minutes).
error-hours = I do not understand from what time to what time “{ $given }” is. For example: 19h30 đến 21h10 (19:30 to 21:10).
error-hours-start = “{ $given }” has no start time. Please enter both times, for example: 19h30 đến 21h10 (19:30 to 21:10).
error-hours-end = “{ $given }” has no end time. Please add it, for example: đến 21h10 (to 21:10).
error-hours-about = “{ $given }” is not exact. Please enter the exact times, for example: 19h30 đến 21h10 (19:30 to 21:10).
error-hours-part = “{ $given }” can be understood in more than one way. Please choose one, or add the part of the day, for example: 7h30 tối đến 9h10 tối (7:30 pm to 9:10 pm).
error-hours-same = Start and end are the same ({ $given }). Please check, for example: 19h30 đến 21h10 (19:30 to 21:10).
error-hours-long = { $start } to { $end } is more than { $hi } hours, which looks like a slip. Please check, for example: 19h30 đến 21h10 (19:30 to 21:10).

error-kind = I do not understand which kind of meeting “{ $given }” is. For example: thường kỳ (regular).
error-kind-which = It is not clear which kind of meeting “{ $given }” is. Please choose one, for example: thường kỳ (regular).
error-kind-check = I do not understand all of “{ $given }”. If the kind on the button is right, tap it; if not, type it again, for example: thường kỳ (regular).
error-setting-none = There are no minutes of last month to copy from. Please enter place, chair and minute taker, for example: Nhà văn hóa; Bí thư; Phó bí thư.
error-setting-long = One of the parts is longer than { $hi } letters. Please write less, for example: Nhà văn hóa; Bí thư; Phó bí thư.
error-setting-parts = I cannot tell the parts of “{ $given }”. Please enter place, chair and minute taker with semicolons between them, for example: Nhà văn hóa; Bí thư; Phó bí thư.

error-attendance = I do not understand how many were present from “{ $given }”. For example: 20/22 vắng 2 có phép (20 of 22, 2 absent with permission).
error-attendance-sum = The numbers do not fit: obliged { $obliged }, present { $present }, excused { $excused }, unexcused { $unexcused }. For example: 20/22 vắng 1 có phép 1 không phép (20 of 22, 1 absent with and 1 without permission).
error-attendance-reasons = { $absent } absent: with permission or without? For example: { $absent } có phép ({ $absent } with permission).
error-attendance-more = { $present } were present, but only { $obliged } obliged to attend. If { $present } are obliged now, type: { $present }/{ $present }.
error-attendance-obliged = “{ $given }” does not say how many members were obliged to attend. For example: 20/22 vắng 2 có phép (20 of 22, 2 absent with permission).
error-attendance-names = The numbers in “{ $given }” are not clear. Please enter numbers; names are not needed, for example: 20/22 vắng 2 có phép (20 of 22, 2 absent with permission).
error-attendance-which = “{ $given }” can be understood in more than one way. Please choose one, or type it again, for example: 20/22 vắng 2 có phép (20 of 22, 2 absent with permission).
error-attendance-split = Full members and those on probation are { $split } together, which is neither those present nor those obliged. For example: 20/22 vắng 2 có phép.
error-attendance-two = Before you wrote “{ $before }”, which does not go with this. Please write all of it again, for example: 20/22 vắng 1 có phép 1 không phép.
error-attendance-check = I do not understand all of “{ $given }”. If the button is right, tap it; if not, type it again, for example: 20/22 vắng 2 có phép (20 of 22, 2 absent with permission).
error-conduct = I do not understand “{ $given }”: separate or merged, papers sent early or not? For example: họp riêng, đã gửi tài liệu (separate, papers sent).
error-conduct-part = “{ $given }” does not say clearly: separate or merged, papers sent early or not. For example: họp riêng, đã gửi tài liệu (separate, papers sent).

error-headings-many = You entered { $given } items; at most { $hi } are possible. Please write fewer, one line for each, for example: Sửa đường vào thôn (repair the village road).
error-headings-long = The line “{ $given }” is longer than { $hi } letters. Please write less, or make several lines, for example: Sửa đường vào thôn (repair the village road).
error-results = I do not understand “{ $given }”: which tasks are done, which are not? For example: 1 xong, 2 chưa (1 done, 2 not).
error-results-number = There is no task { $given }; the tasks go from 1 to { $hi }. For example: xong cả (all done).
error-results-rest = “{ $given }” does not say how the other tasks stand. Please enter each task, for example: 1 xong, 2 chưa (1 done, 2 not).
error-results-which = “{ $given }” does not say clearly which tasks are done. Please enter each task, for example: 1 xong, 2 chưa (1 done, 2 not).
error-tasks-many = You entered { $given } tasks; at most { $hi } are possible. Please write fewer, one line for each, for example: Thu đảng phí - đ/c Lan - 25/11.
error-tasks-two = I see two tasks in “{ $given }”. Please write each on a line of its own, for example: Thu đảng phí - đ/c Lan - 25/11.
error-tasks-field = Which task does “{ $given }” belong to? Please write all of it, for example: Thu đảng phí - đ/c Lan - 25/11.
error-tasks-due = “{ $given }” names no day. Please write the deadline, for example: 25/11.
error-tasks-owner = “{ $given }” names nobody. Please write who is to do it, for example: đ/c Lan.
error-tasks-long = The task “{ $given }” is longer than { $hi } letters. Please write less, for example: Thu đảng phí - đ/c Lan - 25/11.
error-vote = I do not understand the vote “{ $given }”. For example: 18 đồng ý, 2 không đồng ý (18 in favour, 2 against).
error-vote-most = “{ $given }” is no number. How many were in favour, how many not? For example: 18 đồng ý, 2 không đồng ý.
error-vote-none = Does “{ $given }” mean that there was no vote, or that somebody was against? For example: 18 đồng ý, 2 không đồng ý.
error-vote-two = Before you wrote “{ $before }”, now “{ $given }”. Which is right? Please write all of it again, for example: 18 đồng ý, 2 không đồng ý.
error-vote-voters = { $given } votes, but only { $voters } full members present have one. Please look again, for example: nhất trí { $voters }/{ $voters }.
error-vote-more = { $given } votes were cast, but only { $present } members were present. Please check, for example: nhất trí { $present }/{ $present } (all { $present } in favour).
error-vote-rest = By “{ $given }”, did the others vote against or abstain? For example: 18 đồng ý, 2 không đồng ý (18 in favour, 2 against).
error-vote-which = “{ $given }” can be understood in more than one way. Please choose one, or type it again, for example: 18 đồng ý, 2 không đồng ý (18 in favour, 2 against).
error-vote-check = I do not understand all of “{ $given }”. If the button is right, tap it; if not, type it again, for example: 18 đồng ý, 2 không đồng ý (18 in favour, 2 against).

error-rule = I do not understand on which day of the month "{ $given }" is. For example: mùng 3 hằng tháng.
error-rule-day = "{ $given }": no month has this day. For example: ngày 5.
error-rule-lunar = "{ $given }" is a lunar date. Please give a day of the solar calendar, for example: mùng 3 hằng tháng.
error-rule-sunday = "{ $given }": a meeting on Sundays cannot leave Sundays out. For example: chủ nhật tuần đầu.
error-rule-week = "{ $given }": in which week of the month? For example: thứ 7 tuần đầu.
error-rule-which = It is not clear which day "{ $given }" is. For example: ngày 5.
error-rule-check = I did not understand all of "{ $given }". If the button says it right, press it; if not, type again, for example: ngày 5.
error-topics-many = { $given } lines, but there are only { $hi } quarters left. One line a quarter, for example: Quý 4: Chuyển đổi số.
error-topics-quarter = "{ $given }": this quarter is not in the plan. For example: Tháng { $month }: Chuyển đổi số.
error-topics-month = "{ $given }": this month is not in the plan. For example: Tháng { $month }: Chuyển đổi số.
error-topics-twice = "{ $given }": this quarter or month has its topic from a line above. For example: Tháng { $month }: Chuyển đổi số.
error-topics-unnamed = "{ $given }": for which month or quarter? For example: Tháng { $month }: Chuyển đổi số.
