# Kế hoạch sinh hoạt của chi bộ
error-rule = Tôi chưa hiểu «{ $given }» là họp vào ngày nào trong tháng. Ví dụ: mùng 3 hằng tháng.
error-rule-day = «{ $given }»: trong tháng không có ngày này. Ví dụ: ngày 5.
error-rule-lunar = «{ $given }» là ngày âm lịch. Xin đồng chí ghi ngày dương lịch, ví dụ: mùng 3 hằng tháng.
error-rule-sunday = «{ $given }»: họp vào chủ nhật thì không trừ chủ nhật được. Ví dụ: chủ nhật tuần đầu.
error-rule-week = «{ $given }»: tuần thứ mấy trong tháng? Ví dụ: thứ 7 tuần đầu.
error-rule-which = «{ $given }» chưa rõ là ngày nào trong tháng. Ví dụ: ngày 5.
error-rule-check = Tôi chưa hiểu hết «{ $given }». Nếu đúng như trên nút, đồng chí bấm nút; nếu không, gõ lại, ví dụ: ngày 5.
error-topics-many = Đồng chí ghi { $given } dòng mà chỉ còn { $hi } quý. Mỗi quý một dòng, ví dụ: Quý 4: Chuyển đổi số.
error-topics-quarter = «{ $given }»: quý này không có trong kế hoạch, hoặc đã ghi rồi. Ví dụ: Quý 4: Chuyển đổi số.
