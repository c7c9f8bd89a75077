# Nhắc việc
reminders =
    { $late ->
        [yes] (gửi trễ) Đồng chí còn việc cần làm:
       *[no] Đồng chí còn việc cần làm:
     }
    { $lines }
reminder-line = • { $level ->
    [secretary] { $text }
    [deputy] { $cell }: { $text } ({ $reached ->
        [yes] đã nhắc bí thư
       *[no] chưa liên lạc được với bí thư
     })
   *[group] { $cell }: { $text } ({ $reached ->
        [yes] đã nhắc chi bộ, đề nghị tổ công tác giúp
       *[no] chưa liên lạc được với chi bộ
     })
 }
remind-plan = chốt ngày, giờ, nội dung sinh hoạt tháng tới (hạn { $date })
remind-materials = gửi tài liệu và báo tổ công tác trước buổi sinh hoạt { $date }
remind-meeting = có buổi sinh hoạt { $date }
remind-record = ghi biên bản buổi sinh hoạt { $date }
remind-no-record = tháng { $month } chưa có lịch và chưa có biên bản sinh hoạt
remind-score = chấm điểm buổi sinh hoạt { $date } và gửi kết quả
remind-thematic = quý này chưa có sinh hoạt chuyên đề (hết quý { $date })
remind-draft = biên bản ghi dở từ { $date }, ghi tiếp rồi nộp
remind-task = việc sắp đến hạn { $date }: { $title }
remind-half-year = biên bản còn thiếu trước khi tổng kết (đến { $date })
remind-digest = tháng { $month } chưa có biên bản sinh hoạt
do-it = ✅ Làm ngay
again-tonight = 🌙 Nhắc lại tối nay
again-tomorrow = ☀️ Mai nhắc lại
reminder-settings = 🔕 Chọn loại nhắc
will-repeat = Tôi sẽ nhắc lại lúc { $at }.
nothing-to-repeat = Không tìm thấy lời nhắc này.
reminder-list =
    🔔 Những việc tôi nhắc đồng chí. Bấm nút hoặc gõ số để bật, tắt.

    { $lines }
rule-line = { $at }. { $wanted ->
    [yes] 🔔
   *[no] 🔕
 } { $name }
rule-off = Tắt: { $name }
rule-on = Bật: { $name }
rule-plan = lịch tháng tới
rule-materials = tài liệu, giấy mời
rule-meeting = sắp họp
rule-record = biên bản chưa ghi
rule-no-record = tháng chưa họp
rule-score = chưa chấm điểm
rule-thematic = chuyên đề của quý
rule-draft = biên bản dở
rule-task = việc đến hạn
rule-half-year = tổng kết 6 tháng
rule-digest = chi bộ chưa họp trong tháng
