# Trên kênh không có nút bấm: mỗi lựa chọn là một dòng có số.
type-number = Gõ số, hoặc viết thẳng.
type-slash = { $asks ->
    [no] Gõ số kèm dấu / để chọn, ví dụ { $line }.
   *[yes] Viết câu trả lời, hoặc gõ số kèm dấu /, ví dụ { $line }.
 }
number-or-line = «{ $given }» là câu trả lời, hay đồng chí chọn dòng { $line }? Chọn dòng thì gõ { $line }; trả lời thì viết thêm chữ.
zero-or-back = «0» là câu trả lời, hay đồng chí muốn quay lại? Quay lại thì gõ /0; trả lời thì gõ «số 0».
no-such-line = Không có dòng { $given }. Đồng chí gõ một số dưới đây, hoặc viết thẳng.
letter-lines =
    { $lines }
    Gõ số kèm dấu / để mở. Câu đang hỏi (nếu có) vẫn chờ đồng chí trả lời.
withheld = Ứng dụng không chuyển nội dung tin này cho tôi. Đồng chí gõ lại bằng chữ thường, không kèm ảnh hay liên kết. Nếu vẫn vậy, đồng chí nhờ phó bí thư hoặc tổ công tác ghi giúp.
sent-long-ago = Tin này được gửi từ { $at } nên tôi không ghi. Nếu còn đúng, đồng chí gõ lại.
file-kept = 📄 Tệp { $name }: { $where }
file-at = 📄 Tệp { $file }: { $at }
files-for-you = (mở được trong 24 giờ, chỉ dành cho đồng chí)
file-as-text = 📄 Nội dung { $file }:
    { $text }

    Ở đây chưa gửi được tệp. Cần tệp để in, đồng chí nhờ tổ công tác hoặc văn phòng tải giúp.
# Trang web mở tệp bằng liên kết
ticket-title = Trợ lý Chi bộ
ticket-ready = Tệp đồng chí xin đã sẵn sàng.
ticket-open = Mở tệp
ticket-gone = Liên kết này không còn mở được. Đồng chí quay lại cuộc trò chuyện và xin tệp một lần nữa.
# Số tin mỗi tháng của một bot
month-nearly-used = { $level ->
    [saving] Bot { $name } đã gửi { $sent } trong { $most } tin của tháng { $month }. Từ giờ các thư báo không gấp được gộp lại, mỗi người một thư vào buổi sáng; nhắc việc và câu trả lời vẫn đi như thường.
    [gone] Bot { $name } đã gửi đủ { $sent } trong { $most } tin của tháng { $month }: nền tảng có thể không chuyển nữa, kể cả câu trả lời. Thêm một bot, hoặc báo mọi người nhắn ở kênh khác đến hết tháng.
   *[last] Bot { $name } đã gửi { $sent } trong { $most } tin của tháng { $month }. Từ giờ chỉ còn câu trả lời và nhắc việc; thư báo khác chờ sang tháng sau (xem «python -m bot check»). Nếu tháng nào cũng vậy, nên thêm một bot.
}
letters-together = { $letters }
# Mỗi bot Zalo chỉ phục vụ được một số người
bot-move = { $who }: bot «{ $bot }» trên Zalo sẽ không dùng nữa. Đồng chí { HAS($to) ->
    [yes] tìm bot «{ $to }», nhắn cho bot đó
   *[no] mở bot mới mà văn phòng báo
 } và gõ mã { $code } (dùng một lần, trong { $hours } giờ). Việc đang ghi dở vẫn còn nguyên.
bot-ended-office = Bot «{ $bot }» ({ $name }) không dùng được nữa: máy chủ không nhận mã của bot. Đã báo { $told } người qua ứng dụng khác; còn { $left } người chỉ có bot này. Chạy «python -m bot spread --away { $name }» để lấy câu nhắn và mã cho từng người, rồi gọi điện hoặc gửi giấy.
