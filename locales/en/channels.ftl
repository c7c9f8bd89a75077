# On a channel without buttons: each choice is a line with a number.
type-number = Type the number, or just write.
type-slash = To choose a line, type its number with / in front (such as { $line }), or write its name.
number-or-line = Is “{ $given }” the answer, or do you choose line { $line }? Type { $line } to choose it; write more words to answer.
no-such-line = There is no line { $given }. Type one of the numbers below, or just write.
letter-lines =
    { $lines }
    Type a number with / in front to open it. The open question (if any) still waits for your answer.
file-kept = 📄 File { $name }: { $where }
# The web page on which a file is opened by its link
ticket-title = Cell assistant
ticket-ready = The file you asked for is ready.
ticket-open = Open the file
ticket-gone = This link cannot be opened any more. Go back to the conversation and ask for the file once more.
