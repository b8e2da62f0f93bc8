//! Faults while a file is written leave the complete old or new file.

use std::collections::HashMap;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::ops::Range;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
use std::{fs, thread};

use onpaper::file::{Existing, save};
use tempfile::TempDir;

use crate::{needs, strace};

const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");

/// Exports to `notes.md` in a directory.
fn export(directory: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(ONPAPER);
    command.args(["export", "-o", "notes.md"]).args(more);
    command.current_dir(directory).stdin(Stdio::null());
    command
}

fn read(directory: &Path) -> String {
    fs::read_to_string(directory.join("notes.md")).unwrap()
}

/// A directory with `notes.md`, whose content is `old`.
fn directory_with_old_file() -> TempDir {
    let directory = TempDir::new().unwrap();
    fs::write(directory.path().join("notes.md"), "old").unwrap();
    directory
}

/// The content of an export of everything.
fn whole(format: &str) -> String {
    let output = Command::new(ONPAPER)
        .args(["export", "--format", format])
        .output();
    String::from_utf8(output.unwrap().stdout).unwrap()
}

fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

/// The number of kills of a program that saves in a loop: each comes 81 microseconds earlier than the
/// previous one, so that fifty cover a whole write. `ONPAPER_KILLS` sets another number.
pub(crate) fn kills() -> Range<u64> {
    let asked = std::env::var("ONPAPER_KILLS").ok();
    0..asked.map_or(50, |count| count.parse().expect("a number of kills"))
}

/// The delay of a kill after a write was detected.
pub(crate) fn wait_before(kill: u64) -> Duration {
    Duration::from_micros(kill * 7919 % 4000)
}

/// The documents that are saved in turn, with different lengths, so that a mixture of two would be detected.
fn documents() -> [String; 2] {
    ["first\n".repeat(40_000), "second\n".repeat(20_000)]
}

#[test]
fn killing_the_program_while_saving_leaves_a_complete_file() {
    let directory = directory_with_old_file();
    let path = directory.path().join("notes.md");
    let whole = documents();
    fs::write(&path, &whole[0]).unwrap();
    let mut seen = [0_u32; 2];
    for kill in kills() {
        let mut child = saver(&path);
        wait_until_it_saves(&mut child, kill);
        // Saving takes about a millisecond.
        thread::sleep(wait_before(kill));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = read(directory.path());
        let which = whole.iter().position(|document| *document == found);
        seen[which.unwrap_or_else(|| panic!("{} bytes after kill {kill}", found.len()))] += 1;
        for name in names(directory.path()) {
            if name.starts_with(".onpaper-") {
                fs::remove_file(directory.path().join(name)).unwrap();
            }
        }
    }
    assert_eq!(names(directory.path()), ["notes.md"]);
    assert!(seen.iter().all(|&times| times > 0), "{seen:?}");
}

