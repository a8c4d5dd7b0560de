import { appendFileSync } from 'node:fs';
import type { Bench } from './fault.ts';
import { Product, type ProductOptions } from './harness/product.ts';
import { closeStage, openStage, type Stage, type StageOptions } from './harness/stage.ts';

/** Starts the service for one fault; it ends with it. */
export async function beginProduct(
  { stops, log }: Bench,
  options: ProductOptions = {},
  port?: number,
): Promise<Product> {
  const product = await Product.started(options, port);
  stops.add(async () => {
    await product.stop();
    if (product.said.length > 0) appendFileSync(log, `${product.said.join('\n')}\n`);
  });
  return product;
}

/** Opens a meeting with Kela inside for one fault; it ends with it. */
export async function beginStage(
  { browser, stops }: Bench,
  product: Product,
  options: StageOptions = {},
): Promise<Stage> {
  const stage = await openStage(browser, product, options);
  stops.add(() => closeStage(stage));
  return stage;
}
