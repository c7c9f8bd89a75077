# Xem lại rồi nộp
review-card =
    📝 Biên bản tháng { $month } · { $cell }
    Đồng chí xem lại; gõ số của dòng để sửa.{ HAS($reason) ->
        [no] {""}
       *[yes] {" "}Lý do sửa: { $reason }
     }

    { $lines }
    { $doubts }
line = { $at }. { $label }: { $value }
line-label = { $at }. { $label }
submit = ✅ Nộp biên bản
change-line = ✏️ Sửa một dòng
discard = 🗑 Bỏ bản này
which-line = Đồng chí muốn sửa dòng nào? Bấm nút hoặc gõ số của dòng.
more-lines = Dòng khác
error-line = Đồng chí gõ một số từ 1 đến { $lines } để sửa dòng đó, hoặc bấm nút.
discard-sure = Bỏ hẳn bản ghi dở tháng { $month }? Những gì đã nhập sẽ mất.
discard-yes = Bỏ hẳn
discard-no = Giữ lại
draft-discarded = Đã bỏ bản ghi dở.
submit-by-secretary = Bản ghi đã đủ. Chỉ bí thư hoặc phó bí thư được nộp; tôi đã báo để các đồng chí ấy xem và nộp.
error-incomplete = Còn câu chưa trả lời nên chưa nộp được.
error-too-many-speakers = Phát biểu { $count } mà có mặt chỉ { $present }. Đồng chí sửa một trong hai dòng.
error-too-many-votes = Biểu quyết { $count } phiếu mà có mặt chỉ { $present }. Đồng chí sửa một trong hai dòng.
told-ready = Biên bản tháng { $month } của { $cell } đã ghi xong, chờ đồng chí xem và nộp.
told-submitted = { $cell } đã nộp biên bản tháng { $month }: { $minutes } phút, có mặt { $present }/{ $obliged }.
told-corrected = { $cell } đã sửa biên bản tháng { $month }: { $minutes } phút, có mặt { $present }/{ $obliged }. Lý do: { $reason }
card-changed = Bản ghi này vừa được sửa trên máy khác. Đồng chí xem lại các dòng dưới đây rồi bấm nút.
discard-by-secretary = Chỉ bí thư hoặc phó bí thư được bỏ bản ghi dở.