/// This test binary as a child process that saves in a loop.
fn saver(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "export_faults::saving_without_end"])
        .env("ONPAPER_TEST_SAVES", path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

const SAVES: &str = "It saves.";

/// Says on standard output that a file is saved next; nobody listens after the first times.
pub(crate) fn say_that_it_saves() {
    let _ = writeln!(io::stdout(), "{SAVES}");
}

/// Waits until the child saves for the first, second or third time, in turn by the number of the kill, so that each
/// of two documents is there at some kill however slow the child is.
pub(crate) fn wait_until_it_saves(child: &mut Child, kill: u64) {
    let lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    let mut saves = lines.filter(|line| line.as_ref().unwrap() == SAVES);
    let which = usize::try_from(kill % 3).unwrap();
    assert!(
        saves.nth(which).is_some(),
        "the child ended before it was killed"
    );
}

/// Does nothing unless it runs as the child of the test above.
#[test]
fn saving_without_end() {
    let Some(path) = std::env::var_os("ONPAPER_TEST_SAVES").map(PathBuf::from) else {
        return;
    };
    for document in documents().iter().cycle() {
        say_that_it_saves();
        save(&path, document.as_bytes(), Existing::Overwrite).unwrap();
    }
}

/// Kills the program before each system call after it first looks at the file, one run per call.
#[test]
fn killing_at_any_system_call_leaves_the_old_or_the_new_file() {
    if !strace::works() {
        return;
    }
    let new = whole("markdown");
    let (mut kept, mut replaced) = (0, 0);
    for (call, time) in calls_of_an_export() {
        let directory = directory_with_old_file();
        let fault = format!("inject={call}:signal=KILL:when={time}");
        let output = strace::traced(&export(directory.path(), &["--force"]), &["-e", &fault]);
        assert!(!output.status.success(), "not killed at {call} {time}");
        match read(directory.path()) {
            found if found == "old" => kept += 1,
            found if found == new => replaced += 1,
            found => panic!("killed at {call} {time}: {found:?}"),
        }
    }
    assert!(kept > 3 && replaced > 0, "kept {kept}, replaced {replaced}");
}

/// The system calls with which an export inspects and writes its file, in order: the name, and how many calls
/// of that name there were, because strace counts each name separately.
fn calls_of_an_export() -> Vec<(String, usize)> {
    let directory = directory_with_old_file();
    let log = directory.path().join("log");
    let options = ["-o", log.to_str().unwrap()];
    strace::traced(&export(directory.path(), &["--force"]), &options);
    let log = fs::read_to_string(log).unwrap();
    let mut times = HashMap::new();
    let calls = log.lines().filter_map(|line| {
        let (before, _) = line.split_once('(')?;
        let name = before.split_whitespace().next_back()?;
        let time = times.entry(name).or_insert(0);
        *time += 1;
        Some((line, (name.to_owned(), *time)))
    });
    let calls: Vec<_> = calls.collect();
    // The first call has the file as an argument of the program.
    let from = calls
        .iter()
        .skip(1)
        .position(|(line, _)| line.contains("notes.md"));
    let from = from.unwrap_or_else(|| panic!("{log}")) + 1;
    let calls = calls.into_iter().skip(from).map(|(_, call)| call);
    calls.filter(|(name, _)| name != "exit_group").collect()
}

/// Missing: flushing in some FUSE file systems, permissions on mounted Windows drives, renaming without
/// overwriting (and hard links instead of it) in shared folders of virtual machines.
#[test]
fn saving_works_without_flushing_permissions_or_exclusive_rename() {
    if !strace::works() {
        return;
    }
    let lacking = [
        "-e",
        "inject=fsync:error=EINVAL",
        "-e",
        "inject=?chmod,?fchmodat,?fchmodat2:error=EPERM",
        "-e",
        "inject=renameat2:error=EINVAL",
        "-e",
        "inject=?link,linkat:error=EPERM",
    ];
    let directory = directory_with_old_file();
    let refused = strace::traced(&export(directory.path(), &[]), &lacking);
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    assert_eq!(read(directory.path()), "old");
    for more in [&["--force"][..], &[]] {
        let output = strace::traced(&export(directory.path(), more), &lacking);
        assert!(output.status.success(), "{output:?}");
        assert_eq!(read(directory.path()), whole("markdown"));
        assert_eq!(names(directory.path()), ["notes.md"]);
        fs::remove_file(directory.path().join("notes.md")).unwrap();
    }
}

#[test]
fn contents_are_flushed_before_the_rename_and_the_directory_after() {
    if !strace::works() {
        return;
    }
    let directory = directory_with_old_file();
    let log = directory.path().join("log");
    let calls = [
        "-y",
        "-e",
        "trace=openat,fsync,rename,renameat,renameat2,link,linkat",
        "-o",
    ];
    let calls = [&calls[..], &[log.to_str().unwrap()]].concat();
    let output = strace::traced(&export(directory.path(), &["--force"]), &calls);
    assert!(output.status.success(), "{output:?}");
    let log = fs::read_to_string(log).unwrap();
    let at = |wanted: &dyn Fn(&str) -> bool| {
        let found = log.lines().position(wanted);
        found.unwrap_or_else(|| panic!("{log}"))
    };
    let file = at(&|line| line.contains("fsync(") && line.contains("/.onpaper-"));
    let name = at(&|line| line.contains("rename") && line.contains("notes.md"));
    let here = format!("{}>", directory.path().canonicalize().unwrap().display());
    let directory = at(&|line| line.contains("fsync(") && line.contains(&here));
    assert!(file < name && name < directory, "{log}");
    // It must not be readable by others before it has the permissions of the file that it replaces.
    let made = at(&|line| line.contains("/.onpaper-") && line.contains("O_CREAT"));
    assert!(log.lines().nth(made).unwrap().contains(", 0600)"), "{log}");
}

#[test]
fn concurrent_exports_leave_one_complete_file() {
    let formats = ["markdown", "json", "csv"];
    let whole = formats.map(whole);
    let directory = directory_with_old_file();
    for _ in 0..20 {
        let running = formats.map(|format| {
            let mut command = export(directory.path(), &["--force", "--format", format]);
            command.stderr(Stdio::null()).spawn().unwrap()
        });
        for mut child in running {
            assert!(child.wait().unwrap().success());
        }
        let found = read(directory.path());
        assert!(whole.contains(&found), "a mix: {found}");
        assert_eq!(names(directory.path()), ["notes.md"]);
    }
}

#[test]
fn of_concurrent_exports_to_a_new_file_one_succeeds() {
    let directory = TempDir::new().unwrap();
    for _ in 0..20 {
        let running = [(); 4].map(|()| {
            let mut command = export(directory.path(), &[]);
            command.stderr(Stdio::null()).spawn().unwrap()
        });
        let codes = running.map(|mut child| child.wait().unwrap().code().unwrap());
        let won = codes.iter().filter(|&&code| code == 0).count();
        assert_eq!(won, 1, "{codes:?}");
        assert!(codes.iter().all(|code| [0, 2].contains(code)), "{codes:?}");
        assert_eq!(names(directory.path()), ["notes.md"]);
        fs::remove_file(directory.path().join("notes.md")).unwrap();
    }
}

/// The one-line message of a refused export; the old content is unchanged.
#[track_caller]
fn refused(output: &Output, directory: &Path) -> String {
    let stderr = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert_eq!(read(directory), "old");
    assert_eq!(names(directory), ["notes.md"], "a temporary file is left");
    stderr
}

/// Simulates a full disk: files may not grow.
#[test]
fn a_size_limit_leaves_the_old_file() {
    let directory = directory_with_old_file();
    let line = format!("ulimit -f 0; trap '' XFSZ; exec {ONPAPER} export --force -o notes.md");
    let mut command = Command::new("sh");
    command.args(["-c", &line]).current_dir(directory.path());
    let stderr = refused(&command.output().unwrap(), directory.path());
    assert!(stderr.contains("cannot write "), "{stderr}");
}

/// Exports on a separate small file system, prepared by `then`.
fn on_a_disk_that(then: &str, says: &str) {
    let mount =
        "mkdir disk && mount -t tmpfs -o size=16k none disk && cd disk && echo old > notes.md";
    let directory = TempDir::new().unwrap();
    let run = |line: &str| {
        let mut command = Command::new("unshare");
        command.args(["-rm", "sh", "-c", line]);
        command.current_dir(directory.path()).output()
    };
    if !run(mount).is_ok_and(|output| output.status.success()) {
        needs::skipped("nothing can be mounted here", needs::NAMESPACES);
        return;
    }
    fs::remove_dir(directory.path().join("disk")).unwrap();
    let export = format!("{ONPAPER} export --force -o notes.md; echo $?; cat notes.md; ls -A");
    let output = run(&format!("{mount} && {{ {then}; }} && {export}")).unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains(says), "{stderr}");
    let found = String::from_utf8(output.stdout).unwrap();
    assert!(found.starts_with("2\nold\n"), "{found}");
    assert!(!found.contains(".onpaper-"), "{found}");
}

