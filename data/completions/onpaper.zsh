#compdef onpaper
# Completion of onpaper in zsh: a file `_onpaper` in a directory of `fpath`, or sourced after `compinit`.
_onpaper() {
    local line
    local -a lines values shown places
    lines=("${(@f)$(_ONPAPER_COMPLETE=zsh onpaper -- "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    # What stands for the home directory would be put in with a backslash.
    compset -P '\~/' && lines=("${lines[@]#\~/}")
    for line in $lines; do
        if [[ $line == */ ]]; then
            places+=("$line")
        else
            values+=("${line%%$'\t'*}")
            shown+=("${line/$'\t'/  -- }")
        fi
    done
    (( $#places )) && compadd -S '' -a places
    (( $#values )) && compadd -V onpaper -l -d shown -a values
}
if [[ $funcstack[1] == _onpaper ]]; then
    _onpaper "$@"
else
    compdef _onpaper onpaper
fi
