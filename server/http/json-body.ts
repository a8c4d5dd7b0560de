import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { safeParse, type GenericSchema, type InferInput, type InferOutput } from 'valibot';
import type { HttpEnv } from './context.ts';
import { refuse } from './errors.ts';
import { isJson } from './same-origin.ts';

/** Larger than any form of ours; the closing document and signatures pass their own. */
const defaultMaxBytes = 64 * 1024;

/** Deeper than any body of ours, far from what could hurt a recursive reader. */
const defaultMaxDepth = 16;

interface Limits {
  readonly maxBytes?: number;
  readonly maxDepth?: number;
}

/**
 * Reads a JSON body against a schema: `c.req.valid('json')` then holds it. What is too big, too deep, not JSON or of
 * another shape is refused with its code before the handler runs, so that it cannot change anything.
 */
export const jsonBody = <S extends GenericSchema>(schema: S, limits: Limits = {}) =>
  createMiddleware<HttpEnv, string, { in: { json: InferInput<S> }; out: { json: InferOutput<S> } }>(
    async (c, next) => {
      if (!isJson(c.req.header('content-type'))) return refuse(c, 'request.not-json');
      const text = await readText(c, limits.maxBytes ?? defaultMaxBytes);
      if (text === 'too-big') return refuse(c, 'request.too-big');
      const value = text && parseJson(text.text);
      if (!value) return refuse(c, 'request.not-json');
      if (isDeeperThan(value.json, limits.maxDepth ?? defaultMaxDepth)) return refuse(c, 'request.too-deep');
      const result = safeParse(schema, value.json);
      if (!result.success) return refuse(c, 'request.wrong-shape');
      c.req.addValidatedData('json', result.output as object);
      return next();
    },
  );

async function readText(c: Context, maxBytes: number): Promise<{ text: string } | 'too-big' | null> {
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) return 'too-big';
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      size += (chunk as Uint8Array).byteLength;
      if (size > maxBytes) return 'too-big';
      chunks.push(chunk as Uint8Array);
    }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    // No UTF-8, or a body that breaks off: the sender's doing either way.
    return null;
  }
}

/** Wrapped, since `null` is JSON too. */
function parseJson(text: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Level by level and not by recursion: the value is not trusted yet. */
export function isDeeperThan(value: unknown, max: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > max) return true;
    level = level.flatMap((item): unknown[] =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  }
  return false;
}
