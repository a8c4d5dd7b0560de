import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import './question.ts';

const shown = () => {
  const question = document.createElement('kr-question');
  question.words = {
    lang: 'ar',
    dir: 'rtl',
    text: 'هل يجوز أن تنضم كيلا إلى اللقاء؟',
    ifYes: 'نعم',
    ifNo: 'لا',
  };
  const answers: string[] = [];
  question.addEventListener('kr-answer', ({ answer }) => answers.push(answer));
  document.body.replaceChildren(question);
  return { question, answers };
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
  const { question, answers } = shown();
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
