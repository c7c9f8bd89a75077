# Bảng quyền, lệnh «python -m bot policy»: ai được làm gì, với đơn vị nào
policy-roles = Vai trò
policy-pages = Trang, thao tác và tệp
policy-role = Vai trò
policy-reach = Với
policy-actions = Được làm
policy-place = Ở đâu
policy-needs = Cần quyền
policy-who = Ai có
policy-everybody = mọi người đã đồng ý tham gia, chỉ phần của mình
policy-anybody = bất kỳ ai, để nhập mã mời và đồng ý
policy-no-right = (không)
policy-place-file = tệp: { $file }
policy-who-for = { $reach }: { $roles }
policy-list = { $items }
policy-note-day = Quyền xét theo ngày: vai trò và phân công có ngày bắt đầu, ngày kết thúc; hết ngày là hết quyền, kể cả với nút cũ, liên kết cũ và thư cũ.
policy-note-same = Không được phép và không tồn tại: câu trả lời như nhau.
policy-note-letter = Thư chỉ được gửi nếu đúng lúc gửi người nhận còn mở được mọi trang mà nút của thư dẫn tới; tệp chỉ được tạo nếu đúng lúc tạo người nhận còn quyền.
policy-note-notice = Thông báo đã nhận: chỉ người được gửi mở được, khi còn giữ vai trò ở chi bộ đó.
policy-note-invite = Mã mời chỉ dùng được khi người tạo mã còn quyền mời ở nơi đó; chỉ chính người ấy xác nhận. Mã do người vận hành tạo ở dòng lệnh thì không cần xác nhận.
action = { $action ->
    [record] ghi biên bản
    [submit] nộp biên bản
    [plan] lập kế hoạch
    [replan] đổi buổi họp đã có trong kế hoạch
    [view] xem
    [summarize] tổng hợp
    [invite] mời người
    [score] chấm điểm cho chi bộ
    [assess] chấm điểm của tổ công tác
    [decide] chấm điểm của cấp ủy
    [frame] đặt khung điểm
    [petition] gửi kiến nghị
    [answer] xử lý, trả lời kiến nghị
    [operate] được báo về chính bot
    [appoint] xác nhận, kết thúc, khóa vai trò
    [organise] thay đổi tổ chức
    [tally] sửa số đảng viên
    [assign] phân công tổ công tác
    [support] theo dõi, giúp đỡ chi bộ yếu
   *[notify] gửi thông báo
 }
reach = { $reach ->
    [cell] chi bộ của mình
    [assigned] các chi bộ được giao
    [subtree] đơn vị của mình và cấp dưới
   *[held] đúng đơn vị của mình
 }
page = { $page ->
    [welcome] lời chào
    [home] trang đầu
    [help] trợ giúp
    [settings] cài đặt
    [cancel] thôi việc đang làm
    [meeting] biên bản đang ghi
    [names] danh sách tên đảng viên
    [roll] điểm danh theo tên
    [record] biên bản đã nộp
    [example] buổi sinh hoạt được nêu làm mẫu (không có tên)
    [score] điểm của một buổi
    [scoring] phiếu đang chấm
    [summary] tổng hợp tháng
    [branch] tổng hợp theo đơn vị, tổ
    [report] báo cáo các chi bộ
    [grid] bảng chi bộ theo tháng
    [year] một năm của chi bộ
    [period] tổng hợp quý, 6 tháng, năm
    [plan] kế hoạch của chi bộ
    [planned] một buổi trong kế hoạch
    [planning] kế hoạch năm đang lập
    [framework] khung điểm
    [reminder] nhắc việc của mình
    [support] chi bộ được theo dõi
    [supporting] kế hoạch theo dõi đang soạn
    [paper] báo cáo đã soạn
    [writing] báo cáo đang soạn
    [sending] thông báo, việc giao đang soạn
    [notice] thông báo đã gửi
    [left] nhiệm vụ chi bộ đã giải thể để lại
    [visit] buổi dự của tổ công tác
    [going] lời hẹn dự buổi sắp tới
    [visiting] nhận xét đang viết
    [petition] kiến nghị
    [book] danh sách chi bộ từ Excel
    [deciding] quyết định điểm của cấp ủy
    [unit] đơn vị
    [post] vai trò của một người
    [members] số đảng viên
    [mine] vai trò của mình
    [personal] dữ liệu về mình
    [practice] tập ghi
    [rules] quy định của cấp ủy
    [group] phân công tổ công tác
   *[invite] mời và xác nhận người
 }
page-does = { $page }, thêm: { $does ->
    [meeting-submit] bỏ hẳn bản đang ghi, nộp (người ghi thì chuyển bí thư nộp)
    [record-record] sửa biên bản
    [score-score] tự chấm và lấy phiếu
    [score-assess] chấm của tổ công tác
    [score-decide] chấm của cấp ủy
    [scoring-score] phiếu tự chấm và lấy phiếu
    [scoring-assess] phiếu của tổ công tác
    [scoring-decide] phiếu của cấp ủy
    [plan-plan] xác nhận, thêm buổi
    [visit-submit] tiếp thu hoặc trả lời nhận xét
    [petition-answer] xử lý, trả lời kiến nghị
    [petition-submit] xác nhận xong hay chưa, rút lại
    [petition-petition] gửi kiến nghị
    [summary-notify] nhắc chi bộ chưa có biên bản
    [unit-organise] thay đổi tổ chức
    [unit-invite] mời người
    [invite-invite] mời
    [group-invite] mời người vào tổ
    [support-support] ghi dòng tháng, kết thúc theo dõi
    [record-assess] xác nhận, trả lại biên bản
    [record-notify] nêu làm mẫu, thôi nêu
    [record-submit] thôi nêu làm mẫu
    [planned-plan] xác nhận, gửi thông báo mời họp
   *[planned-replan] sửa, chuyển ngày, hủy
 }
file-kind = { $kind ->
    [minutes_pdf] biên bản PDF
    [minutes_book] tập biên bản cả năm (Word)
    [notice] thông báo mời họp (Word)
    [notice_pdf] thông báo mời họp (PDF)
    [minutes] biên bản Word
    [score_sheet] phiếu chấm điểm
    [framework] khung điểm
    [report] báo cáo kỳ (Excel)
    [resolution] dự thảo nghị quyết (Word)
    [follow_up] bảng theo dõi nghị quyết (Excel)
    [table] bảng lớn (trang xem trong trình duyệt)
    [paper] báo cáo kỳ (Word)
    [answers] câu trả lời của các chi bộ (Excel)
    [petitions] sổ kiến nghị (Excel)
    [book] tệp Excel đã gửi, có cột «Lỗi»
    [cells] danh sách chi bộ (Excel)
    [personal] dữ liệu về mình (Excel)
    [practice] tệp của bản tập (Word)
   *[calendar] lịch họp
 }
