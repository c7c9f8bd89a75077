# Điều chưa hiểu trong câu trả lời: đã hiểu gì hoặc chưa hiểu gì, và một ví dụ
error-empty = Tôi chưa thấy câu trả lời trong tin này. Đồng chí gõ bằng chữ hoặc số, như ví dụ ở dưới câu hỏi.
error-too-long = Câu trả lời dài quá { $limit } ký tự. Đồng chí viết gọn lại, như ví dụ ở dưới câu hỏi.
error-yes-no = Tôi chưa rõ «{ $given }» là có hay không. Ví dụ: có.

error-choice-number = Không có mục số { $given }. Đồng chí gõ một số từ 1 đến { $hi }, ví dụ: 1.
error-choice-which = «{ $given }» chưa rõ là mục nào. Đồng chí bấm nút của mục đúng, hoặc gõ đủ tên mục.

error-count = «{ $given }» chưa phải là một số. Ví dụ: 6.
error-count-exact = «{ $given }» chưa phải con số chính xác. Đồng chí ghi đúng số, ví dụ: 20.
error-count-whole = «{ $given }» có phần lẻ hoặc phần trăm. Đồng chí ghi số người, ví dụ: 6.
error-count-which = Tôi chưa rõ lấy số nào trong «{ $given }». Đồng chí chỉ gõ một số, ví dụ: 6.
error-count-range = { $given } không đúng. Đồng chí ghi một số từ { $lo } đến { $hi }.
error-number = «{ $given }» chưa phải là một số. Ví dụ: 85,5.
error-number-which = «{ $given }» có thể là nhiều số khác nhau. Đồng chí gõ lại một số, ví dụ: 85,5.
error-fraction = «{ $given }» chưa đủ hai số. Đồng chí ghi số có và tổng số, ví dụ: 22/24.
error-fraction-more = { $part } lớn hơn tổng số { $whole }. Đồng chí xem lại, ví dụ: 22/24.

error-date = Tôi chưa hiểu «{ $given }» là ngày nào. Ví dụ: 5/8.
error-date-not-real = Lịch không có ngày «{ $given }». Đồng chí ghi ngày trước, tháng sau, ví dụ: 5/8.
error-date-year = Năm { $year } trong «{ $given }» có lẽ gõ nhầm. Ngày trong năm nay không cần ghi năm, ví dụ: 5/8.
error-date-lunar = «{ $given }» là ngày âm lịch. Xin đồng chí ghi ngày dương lịch, ví dụ: 5/8.
error-date-past = { $date } đã qua. Xin đồng chí ghi một ngày sắp tới, ví dụ: ngày mai.
error-date-which = Ngày này có thể hiểu nhiều cách. Đồng chí chọn một ngày, hoặc gõ đủ ngày, tháng, năm, ví dụ: 5/8/2026.
error-date-two = «{ $given }» có hai ngày khác nhau. Đồng chí chỉ ghi một ngày, ví dụ: 5/8.
error-date-check = Tôi chưa hiểu hết «{ $given }». Nếu đúng là ngày trên nút, đồng chí bấm nút; nếu không, gõ lại, ví dụ: 5/8.
error-date-day = Đồng chí mới cho biết tuần hoặc tháng. Xin ghi rõ ngày, ví dụ: 5/8.
error-date-vague = «{ $given }» chưa rõ là ngày nào. Xin đồng chí ghi ngày và tháng, ví dụ: 5/8.

error-clock = Tôi chưa hiểu «{ $given }» là mấy giờ. Ví dụ: 19h30.
error-clock-not-real = Trong «{ $given }» có giờ không đúng. Giờ từ 0 đến 23, phút từ 0 đến 59, ví dụ: 19h30.
error-clock-part = «{ $given }» chưa rõ là mấy giờ, buổi nào. Ví dụ: 7 rưỡi tối.
error-duration = Tôi chưa hiểu «{ $given }» là bao lâu. Ví dụ: 95 phút.
error-duration-unit = «{ $given }» là tiếng hay phút? Ví dụ: 95 phút.
error-duration-about = «{ $given }» chưa phải thời gian chính xác. Đồng chí ghi số phút, ví dụ: 95 phút.
error-duration-range = { $given } phút không đúng. Đồng chí ghi từ { $lo } đến { $hi } phút, ví dụ: 95 phút.
error-hours = Tôi chưa hiểu «{ $given }» là từ mấy giờ đến mấy giờ. Ví dụ: 19h30 đến 21h10.
error-hours-start = «{ $given }» chưa có giờ bắt đầu. Xin đồng chí ghi cả hai giờ, ví dụ: 19h30 đến 21h10.
error-hours-end = «{ $given }» chưa có giờ kết thúc. Đồng chí ghi thêm, ví dụ: đến 21h10.
error-hours-about = «{ $given }» chưa phải giờ chính xác. Đồng chí ghi đúng giờ, ví dụ: 19h30 đến 21h10.
error-hours-part = «{ $given }» có thể hiểu nhiều cách. Đồng chí chọn một cách, hoặc ghi rõ buổi, ví dụ: 7h30 tối đến 9h10 tối.
error-hours-same = Giờ bắt đầu và giờ kết thúc giống nhau ({ $given }). Đồng chí xem lại, ví dụ: 19h30 đến 21h10.
error-hours-long = Từ { $start } đến { $end } là hơn { $hi } tiếng, có lẽ gõ nhầm. Đồng chí xem lại, ví dụ: 19h30 đến 21h10.

