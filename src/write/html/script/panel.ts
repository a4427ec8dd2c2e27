/** The panel beside a page that shows sources. */
export interface Panel {
  /** `from` is the element that was clicked: it is marked, and gets the focus back when the panel closes. */
  readonly show: (from: HTMLElement, title: string, parts: readonly HTMLElement[]) => void;
  readonly isOpen: () => boolean;
}

export function sourcePanel(): Panel {
  const panel = document.getElementById('panel')!;
  const told = document.getElementById('told')!;
  let opener: HTMLElement | undefined;

  const unmark = () => {
    for (const old of document.querySelectorAll('.on')) old.classList.remove('on');
  };
  const close = () => {
    panel.hidden = true;
    unmark();
    opener?.focus();
  };
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !panel.hidden) close();
  });
  document.getElementById('close')!.addEventListener('click', close);

  return {
    show(from, title, parts) {
      unmark();
      opener = from.querySelector<HTMLElement>('button') ?? from;
      (from.closest('#lines tr') ?? from).classList.add('on');
      told.replaceChildren(made('h2', title), ...parts);
      panel.hidden = false;
      told.querySelector('.on')?.scrollIntoView({ block: 'center' });
    },
    isOpen: () => !panel.hidden,
  };
}

/** An element with this text, which is never read as HTML. */
export function made(name: string, text: string, kind?: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (kind !== undefined) element.className = kind;
  return element;
}
