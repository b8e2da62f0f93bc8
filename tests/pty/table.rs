//! What can go wrong, and which tests hold what happens then.

use std::collections::BTreeSet;
use std::process::Command;

/// Faults, each with its tests.
const FAULTS: &[(&str, &[&str])] = &[
    (
        "panic anywhere, worker threads too",
        &[
            "pty::panics::a_panic_in_any_thread_gives_the_terminal_back_says_one_thing_and_ends_with_101",
            "pty::panics::so_does_a_panic_while_the_knowledge_base_is_read",
        ],
    ),
    (
        "init fails half way; error after init",
        &[
            "pty::faults::a_terminal_that_cannot_be_taken_whole_is_given_back",
            "pty::faults::a_terminal_that_fails_later_is_given_back",
            "pty::faults::standard_output_that_is_full_is_refused_before_the_terminal_is_taken",
        ],
    ),
    (
        "SIGTERM, INT, QUIT, HUP",
        &[
            "pty::endings::the_terminal_is_given_back_after_sigterm",
            "pty::endings::the_terminal_is_given_back_after_sigint",
            "pty::endings::the_terminal_is_given_back_after_sigquit",
            "pty::endings::the_terminal_is_given_back_after_sighup",
            "pty::endings::a_signal_in_the_midst_of_keys_leaves_nothing_on_the_screen",
            "pty::endings::q_and_a_signal_at_once_give_the_terminal_back",
            "pty::endings::a_terminal_that_takes_no_bytes_does_not_keep_the_browser_from_ending",
            "pty::endings::a_signal_ends_it_before_its_first_frame_is_taken",
            "pty::endings::a_first_frame_that_was_held_up_is_whole",
            "pty::loading::a_signal_ends_it_while_the_knowledge_base_is_read",
            "pty::endings::a_query_is_kept_for_the_next_time_though_a_signal_ends_the_session",
        ],
    ),
    (
        "the terminal goes away, also under nohup",
        &[
            "pty::endings::it_is_gone_when_the_terminal_is_closed",
            "pty::endings::it_is_gone_when_the_terminal_is_closed_though_told_to_ignore_that",
            "pty::faults::nohup_does_not_keep_it_alive_without_a_terminal",
        ],
    ),
    (
        "Ctrl-Z, TSTP from outside, a new size while stopped, fg",
        &[
            "pty::job_control::ctrl_z_leaves_a_clean_shell_and_fg_brings_everything_back",
            "pty::job_control::a_stop_from_elsewhere_and_a_new_size_meanwhile_give_a_whole_screen",
            "pty::job_control::a_stop_that_cannot_be_caught_gives_a_whole_screen_when_it_goes_on",
            "pty::job_control::ctrl_z_without_a_shell_to_go_back_to_says_so",
            "pty::job_control::ctrl_z_under_a_script_in_the_place_of_a_shell_says_so_too",
            "pty::job_control::ctrl_z_stops_a_script_that_waits_for_the_browser_with_it",
            "pty::faults::ctrl_z_in_a_container_whose_shell_is_outside_says_so",
        ],
    ),
    (
        "mouse, paste mode, cursor, alternate screen",
        &[
            "pty::endings::the_terminal_is_given_back_after_q",
            "pty::endings::the_terminal_is_given_back_after_ctrl_c",
            "pty::endings::ctrl_c_quits_while_a_query_is_typed_and_with_the_export_dialog_open",
            "pty::mouse::m_lets_the_mouse_go_and_takes_it_again",
            "pty::faults::a_mouse_that_is_outside_the_screen_does_nothing",
            "pty::faults::sequences_that_are_none_are_passed_over",
            "pty::endings::the_terminal_has_its_usual_modes_whatever_was_left_on_before",
        ],
    ),
    (
        "what a terminal answers late, in pieces, unasked, or after the end",
        &[
            "pty::replies::an_answer_that_comes_late_chooses_the_theme_and_is_not_typed_into_the_search_box",
            "pty::replies::what_a_terminal_says_unasked_is_passed_over",
            "pty::terminals::a_terminal_that_does_not_answer_is_drawn_to_all_the_same",
        ],
    ),
    (
        "keys that are typed while another program has the terminal, or that interrupt it",
        &[
            "pty::assess::keys_that_the_editor_did_not_read_do_nothing_after_it",
            "pty::assess::what_interrupts_the_editor_does_not_end_the_browser",
        ],
    ),
    (
        "no alternate screen: GNU screen as it comes, a Linux console",
        &[
            "pty::endings::a_terminal_without_an_alternate_screen_is_left_clear",
            "pty::job_control::a_shell_without_an_alternate_screen_goes_on_on_a_clear_one",
        ],
    ),
    (
        "a clipboard that takes nothing, in part, late or never; tmux, GNU screen, SSH",
        &[
            "pty::clipboard::y_y_sends_the_claim_to_the_terminal_and_does_not_say_copied",
            "pty::clipboard::a_whole_frame_is_drawn_over_what_a_terminal_prints_of_it",
            "pty::clipboard::in_tmux_the_text_is_in_its_buffer",
            "pty::clipboard::through_gnu_screen_the_text_reaches_the_terminal_behind_it",
            "pty::clipboard::under_screen_no_sequence_is_longer_than_it_passes_on",
            "pty::clipboard::in_a_session_under_x_the_text_is_in_its_clipboard_after_the_browser_has_ended_too",
            "pty::clipboard::a_provider_that_fails_is_told_and_the_next_one_takes_the_text",
            "pty::clipboard::a_provider_that_does_not_read_or_end_is_given_up_while_the_browser_goes_on",
            "pty::clipboard::over_ssh_the_clipboard_of_the_other_machine_is_left_alone",
            "pty::clipboard::no_provider_is_started_before_a_person_copies",
            "pty::clipboard::a_command_that_is_not_there_is_named_and_the_text_offered_as_a_file",
            "pty::clipboard::copying_that_is_switched_off_says_so",
            "pty::clipboard::what_is_too_long_for_a_terminal_is_offered_as_a_file",
            "pty::clipboard::what_was_copied_is_there_after_the_window_is_closed",
        ],
    ),
    (
        "locales that are not UTF-8, symbols of two columns, GNU screen, the Linux console",
        &[
            "pty::terminals::a_locale_that_is_not_utf_8_gets_nothing_but_ascii",
            "pty::terminals::a_language_that_never_had_another_encoding_gets_every_character",
            "pty::terminals::a_terminal_with_symbols_of_two_columns_gets_ascii_ones",
            "pty::terminals::a_terminal_that_does_not_answer_is_drawn_to_all_the_same",
            "pty::terminals::a_key_that_was_typed_ahead_is_not_lost_to_the_question",
            "pty::terminals::an_arrow_is_not_lost_to_the_question_either",
            "pty::terminals::gnu_screen_gets_no_dim_text",
            "pty::terminals::the_linux_console_gets_no_symbol_that_its_fonts_lack",
        ],
    ),
    (
        "0×0, 1×1, 400 resizes, 65535×65535",
        &[
            "pty::sizes::a_terminal_without_a_size_gets_80_columns_and_24_rows_until_it_has_one",
            "pty::sizes::a_terminal_without_a_size_gets_that_of_the_environment",
            "pty::sizes::four_hundred_resizes_keep_the_selection_and_the_screen_whole",
            "pty::sizes::the_largest_terminal_there_can_be_neither_panics_nor_takes_the_memory",
            "pty::sizes::smaller_and_back_again_at_once_leaves_no_holes",
            "life::the_browser_lives_through_anything",
            "life::the_browser_lives_while_knowledge_bases_come_and_go",
            "life::a_terminal_that_is_too_large_is_refused",
        ],
    ),
    (
        "what acts on a terminal, in a knowledge base, a query, a path, an error",
        &[
            "pty::bytes::a_hostile_knowledge_base_is_browsed_and_exported_harmlessly",
            "pty::bytes::no_kind_of_harm_gets_through_in_any_layout",
            "pty::bytes::control_characters_in_a_query_do_not_come_back",
            "pty::bytes::control_characters_in_a_path_do_not_come_back",
            "escapes::no_command_shows_what_a_hostile_knowledge_base_would_do",
            "escapes::no_type_keeps_what_a_text_would_do",
            "escapes::what_is_wrong_with_a_hostile_file_is_told_harmlessly",
            "escapes::bytes_that_are_no_text_do_not_come_back",
            "escapes::no_argument_comes_back_as_it_was",
            "escapes::no_file_name_comes_back_as_it_was",
            "escapes::a_hostile_document_is_imported_or_refused_harmlessly",
            "escapes::no_assessment_shows_what_its_texts_would_do",
            "escapes::what_somebody_wrote_in_a_record_is_told_harmlessly",
        ],
    ),
    (
        "CJK, emoji, combining marks",
        &[
            "life::the_browser_lives_over_any_knowledge_base",
            "update::letters_beyond_ascii_type_too",
            "search_properties::highlights_fall_on_grapheme_borders",
        ],
    ),
    (
        "Esc with a quick key, a layout without Latin letters, a number pad, keys of one's own",
        &[
            "keymap::enter_of_the_number_pad_is_enter_where_it_sends_a_line_feed",
            "keymap::alt_moves_by_words_where_text_is_typed_and_is_esc_elsewhere",
            "keymap::what_names_a_key_names_the_one_that_is_bound",
            "pty::endings::esc_and_a_quick_key_are_two_keys",
            "keymap::a_letter_of_another_layout_says_which_keys_work_there",
        ],
    ),
    (
        "5 kB pasted, a paste that never ends, one without marks",
        &[
            "pty::mouse::a_paste_without_marks_lands_in_the_search_box_and_runs_nothing",
            "pty::mouse::a_short_paste_of_lines_without_marks_runs_nothing_either",
            "pty::mouse::a_paste_without_marks_lands_in_the_palette_and_in_the_path_of_an_export_too",
            "pty::mouse::a_query_that_another_program_types_at_once_opens_the_box_for_itself",
            "pty::mouse::keys_that_came_before_a_question_do_not_answer_it",
            "pty::mouse::a_paste_of_5_kb_lands_in_the_search_box_and_runs_nothing",
            "pty::mouse::a_paste_outside_the_search_box_lands_in_it_all_the_same",
            "pty::mouse::more_keys_at_once_than_are_read_at_once_are_all_taken_in",
            "pty::faults::a_paste_that_never_ends_does_not_keep_a_signal_from_ending_it",
            "pty::faults::a_paste_that_ends_late_lands_whole_in_the_box",
        ],
    ),
    (
        "a knowledge base that is missing, no file, no text, too large, or broken",
        &[
            "pty::own::a_broken_knowledge_base_is_told_with_the_terminal_as_it_was",
            "pty::loading::a_file_that_is_broken_from_the_start_is_reported_with_the_terminal_as_it_was",
            "pty::loading::a_stream_that_turns_out_broken_is_reported_after_the_terminal_is_given_back",
            "check::a_file_that_is_no_json_text_is_recognised",
            "check::a_text_that_is_no_json_is_told_where_it_stops",
            "check::a_text_of_another_shape_is_told_what_is_expected",
            "check::a_text_that_does_not_hold_together_is_told_why",
            "check::what_is_no_file_to_read_is_told_so",
            "check::an_endless_stream_of_zeros_is_not_read_to_its_end",
            "mutations::a_damaged_value_is_taken_or_told",
            "mutations::a_damaged_text_is_taken_or_told",
            "broken_knowledge_base::a_byte_order_mark_is_accepted",
        ],
    ),
    (
        "reload of a knowledge base that is broken now, or is written without end",
        &[
            "pty::reload::a_file_that_is_written_without_end_is_read_again_all_the_same",
            "pty::reload::a_broken_file_leaves_what_was_on_the_screen_and_says_what_is_wrong_and_where_until_it_is_mended",
            "pty::reload::a_file_that_is_gone_is_missed_until_it_is_back",
            "pty::faults::a_file_that_becomes_none_is_told_and_what_was_there_stays",
        ],
    ),
    (
        "`<(command)`, `>(command)`, `/dev/stdin`, `/dev/stdout`",
        &[
            "cli::unix::a_pipe_that_the_shell_has_opened_is_read_and_written_as_a_file_would_be",
            "check::what_is_no_file_to_read_is_told_so",
        ],
    ),
    (
        "a document or a workbook where a knowledge base should be",
        &["check::a_document_or_a_workbook_is_told_the_way_to_a_knowledge_base"],
    ),
    (
        "a shell that breaks words at `=`, or puts no quotes round a space",
        &[
            "pty::completion::bash_completes_with_nothing_but_itself",
            "pty::completion::bash_completes_beside_bash_completion",
            "pty::completion::zsh_completes",
            "pty::completion::fish_completes",
            "pty::completion::elvish_completes",
            "pty::completion::nushell_completes",
        ],
    ),
    (
        "a palette in which a badge cannot be read",
        &[
            "colour::badges_are_told_from_their_ground_in_every_palette",
            "pty::terminals::a_terminal_of_16_colours_gets_badges_without_any_and_another_those_that_no_palette_changes",
        ],
    ),
    (
        "a terminal, tmux or GNU screen that does not take addresses",
        &[
            "pty::links::an_address_is_a_link_where_the_terminal_is_known_to_take_it",
            "pty::links::no_address_is_a_link_elsewhere_nor_through_tmux_or_screen_of_old",
        ],
    ),
    (
        "`list | head`, `list > /dev/full`",
        &[
            "cli::unix::a_closed_pipe_is_a_quiet_end",
            "cli::unix::a_full_disk_is_told_in_a_line",
        ],
    ),
    (
        "no terminal, `TERM=dumb`, stdin redirected",
        &[
            "pty::refusals::a_dumb_terminal_is_refused_in_one_line_without_escapes",
            "pty::refusals::standard_output_that_is_no_terminal_is_refused_in_one_line_without_escapes",
            "pty::refusals::keys_come_from_the_terminal_when_standard_input_is_redirected",
            "pty::own::a_knowledge_base_comes_through_a_pipe_and_keys_from_the_terminal",
            "pty::own::what_is_typed_for_a_knowledge_base_is_asked_for",
        ],
    ),
    (
        "export onto a file, a link, a directory, a full disk, a read-only place; a kill, two at once",
        &[
            "export_faults::kills_in_the_midst_of_saving_leave_a_whole_file",
            "export_faults::a_kill_at_any_step_of_an_export_leaves_the_old_file_or_the_new_one",
            "export_faults::what_is_saved_is_on_the_disk_before_it_has_its_name_and_the_name_after",
            "export_faults::exports_at_once_leave_one_of_them_whole",
            "export_faults::of_exports_to_a_new_file_at_once_one_wins",
            "export_faults::a_file_that_may_not_grow_leaves_the_old_one",
            "export_faults::a_disk_that_is_full_leaves_the_old_file",
            "export_faults::a_disk_that_can_only_be_read_leaves_the_old_file",
            "export_faults::a_file_system_that_lacks_flushing_permissions_or_names_that_are_free_will_do",
            "export_faults::a_directory_or_a_link_to_one_is_no_file",
            "export_faults::a_file_keeps_its_permissions_and_a_link_what_it_leads_to",
            "export_file::unix::a_device_is_never_replaced",
            "pty::faults::a_disk_that_is_full_is_told_and_the_browser_goes_on",
            "pty::faults::a_disk_that_can_only_be_read_is_told_and_the_browser_goes_on",
            "pty::faults::a_directory_that_is_gone_will_do_until_something_is_exported",
        ],
    ),
    (
        "ids and titles that would be other paths",
        &["export_documents::a_file_name_stays_in_its_directory_whatever_the_heading"],
    ),
    (
        "links that are none, an opener that is missing, fails, blocks or prints",
        &[
            "pty::links::a_link_goes_to_the_opener_as_its_only_argument",
            "pty::links::the_noise_of_an_opener_does_not_reach_the_screen",
            "pty::links::an_opener_that_blocks_blocks_nothing_and_leaves_with_the_browser_running",
            "pty::links::an_opener_that_fails_is_told_with_the_address",
            "pty::links::openers_that_have_ended_leave_no_zombies",
            "pty::links::without_an_opener_the_address_is_shown",
            "pty::links::a_browser_of_ones_own_opens_it_over_ssh_too",
            "pty::links::a_browser_with_blanks_in_its_path_gets_the_address",
            "pty::links::inside_windows_the_openers_of_windows_come_first",
            "pty::links::over_ssh_the_address_is_shown_and_nothing_is_opened",
            "check::a_text_that_does_not_hold_together_is_told_why",
        ],
    ),
    (
        "a line of 1 MB, a text of 100 000 lines",
        &["pty::faults::a_line_of_a_megabyte_and_a_text_of_100_000_lines_are_read_like_any_other"],
    ),
    (
        "HOME unset or read-only, LANG=C, a broken TZ, any TERM",
        &[
            "pty::faults::an_environment_that_is_bare_or_broken_will_do",
            "pty::faults::any_usual_terminal_will_do",
            "pty::faults::a_disk_that_can_only_be_read_is_told_and_the_browser_goes_on",
        ],
    ),
    (
        "idle; what is written, run, and talked to",
        &[
            "pty::quiet::while_nothing_happens_it_does_nothing",
            "pty::quiet::a_session_writes_the_file_that_was_named_opens_no_socket_and_runs_nothing",
            "quiet::a_command_writes_the_file_that_was_named_and_no_other",
            "quiet::a_command_opens_no_socket_runs_nothing_and_writes_nowhere_else",
            "supply_chain::nothing_talks_over_a_network",
        ],
    ),
];