error-kind = Tôi chưa hiểu «{ $given }» là loại sinh hoạt nào. Ví dụ: thường kỳ.
error-kind-which = «{ $given }» chưa rõ là loại sinh hoạt nào. Đồng chí chọn một loại, ví dụ: thường kỳ.
error-kind-check = Tôi chưa hiểu hết «{ $given }». Nếu đúng là loại trên nút, đồng chí bấm nút; nếu không, gõ lại, ví dụ: thường kỳ.
error-setting-none = Chưa có biên bản tháng trước để lấy lại. Đồng chí ghi nơi họp, người chủ trì, người ghi biên bản, ví dụ: Nhà văn hóa; Bí thư; Phó bí thư.
error-setting-long = Có mục dài quá { $hi } ký tự. Đồng chí viết gọn lại, ví dụ: Nhà văn hóa; Bí thư; Phó bí thư.
error-setting-parts = Tôi chưa tách được «{ $given }». Đồng chí ghi đủ ba mục, giữa các mục có dấu chấm phẩy, ví dụ: Nhà văn hóa; Bí thư; Phó bí thư.

error-attendance = Tôi chưa hiểu «{ $given }» là có mặt bao nhiêu. Ví dụ: 20/22 vắng 2 có phép.
error-attendance-sum = Số chưa khớp: phải dự { $obliged }, có mặt { $present }, vắng có phép { $excused }, vắng không phép { $unexcused }. Ví dụ: 20/22 vắng 1 có phép 1 không phép.
error-attendance-reasons = Vắng { $absent }: có phép hay không phép? Ví dụ: { $absent } có phép.
error-attendance-more = Có mặt { $present } mà phải dự chỉ { $obliged }. Nếu nay phải dự { $present }, đồng chí gõ: { $present }/{ $present }.
error-attendance-obliged = «{ $given }» chưa cho biết bao nhiêu đảng viên phải dự. Ví dụ: 20/22 vắng 2 có phép.
error-attendance-names = Tôi chưa rõ số người trong «{ $given }». Đồng chí ghi số, không cần ghi tên, ví dụ: 20/22 vắng 2 có phép.
error-attendance-which = «{ $given }» có thể hiểu nhiều cách. Đồng chí chọn một cách, hoặc gõ lại, ví dụ: 20/22 vắng 2 có phép.
error-attendance-split = Chính thức và dự bị cộng lại là { $split }, chưa khớp với số có mặt hay số phải dự. Ví dụ: 20/22 vắng 2 có phép.
error-attendance-two = Trước đó đồng chí ghi «{ $before }», chưa khớp với câu này. Đồng chí ghi lại cả câu, ví dụ: 20/22 vắng 1 có phép 1 không phép.
error-attendance-check = Tôi chưa hiểu hết «{ $given }». Nếu đúng như trên nút, đồng chí bấm nút; nếu không, gõ lại, ví dụ: 20/22 vắng 2 có phép.
error-conduct = Tôi chưa hiểu «{ $given }»: họp riêng hay gộp, đã gửi tài liệu trước hay chưa? Ví dụ: họp riêng, đã gửi tài liệu.
error-conduct-part = «{ $given }» chưa rõ họp riêng hay gộp, đã gửi tài liệu trước hay chưa. Ví dụ: họp riêng, đã gửi tài liệu.

