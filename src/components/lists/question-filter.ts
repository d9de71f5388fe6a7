/**
 * Lets a reader narrow the list: only questions stay that hold every typed word, in themselves or in their
 * answer. An empty field shows the whole list as it was.
 */
export function filterQuestions(list: HTMLElement): void {
  const field = list.querySelector('input')!;
  const status = list.querySelector<HTMLElement>('[data-all]')!;
  const groups = [...list.querySelectorAll<HTMLElement>('.question-group')].map((group) => ({
    group,
    fold: group.querySelector('details')!,
    questions: [...group.querySelectorAll<HTMLElement>('.question')].map((question) => ({
      question,
      text: question.textContent.toLowerCase(),
    })),
  }));
  const narrow = () => {
    const words = field.value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    let shown = 0;
    for (const { group, fold, questions } of groups) {
      let here = 0;
      for (const { question, text } of questions) {
        question.hidden = !words.every((word) => text.includes(word));
        if (!question.hidden) here++;
      }
      group.hidden = here === 0;
      fold.open = words.length > 0;
      shown += here;
    }
    const all = status.dataset['all'];
    status.textContent = words.length > 0 ? `${shown} of ${all} questions` : `${all} questions`;
  };
  field.addEventListener('input', narrow);
  field.disabled = false;
  // The browser may have kept what was typed.
  if (field.value) narrow();
}
