# Completion of onpaper in Elvish.
use str
set edit:completion:arg-completer[onpaper] = {|@words|
    tmp E:_ONPAPER_COMPLETE = elvish
    onpaper -- $@words 2>/dev/null | from-lines | each {|line|
        var parts = [(str:split "\t" $line)]
        var suffix = ' '
        if (str:has-suffix $parts[0] /) {
            set suffix = ''
        }
        edit:complex-candidate $parts[0] &display=(str:join '  ' $parts) &code-suffix=$suffix
    }
}