error-headings-many = Đồng chí ghi { $given } ý, nhiều nhất là { $hi } ý. Xin bớt lại, mỗi ý một dòng, ví dụ: Sửa đường vào thôn.
error-headings-long = Dòng «{ $given }» dài quá { $hi } ký tự. Đồng chí viết gọn, hoặc tách thành nhiều dòng, ví dụ: Sửa đường vào thôn.
error-results = Tôi chưa hiểu «{ $given }»: việc nào xong, việc nào chưa? Ví dụ: 1 xong, 2 chưa.
error-results-number = Không có việc số { $given }; chỉ có các việc từ 1 đến { $hi }. Ví dụ: xong cả.
error-results-rest = «{ $given }» chưa cho biết những việc còn lại. Đồng chí ghi từng việc, ví dụ: 1 xong, 2 chưa.
error-results-which = «{ $given }» chưa rõ việc nào xong, việc nào chưa. Đồng chí ghi từng việc, ví dụ: 1 xong, 2 chưa.
error-tasks-many = Đồng chí ghi { $given } việc, nhiều nhất là { $hi } việc. Xin bớt lại, mỗi việc một dòng, ví dụ: Thu đảng phí - đ/c Lan - 25/11.
error-tasks-two = Tôi thấy hai việc trong «{ $given }». Đồng chí ghi mỗi việc một dòng, ví dụ: Thu đảng phí - đ/c Lan - 25/11.
error-tasks-field = Tôi chưa rõ «{ $given }» thuộc việc nào. Đồng chí ghi cả việc, ví dụ: Thu đảng phí - đ/c Lan - 25/11.
error-tasks-due = «{ $given }» chưa rõ là ngày nào. Đồng chí ghi hạn, ví dụ: 25/11.
error-tasks-owner = «{ $given }» chưa rõ là ai. Đồng chí ghi người phụ trách, ví dụ: đ/c Lan.
error-tasks-long = Việc «{ $given }» dài quá { $hi } ký tự. Đồng chí viết gọn lại, ví dụ: Thu đảng phí - đ/c Lan - 25/11.
error-vote = Tôi chưa hiểu kết quả biểu quyết «{ $given }». Ví dụ: 18 đồng ý, 2 không đồng ý.
error-vote-most = «{ $given }» chưa phải con số. Bao nhiêu đồng ý, bao nhiêu không? Ví dụ: 18 đồng ý, 2 không đồng ý.
error-vote-none = «{ $given }» là không biểu quyết, hay có người không đồng ý? Ví dụ: 18 đồng ý, 2 không đồng ý.
error-vote-two = Trước đó đồng chí ghi «{ $before }», nay là «{ $given }». Con số nào đúng? Đồng chí ghi lại cả câu, ví dụ: 18 đồng ý, 2 không đồng ý.
error-vote-voters = { $given } phiếu mà chỉ { $voters } đồng chí chính thức có mặt được biểu quyết. Đồng chí xem lại, ví dụ: nhất trí { $voters }/{ $voters }.
error-vote-more = Biểu quyết { $given } phiếu mà có mặt chỉ { $present }. Đồng chí xem lại, ví dụ: nhất trí { $present }/{ $present }.
error-vote-rest = Theo «{ $given }», những người còn lại không đồng ý hay bỏ phiếu trắng? Ví dụ: 18 đồng ý, 2 không đồng ý.
error-vote-which = «{ $given }» có thể hiểu nhiều cách. Đồng chí chọn một cách, hoặc gõ lại, ví dụ: 18 đồng ý, 2 không đồng ý.
error-vote-check = Tôi chưa hiểu hết «{ $given }». Nếu đúng như trên nút, đồng chí bấm nút; nếu không, gõ lại, ví dụ: 18 đồng ý, 2 không đồng ý.

error-rule = Tôi chưa hiểu «{ $given }» là họp vào ngày nào trong tháng. Ví dụ: mùng 3 hằng tháng.
error-rule-day = «{ $given }»: trong tháng không có ngày này. Ví dụ: ngày 5.
error-rule-lunar = «{ $given }» là ngày âm lịch. Xin đồng chí ghi ngày dương lịch, ví dụ: mùng 3 hằng tháng.
error-rule-sunday = «{ $given }»: họp vào chủ nhật thì không trừ chủ nhật được. Ví dụ: chủ nhật tuần đầu.
error-rule-week = «{ $given }»: tuần thứ mấy trong tháng? Ví dụ: thứ 7 tuần đầu.
error-rule-which = «{ $given }» chưa rõ là ngày nào trong tháng. Ví dụ: ngày 5.
error-rule-check = Tôi chưa hiểu hết «{ $given }». Nếu đúng như trên nút, đồng chí bấm nút; nếu không, gõ lại, ví dụ: ngày 5.
error-topics-many = Đồng chí ghi { $given } dòng mà chỉ còn { $hi } quý. Mỗi quý một dòng, ví dụ: Quý 4: Chuyển đổi số.
error-topics-quarter = «{ $given }»: quý này không có trong kế hoạch. Ví dụ: Tháng { $month }: Chuyển đổi số.
error-topics-month = «{ $given }»: tháng này không có trong kế hoạch. Ví dụ: Tháng { $month }: Chuyển đổi số.
error-topics-twice = «{ $given }»: quý hoặc tháng này đã ghi ở dòng trên. Ví dụ: Tháng { $month }: Chuyển đổi số.
error-topics-unnamed = «{ $given }» là của tháng nào, quý nào? Ví dụ: Tháng { $month }: Chuyển đổi số.
