# Thông báo cho các chi bộ
notices =
    📣 Thông báo của đồng chí gửi các chi bộ

    { HAS($lines) ->
        [no] Chưa gửi thông báo nào.
       *[yes] { $lines }
     }
notice-line =
    { $at }. { $text }
    {"   "}đã nhận { $read } · đã tới { $sent } · đang gửi { $waiting } · không tới được { $unreachable }
write-notice = ✏️ Soạn thông báo
open-notice = Xem số { $at }
notice-write =
    Đồng chí gõ nội dung ngắn, hoặc tên văn bản kèm đường dẫn (tối đa 600 ký tự).
    Không nhập nội dung mật.
notice-preview =
    📣 { $text }

    Gửi tới { $people } đồng chí của { $cells } chi bộ?
send-notice = ✅ Gửi
write-anew = ✏️ Viết lại
notice-sent = ✅ Đã gửi cho { $people } đồng chí. Ai đã nhận hiện ở dưới đây.
notice-nobody = Chưa có bí thư hoặc phó bí thư nào để gửi.
notice-card =
    📣 { $text }
    Gửi lúc { $at }.
    Đã nhận { $read } · đã tới { $sent } · đang gửi { $waiting } · không tới được { $unreachable }
    { HAS($unread_cells) ->
        [no] {""}
       *[yes] Chưa bấm «Đã nhận»: { $unread_cells }
     }
    { HAS($lost_cells) ->
        [no] {""}
       *[yes] Không tới được: { $lost_cells }
     }
cell-named = { $cell }
and-more = và { $count } chi bộ khác
told-notice = Thông báo của { $by }: { $text }
received = ✅ Đã nhận
notice-read = Đã ghi nhận đồng chí đã nhận thông báo: { $text }
notice-gone = Không tìm thấy thông báo này.
error-notice-length = Thông báo phải có từ 5 đến { $longest } ký tự. Văn bản dài thì gửi tên và đường dẫn.