#[test]
fn a_full_disk_leaves_the_old_file() {
    on_a_disk_that(
        "cat /dev/zero > filler 2> /dev/null || true",
        "the disk is full",
    );
}

#[test]
fn what_prevents_replacing_a_file_is_explained() {
    if !strace::works() {
        return;
    }
    for (error, message) in [
        ("EBUSY", "mount its directory instead"),
        ("EACCES", "its directory does not permit"),
    ] {
        let directory = directory_with_old_file();
        let inject = format!("inject=?rename,?renameat,renameat2:error={error}");
        let export = export(directory.path(), &["--force"]);
        let refused = strace::traced(&export, &["-e", &inject]);
        assert_eq!(refused.status.code(), Some(2), "{refused:?}");
        let told = String::from_utf8_lossy(&refused.stderr);
        assert!(told.contains(message), "{told}");
        assert_eq!(read(directory.path()), "old");
        assert_eq!(names(directory.path()), ["notes.md"]);
    }
}

#[test]
fn a_read_only_disk_leaves_the_old_file() {
    on_a_disk_that("mount -o remount,ro none .", "the disk is read-only");
}

#[test]
fn a_directory_or_a_link_to_one_is_refused() {
    let directory = directory_with_old_file();
    let inside = directory.path().join("inside");
    fs::create_dir(&inside).unwrap();
    symlink("inside", directory.path().join("link")).unwrap();
    for name in ["inside", "link", ".", "..", "/", "inside/"] {
        let mut command = export(directory.path(), &["--force", "-o", name]);
        command = without_first_name(&command);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(
            stderr.contains("is a directory; name a file"),
            "{name}: {stderr}"
        );
    }
    assert_eq!(names(&inside), [""; 0]);
}

/// The message without the leading `notes.md`.
fn without_first_name(command: &Command) -> Command {
    let mut other = Command::new(command.get_program());
    let arguments: Vec<_> = command.get_args().collect();
    other.args(&arguments[..1]).args(&arguments[3..]);
    other.current_dir(command.get_current_dir().unwrap());
    other
}

#[test]
fn a_file_keeps_its_permissions_and_a_link_its_target() {
    let directory = directory_with_old_file();
    let path = directory.path().join("notes.md");
    let elsewhere = directory.path().join("elsewhere.md");
    fs::rename(&path, &elsewhere).unwrap();
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("elsewhere.md", &path).unwrap();
    let unasked = export(directory.path(), &[]).output().unwrap();
    assert_eq!(unasked.status.code(), Some(2));
    assert_eq!(read(directory.path()), "old");
    let asked = export(directory.path(), &["--force"]).output().unwrap();
    assert!(asked.status.success());
    assert!(path.is_symlink());
    assert_eq!(read(directory.path()), whole("markdown"));
    let mode = elsewhere.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
