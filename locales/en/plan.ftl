# The plan of a cell
error-rule = I do not understand on which day of the month "{ $given }" is. For example: mùng 3 hằng tháng.
error-rule-day = "{ $given }": no month has this day. For example: ngày 5.
error-rule-lunar = "{ $given }" is a lunar date. Please give a day of the solar calendar, for example: mùng 3 hằng tháng.
error-rule-sunday = "{ $given }": a meeting on Sundays cannot leave Sundays out. For example: chủ nhật tuần đầu.
error-rule-week = "{ $given }": in which week of the month? For example: thứ 7 tuần đầu.
error-rule-which = It is not clear which day "{ $given }" is. For example: ngày 5.
error-rule-check = I did not understand all of "{ $given }". If the button says it right, press it; if not, type again, for example: ngày 5.
error-topics-many = { $given } lines, but there are only { $hi } quarters left. One line a quarter, for example: Quý 4: Chuyển đổi số.
error-topics-quarter = "{ $given }": this quarter is not in the plan, or was given already. For example: Quý 4: Chuyển đổi số.
