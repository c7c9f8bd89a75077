# Signs of meetings held for form's sake: something to look at together, no verdict
sign-same-content = content much the same as in { $months }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } months before
 } ({ $percent }% of the points, for example “{ $example }”)
sign-month = { $month }
sign-same-length = { $count } meetings in a row of exactly { $minutes } minutes, since { $since }
