# Completion of onpaper in PowerShell.
Register-ArgumentCompleter -Native -CommandName onpaper -ScriptBlock {
    param($word, $line, $cursor)
    $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
    $before = $env:_ONPAPER_COMPLETE
    $env:_ONPAPER_COMPLETE = 'powershell'
    try {
        onpaper -- @words "$word" 2>$null | ForEach-Object {
            $value, $said = $_ -split "`t", 2
            $typed = if ($value -match '[\s''"$`;&|(){}]') { "'" + ($value -replace "'", "''") + "'" } else { $value }
            if (-not $said) { $said = $value }
            [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $said)
        }
    }
    finally { $env:_ONPAPER_COMPLETE = $before }
}
