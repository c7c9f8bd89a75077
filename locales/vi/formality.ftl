# Dấu hiệu sinh hoạt hình thức: để cùng xem lại, không phải lời kết luận
sign-same-content = nội dung gần giống tháng { $months }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } tháng trước đó
 } (trùng { $percent }% số ý, ví dụ «{ $example }»)
sign-month = { $month }
sign-same-length = { $count } buổi liền đều đúng { $minutes } phút, từ tháng { $since }
