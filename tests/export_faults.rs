//! Whatever goes wrong while a file is written, the file is the old one or the new one, whole.

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use onpaper::file::{Existing, save};
use tempfile::TempDir;

use crate::{needs, strace};

const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");

/// Exports to `notes.md` there.
fn export(directory: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(ONPAPER);
    command.args(["export", "-o", "notes.md"]).args(more);
    command.current_dir(directory).stdin(Stdio::null());
    command
}

fn read(directory: &Path) -> String {
    fs::read_to_string(directory.join("notes.md")).unwrap()
}

/// A directory in which `notes.md` holds `old`.
fn place() -> TempDir {
    let directory = TempDir::new().unwrap();
    fs::write(directory.path().join("notes.md"), "old").unwrap();
    directory
}

/// What an export of everything is.
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

/// Kills of a program that writes without end, by number: each comes 81 microseconds earlier than the one
/// before, so that fifty are strewn over all of a write. `ONPAPER_KILLS` asks for more of them.
pub(crate) fn kills() -> Range<u64> {
    let asked = std::env::var("ONPAPER_KILLS").ok();
    0..asked.map_or(50, |count| count.parse().expect("a number of kills"))
}

/// How long a kill waits once a write was seen.
pub(crate) fn wait_before(kill: u64) -> Duration {
    Duration::from_micros(kill * 7919 % 4000)
}

/// The documents that it saves in turn: of different lengths, so that a mix of two would show.
fn documents() -> [String; 2] {
    ["first\n".repeat(40_000), "second\n".repeat(20_000)]
}

#[test]
fn kills_in_the_midst_of_saving_leave_a_whole_file() {
    let directory = place();
    let path = directory.path().join("notes.md");
    let whole = documents();
    fs::write(&path, &whole[0]).unwrap();
    let mut seen = [0_u32; 2];
    for kill in kills() {
        let mut child = saver(&path);
        wait_until_it_saves(&mut child, directory.path());
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

/// This program again, as one that saves without end.
fn saver(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "export_faults::saving_without_end"])
        .env("ONPAPER_TEST_SAVES", path)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until the child writes, which its temporary file shows.
fn wait_until_it_saves(child: &mut Child, directory: &Path) {
    while !names(directory)
        .iter()
        .any(|name| name.starts_with(".onpaper-"))
    {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
    }
}

/// Not a test of its own: it does nothing unless it is the child of the one above.
#[test]
fn saving_without_end() {
    let Some(path) = std::env::var_os("ONPAPER_TEST_SAVES").map(PathBuf::from) else {
        return;
    };
    for document in documents().iter().cycle() {
        save(&path, document.as_bytes(), Existing::Overwrite).unwrap();
    }
}

/// Before each call of the system that it makes from when it looks at the file on, a run for each.
#[test]
fn a_kill_at_any_step_of_an_export_leaves_the_old_file_or_the_new_one() {
    if !strace::works() {
        return;
    }
    let new = whole("markdown");
    let (mut kept, mut replaced) = (0, 0);
    for (call, time) in calls_of_an_export() {
        let directory = place();
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

/// The calls of the system by which an export looks at its file and writes it, in order: the name of
/// each, and how many of that name there are up to it, as strace counts every name by itself.
fn calls_of_an_export() -> Vec<(String, usize)> {
    let directory = place();
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
    // The first call names the file as an argument of the program.
    let from = calls
        .iter()
        .skip(1)
        .position(|(line, _)| line.contains("notes.md"));
    let from = from.unwrap_or_else(|| panic!("{log}")) + 1;
    let calls = calls.into_iter().skip(from).map(|(_, call)| call);
    calls.filter(|(name, _)| name != "exit_group").collect()
}

/// Flushing with some file systems in user space, permissions with mounted drives of Windows, names that only a
/// free one gets (and links, in place of that) with shared folders of virtual machines.
#[test]
fn a_file_system_that_lacks_flushing_permissions_or_names_that_are_free_will_do() {
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
    let directory = place();
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
fn what_is_saved_is_on_the_disk_before_it_has_its_name_and_the_name_after() {
    if !strace::works() {
        return;
    }
    let directory = place();
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
    let place = at(&|line| line.contains("fsync(") && line.contains(&here));
    assert!(file < name && name < place, "{log}");
    // Nobody else may read it before it has the permissions of what it takes the place of.
    let made = at(&|line| line.contains("/.onpaper-") && line.contains("O_CREAT"));
    assert!(log.lines().nth(made).unwrap().contains(", 0600)"), "{log}");
}

#[test]
fn exports_at_once_leave_one_of_them_whole() {
    let formats = ["markdown", "json", "csv"];
    let whole = formats.map(whole);
    let directory = place();
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
fn of_exports_to_a_new_file_at_once_one_wins() {
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

/// The one line that a refused export says; what was there is as it was.
#[track_caller]
fn refused(output: &Output, directory: &Path) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert_eq!(read(directory), "old");
    assert_eq!(names(directory), ["notes.md"], "something is left");
    said
}

/// What a full disk does, everywhere: a file may have no bytes.
#[test]
fn a_file_that_may_not_grow_leaves_the_old_one() {
    let directory = place();
    let line = format!("ulimit -f 0; trap '' XFSZ; exec {ONPAPER} export --force -o notes.md");
    let mut command = Command::new("sh");
    command.args(["-c", &line]).current_dir(directory.path());
    let said = refused(&command.output().unwrap(), directory.path());
    assert!(said.contains("cannot write "), "{said}");
}

/// Exports on a small file system of its own, to which `then` has seen.
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
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains(says), "{said}");
    let found = String::from_utf8(output.stdout).unwrap();
    assert!(found.starts_with("2\nold\n"), "{found}");
    assert!(!found.contains(".onpaper-"), "{found}");
}

#[test]
fn a_disk_that_is_full_leaves_the_old_file() {
    on_a_disk_that(
        "cat /dev/zero > filler 2> /dev/null || true",
        "the disk is full",
    );
}

#[test]
fn a_disk_that_can_only_be_read_leaves_the_old_file() {
    on_a_disk_that("mount -o remount,ro none .", "the disk is read-only");
}

#[test]
fn a_directory_or_a_link_to_one_is_no_file() {
    let directory = place();
    let inside = directory.path().join("inside");
    fs::create_dir(&inside).unwrap();
    symlink("inside", directory.path().join("link")).unwrap();
    for name in ["inside", "link", ".", "..", "/", "inside/"] {
        let mut command = export(directory.path(), &["--force", "-o", name]);
        command = without_first_name(&command);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.contains("is a directory; name a file"),
            "{name}: {said}"
        );
    }
    assert_eq!(names(&inside), [""; 0]);
}

/// The same without the `notes.md` that every export has.
fn without_first_name(command: &Command) -> Command {
    let mut other = Command::new(command.get_program());
    let arguments: Vec<_> = command.get_args().collect();
    other.args(&arguments[..1]).args(&arguments[3..]);
    other.current_dir(command.get_current_dir().unwrap());
    other
}

#[test]
fn a_file_keeps_its_permissions_and_a_link_what_it_leads_to() {
    let directory = place();
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
