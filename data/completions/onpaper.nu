# Completion of onpaper in Nushell; what is there for other commands stays.
let before = $env.config.completions.external.completer?
$env.config.completions.external.enable = true
$env.config.completions.external.completer = {|words|
    if $words.0 == onpaper {
        with-env { _ONPAPER_COMPLETE: nushell } { ^onpaper -- ...$words }
        | lines
        | split column "\t" value description
        | update value {|row| if $row.value =~ '[^-\w./:=~+@%,]' { $row.value | to nuon } else { $row.value } }
    } else if $before != null {
        do $before $words
    }
}
