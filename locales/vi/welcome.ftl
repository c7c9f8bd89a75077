# Lần đầu: mã mời, đồng ý
welcome =
    Xin chào. Đây là Trợ lý Chi bộ: giúp bí thư chi bộ ghi buổi sinh hoạt và làm biên bản.
    { HAS($instead) ->
        [yes] Bot này đã đủ người. Đồng chí tìm bot «{ $instead }» trong ứng dụng này, nhắn cho bot đó và gõ mã mời ở đó.
       *[no] Đồng chí gõ mã mời (gồm 8 chữ và số) do cấp ủy hoặc người quản trị gửi.
    }
code-unknown = Mã này không đúng, đã dùng hoặc đã quá 72 giờ. Đồng chí kiểm tra lại, hoặc xin mã mới.
too-many-tries = Đồng chí đã thử quá nhiều lần. Xin thử lại sau một giờ, hoặc hỏi người đã mời.
consent =
    Chào đồng chí { $name }.
    Để dùng Trợ lý Chi bộ, xin đồng chí đọc và đồng ý:
    • Trợ lý lưu tên hiển thị, vai trò và những gì đồng chí ghi về buổi sinh hoạt, trên máy chủ của cấp ủy; không gửi cho dịch vụ nào khác.
    • Chỉ ghi số liệu, ngày tháng và đề mục ngắn. Không nhập nội dung mật.
    • Đồng chí xem, sửa, xóa thông tin của mình bất cứ lúc nào: gõ «dữ liệu của tôi».
    • Trợ lý không thay thế ứng dụng Sổ tay đảng viên điện tử.
consent-yes = Tôi đồng ý
consent-no = Không đồng ý
consent-thanks = Cảm ơn đồng chí.
consent-needed = Khi đồng chí chưa đồng ý, tôi không làm gì và không lưu gì thêm. Khi nào đồng ý, đồng chí bấm «Tôi đồng ý».
consent-refuse-sure = Không đồng ý thì tôi xóa ngay tên và tài khoản của đồng chí, vai trò được giao ở đây cũng thôi. Mã mời chưa được xác nhận thì dùng lại được trong 72 giờ.
consent-refuse = Xóa, tôi không dùng
consent-again = Xem lại lời đồng ý
consent-refused = Đã xóa. Tôi không giữ tên của đồng chí; số hiệu của cuộc trò chuyện này được xóa trong vòng 7 ngày nếu đồng chí không nhắn tiếp.
bot-description =
    Trợ lý Chi bộ giúp bí thư chi bộ ghi buổi sinh hoạt từng bước và làm biên bản Word; tổ công tác thấy ngay chi bộ nào cần đến.
    Bấm «Bắt đầu», rồi gõ mã mời.
code-taken = { $waits ->
    [no] Đã nhận mã mời.
   *[yes] Đã nhận mã mời. Khi người mời xác nhận, tôi sẽ báo đồng chí.
 }
