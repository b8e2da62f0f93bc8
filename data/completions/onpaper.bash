# Completion of onpaper in bash. It needs nothing but bash, 3.2 or later.
_onpaper() {
    local program=$1 shell=bash line
    type -P -- "$program" >/dev/null || program=@ONPAPER@
    # Values come quoted, file names do not; bash 3 takes all of them for file names.
    compopt +o filenames 2>/dev/null || shell=bash-3
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
        /) compopt -o filenames ;;
        *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done < <(_ONPAPER_COMPLETE=$shell "$program" -- "${COMP_WORDS[@]:0:COMP_CWORD+1}" "$2" 2>/dev/null)
}
complete -o filenames -F _onpaper onpaper
