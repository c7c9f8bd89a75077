# Lời dùng chung
back = ⬅️ Quay lại
skip = ⏭ Bỏ qua
keep = ➡️ Giữ nguyên
later = 💾 Để sau
home-page = 🏠 Trang đầu
none = Không có
nothing = không có
unrecorded = (chưa ghi)
numbered = { $at }. { $text }
item = • { $text }
attention = ⚠️ { $text }
yes-right = Vẫn đúng
no-again = Nhập lại
look-at-it = Xem
did-not-understand = Tôi chưa hiểu tin này. Đồng chí bấm một nút dưới đây, hoặc gõ «trợ giúp».
home-waits = Những việc đang chờ đồng chí ở ngay dưới đây.
may-be-wished =
    Tôi chưa hiểu hẳn tin này. Có phải đồng chí cần mục này? Bấm vào dòng, hoặc gõ lại:
    { $lines }
cell-heard = Theo tin của đồng chí, tôi mở { $cell }.
no-such-cell-heard = Trong các chi bộ của đồng chí không có chi bộ nào tên như vậy. Đồng chí gõ lại tên, chỉ một phần cũng được, ví dụ: bảo hiểm; hoặc gõ «tổng hợp» để xem tất cả.
cells-heard = Có { $count } chi bộ tên như vậy: { $cells }. Đồng chí gõ thêm tên nơi ở trên, ví dụ tên xã, để tôi mở đúng chi bộ.
cell-of = { $cell }{ HAS($above) ->
    [no] {""}
   *[yes] {" "}({ $above })
}
choose-cell-to-open = Đồng chí chọn chi bộ dưới đây, rồi mở biên bản hoặc phiếu điểm của tháng cần xem.
wish-heard = Theo tin của đồng chí, tôi mở «{ $command }».
polite = Không có gì, đồng chí. Khi cần tôi, đồng chí gõ «trợ giúp».
error-choice = Đồng chí chọn một trong các mục dưới đây: bấm nút, hoặc gõ số thứ tự của mục.
moved-on = Câu này đã được trả lời trên máy khác hoặc đã qua. Câu hiện tại ở tin này.
not-all-answered = Chưa nộp được vì còn câu chưa trả lời. Đồng chí trả lời nốt, rồi xem lại và nộp.
must-answer = Câu này cần có câu trả lời nên không bỏ qua được. Đồng chí có thể bấm «Để sau».
stale-button = Nút này của tin cũ nên không còn dùng được. Mục hiện tại ở tin này.
sent-before = Tin «{ $text }» được gửi trước khi câu này hiện ra nên tôi chưa ghi. Nếu đó là câu trả lời, xin đồng chí gửi lại.
sent-before-meant = Tin «{ $text }» được gửi trước khi câu này hiện ra nên tôi chưa ghi. Đó có phải câu trả lời cho câu này không?
offered-still =
    { $notice }
    { $offer }
both-said =
    { $first }
    { $then }
offered-yes = ✅ Đúng, cho câu này
offered-no = Không phải
too-long = Tin này dài quá nên tôi chưa ghi (tối đa 4.000 ký tự). Đồng chí viết gọn lại, mỗi ý một dòng ngắn.
only-text = Tôi chỉ đọc được chữ, chưa đọc được ảnh, tệp, tin ghi âm hay nhãn dán. Đồng chí gõ câu trả lời hoặc bấm nút.
no-forwards = Đây là tin chuyển tiếp nên tôi không ghi làm câu trả lời. Đồng chí tự gõ câu trả lời hoặc bấm nút.
edit-explained = Đồng chí vừa sửa một tin đã gửi. Câu trả lời đã ghi không đổi theo; muốn đổi, chọn «Quay lại» hoặc sửa ở bước xem lại cuối cùng.
please-wait = Đồng chí gửi nhanh quá, xin chờ một chút rồi gửi lại tin cuối cùng.
went-wrong = Có lỗi ở máy chủ nên việc vừa rồi chưa được ghi; lỗi đã được lưu để người quản trị xem. Những gì ghi trước đó vẫn còn. Xin đồng chí thử lại.
not-shown = Việc vừa rồi đã được nhận, nhưng máy chủ có lỗi nên chưa hiện được trang này; lỗi đã được lưu để người quản trị xem. Đồng chí gõ «trang đầu» để về trang đầu.
after-downtime = Máy chủ vừa tạm nghỉ. Những gì đã xác nhận vẫn còn; nếu đồng chí đã trả lời câu này mà chưa thấy xác nhận, xin trả lời lại.
letter = 🔔 { $message }
repeated-letter = 🔔 (gửi lại, có thể đồng chí đã nhận) { $message }
menu-greeting = Chào đồng chí { $name }. Các nút ở cuối màn hình luôn có sẵn.
file-failed = Chưa tạo được tệp. Dữ liệu vẫn còn nguyên; lỗi đã được lưu để người quản trị xem. Đồng chí thử lại sau bằng nút «Biên bản Word».
kind = { $kind ->
    [regular] Thường kỳ
    [thematic] Chuyên đề
    [both] Thường kỳ và chuyên đề
    [committee] Họp chi ủy
    [year_end] Kiểm điểm cuối năm
    [congress] Đại hội chi bộ
    [sub_group] Họp tổ đảng
    [wide] Loại riêng, tính là sinh hoạt thường kỳ
    [own] Loại riêng, không tính là thường kỳ
   *[extraordinary] Bất thường
 }
kind-low = { HAS($called) ->
    [yes] { $called }
   *[no] { $kind ->
        [regular] thường kỳ
        [thematic] chuyên đề
        [both] thường kỳ và chuyên đề
        [committee] họp chi ủy
        [year_end] kiểm điểm cuối năm
        [congress] đại hội chi bộ
        [sub_group] họp tổ đảng
       *[extraordinary] bất thường
     }
 }
role = { $role ->
    [cell_secretary] bí thư chi bộ
    [deputy_secretary] phó bí thư chi bộ
    [minute_taker] người ghi biên bản
    [group_leader] tổ trưởng tổ công tác
    [group_member] thành viên tổ công tác
    [committee] cấp ủy cấp trên
   *[administrator] người quản trị
 }
database-away = Bot đã nhận tin của đồng chí nhưng chưa ghi được vì máy chủ dữ liệu đang tạm nghỉ. Đồng chí không cần gửi lại: khi máy chủ trở lại, bot ghi tin này rồi trả lời.

# Mọi biểu mẫu hỏi từng câu
echo = ✅ Tôi hiểu là: { $value }
doubt =
    Tôi hiểu là: { $value }
    ⚠️ { $doubt } Vẫn đúng?
kept-for-later = 💾 Đã giữ bản ghi dở. Ghi tiếp bất cứ lúc nào, trên máy này hay máy khác.
first-question = Đây là câu đầu tiên. Muốn dừng thì gõ «để sau», muốn về trang đầu thì gõ «trang đầu».
line-label = { $at }. { $label }
change-line = ✏️ Sửa một dòng
discard = 🗑 Bỏ bản này
which-line = Đồng chí muốn sửa dòng nào? Bấm nút hoặc gõ số của dòng.
more-lines = Dòng khác
error-line = Đồng chí gõ một số từ 1 đến { $lines } để sửa dòng đó, hoặc bấm nút.
discard-yes = Bỏ hẳn
discard-no = Giữ lại
draft-discarded = Đã bỏ bản ghi dở.
