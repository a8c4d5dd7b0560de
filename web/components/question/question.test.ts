import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from '../../controllers/writing.ts';
import '../../styles/main.css';
import './question.ts';

/** A question that has just come; `passes` lets its first second go by. */
const shown = (unread = false) => {
  const question = document.createElement('kr-question');
  let due = () => {};
  question.later = (then) => {
    due = then;
    return () => {
      due = () => {};
    };
  };
  question.unread = unread;
  question.words = {
    lang: 'ar',
    dir: 'rtl',
    text: 'هل يجوز أن تنضم كيلا إلى اللقاء؟',
    ifYes: 'نعم',
    ifNo: 'لا',
  };
  const answers: string[] = [];
  question.addEventListener('kr-answer', ({ answer, readMyself }) =>
    answers.push(readMyself ? `${answer}, read myself` : answer),
  );
  document.body.replaceChildren(question);
  const passes = async () => {
    due();
    await question.updateComplete;
  };
  return { question, answers, passes };
};
const press = (button: { element(): Element }) => {
  (button.element() as HTMLElement).click();
};
const yes = () => page.getByRole('button', { name: 'Kyllä' });
const no = () => page.getByRole('button', { name: 'Ei' });

test('a no looks like a yes and is as large', async () => {
  shown();
  await expect.element(no()).toBeVisible();
  const [one, other] = [yes().element(), no().element()];
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  expect([a.width, a.height, a.top]).toEqual([b.width, b.height, b.top]);
  const look = (element: Element) => {
    const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(element);
    return { color, backgroundColor, borderColor, fontSize, fontWeight };
  };
  expect(look(one)).toEqual(look(other));
});

test('while an answer is on its way no other is given', async () => {
  const { question, answers, passes } = shown();
  await passes();
  await yes().click();
  question.busy = true;
  await question.updateComplete;
  await no().click({ force: true });
  expect(answers).toEqual(['yes']);
});

test('the words keep their own language and direction', async () => {
  shown();
  const heading = page.getByRole('heading');
  await expect.element(heading).toHaveTextContent('هل يجوز أن تنضم كيلا إلى اللقاء؟');
  expect(getComputedStyle(heading.element()).direction).toBe('rtl');
});

test('CO-3 in its first second a question hears neither yes nor no and remembers neither, and looks like it', async () => {
  const { answers, passes } = shown();
  await expect.element(yes()).toBeVisible();
  const places = () => [yes(), no()].map((one) => one.element().getBoundingClientRect().toJSON() as unknown);
  const before = places();
  for (const one of [yes(), no()]) {
    press(one);
    expect(one.element().getAttribute('aria-disabled')).toBe('true');
    expect((one.element() as HTMLButtonElement).disabled).toBe(false);
  }
  await passes();
  expect(answers).toEqual([]);
  expect(places()).toEqual(before);
  for (const one of [yes(), no()]) expect(one.element().getAttribute('aria-disabled')).toBe('false');
  press(no());
  expect(answers).toEqual(['no']);
});

test('CO-3 a question takes the focus to its heading, where a screen reader hears it and a key answers nothing', async () => {
  const { answers, passes } = shown();
  await expect.poll(() => focused()?.id).toBe('heading');
  await passes();
  await userEvent.keyboard('{Enter} ');
  expect(answers).toEqual([]);
});

test.each(['Enter', ' '])(
  'CO-3 a key "%s" that is held down since the question before answers nothing',
  async (key) => {
    const { passes } = shown();
    await passes();
    for (const button of [yes(), no()]) {
      const pressed = (repeat: boolean) =>
        new KeyboardEvent('keydown', { key, repeat, bubbles: true, composed: true, cancelable: true });
      // What is not prevented presses the button.
      expect(button.element().dispatchEvent(pressed(true))).toBe(false);
      expect(button.element().dispatchEvent(pressed(false))).toBe(true);
    }
  },
);

test('IN-2 until the question has been read a yes waits, says for what, and a no does not', async () => {
  const { question, answers, passes } = shown(true);
  await passes();
  await expect.element(page.getByText('Voit sanoa kyllä, kun tulkki on lukenut.')).toBeVisible();
  press(yes());
  expect(answers).toEqual([]);
  expect(yes().element().getAttribute('aria-disabled')).toBe('true');
  press(no());
  expect(answers).toEqual(['no']);
  question.unread = false;
  await question.updateComplete;
  await expect.element(page.getByText('Kysymys on luettu. Voit vastata.')).toBeVisible();
  press(yes());
  expect(answers).toEqual(['no', 'yes']);
});

test('IN-2 who says that she has read it herself answers at once', async () => {
  const { question, answers, passes } = shown(true);
  await passes();
  await page.getByRole('checkbox', { name: 'Luin tämän itse' }).click();
  press(yes());
  expect(answers).toEqual(['yes, read myself']);
  question.unread = false;
  await question.updateComplete;
  press(yes());
  expect(answers.at(-1)).toBe('yes');
});

test('IN-2 on a phone the reason and the way past it stand beside the yes, with the buttons at hand', async () => {
  await page.viewport(360, 740);
  const { question, passes } = shown(true);
  question.words = { ...question.words, aside: 'Kela odottaa nyt oven takana. '.repeat(60) };
  await passes();
  for (const seen of [
    page.getByText('Voit sanoa kyllä, kun tulkki on lukenut.'),
    page.getByRole('checkbox', { name: 'Luin tämän itse' }),
    yes(),
    no(),
  ])
    await expect.element(seen).toBeInViewport();
});
