# Trang đầu, trợ giúp, cài đặt
home =
    Chào đồng chí { $name }.
    { $lines }
home-draft = 📝 Biên bản tháng { $month } ({ kind-low }, { $cell }): { $left ->
    [0] đã đủ, chờ xem lại và nộp
   *[other] còn { $left } câu
 }, lưu lúc { $at }.
home-recorded = ✅ { $cell } đã nộp biên bản tháng { $month } (lúc { $at }).
home-to-record = ✏️ { $cell } chưa có biên bản tháng { $month }. Ghi mất khoảng 4 phút.
home-next = 📅 { $cell } họp tiếp: { $day }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }{ $state ->
    [confirmed] {" "}(đã chốt)
   *[planned] {" "}(chưa chốt)
 }.
home-unplanned = 📅 { $cell } chưa có lịch họp tiếp theo. Lập kế hoạch mất khoảng 2 phút.
home-planning = 📅 { $cell } đang lập dở kế hoạch { $year } (lưu lúc { $at }).
open-plan = 📅 Xem kế hoạch
home-supervised = 📊 Tháng { $month }: { $recorded }/{ $cells } chi bộ đã ghi biên bản.
home-invites = 👥 Đồng chí có thể mời người vào chi bộ hoặc tổ công tác.
continue = Ghi tiếp { HAS($called) ->
    [yes] { $called }
   *[no] { $kind ->
        [regular] thường kỳ
        [thematic] chuyên đề
        [both] hai phần
        [committee] họp chi ủy
        [year_end] kiểm điểm cuối năm
        [congress] đại hội chi bộ
        [sub_group] họp tổ đảng
       *[extraordinary] bất thường
     }
 } { $month }
look-at-record = 📄 Xem biên bản { $month }
begin-record = 📝 Ghi biên bản { $month }
see-summary = 📊 Xem tổng hợp { $month }

command-hop = 📝 Ghi biên bản
    .does = ghi biên bản, hoặc ghi tiếp bản dở
    .words = họp, ghi biên bản, ghi họp, ghi tiếp, tiếp tục
command-bienban = 📄 Biên bản đã nộp
    .does = xem, tải hoặc sửa biên bản gần nhất
    .words = biên bản, xem biên bản, biên bản đã nộp
command-chamdiem = ⭐ Chấm điểm
    .does = chấm điểm buổi sinh hoạt, xem điểm đã chấm
    .words = chấm điểm, điểm, tự chấm
command-tonghop = 📊 Tổng hợp
    .does = xem các chi bộ phụ trách trong tháng
    .words = tổng hợp, thống kê, báo cáo
command-duyet = ✅ Duyệt điểm
    .does = quyết định điểm một tháng của các chi bộ
    .words = duyệt điểm, chốt điểm, phê duyệt điểm
command-thieu = 🗓 Còn thiếu
    .does = bảng chi bộ theo tháng, thiếu biên bản tháng nào
    .words = còn thiếu, thiếu biên bản
command-baocao = 📗 Báo cáo Excel
    .does = báo cáo tháng, quý, năm của các chi bộ (Excel)
    .words = báo cáo excel, xuất báo cáo
command-kehoach = 📅 Kế hoạch
    .does = lịch sinh hoạt cả năm: lập, chốt, dời, hủy
    .words = kế hoạch, lập kế hoạch, lịch họp, lịch sinh hoạt, chốt lịch
command-khungdiem = 📐 Khung điểm
    .does = xem, nạp khung chấm điểm của cấp ủy
    .words = khung điểm, khung chấm điểm
command-didu = 🚶 Đi dự
    .does = dự sinh hoạt chi bộ, gửi nhận xét; tổ còn chi bộ nào
    .words = đi dự, dự sinh hoạt, dự họp
command-kiennghi = 📮 Kiến nghị
    .does = gửi kiến nghị, đề xuất, khó khăn; xem đang ở đâu, trả lời
    .words = kiến nghị, đề xuất, khó khăn, vướng mắc
command-thongbao = 📣 Thông báo
    .does = gửi thông báo cho các chi bộ, xem ai đã nhận
    .words = thông báo, gửi thông báo
command-giaoviec = 📌 Giao việc
    .does = giao một việc cho nhiều chi bộ, xem ai làm xong
    .words = giao việc, giao nhiệm vụ
command-soanbaocao = 📝 Soạn báo cáo
    .does = soạn báo cáo kỳ của tổ, báo cáo giao ban của cấp ủy (Word)
    .words = soạn báo cáo, báo cáo giao ban
command-theodoi = 🤝 Chi bộ theo dõi
    .does = chi bộ yếu được theo dõi, giúp đỡ đến khi có kết quả
    .words = chi bộ theo dõi, chi bộ yếu, theo dõi
command-excel = 📊 Danh sách chi bộ
    .does = nhập, tải danh sách chi bộ (Excel)
    .words = danh sách chi bộ, nhập excel, excel
command-quydinh = 📏 Quy định
    .does = các số đang áp dụng (phút, ngày, %), ai đặt; đổi từ một ngày
    .words = quy định, đổi quy định
