# Completion of onpaper in bash. It needs nothing but bash, 3.2 or later.
_onpaper() {
    local program=$1 line
    type -P -- "$program" >/dev/null || program=@ONPAPER@
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("${line%%$'\t'*}")
    done < <(_ONPAPER_COMPLETE=bash "$program" -- "${COMP_WORDS[@]:0:COMP_CWORD+1}" "$2" 2>/dev/null)
}
complete -o filenames -F _onpaper onpaper
