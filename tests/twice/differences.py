"""Tests whose conversation goes another way on Zalo, by their name, each with the reason."""

ASKED_AGAIN = "after a start what was open is asked again, though the person has just opened it"
LONG = "the app cuts a text at 2,000 letters: of more than 4,000 it is said that it is too long"
WORDS = "the words that stand for those of buttons"
LISTED = "what a page lists is a line that can be chosen, where it is a button elsewhere, or none"
LINK = "a file is made when its link is opened, and what is wrong with it is said there"
BOXES = "the rows of a roll that is typed have no empty boxes"
BELOW = "below what a page says stand its lines and how to choose one"
DIFFERENCES = {
    "test_doubts_are_seen_first_and_again_at_the_end": BELOW,
    "test_what_was_sent_survives_a_restart_and_a_criterion_is_left_out": ASKED_AGAIN,
    "test_a_card_of_a_long_record_shows_every_line": LONG,
    "test_the_framework_in_use_comes_as_a_file_that_can_be_sent_again": LONG,
    "test_the_longest_record_still_fits_the_card": LONG,
    "test_what_is_no_answer_gets_a_word_and_changes_nothing": LONG,
    "test_a_supervisor_is_led_to_the_cells": WORDS,
    "test_the_third_error_offers_the_way_out": WORDS,
    "test_a_cell_is_opened_by_button_and_by_number": LISTED,
    "test_what_was_not_understood_speaks_of_no_lines_that_are_not_there": WORDS,
    "test_places_to_invite_to_come_a_screen_at_a_time": LISTED,
    "test_a_minute_taker_looks_and_changes_nothing": LISTED,
    "test_it_leaves_no_trace_in_any_row_of_others": "the link to a file is a row of its own",
    "test_without_libreoffice_there_is_only_the_word_file_and_it_is_said": LINK,
    "test_an_ordinary_record_takes_at_most_fourteen_messages": "a tap is a message there",
    "test_those_who_are_missing_are_ticked_over_the_pages_and_asked_about": BOXES,
    "test_numbers_said_instead_take_the_ticks_away": BOXES,
    "test_nobody_missing_is_one_tap_or_two_words": BOXES,
    "test_who_was_away_is_seen_by_name_for_who_leads_the_cell_and_nobody_else": BOXES,
    "test_a_long_one_is_taken_from_any_page_that_asks_nothing": WORDS,
    "test_a_sentence_on_the_list_begins_a_petition": WORDS,
    "test_the_answers_are_kept_whatever_else_the_chat_does": WORDS,
}
