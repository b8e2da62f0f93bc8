//! The possible faults, and the tests that cover them.

use std::collections::BTreeSet;
use std::process::Command;

/// Faults with their tests.
const FAULTS: &[(&str, &[&str])] = &[
    (
        "panic anywhere, worker threads too",
        &[
            "pty::panics::a_panic_in_any_thread_restores_the_terminal_prints_one_message_and_exits_with_101",
            "pty::panics::a_panic_while_loading_restores_the_terminal",
        ],
    ),
    (
        "init fails half way; error after init",
        &[
            "pty::faults::a_terminal_that_fails_at_the_start_is_restored",
            "pty::faults::a_terminal_that_fails_later_is_restored",
            "pty::faults::a_full_device_as_standard_output_is_refused_before_the_browser_starts",
        ],
    ),
    (
        "SIGTERM, INT, QUIT, HUP",
        &[
            "pty::endings::the_terminal_is_restored_after_sigterm",
            "pty::endings::the_terminal_is_restored_after_sigint",
            "pty::endings::the_terminal_is_restored_after_sigquit",
            "pty::endings::the_terminal_is_restored_after_sighup",
            "pty::endings::a_signal_while_keys_arrive_leaves_nothing_on_the_screen",
            "pty::endings::q_and_a_signal_together_restore_the_terminal",
            "pty::endings::a_blocked_terminal_does_not_prevent_the_browser_from_ending",
            "pty::endings::a_signal_ends_it_while_its_first_frame_is_blocked",
            "pty::endings::a_delayed_first_frame_is_complete",
            "pty::loading::a_signal_ends_it_while_loading",
            "pty::endings::a_query_is_saved_when_a_signal_ends_the_session",
        ],
    ),
    (
        "the terminal goes away, also under nohup",
        &[
            "pty::endings::it_ends_when_the_terminal_is_closed",
            "pty::endings::it_ends_when_the_terminal_is_closed_even_if_sighup_is_ignored",
            "pty::faults::nohup_does_not_keep_it_running_without_a_terminal",
        ],
    ),
    (
        "Ctrl-Z, TSTP from outside, a new size while stopped, fg",
        &[
            "pty::job_control::ctrl_z_leaves_a_clean_shell_and_fg_restores_the_screen",
            "pty::job_control::a_stop_signal_and_a_resize_while_stopped_redraw_the_whole_screen",
            "pty::job_control::sigstop_and_sigcont_redraw_the_whole_screen",
            "pty::job_control::ctrl_z_without_a_shell_is_reported",
            "pty::job_control::ctrl_z_under_a_script_as_session_leader_is_reported",
            "pty::job_control::ctrl_z_also_stops_a_script_that_waits_for_the_browser",
            "pty::faults::ctrl_z_in_a_container_without_a_shell_is_reported",
        ],
    ),
    (
        "mouse, paste mode, cursor, alternate screen",
        &[
            "pty::endings::the_terminal_is_restored_after_q",
            "pty::endings::the_terminal_is_restored_after_ctrl_c",
            "pty::endings::ctrl_c_quits_while_a_query_is_typed_and_with_the_export_dialog_open",
            "pty::mouse::m_releases_the_mouse_and_captures_it_again",
            "pty::mouse::motion_of_the_mouse_is_not_asked_for",
            "pty::faults::a_mouse_event_outside_the_screen_is_ignored",
            "pty::faults::invalid_sequences_are_ignored",
            "pty::endings::modes_left_on_by_another_program_are_reset",
        ],
    ),
    (
        "what a terminal answers late, in pieces, unasked, or after the end",
        &[
            "pty::replies::a_late_reply_sets_the_theme_and_is_not_typed_into_the_search_box",
            "pty::replies::unrequested_replies_are_ignored",
            "pty::sizes::a_sequence_that_is_no_key_does_not_delay_drawing",
            "pty::terminals::a_terminal_without_replies_is_supported",
        ],
    ),
    (
        "keys that are typed while another program has the terminal, or that interrupt it",
        &[
            "pty::assess::keys_that_the_editor_did_not_read_are_discarded",
            "pty::assess::interrupting_the_editor_does_not_end_the_browser",
            "pty::assess::late_answers_to_the_editor_are_not_typed_into_the_note",
            "pty::assess::an_editor_that_keeps_the_foreground_of_the_terminal_does_not_stop_the_browser",
        ],
    ),
    (
        "no alternate screen: GNU screen as it comes, a Linux console",
        &[
            "pty::endings::a_terminal_without_an_alternate_screen_is_cleared",
            "pty::job_control::without_an_alternate_screen_ctrl_z_leaves_a_cleared_screen",
        ],
    ),
    (
        "a clipboard that takes nothing, in part, late or never; tmux, GNU screen, SSH",
        &[
            "pty::clipboard::y_y_sends_the_claim_to_the_terminal_and_does_not_say_copied",
            "pty::clipboard::text_printed_by_a_terminal_without_osc_52_is_overdrawn",
            "pty::clipboard::in_tmux_the_text_is_in_the_tmux_buffer",
            "pty::clipboard::through_gnu_screen_the_text_reaches_the_outer_terminal",
            "pty::clipboard::under_screen_no_sequence_exceeds_its_limit",
            "pty::clipboard::in_an_x_session_the_clipboard_keeps_the_text_after_the_browser_ends",
            "pty::clipboard::a_failed_provider_is_reported_and_the_next_one_is_used",
            "pty::clipboard::a_provider_that_hangs_is_abandoned_without_blocking_the_browser",
            "pty::clipboard::over_ssh_the_clipboard_of_the_remote_machine_is_not_used",
            "pty::clipboard::no_provider_is_started_before_the_first_copy",
            "pty::clipboard::a_missing_command_is_named_and_exporting_is_suggested",
            "pty::clipboard::copying_that_is_switched_off_is_reported",
            "pty::clipboard::a_text_too_long_for_a_terminal_suggests_exporting",
            "pty::clipboard::the_copied_text_remains_after_the_window_is_closed",
        ],
    ),
    (
        "locales that are not UTF-8, symbols of two columns, GNU screen, the Linux console",
        &[
            "pty::terminals::a_locale_other_than_utf_8_gets_only_ascii",
            "pty::terminals::a_locale_of_a_language_without_other_encodings_gets_every_character",
            "pty::terminals::a_terminal_with_double_width_symbols_gets_ascii_symbols",
            "pty::terminals::a_terminal_without_replies_is_supported",
            "pty::terminals::a_key_typed_during_the_terminal_query_is_not_lost",
            "pty::terminals::an_arrow_key_during_the_terminal_query_is_not_lost",
            "pty::terminals::gnu_screen_gets_no_dim_text",
            "pty::terminals::the_linux_console_gets_no_symbol_that_its_fonts_lack",
        ],
    ),
    (
        "0×0, 1×1, 400 resizes, 65535×65535",
        &[
            "pty::sizes::a_terminal_without_a_size_gets_80_columns_and_24_rows_until_it_has_one",
            "pty::sizes::a_terminal_without_a_size_gets_that_of_the_environment",
            "pty::sizes::four_hundred_resizes_keep_the_selection_and_a_complete_screen",
            "pty::sizes::the_largest_terminal_neither_panics_nor_exhausts_memory",
            "pty::sizes::shrinking_and_growing_at_once_leaves_no_gaps",
            "random_events::random_events_never_panic",
            "random_events::random_events_during_reloads_never_panic",
            "random_events::a_terminal_that_is_too_large_is_refused",
        ],
    ),
    (
        "what acts on a terminal, in a knowledge base, a query, a path, an error",
        &[
            "pty::bytes::a_knowledge_base_with_escape_sequences_is_browsed_and_exported_safely",
            "pty::bytes::no_harmful_text_reaches_the_terminal_in_any_layout",
            "pty::bytes::control_characters_in_a_query_are_not_echoed",
            "pty::bytes::control_characters_in_a_path_are_not_echoed",
            "escapes::no_command_prints_escape_sequences_of_a_knowledge_base",
            "escapes::no_text_type_keeps_escape_sequences",
            "escapes::problems_of_a_file_with_escape_sequences_are_reported_safely",
            "escapes::bytes_that_are_not_text_are_not_printed",
            "escapes::no_argument_is_echoed_with_escape_sequences",
            "escapes::no_file_name_is_printed_with_escape_sequences",
            "escapes::a_document_with_escape_sequences_is_imported_or_refused_safely",
            "escapes::no_command_prints_escape_sequences_of_an_assessment",
            "escapes::headings_of_an_edited_record_are_reported_safely",
        ],
    ),
    (
        "CJK, emoji, combining marks",
        &[
            "random_events::random_events_over_random_knowledge_bases_never_panic",
            "update::non_ascii_letters_can_be_typed",
            "search_properties::highlights_end_at_grapheme_boundaries",
        ],
    ),
    (
        "Esc with a quick key, a layout without Latin letters, a number pad, keys of one's own",
        &[
            "keymap::a_line_feed_from_the_keypad_is_enter",
            "keymap::alt_moves_by_words_in_text_boxes_and_is_esc_elsewhere",
            "keymap::texts_that_name_a_key_name_the_configured_one",
            "pty::endings::esc_and_a_key_sent_together_are_two_keys",
            "pty::endings::esc_and_an_arrow_sent_together_are_no_letters",
            "tui::sequences::a_sequence_behind_esc_is_its_key",
            "keymap::a_letter_of_another_layout_shows_the_keys_that_work",
        ],
    ),
    (
        "5 kB pasted, a paste that never ends, one without marks",
        &[
            "pty::mouse::an_unbracketed_paste_goes_to_the_search_box_and_runs_no_command",
            "pty::mouse::a_short_unbracketed_paste_of_lines_runs_no_command",
            "pty::mouse::an_unbracketed_paste_goes_to_the_palette_and_the_export_path_too",
            "pty::mouse::a_query_typed_at_once_by_another_program_opens_the_search_box",
            "pty::mouse::keys_typed_before_a_question_do_not_answer_it",
            "pty::mouse::a_paste_of_5_kb_goes_to_the_search_box_and_runs_no_command",
            "pty::mouse::a_paste_outside_the_search_box_goes_to_it",
            "pty::mouse::more_keys_than_one_read_returns_are_all_handled",
            "pty::faults::a_signal_ends_it_during_an_unterminated_paste",
            "pty::faults::a_paste_that_arrives_in_parts_is_inserted_completely",
        ],
    ),
    (
        "a knowledge base that is missing, no file, no text, too large, or broken",
        &[
            "pty::own_knowledge_base::an_invalid_knowledge_base_is_reported_without_changing_the_terminal",
            "pty::loading::a_file_that_is_invalid_at_its_start_is_reported_without_starting_the_browser",
            "pty::loading::an_invalid_stream_is_reported_after_the_terminal_is_restored",
            "check::a_file_that_is_not_json_is_recognised",
            "check::invalid_json_is_reported_with_its_position",
            "check::values_of_the_wrong_type_are_reported_with_the_expected_one",
            "check::inconsistent_references_are_reported",
            "check::paths_that_are_not_readable_files_are_reported",
            "check::an_endless_stream_of_zeros_is_refused",
            "mutations::a_damaged_value_is_loaded_or_reported",
            "mutations::a_damaged_text_is_loaded_or_reported",
            "broken_knowledge_base::a_byte_order_mark_is_accepted",
        ],
    ),
    (
        "reload of a knowledge base that is broken now, or is written without end",
        &[
            "pty::reload::a_continuously_written_file_is_still_reloaded",
            "pty::reload::an_invalid_file_keeps_the_last_good_version_with_a_message_until_it_is_corrected",
            "pty::reload::a_deleted_file_is_reported_until_it_exists_again",
            "pty::faults::a_file_replaced_by_something_else_is_reported_and_the_old_content_stays",
        ],
    ),
    (
        "`<(command)`, `>(command)`, `/dev/stdin`, `/dev/stdout`",
        &[
            "cli::unix::pipes_opened_by_the_shell_are_read_and_written_like_files",
            "check::paths_that_are_not_readable_files_are_reported",
        ],
    ),
    (
        "a document or a workbook where a knowledge base should be",
        &["check::a_document_or_workbook_suggests_import"],
    ),
    (
        "a shell that breaks words at `=`, or puts no quotes round a space",
        &[
            "pty::completion::bash_completes_without_bash_completion",
            "pty::completion::bash_completes_with_bash_completion",
            "pty::completion::zsh_completes",
            "pty::completion::fish_completes",
            "pty::completion::elvish_completes",
            "pty::completion::nushell_completes",
        ],
    ),
    (
        "a palette in which a badge cannot be read",
        &[
            "colour::badges_are_readable_in_every_palette",
            "pty::terminals::a_16_colour_terminal_gets_badges_without_colours",
        ],
    ),
    (
        "a terminal, tmux or GNU screen that does not take addresses",
        &[
            "pty::links::addresses_are_hyperlinks_in_terminals_that_support_them",
            "pty::links::addresses_are_not_hyperlinks_in_other_terminals_or_screen",
        ],
    ),
    (
        "a terminal or a pipe that another program made non-blocking",
        &["cli::unix::streams_that_another_program_made_non_blocking_are_waited_for"],
    ),
    (
        "`list | head`, `list > /dev/full`",
        &[
            "cli::unix::a_closed_pipe_ends_the_program_silently",
            "cli::unix::a_full_disk_is_reported_in_one_line",
        ],
    ),
    (
        "no terminal, `TERM=dumb`, stdin redirected",
        &[
            "pty::refusals::a_dumb_terminal_is_refused_in_one_line_without_escapes",
            "pty::refusals::standard_output_without_a_terminal_is_refused_in_one_line_without_escapes",
            "pty::refusals::keys_come_from_the_terminal_when_standard_input_is_redirected",
            "pty::own_knowledge_base::a_knowledge_base_can_come_through_a_pipe_with_keys_from_the_terminal",
            "pty::own_knowledge_base::reading_from_a_terminal_explains_how_to_end_the_input",
        ],
    ),
    (
        "export onto a file, a link, a directory, a full disk, a read-only place; a kill, two at once",
        &[
            "export_faults::killing_the_program_while_saving_leaves_a_complete_file",
            "export_faults::killing_at_any_system_call_leaves_the_old_or_the_new_file",
            "export_faults::contents_are_flushed_before_the_rename_and_the_directory_after",
            "export_faults::concurrent_exports_leave_one_complete_file",
            "export_faults::of_concurrent_exports_to_a_new_file_one_succeeds",
            "export_faults::a_size_limit_leaves_the_old_file",
            "export_faults::a_full_disk_leaves_the_old_file",
            "export_faults::a_read_only_disk_leaves_the_old_file",
            "export_faults::what_prevents_replacing_a_file_is_explained",
            "export_faults::saving_works_without_flushing_permissions_or_exclusive_rename",
            "export_faults::what_prevents_replacing_a_file_is_explained",
            "export_faults::a_directory_or_a_link_to_one_is_refused",
            "export_faults::a_file_keeps_its_permissions_and_a_link_its_target",
            "export_file::unix::a_device_is_never_replaced",
            "pty::faults::a_full_disk_is_reported_and_the_browser_continues",
            "pty::faults::a_read_only_disk_is_reported_and_the_browser_continues",
            "pty::faults::it_runs_in_a_deleted_directory_until_something_is_exported",
        ],
    ),
    (
        "ids and titles that would be other paths",
        &["export_documents::a_file_name_stays_in_its_directory_whatever_the_heading"],
    ),
    (
        "links that are none, an opener that is missing, fails, blocks or prints",
        &[
            "pty::links::the_opener_gets_the_address_as_its_only_argument",
            "pty::links::output_of_an_opener_does_not_reach_the_screen",
            "pty::links::an_opener_that_keeps_running_does_not_block_the_browser",
            "pty::links::a_failed_opener_is_reported_with_the_address",
            "pty::links::finished_openers_leave_no_zombies",
            "pty::links::without_an_opener_the_address_is_shown",
            "pty::links::the_browser_variable_is_used_over_ssh_too",
            "pty::links::a_text_browser_has_the_terminal_until_it_is_quit",
            "pty::links::a_browser_command_with_spaces_in_its_path_gets_the_address",
            "pty::links::under_wsl_the_openers_of_windows_come_first",
            "pty::links::over_ssh_the_address_is_shown_and_nothing_is_opened",
            "check::inconsistent_references_are_reported",
        ],
    ),
    (
        "a line of 1 MB, a text of 100 000 lines",
        &["pty::faults::a_line_of_a_megabyte_and_a_text_of_100_000_lines_scroll_quickly"],
    ),
    (
        "HOME unset or read-only, LANG=C, a broken TZ, any TERM",
        &[
            "pty::faults::it_runs_with_an_empty_or_invalid_environment",
            "pty::faults::it_runs_in_every_common_terminal_type",
            "pty::faults::a_read_only_disk_is_reported_and_the_browser_continues",
        ],
    ),
    (
        "idle; what is written, run, and talked to",
        &[
            "pty::quiet::without_input_no_thread_runs",
            "pty::quiet::a_session_writes_only_the_named_file_and_opens_no_socket",
            "quiet::a_command_writes_only_the_named_file",
            "quiet::a_command_opens_no_socket_and_runs_no_program",
            "supply_chain::no_crate_uses_the_network",
        ],
    ),
];

/// Modules that only test faults.
const MODULES: [&str; 5] = [
    "escapes",
    "export_faults",
    "pty::faults",
    "pty::quiet",
    "quiet",
];

/// Tests that run as the child of another, and do nothing by themselves.
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
fn every_fault_has_tests_and_every_named_test_exists() {
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
