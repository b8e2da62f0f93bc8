// Renders documents with the readers that run on Node: `node render.mjs READER` reads a JSON array of
// Markdown texts from standard input and writes an array of HTML texts, with { error } where one fails.

import { createRequire } from 'node:module';

const here = createRequire(process.cwd() + '/');
const load = async (name) => {
  const found = await import(here.resolve(name));
  return found.default ?? found;
};
const whole = async (name) => import(here.resolve(name));

const readers = {
  async 'markdown-it'() {
    const MarkdownIt = await load('markdown-it');
    const parser = new MarkdownIt({ html: true, linkify: true, typographer: false });
    return (text) => parser.render(text);
  },
  async vscode() {
    const MarkdownIt = await load('markdown-it');
    const math = await load('@vscode/markdown-it-katex');
    const frontMatter = await load('markdown-it-front-matter');
    const parser = new MarkdownIt({ html: true, linkify: true });
    parser.use(frontMatter, () => {}).use(math.default ?? math);
    return (text) => parser.render(text);
  },
  async marked() {
    const { marked } = await whole('marked');
    return (text) => marked.parse(text);
  },
  async micromark() {
    const { micromark } = await whole('micromark');
    const { gfm, gfmHtml } = await whole('micromark-extension-gfm');
    const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
    return (text) => micromark(text, options);
  },
  async remark() {
    const { remark } = await whole('remark');
    const gfm = await load('remark-gfm');
    const html = await load('remark-html');
    return async (text) => String(await remark().use(gfm).use(html, { sanitize: false }).process(text));
  },
  async mdx() {
    const { evaluate } = await whole('@mdx-js/mdx');
    const gfm = await load('remark-gfm');
    const runtime = await whole('react/jsx-runtime');
    const { createElement } = await whole('react');
    const { renderToStaticMarkup } = await whole('react-dom/server');
    return async (text) => {
      const made = await evaluate(text, { ...(runtime.default ?? runtime), remarkPlugins: [gfm] });
      return renderToStaticMarkup(createElement(made.default));
    };
  },
  async vitepress() {
    const { createMarkdownRenderer } = await whole('vitepress');
    const { parse } = await whole('@vue/compiler-dom');
    const parser = await createMarkdownRenderer(process.cwd());
    return async (text) => {
      const html = (await (parser.renderAsync ?? parser.render).call(parser, text)).replace(/<a class="header-anchor".*?<\/a>/g, '');
      const failed = [];
      parse(html, { onError: (error) => failed.push(error.message) });
      if (failed.length) throw new Error(failed[0]);
      // What stands in braces is run, but for what is told to stay.
      return html.replace(/\{\{.*?\}\}/gs, '\u2039run\u203a');
    };
  },
  async eleventy() {
    // Its entry for `require` has no renderer.
    const { RenderPlugin } = await import(process.cwd() + '/node_modules/@11ty/eleventy/src/Eleventy.js');
    const site = new RenderPlugin.RenderManager();
    return async (text) => site.render(await site.compile(text, 'liquid,md'), {}, {});
  },
};

const render = await readers[process.argv[2]]();
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const shown = [];
for (const text of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  try {
    shown.push(await render(text));
  } catch (error) {
    shown.push({ error: String(error.message ?? error).split('\n')[0].slice(0, 200) });
  }
}
process.stdout.write(JSON.stringify(shown), () => process.exit(0));
