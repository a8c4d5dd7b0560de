import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperFonts } from './fonts.ts';

export type Template = 'summary' | 'appendix';

export interface Sheet {
  readonly template: Template;
  /** What the template reads as /paper.json. */
  readonly data: unknown;
  /** Files that the template attaches, by name. */
  readonly attachments: Readonly<Record<string, Uint8Array>>;
}

/** A line in another language; `lang` is what the PDF's tag says. */
export interface ForeignLine {
  readonly lang: string;
  readonly text: string;
  readonly rtl: boolean;
}

export type Setting =
  | {
      readonly ok: true;
      readonly pdf: Uint8Array;
      /** Lines in another language than the paper's, as they were written, in the order of the page. */
      readonly foreign: readonly ForeignLine[];
    }
  /** A text that no font of ours can draw; `text` is what the typesetter could not draw, a letter or a few. */
  | { readonly ok: false; readonly text: string };

const source = (name: string): string => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8');

/**
 * Sets a sheet into a tagged PDF/A-3a. Strict: whatever the typesetter only warns of (a missing family drops its
 * text) stops it. Synchronous and long (10–100 ms): it lives in a worker. `workspace`: the only folder that the
 * typesetter may read; it stays empty, for every file is handed over from memory.
 */
export function createTypesetter(workspace: string) {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: paperFonts() }] });
  const parts = Buffer.from(source('paper'));
  const templates = { summary: source('summary'), appendix: source('appendix') };

  return {
    set({ template, data, attachments }: Sheet): Setting {
      compiler.resetShadow();
      compiler.mapShadow(join(workspace, 'paper.typ'), parts);
      compiler.mapShadow(join(workspace, 'paper.json'), Buffer.from(JSON.stringify(data)));
      for (const [name, bytes] of Object.entries(attachments))
        compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
      try {
        const { result, ...outcome } = compiled(compiler, templates[template]);
        if (!result) throw new Error(`The paper could not be set: ${outcome.problem}`);
        // The interface takes one standard at a time: the first export is only for its checks.
        compiler.pdf(result, { pdfStandard: 'ua-1' });
        const pdf = compiler.pdf(result, { pdfStandard: 'a-3a' });
        const foreign: unknown = compiler.query(result, { selector: '<foreign>', field: 'value' });
        return { ok: true, pdf, foreign: foreign as ForeignLine[] };
      } catch (error) {
        const text = undrawable(error);
        if (text === null) throw error;
        return { ok: false, text };
      } finally {
        // Without this about 1 MB stays for each document.
        compiler.evictCache(10);
      }
    },
  };
}

function compiled(compiler: NodeCompiler, mainFileContent: string) {
  const out = compiler.compile({ mainFileContent });
  const problem = out.takeDiagnostics() ?? out.takeWarnings();
  if (!problem) return { result: out.result, problem: '' };
  const told = compiler.fetchDiagnostics(problem) as { message: string }[];
  return { result: null, problem: told.map((d) => d.message).join('; ') };
}

/** The exporter tells of a missing glyph only in words, with the text quoted as Rust writes strings. */
function undrawable(error: unknown): string | null {
  const message = error instanceof Error ? error.message : String(error);
  const quoted = /the text `"((?:[^"\\]|\\.)*)"` could not be displayed/.exec(unescaped(message))?.[1];
  return quoted === undefined ? null : rustString(quoted);
}

// The message of the diagnostics is itself a quoted string inside the error's text.
const unescaped = (text: string): string => text.replace(/\\(["\\])/g, '$1');

const rustString = (text: string): string =>
  text
    .replace(/\\u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1');