command-moi = 👥 Mời người
    .does = tạo mã mời cho chi bộ, tổ công tác
    .words = mời, mời người
command-trogiup = ❓ Trợ giúp
    .does = những việc làm được ở đây
    .words = trợ giúp, giúp, giúp đỡ, hướng dẫn, menu
command-tapghi = 🎓 Tập ghi
    .does = tập ghi biên bản với số liệu giả, không lưu vào đâu
    .words = tập ghi, ghi thử, luyện tập, tập ghi biên bản
command-nhac = 🔔 Nhắc việc
    .does = chọn những việc được nhắc
    .words = nhắc việc, nhắc nhở
command-caidat = ⚙️ Cài đặt
    .does = đổi ngôn ngữ
    .words = cài đặt, ngôn ngữ
command-dulieu = 🔐 Dữ liệu của tôi
    .does = xem, sửa, xóa những gì trợ lý giữ về mình
    .words = dữ liệu của tôi, xóa dữ liệu, xóa dữ liệu của tôi, rút lại đồng ý, quyền riêng tư
command-huy = Dừng lại
    .does = dừng việc đang làm, bản ghi dở vẫn giữ
    .words = hủy, hủy bỏ, dừng lại, thôi
command-start = 🏠 Trang đầu
    .does = về trang đầu
    .words = bắt đầu, trang đầu, về đầu, xin chào, chào
thanks-words = cảm ơn, cám ơn
polite-words = cảm ơn, cám ơn, cảm ơn nhiều, ok, oke, okie, vâng, vâng ạ, dạ, dạ vâng, ừ, tốt, tốt lắm, hay quá, được rồi, rõ, đã rõ, tôi rõ rồi
ways-home = trang chủ, trang đầu, trang chính, về trang chủ, về trang đầu, về trang chính, ra trang chủ, quay về trang chủ, quay lại trang chủ, quay về trang đầu, về đầu, về đầu trang, màn hình chính, về màn hình chính, menu chính, về menu, home

help =
    Đồng chí chọn ở tin của tôi, hoặc gõ lệnh (không cần dấu):

    { $lines }

    Khi trả lời, gõ thế nào cũng được: có dấu hay không dấu, «19h30», «7 rưỡi tối», «mùng 3», «20/22», «vắng 2 có phép».
    Không nhập nội dung mật.
help-line = /{ $command } – { $does }
settings = Đồng chí chọn ngôn ngữ, hoặc dùng thêm ở ứng dụng khác.{ HAS($accounts) ->
    [yes] { "" }
        Đang dùng ở:
        { $accounts }
   *[no] { "" }
 }
settings-saved = Đã lưu.
language-vi = Tiếng Việt
language-en = English
error-month = «{ $given }» không phải là tháng, hoặc tháng đó chưa tới. Ví dụ: «họp 7», «họp 10/2025».
platform = { $platform ->
    [zalo] Zalo
    [telegram] Telegram
   *[other] { $platform }
 }
account-line = • { platform }{ HAS($at) ->
    [yes] , lần cuối { $at }
   *[no] { "" }
 }{ $letters ->
    [yes] { "" } (thư gửi về đây)
   *[no] { "" }
 }
join-account = 🔗 Dùng thêm ở ứng dụng khác
account-code = Mã của đồng chí: { $code }
    Mở trợ lý ở ứng dụng kia rồi gõ mã này. Mã dùng một lần, trong { $minutes } phút. Đừng đưa mã cho ai.
account-joined = Đã nối: ở đây cũng là đồng chí. Việc đang ghi dở ở ứng dụng kia làm tiếp được ở đây.
account-moved = Đã chuyển sang bot này: từ giờ đồng chí nhắn ở đây, thư cũng gửi về đây. Việc đang ghi dở làm tiếp được; tài khoản ở bot cũ đã gỡ.
account-another = Người của mã này đang dùng một tài khoản khác ở ứng dụng này. Vào «Cài đặt» ở máy đang dùng để gỡ tài khoản đó trước, rồi gõ lại mã.
account-left = Đã gỡ. Tài khoản đó không còn xem hay ghi được gì.
leave-account = Gỡ tài khoản { platform }
letters-here = 📬 Nhận thư ở đây
letters-anywhere = 📬 Nhận thư ở nơi viết gần nhất
command-donvi = 🏛 Đơn vị
    .does = tìm đơn vị, xem người giữ vai trò, thay đổi tổ chức
    .words = đơn vị, tổ chức, nhân sự, tìm chi bộ
command-phancong = 🧭 Phân công phụ trách
    .does = lập tổ công tác, giao chi bộ cho tổ hoặc một đồng chí
    .words = phân công, phân công phụ trách, tổ công tác, giao chi bộ
command-dangvien = 👥 Số đảng viên
    .does = xem và sửa số đảng viên của chi bộ
    .words = đảng viên, số đảng viên
command-vaitro = 🪪 Vai trò của tôi
    .does = xem, bàn giao hoặc thôi vai trò
    .words = vai trò, vai trò của tôi, bàn giao
home-visit = 💬 { $by } nhận xét buổi { $day } của { $cell }: chờ chi bộ tiếp thu.
see-visit = 💬 Xem nhận xét { $day }
