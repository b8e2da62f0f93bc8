-- Shows documents that a sign parts which no text has, parted by it too: as the reader of Pandoc that READS
-- names does, `READS=gfm pandoc -f render.lua -t html --wrap=none`.
local PARTED = '\u{1e}'

function Reader(sources)
  local format = os.getenv('READS')
  local options = pandoc.WriterOptions({ html_math_method = 'mathml', wrap_text = 'wrap-none' })
  local shown = {}
  for text in (tostring(sources) .. PARTED):gmatch('(.-)' .. PARTED) do
    table.insert(shown, pandoc.write(pandoc.read(text, format), 'html', options))
  end
  return pandoc.Pandoc({ pandoc.RawBlock('html', table.concat(shown, PARTED)) })
end
