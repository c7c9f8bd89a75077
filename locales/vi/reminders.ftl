# Nhắc việc
reminders = { $late ->
    [yes] (gửi trễ) {""}
   *[no] {""}
 }{ $blocks }
reminder-block =
    { $because ->
        [unanswered] { $level ->
            [secretary] Phó bí thư điều hành buổi này chưa làm xong, nhờ đồng chí:
            [deputy] Bí thư chưa làm xong, nhờ đồng chí:
            [committee] Chi bộ đã được nhắc mà chưa xong, chưa có tổ công tác nào nhận được tin, kính báo cấp ủy:
           *[group] Chi bộ đã được nhắc mà chưa xong, đề nghị tổ công tác giúp:
         }
        [unreached] { $level ->
            [secretary] Chưa liên lạc được với phó bí thư điều hành buổi này, nhờ đồng chí:
            [deputy] Chưa liên lạc được với bí thư, nhờ đồng chí làm hoặc báo giúp:
            [group] Chưa liên lạc được với chi bộ, đề nghị tổ công tác báo giúp:
           *[committee] Chưa liên lạc được với chi bộ và tổ công tác, kính báo cấp ủy:
         }
       *[own] Đồng chí còn việc cần làm:
     }
    { $lines }
reminder-line = • { HAS($where) ->
    [no] {""}
   *[yes] { $where }: {""}
 }{ $text }
reminder-own = ✍️ Cấp ủy nhắn: { $text }
reminder-more = • và { $count } việc khác
missed-block =
    Có việc chưa kịp nhắc đúng hạn:
    { $lines }
missed-line = • { $name } ({ $days })
short-day = { $day }/{ $month }
plain-month = { $month }
digest-line = • { $what ->
    [met] Đã họp
    [unmet] Chưa có biên bản
    [coming] Lịch tháng { $month }
    [unplanned] Chưa có lịch tháng { $month }
   *[without-thematic] Quý vừa qua chưa có sinh hoạt chuyên đề
 }: { $cells }
digests-of =
    Chưa liên lạc được với các tổ công tác sau, kính báo cấp ủy:
    { $lines }
digest-group = • { $group }: { $held }/{ $cells } chi bộ đã có biên bản tháng { $month }
reminder-more-groups = • và { $count } tổ khác
digest-of = Chưa liên lạc được với { $group }, kính báo cấp ủy.
digest-meeting = { $cell } ({ $day }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 })
reminder-do-of = { $do }: { $of }
open-summary = 📊 Xem tổng hợp

# Mỗi quy tắc một thông điệp: việc gì, hạn nào; tên trong danh sách; nhãn của nút.
remind-plan = chốt ngày, giờ, nội dung sinh hoạt tháng { $month } ({ $late ->
    [0] hạn
   *[other] đã quá hạn
 } { $date })
    .name = lịch tháng tới
    .do = 📅 Chốt lịch
remind-materials = gửi tài liệu và báo tổ công tác trước buổi sinh hoạt { $date }
    .name = tài liệu, giấy mời
    .do = 📅 Xem buổi họp
remind-meeting = có buổi sinh hoạt { $date }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }{ HAS($topic) ->
    [no] {""}
   *[yes] ; chuyên đề: { $topic }
 }
    .name = sắp họp
    .do = 📅 Xem buổi họp
remind-record = ghi biên bản buổi sinh hoạt { $date }
    .name = biên bản chưa ghi
    .do = 📝 Ghi biên bản
remind-no-record = tháng { $month } chưa có lịch và chưa có biên bản sinh hoạt
    .name = tháng chưa họp
    .do = 📝 Ghi biên bản
remind-score = chấm điểm buổi sinh hoạt { $date } và gửi kết quả
    .name = chưa chấm điểm
    .do = ⭐ Chấm điểm
remind-thematic = quý này chưa có sinh hoạt chuyên đề (hết quý { $date })
    .name = chuyên đề của quý
    .do = 📅 Xem kế hoạch
remind-draft = biên bản ghi dở từ { $date }, ghi tiếp rồi nộp
    .name = biên bản dở
    .do = 📝 Ghi tiếp
remind-task = việc sắp đến hạn { $date }: { $title }
    .name = việc đến hạn
    .do = 🏠 Trang đầu
remind-half-year = còn thiếu biên bản tháng { $months } trước khi tổng kết ({ $date })
    .name = biên bản thiếu trước tổng kết
    .do = 📝 Ghi biên bản
remind-digest =
    📊 Tháng { $month }: { $held }/{ $cells } chi bộ đã có biên bản sinh hoạt.
    { $lines }
    .name = tổng hợp tháng của tổ
    .do = 📊 Xem tổng hợp
remind-roll-up = hết { $period }: xem tổng kết điểm các chi bộ để báo cáo
    .name = tổng kết 6 tháng, năm
    .do = 📊 Xem tổng kết