/// Modules that are about faults alone.
const MODULES: [&str; 5] = [
    "escapes",
    "export_faults",
    "pty::faults",
    "pty::quiet",
    "quiet",
];

/// A test that is the child of another, and does nothing by itself.
const CHILD: &str = "export_faults::saving_without_end";

/// The tests of this binary, as it lists them itself.
fn tests() -> BTreeSet<String> {
    let mut list = Command::new(std::env::current_exe().unwrap());
    let output = list.args(["--list", "--format", "terse"]).output().unwrap();
    let list = String::from_utf8(output.stdout).unwrap();
    let tests = list.lines().filter_map(|line| line.strip_suffix(": test"));
    tests.map(str::to_owned).collect()
}

#[test]
fn every_fault_has_tests_and_every_test_that_is_named_is_there() {
    let tests = tests();
    let mut names = BTreeSet::new();
    for (fault, named) in FAULTS {
        assert!(names.insert(fault) && !named.is_empty(), "{fault}");
        for test in *named {
            assert!(tests.contains(*test), "{fault}: there is no {test}");
        }
    }
}

#[test]
fn every_test_about_a_fault_is_in_the_table() {
    let named: BTreeSet<&str> = FAULTS
        .iter()
        .flat_map(|(_, tests)| *tests)
        .copied()
        .collect();
    let is_about_faults = |test: &&String| {
        let module = test.rsplit_once("::").map(|(module, _)| module);
        module.is_some_and(|module| MODULES.contains(&module)) && *test != CHILD
    };
    for test in tests().iter().filter(is_about_faults) {
        assert!(named.contains(&**test), "{test}");
    }
}
