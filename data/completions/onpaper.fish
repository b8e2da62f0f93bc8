# Completion of onpaper in fish.
complete --command onpaper --no-files --keep-order --arguments '(_ONPAPER_COMPLETE=fish onpaper -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor) 2>/dev/null)'