remind-lost = không nhắn tin được cho { $role ->
    [cell_secretary] bí thư
    [deputy_secretary] phó bí thư
    [group_leader] tổ trưởng
   *[group_member] thành viên tổ
 } từ { $date }, nhờ đồng chí gọi điện báo mở trợ lý, gõ «bắt đầu»
    .name = người không liên lạc được
    .do = 📊 Xem tổng hợp
remind-returned = sửa và nộp lại biên bản tháng { $month } đã bị trả lại { $date }
    .name = biên bản bị trả lại
    .do = ✏️ Mở biên bản
remind-petition = kiến nghị số { $number } { $late ->
    [0] cần trả lời trước { $date }
   *[other] quá hạn trả lời { $late } ngày
 }: «{ $title }»
    .name = kiến nghị chờ trả lời
    .do = 📮 Mở kiến nghị
remind-petition-late = kiến nghị số { $number } quá hạn trả lời { $late } ngày, đang ở { HAS($at) ->
    [yes] { $at }
   *[no] cấp ủy cấp trên trực tiếp
 }: «{ $title }»
    .name = kiến nghị cấp dưới để quá hạn
    .do = 📮 Mở kiến nghị
remind-petition-judge = kiến nghị số { $number } đã được trả lời { $date }, chi bộ thấy đã xong hay chưa: «{ $title }»
    .name = kiến nghị đã trả lời, chờ xác nhận
    .do = 📮 Xác nhận
remind-visit-coming = đồng chí hẹn dự buổi sinh hoạt { $date }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }
    .name = buổi đã hẹn dự
    .do = 📅 Xem buổi họp
remind-visit-owed = ghi nhận xét buổi sinh hoạt { $date } đồng chí hẹn dự
    .name = nhận xét sau khi dự
    .do = ✍️ Ghi nhận xét
remind-visits = { $count } chi bộ tổ chưa dự trong kỳ này (hết kỳ { $date }): { $cells }
    .name = chi bộ chưa đi dự
    .do = 🚶 Xem đi dự
remind-week =
    📅 { $month }
    .name = tuần của tổ (thứ Hai)
    .do = 📊 Xem tổng hợp
remind-week-above =
    📅 { $month }
    .name = tuần của cấp ủy (thứ Hai)
    .do = 📊 Xem tổng hợp
week =
    📅 Tuần này:
    { $lines }
week-records = • Tháng { $month } đã ghi biên bản { $recorded }/{ $cells } chi bộ{ $new ->
    [0] , tuần qua không thêm
   *[other] , tuần qua thêm { $new }
 }
week-worst = • Cần nhất: { $cell } ({ $why })
week-branch = mới ghi biên bản { $recorded }/{ $cells } chi bộ
week-coming = • Sắp họp: { $cells }
week-petitions = • Kiến nghị chờ trả lời: { $count }{ $late ->
    [0] {""}
   *[other] , quá hạn { $late }
 }
week-behind = • Chi bộ đã giải thể để lại { $count } nhiệm vụ chưa xong (gõ «trang đầu» để xử lý)
week-visits = • Còn { $count } chi bộ tổ chưa dự, hạn { $until }: { $cells }
week-supports = • Chi bộ theo dõi chưa có dòng tháng { $month }: { $cells }
week-group = • { $group }: tháng { $month } đã ghi { $recorded }/{ $cells }, tuần qua thêm { $new }
remind-support = ghi dòng theo dõi tháng { $month }: đã làm gì, tiến bộ đến đâu
    .name = chi bộ theo dõi chưa có dòng của tháng
    .do = ✍️ Ghi dòng của tháng
again-tonight = 🌙 Nhắc tối nay
again-tomorrow = ☀️ Nhắc mai
reminder-settings = 🔕 Chọn loại nhắc
will-repeat = Tôi sẽ nhắc lại lúc { $at }, nếu khi đó việc vẫn chưa xong.
nothing-to-repeat = Không tìm thấy lời nhắc này.
reminder-list =
    🔔 Những việc tôi nhắc đồng chí. Chọn hoặc gõ số để bật, tắt.

    { $lines }
no-rules = Vai trò hiện nay của đồng chí không có việc nào phải nhắc.
rule-line = { $at }. { $wanted ->
    [yes] 🔔
   *[no] 🔕
 } { $name }
see-missed = 📋 Việc chưa kịp nhắc
missed-page =
    📋 Những việc chưa nhắc được đúng hạn (mới nhất trước):

    { $lines }
missed-of = • { $owner }: { $name } ({ $day }), { $state ->
    [undeliverable] không có ai nhận được tin
   *[expired] đã quá hạn
 }
nothing-missed = Không có việc nào.
rule-off = Tắt: { $name }
rule-on = Bật: { $name }
