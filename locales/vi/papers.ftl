# Báo cáo kỳ của tổ công tác, báo cáo giao ban của cấp ủy
papers =
    📝 Báo cáo bằng chữ (Word)

    { HAS($lines) ->
        [no] Chưa soạn báo cáo nào.
       *[yes] { $lines }
     }
paper-line = { $at }. { $kind ->
    [group] Báo cáo của tổ
   *[conference] Báo cáo giao ban
 }, { $period }, soạn { $when }
paper-write = { $kind ->
    [group] ✏️ Soạn báo cáo của tổ
   *[conference] ✏️ Soạn báo cáo giao ban
 }
open-paper = Tải số { $at }
paper-follows = Báo cáo gửi ở tin nhắn sau, đúng như khi soạn.
paper-ask = { $step ->
    [period] Báo cáo kỳ nào?
    [good] Ưu điểm? Mỗi ý một dòng, hoặc lấy từ nhận xét các buổi dự.
        Không nhập nội dung mật.
    [poor] Hạn chế? Mỗi ý một dòng, hoặc lấy từ nhận xét các buổi dự.
    [causes] Nguyên nhân? Mỗi ý một dòng.
    [proposals] Đề xuất với cấp trên? Mỗi ý một dòng, hoặc lấy từ góp ý các buổi dự.
   *[next] Nhiệm vụ kỳ tới? Mỗi ý một dòng.
 }
    { HAS($remarks) ->
        [no] {""}
       *[yes] Đã ghi khi dự:
    { $remarks }
     }
paper-taken = 📥 Lấy { $count } ý đã ghi
paper-part = { $step ->
    [period] Kỳ
    [good] Ưu điểm
    [poor] Hạn chế
    [causes] Nguyên nhân
    [proposals] Đề xuất
   *[next] Kỳ tới
 }
paper-section = { $step ->
    [good] Ưu điểm:
    [poor] Hạn chế:
    [causes] Nguyên nhân:
    [proposals] Đề xuất:
   *[next] Nhiệm vụ kỳ tới:
 } { HAS($lines) ->
    [no] «…»
   *[yes] {""}
    { $lines }
 }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } ý nữa
 }
paper-card =
    📝 { $kind ->
        [group] Báo cáo của { $name }
       *[conference] Báo cáo giao ban của { $name }
     }, { $period }
    { $sections }

    Số liệu, kiến nghị, việc đã giao và chi bộ theo dõi lấy lúc này rồi giữ nguyên trong báo cáo.
paper-give = ✅ Lập báo cáo
paper-given = ✅ Đã lập. Tệp Word gửi ở tin nhắn sau; lần sau tải lại vẫn y như vậy.
paper-kept = Đã giữ bản đang soạn; muốn mở lại thì gõ «soạn báo cáo».
paper-discard = Bỏ hẳn báo cáo đang soạn?
error-paper-period = Đồng chí chọn một kỳ dưới đây, hoặc gõ số của kỳ.
error-paper-lines = Mỗi mục tối đa { $most } ý, mỗi ý tối đa { $longest } ký tự.
paper-grades = Xếp loại chính thức các buổi: { HAS($grades) ->
    [no] chưa có
   *[yes] { $grades }
 }{ HAS($open) ->
    [no] {""}
   *[yes] ; chưa quyết định: { $open }
 }; chưa chấm: { $unscored }.
paper-thematic = Sinh hoạt chuyên đề: { $count } buổi.
paper-visits = Dự sinh hoạt: { $visits } lượt, ở { $seen }/{ $cells } chi bộ.
paper-none = Không có.
paper-petition = Số { $number }, { $cell }: { $text } ({ $state }){ HAS($answer) ->
    [no] {""}
   *[yes] . Trả lời: { $answer }
 }
paper-task = { $text }: { $done }/{ $cells } chi bộ đã làm{ HAS($due) ->
    [no] {""}
   *[yes] {" "}(hạn { $due })
 }.
paper-support = { $cell }: { $goal } (đến { $until }); { $state ->
    [going] đang theo dõi
    [reached] đạt: { $result }
   *[missed] chưa đạt: { $result }
 }.
