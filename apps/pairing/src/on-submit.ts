/** Does something when a form is sent; its buttons rest meanwhile, and whoever sent it goes on where they were. */
export const onSubmit = (
  form: HTMLFormElement,
  work: () => Promise<unknown>,
  refuse: (error: unknown) => void,
): void => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const focused = document.activeElement;
    const buttons = [...form.querySelectorAll('button')].filter(({ disabled }) => !disabled);
    const rest = (disabled: boolean): void => {
      for (const button of buttons) button.disabled = disabled;
    };
    rest(true);
    work()
      .finally(() => {
        rest(false);
        if (focused instanceof HTMLElement && document.activeElement === document.body)
          focused.focus();
      })
      .catch(refuse);
  });
};
