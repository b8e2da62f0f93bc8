# Renders documents with the readers that run on Ruby: `ruby render.rb READER` reads a JSON array of
# Markdown texts from standard input and writes an array of HTML texts, with { error } where one fails.

require "json"

readers = {
  "kramdown" => lambda do
    require "kramdown"
    ->(text) { Kramdown::Document.new(text).to_html }
  end,
  "jekyll" => lambda do
    require "kramdown"
    require "kramdown-parser-gfm"
    require "liquid"
    lambda do |text|
      made = Liquid::Template.parse(text, error_mode: :strict).render({})
      Kramdown::Document.new(made, input: "GFM", hard_wrap: false).to_html
    end
  end,
  "redcarpet" => lambda do
    require "redcarpet"
    options = { tables: true, autolink: true, strikethrough: true, fenced_code_blocks: true, no_intra_emphasis: false }
    maker = Redcarpet::Markdown.new(Redcarpet::Render::HTML, options)
    ->(text) { maker.render(text) }
  end,
}

render = readers.fetch(ARGV[0]).call
texts = JSON.parse($stdin.read, max_nesting: false)
shown = texts.map do |text|
  render.call(text).dup.force_encoding("UTF-8")
rescue StandardError => error
  { error: error.message.lines.first.to_s.strip[0, 200] }
end
puts JSON.generate(shown)
